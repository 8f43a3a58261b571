"""Random productions: the planner breaks no rule, loses no scene and always says the same."""

import random

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Stage

CASES = 200


def draw_production(studio, seed):
    """Up to six places, up to forty scenes of any kind, and rules as crews bend them."""
    dice = random.Random(seed)  # noqa: S311 - chance for a test, no secret
    places = [
        studio.place(
            f"P{number}",
            114.2 + dice.random() / 4,
            night=dice.choice([None, None, True, False]),
            stage=Stage(build_days=2, build_cny=9000) if dice.random() < 0.1 else None,
            **({"position": None} if dice.random() < 0.15 else {}),
        )
        for number in range(dice.randint(1, 6))
    ]
    spots = [f"{place.id}/{spot}" for place in places for spot in ("hall", "lane")]
    shots = [
        studio.shot(
            at=dice.choice([*spots, ""]) if dice.random() < 0.1 else dice.choice(spots),
            int_ext=dice.choice([*IntExt, None]),
            time=dice.choice([*TimeOfDay, None]),
            eighths=dice.choice([0, 1, 2, 4, 6, 8, 11, 16, 30, 70]),
        )
        for _ in range(dice.randint(0, 40))
    ]
    rules = {
        "hours": dice.choice([8.0, 10.0, 12.0, 14.5]),
        "pages": dice.choice([3.0, 8.0, 12.0]),
        "call_hour": dice.choice([4.0, 6.5, 7.0, 9.0]),
        "meal_min": dice.choice([0, 30, 45, 60]),
        "rest_hours": dice.choice([8.0, 10.0, 12.0]),
        "minutes_a_page": dice.choice([20.0, 45.0, 61.0]),
        "load_in_min": dice.choice([0, 20, 45, 50]),
        "load_out_min": dice.choice([0, 7, 30]),
        "spot_change_min": dice.choice([0, 30]),
        "daylight_margin_min": dice.choice([0, 30, 60]),
        "max_days": dice.choice([None, None, 1, 3]),
    }
    sun = studio.sun(rise=dice.uniform(5.6, 7.1), fall=dice.uniform(17.5, 19.2))
    return studio.request(shots, places, **rules), sun


@pytest.mark.parametrize("seed", range(CASES))
def test_no_rule_is_broken(studio, seed):
    """The independent referee finds nothing to say about any plan."""
    request, sun = draw_production(studio, seed)
    plan = studio.plan(request, sun)
    assert [] == studio.faults(plan, request, sun=sun)


@pytest.mark.parametrize("seed", range(0, CASES, 20))
def test_the_same_request_gives_the_same_plan(studio, seed):
    """Nothing depends on chance or on the order of a set."""
    request, sun = draw_production(studio, seed)
    assert studio.plan(request, sun) == studio.plan(request, sun)


@pytest.mark.parametrize("seed", range(0, CASES, 20))
def test_every_note_and_reason_is_worded(studio, seed):
    """Notes and reasons read in both languages."""
    request, sun = draw_production(studio, seed)
    plan = studio.plan(request, sun)
    said = [*plan.notes, *(lost.reason for lost in plan.unplaced)]
    said += [note for day in plan.days for note in day.notes]
    assert all(message.both() for message in said)
