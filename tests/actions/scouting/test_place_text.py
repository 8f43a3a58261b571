"""Facts as they are typed: understood, left alone, or refused at their field."""

import pytest

from scout.actions.scouting.place_text import fact_name, fact_of, read_text, text_of
from scout.domain.location import UNKNOWN, Exact, HourSpan
from scout.domain.place_book import OWN_WORD


@pytest.fixture(scope="module")
def old(library):
    """The old house of the village: ¥1,000 a day, nights allowed, a permit takes 20 days."""
    return library.location("old")


@pytest.fixture
def typed(old, day):
    """What becomes of the house when something is typed."""
    return lambda **text: read_text(old, text, day=day)


def test_what_is_typed_as_it_stood_is_not_ones_own(old, day):
    """The whole form sent back unchanged is the same place, to the letter."""
    assert (old, {}) == read_text(old, text_of(old), day=day)


def test_typed_text_comes_back_as_it_was_understood(typed):
    """Every field, written once as people write, stands in the form afterwards."""
    draft = typed(
        name_zh=" 老 屋 ", name_en="", kind="hakka", state="unverified", address="一巷 3 号",
        subdistrict="坑梓街道", point="22.7， 114.36", exact_m="8", surveyed="yes", fee="12，000",
        night="no", fire="yes", open_hours="14:00–18：00、9:00-12:00", lead_days="5",
        permit="村委", hours_and_fee="周一闭馆", phone="0755", contact="老李", parking="南门 20 车",
        power="380 V",
    )  # fmt: skip
    assert {} == draft.faults
    told = text_of(draft.place)
    assert ("老 屋", "老 屋", "hakka") == (told["name_zh"], told["name_en"], told["kind"])
    assert ("22.700000, 114.360000", "8", "yes") == (
        told["point"],
        told["exact_m"],
        told["surveyed"],
    )
    assert ("12000", "no", "yes", "5") == (
        told["fee"],
        told["night"],
        told["fire"],
        told["lead_days"],
    )
    assert "09:00-12:00, 14:00-18:00" == told["open_hours"]
    assert ("老李", "南门 20 车", "380 V") == (told["contact"], told["parking"], told["power"])
    assert {OWN_WORD} == {fact.source for fact in draft.place.facts}


def test_hours_run_over_midnight(typed):
    """A bar is open until minute 1560."""
    draft = typed(open_hours="18:00-02:00")
    assert (HourSpan(start=1080, until=1560),) == draft.place.open_hours


def test_amap_numbers_are_turned_into_gps(typed):
    """The same numbers mean a place some 590 m away when they come from Amap."""
    gps, amap = (
        typed(point="22.7, 114.36", exact_m="8", datum=datum).place.position.point
        for datum in ("wgs84", "gcj02")
    )
    assert (22.7, 114.36) == (gps.lat, gps.lon)
    assert 0.001 < abs(gps.lat - amap.lat) + abs(gps.lon - amap.lon) < 0.02


def test_no_point_is_no_position(typed):
    """An emptied field leaves the place without one, and that is the user's word."""
    place = typed(point=" ").place
    assert place.position is None
    assert OWN_WORD == fact_of(place, "coordinates").source


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("fee", "1.5"),
        ("fee", "-1"),
        ("fee", "999999999999"),
        ("fee", "١٢" * 30),
        ("lead_days", "soon"),
        ("open_hours", "25:00-26:00"),
        ("open_hours", "09:00-12:00, 11:00-13:00"),
        ("point", "22.7"),
        ("point", "north, east"),
        ("point", "nan, 114"),
        ("point", "22.7, 500"),
        ("exact_m", "0"),
        ("exact_m", ""),
        ("address", "x" * 3000),
        ("address", "a\u202eb"),
        ("parking", "a\x00b"),
    ],
)
def test_what_cannot_be_is_told_at_its_field(typed, old, field, text):
    """The fault stands at the field, in both languages, and the fact stays as it was."""
    draft = typed(**{field: text})
    assert [field] == list(draft.faults)
    assert all(draft.faults[field].text(lang) for lang in ("zh", "en"))
    if "overlap" not in draft.faults[field].code:
        assert old == draft.place


def test_a_place_has_a_name(typed):
    """Neither of both languages is no name; one of them is enough."""
    assert ["name_zh"] == list(typed(name_zh="", name_en=" ").faults)


def test_a_fact_says_where_it_comes_from(old, typed):
    """The position by its source, a fee by its own, an unknown fact by nobody."""
    assert "invented" == fact_of(old, "coordinates").source
    assert "invented" == fact_of(old, "fee").source
    assert fact_of(old, "parking") is None
    assert ("coordinates", "hours_and_fee", "parking") == tuple(
        map(fact_name, ("exact_m", "hours_and_fee", "parking"))
    )
    assert "2026-11-26" == fact_of(typed(parking="yard").place, "parking").date


def test_source_day_and_exactness_are_said_of_a_fact(typed):
    """From whom the user has it stands behind his word, in both languages."""
    draft = typed(**{"power": "63A", "power.source": "电工 老王", "power.date": "2026/11/20",
                     "power.exact": "measured"})  # fmt: skip
    fact = fact_of(draft.place, "power")
    assert {} == draft.faults
    assert ("2026-11-20", Exact.MEASURED) == (fact.date, fact.exact)
    assert "剧组自填：电工 老王 / own word: 电工 老王" == fact.source
    told = text_of(draft.place)
    assert ("63A", "电工 老王", "measured") == tuple(
        told[name] for name in ("power", "power.source", "power.exact")
    )


def test_what_was_asked_in_vain_is_unknown(typed):
    """Whatever stands there; and it is no longer what the catalogue says."""
    draft = typed(**{"lead_days.exact": "unknown", "parking.exact": "unknown"})
    assert draft.place.lead_days is None
    for field in ("lead_days", "parking"):
        fact = fact_of(draft.place, field)
        assert (UNKNOWN, Exact.UNKNOWN, OWN_WORD) == (fact.value, fact.exact, fact.source)


def test_a_fact_that_still_holds_is_confirmed_by_its_day(typed, day):
    """The value stays, the day is new, and whoever typed it says so."""
    first = typed(**{"power": "63A", "power.date": "2025-01-05"}).place
    again = read_text(first, {"power.date": "2026-11-26"}, day=day).place
    assert ("63A", "2026-11-26") == (fact_of(again, "power").value, fact_of(again, "power").date)


def test_another_value_does_not_inherit_what_was_said_of_the_old_one(typed, day):
    """Source, day and exactness belong to a value."""
    before = typed(**{"power": "63A", "power.source": "老王", "power.exact": "measured"}).place
    text = {**text_of(before), "power": "32A"}
    fact = fact_of(read_text(before, text, day=day).place, "power")
    assert (OWN_WORD, Exact.STATED, "2026-11-26") == (fact.source, fact.exact, fact.date)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("power.date", "yesterday"),
        ("power.date", "2026-11-27"),
        ("power.source", "x" * 201),
        ("coordinates.date", "2099-01-01"),
    ],
)
def test_what_is_wrong_beside_a_value_is_told_there(typed, name, text):
    """No day to come, and a source of one line."""
    assert [name] == list(typed(**{name: text}).faults)
