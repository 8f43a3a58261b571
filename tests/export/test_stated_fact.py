"""What facts of a place state stands on its papers; what nobody knows, or is too old, says so."""

from dataclasses import replace
from datetime import date

import pytest

from scout.domain.location import UNKNOWN, Fact
from scout.export.appendix import build_appendix
from scout.export.stop_card import build_place


@pytest.fixture
def stated(dawan):
    """The walled village of which these facts are stated."""

    def state(day="2026-11-20", **facts):
        told = tuple(
            Fact(field=field, value=value, source="现场", date=day)
            for field, value in facts.items()
        )
        return replace(dawan, facts=told)

    return state


def test_the_card_has_what_somebody_stated(stated):
    """Hospital, trucks, entrance and contact, under whatever name a record gives them."""
    card = build_place(
        stated(hospital="坪山区人民医院 急诊", trucks="2 × 4.2 m", 入口="东门", contact="老李")
    )
    told = [card[key] for key in ("hospital", "truck_parking", "entrance", "contact")]
    assert ["坪山区人民医院 急诊", "2 × 4.2 m", "东门", "老李，0755-0000 0000"] == told


def test_what_nobody_knows_leaves_a_line(stated):
    """A fact that says "unknown" is printed as little as none."""
    card = build_place(stated(hospital=UNKNOWN, parking=UNKNOWN))
    assert ("", "", "") == (card["hospital"], card["parking"], card["toilets"])


def test_a_fact_past_its_shelf_life_is_marked_among_the_sources(content, stated):
    """As of the first shoot day; the notes say what the mark means."""
    assert content.plan.days[0].date > date(2026, 1, 1)
    place = stated(day="2020-01-01", parking="院内 3 车", built="清")
    old = replace(
        content,
        locations=tuple(place if one.id == place.id else one for one in content.locations),
    )
    before, after = build_appendix(content), build_appendix(old)
    (told,) = (one for one in after["sources"] if one["name"]["zh"] == place.name.zh)
    stale = {fact["field"]: fact["stale"] for fact in told["facts"]}
    assert (True, False) == (stale["parking"], stale["built"])
    assert len(before["notes"]) + 1 == len(after["notes"])
