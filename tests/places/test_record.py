"""What a record may say of flame, hours, permits and sizes, and what it may not."""

from dataclasses import replace

import pytest

from scout.domain.location import Exact, HourSpan
from scout.geo.district import load_district
from scout.places.catalogue import load_catalogue
from scout.places.check import check_locations
from scout.places.record import RecordFaults, read_record


def _record(*, spot=None, **more):
    """A whole record of an invented place."""
    hall = {"id": "hall", "name": {"zh": "厅", "en": "hall"}, "settings": ["ancestral_hall"],
            "eras": {"reform": "tight"}, "int_ext": "INT", **(spot or {})}  # fmt: skip
    return {"id": "house", "name": {"zh": "屋", "en": "house"}, "kind": "village", "state": "open",
            "source": "a book", "looked_up": "2026-11-22", "facts": [], "spots": [hall],
            **more}  # fmt: skip


@pytest.fixture
def house():
    """The place of a whole record."""
    return read_record(_record(), file="test.yaml")


def test_what_a_record_does_not_say_is_unknown(house):
    """No flame, no hours, no lead time and no size is made up."""
    assert (None, None, (), None) == (house.fire, house.night, house.open_hours, house.lead_days)
    assert (None, None) == (house.spots[0].area_m2, house.spots[0].height_m)


def test_flame_permit_days_and_sizes_are_read():
    """As they stand; a whole height is a number like any other."""
    record = _record(fire=False, night=True, lead_days=10, spot={"area_m2": 120, "height_m": 4})
    house = read_record(record, file="test.yaml")
    assert (False, True, 10) == (house.fire, house.night, house.lead_days)
    assert (120, 4.0) == (house.spots[0].area_m2, house.spots[0].height_m)


@pytest.mark.parametrize(
    ("hours", "spans"),
    [
        (["09:00-17:00"], [(540, 1020)]),
        (["9:30–12:00", "14:00 - 24:00"], [(570, 720), (840, 1440)]),
        (["18:00-02:00"], [(1080, 1560)]),
        (["00:00-24:00"], [(0, 1440)]),
        (["22:00-00:00"], [(1320, 1440)]),
        ([], []),
    ],
)
def test_hours_are_minutes_and_run_over_midnight(hours, spans):
    """A bar that closes at two in the morning is open until minute 1560."""
    house = read_record(_record(open_hours=hours), file="test.yaml")
    assert tuple(HourSpan(start=start, until=until) for start, until in spans) == house.open_hours


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("fire", "no", "true or false"),
        ("night", 1, "true or false"),
        ("lead_days", "ten", "whole number"),
        ("lead_days", True, "whole number"),
        ("lead_days", 2.5, "whole number"),
        ("open_hours", "09:00-17:00", "a list"),
        ("open_hours", ["9 to 5"], "9 to 5 is no span"),
        ("open_hours", ["09:00-25:00"], "25:00 is no time"),
        ("open_hours", ["24:01-25:00"], "24:01 is no time"),
        ("open_hours", ["09:60-17:00"], "09:60 is no time"),
        ("open_hours", ["09:00-09:00"], "closes when it opens"),
        ("open_hours", [900], "must be text"),
    ],
)
def test_what_cannot_be_read_is_a_fault_of_its_field(field, value, why):
    """The fault names record, field and reason."""
    with pytest.raises(RecordFaults) as refused:
        read_record(_record(**{field: value}), file="test.yaml")
    faults = [problem.message.text("en") for problem in refused.value.problems]
    assert 1 == len(faults)
    assert faults[0].startswith(f"test.yaml: house: {field}: ")
    assert why in faults[0]


@pytest.mark.parametrize(
    ("size", "why"),
    [({"area_m2": 12.5}, "hall: area_m2 must be a whole number"),
     ({"height_m": "high"}, "hall: height_m must be a number")],
)  # fmt: skip
def test_a_size_that_is_no_number_is_a_fault_of_the_spot(size, why):
    """Which spot and which size, in one line."""
    with pytest.raises(RecordFaults, match=why):
        read_record(_record(spot=size), file="test.yaml")


