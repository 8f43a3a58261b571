"""``plan.json`` keeps to its contract."""

import json
from dataclasses import replace

from scout.domain.plan import DayCost, PlanCost
from scout.export.plan_json import plan_as_json


def test_plan_survives_json(content):
    """The plan is plain JSON with a version, and nothing is lost on the way."""
    said = plan_as_json(content.plan, content.script, suggestion=content.suggestion)
    assert said == json.loads(json.dumps(said))
    assert (1, "山海之间", "fewest_places", True) == (
        said["version"],
        said["title"],
        said["label"],
        said["proven"],
    )


def test_day_tells_places_times_and_scenes(content):
    """Times carry their offset; scenes are the printed numbers, and indexes where they repeat."""
    day = plan_as_json(content.plan, content.script, suggestion=content.suggestion)["days"][0]
    assert ("2026-12-07", "2026-12-07T07:00+08:00", "2026-12-07T18:40+08:00") == (
        day["date"],
        day["call"],
        day["wrap"],
    )
    stop = day["stops"][1]
    assert ("culture-hub", ["hall", "plaza"], ["3", "3"], [3, 4]) == (
        stop["location"],
        stop["spot_ids"],
        stop["scenes"],
        stop["scene_indexes"],
    )


def test_move_is_a_range(content):
    """A move says where from, where to, how far, and its minutes as a range."""
    (move,) = plan_as_json(content.plan, content.script, suggestion=content.suggestion)["days"][0][
        "moves"
    ]
    assert ("dawan-shiju", "culture-hub") == (move["from"], move["to"])
    assert move["minutes_low"] <= move["minutes"] <= move["minutes_high"]
    assert 0 < move["km"] < 3


def test_nothing_open_is_left_out(content):
    """Scenes on no day and needs not covered stand in the file with their reasons."""
    said = plan_as_json(content.plan, content.script, suggestion=content.suggestion)
    assert (["6", "7"], ["junk"]) == (
        [entry["scene"] for entry in said["unplaced"]],
        [entry["need"] for entry in said["uncovered"]],
    )
    assert "海上帆船" in said["unplaced"][0]["reason"]["zh"]


def test_the_price_stands_in_parts(content):
    """Of the plan and of each day; a bound that nobody looked for is null."""
    day = content.plan.days[0]
    days = (replace(day, cost=DayCost(crew=18_000, moves=2_000)), *content.plan.days[1:])
    cost = PlanCost(days=20_000, cast_days=4_500)
    plan = replace(content.plan, days=days, cost=cost, bound=0)
    said = plan_as_json(plan, content.script, suggestion=content.suggestion)
    assert (24_500, 20_000, 4_500, 0, None) == (
        said["cost"]["total"],
        said["cost"]["days"],
        said["cost"]["cast_days"],
        said["cost"]["split"],
        said["bound"],
    )
    assert {"total": 20_000, "crew": 18_000, "moves": 2_000}.items() <= said["days"][0][
        "cost"
    ].items()
    known = replace(plan, bound=23_000)
    assert 23_000 == plan_as_json(known, content.script, suggestion=content.suggestion)["bound"]