def test_possible_values_are_no_faults(house, vocabulary):
    """Lunch closed, a night that ends where the morning begins, no lead time at all."""
    spans = (HourSpan(start=300, until=700), HourSpan(start=800, until=1740))
    spot = replace(house.spots[0], area_m2=1, height_m=0.5)
    place = replace(house, lead_days=0, open_hours=spans, spots=(spot,))
    assert () == check_locations((place,), vocabulary)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"lead_days": -1}, "lead_days"),
        ({"open_hours": (HourSpan(start=600, until=540),)}, "open_hours"),
        ({"open_hours": (HourSpan(start=-5, until=540),)}, "open_hours"),
        ({"open_hours": (HourSpan(start=1440, until=1500),)}, "open_hours"),
        ({"open_hours": (HourSpan(start=60, until=1501),)}, "open_hours"),
        ({"open_hours": (HourSpan(start=60, until=600), HourSpan(start=599, until=700))},
         "open_hours"),
        ({"open_hours": (HourSpan(start=1000, until=1560), HourSpan(start=60, until=200))},
         "open_hours"),
    ],
)  # fmt: skip
def test_impossible_values_are_faults(house, vocabulary, change, field):
    """Less than no day, closing before opening, more than a day, twice open at once."""
    faults = check_locations((replace(house, **change),), vocabulary)
    assert [f"house: {field}: "] == [
        fault.message.text("en")[: len(f"house: {field}: ")] for fault in faults
    ]


@pytest.mark.parametrize(
    "size",
    [{"area_m2": 0}, {"height_m": 0.0}, {"height_m": -2.0}, {"height_m": float("nan")}],
)
def test_sizes_of_nothing_are_faults(house, vocabulary, size):
    """A spot of no floor or no height has not been measured."""
    place = replace(house, spots=(replace(house.spots[0], **size),))
    faults = [fault.message.text("en") for fault in check_locations((place,), vocabulary)]
    assert 1 == len(faults)
    assert next(iter(size)) in faults[0]


def test_the_catalogue_says_who_forbids_flame_and_how_long_permits_take():
    """What a place is refused for stands in its facts, with the source of it."""
    places = load_catalogue(load_district())
    told = {"fire": lambda place: place.fire is not None,
            "open_hours": lambda place: bool(place.open_hours),
            "lead_days": lambda place: place.lead_days is not None}  # fmt: skip
    stated = {(place.id, field) for place in places for field, known in told.items()
              if known(place)}  # fmt: skip
    assert ("maluan-country-park", "fire") in stated
    assert stated == {
        (place.id, fact.field) for place in places for fact in place.facts if fact.field in told
    }


def test_what_is_measured_and_judged_on_the_spot_is_read():
    """Depth for a standing frame, facts of the spot alone, and who judged an era at what price."""
    judged = {"plays": "dressing", "hours": 6, "cny": 2500, "hide": "空调外机",
              "judged_by": "美术组", "judged_on": "2026-11-25"}  # fmt: skip
    noise = {"field": "noise", "value": "临街", "exact": "measured", "date": "2026-11-25"}
    spot = {"depth_m": 8, "facts": [noise], "eras": {"reform": judged, "wartime": "tight"}}
    hall = read_record(_record(spot=spot), file="test.yaml").spots[0]
    assert (8.0, "临街", Exact.MEASURED) == (
        hall.depth_m,
        hall.find_fact("noise").value,
        hall.find_fact("noise").exact,
    )
    fit = hall.fit("reform")
    assert (6.0, 2500, "空调外机", "美术组", "2026-11-25") == (
        fit.hours, fit.cny, fit.hide, fit.judged_by, fit.judged_on
    )  # fmt: skip
    assert (None, None, "") == tuple(
        getattr(hall.fit("wartime"), name) for name in ("hours", "cny", "judged_by")
    )


@pytest.mark.parametrize(
    "spot",
    [
        {"facts": [{"field": "noise", "value": "临街", "exact": "certainly"}]},
        {"eras": {"reform": {"plays": "well"}}},
        {"eras": {"reform": {"plays": "dressing", "cny": "much"}}},
        {"depth_m": "deep"},
    ],
)
def test_a_judgement_that_is_none_is_a_fault(spot):
    """The record is refused, and the field of the spots named."""
    with pytest.raises(RecordFaults, match="spots"):
        read_record(_record(spot=spot), file="test.yaml")


def test_a_fact_that_is_looked_up_again_is_the_later_one():
    """Of one day the one that stands further down."""
    facts = [
        {"field": "power", "value": value, "date": day}
        for value, day in (("a", "2026-11-20"), ("b", "2026-11-22"), ("c", "2026-11-22"))
    ]
    house = read_record(_record(facts=facts), file="test.yaml")
    assert "c" == house.find_fact("power").value
    assert house.find_fact("noise") is None
