"""Universal Schedule Standard: strips whose elements are told apart by their categories."""

import json

import pytest
from fuzz.build import schedule

CATEGORIES = {
    "Set": ["WEIR", "祠堂"],
    "INT/EXT": ["EXT", "INT", "内"],
    "Day/Night": ["NIGHT", "日"],
    "Script Day": ["D1", "1942"],
    "Location": ["The Real Weir"],
    "Cast Members": ["Anna", "Bela"],
    "Props": ["Axe"],
}


def _strip(scene, *elements, kind="strip", pages=1.625, **more):
    return {"type": kind, "scene": scene, "elements": list(elements), "pages": pages, **more}


@pytest.mark.parametrize("kind", ["strip", "scene"])
def test_strips_are_scenes_and_banners_are_none(read, headings, kind):
    """Both names of the type that the standard's versions use."""
    script = read(
        schedule(
            _strip(None, kind="banner", description="Lunch"),
            _strip("4A", "NIGHT", "WEIR", "EXT", "Anna", "Axe", "1942", "The Real Weir", kind=kind,
                   description="Water."),
            _strip(None, kind="day"),
            _strip("", "祠堂", "内", "日", "D1", kind=kind, pages=None),
            categories=CATEGORIES,
        )
    )  # fmt: skip
    assert ("uss", "The Weir") == (script.format, script.title)
    assert [("4A", "EXT", "WEIR", "night"), (None, "INT", "祠堂", "day")] == headings(script)
    first = script.scenes[0]
    assert ("1 5/8", "Water.", ("ANNA",), 1942) == (
        str(first.length),
        first.synopsis,
        first.cast,
        first.era.year_from,
    )
    assert script.scenes[1].length_counted


@pytest.mark.parametrize(
    ("day", "era"),
    [("Late Qing", "late_qing"), ("民国", "republican"), ("D1", None), ("1942", "wartime")],
)
def test_a_script_day_may_name_an_era(read, day, era):
    """By its name or its year; a count of days names none."""
    script = read(
        schedule(_strip("1", "WEIR", day), categories={"Set": ["WEIR"], "Script Day": [day]})
    )
    found = script.scenes[0].era
    assert era == (found.bucket if found.evidences else None)


def test_a_strip_inside_and_outside_is_both(read, headings):
    """INT and EXT on one strip."""
    script = read(schedule(_strip("1", "WEIR", "INT", "EXT"), categories=CATEGORIES))
    assert [("1", "INT/EXT", "WEIR", None)] == headings(script)


def _with_boards(*stripboards, calendar=None):
    strips = [
        _strip("1", "WEIR", id="a"),
        _strip(None, kind="day", id="d1"),
        _strip("2", "WEIR", id="b"),
        _strip("3", "WEIR", id="c"),
        _strip(None, kind="day", id="d2"),
        _strip("4", "WEIR", id="e"),
    ]
    return schedule(
        *strips,
        categories={"Set": ["WEIR"]},
        stripboards=list(stripboards),
        calendars=[{"id": "k", **calendar}] if calendar else [],
    )


def _board(*ids, name="stripboard"):
    return {"name": name, "breakdownIds": list(ids)}


def test_day_breaks_between_the_strips_plan_their_days(read):
    """A break ends a day; what stands after the last one is on the next."""
    script = read(_with_boards())
    assert ["Day 1", "Day 2", "Day 2", "Day 3"] == [scene.planned for scene in script.scenes]
    assert "script.days_planned" in [problem.message.code for problem in script.problems]


def test_the_board_orders_the_days_and_its_calendar_dates_them(read):
    """From the start on without Sundays and a day off; the boneyard and other boards plan none."""
    calendar = {
        "daysOff": [0],
        "events": [
            {"type": "start", "date": "2026-12-05T08:00:00.000Z"},
            {"effect": "dayOff", "type": "holiday", "date": "2026-12-07T08:00:00.000Z"},
        ],
    }
    boards = [_board("c", "d1", "a", "d2", "b"), _board("e", name="boneyard")]
    script = read(
        _with_boards(
            {"name": "Plan A", "calendar": "k", "boards": boards},
            {"name": "Plan B", "boards": [_board("a", "b", "c", "e", "d1", "d2")]},
            calendar=calendar,
        )
    )
    planned = {scene.number: scene.planned for scene in script.scenes}
    assert planned == {
        "1": "Day 2, 2026-12-08",
        "2": "Day 3, 2026-12-09",
        "3": "Day 1, 2026-12-05",
        "4": "",
    }
    assert any("Plan B" in problem.message.text("en") for problem in script.problems)


def test_days_may_be_lists_of_their_strips_and_elements_name_their_category(read, headings):
    """As version 1.0 writes both; an id that stands for nothing is passed over."""
    data = json.loads(
        schedule(
            _strip("1", "e-set", "e-side", id="a"),
            _strip("2", "e-set", id="b"),
            _strip("3", "e-set", id="c"),
            categories={},
            stripboards=[{"boards": [_board(["b", "?"], [], ["a"]), _board("c", name="boneyard")]}],
        )
    )
    body = data["universalScheduleStandard"]
    body["categories"] = [
        {"id": "k1", "name": "Set"},
        {"id": "k2", "name": "INT/EXT"},
        {"name": "?"},
    ]
    body["elements"] = [
        {"id": "e-set", "name": "WEIR", "category": "k1"},
        {"id": "e-side", "name": "EXT", "category": "k2"},
        {"id": "e-none", "name": "Axe", "category": None},
    ]
    script = read(json.dumps(data))
    assert ["Day 3", "Day 1", ""] == [scene.planned for scene in script.scenes]
    assert ("1", "EXT", "WEIR", None) == headings(script)[0]


@pytest.mark.parametrize(
    "calendar",
    [
        {"daysOff": [0, 1, 2, 3, 4, 5, 6], "events": [{"type": "start", "date": "2026-12-05"}]},
        {"daysOff": {}, "events": [{"type": "start", "date": "9999-12-31"}]},
        {"daysOff": [None, "x"], "events": [{"type": "start", "date": 5}, 3]},
    ],
)
def test_a_calendar_without_a_day_dates_nothing(read, calendar):
    """Seven days off a week, the end of time, no date at all."""
    script = read(
        _with_boards({"calendar": "k", "boards": [_board("a", "d1", "b")]}, calendar=calendar)
    )
    assert ["Day 1", "Day 2", "", ""] == [scene.planned for scene in script.scenes]


@pytest.mark.parametrize("pages", [float("nan"), float("inf"), -1, "x", True, [], {}, 10**400])
def test_pages_that_are_none_are_counted_instead(read, pages):
    """JSON as Python reads it knows infinity; a scene does not."""
    assert read(schedule(_strip("1", "WEIR", pages=pages), categories={"Set": ["WEIR"]})).scenes


def test_wrong_types_everywhere_are_no_crash(read):
    """Every list and record in the wrong place is passed over."""
    data = json.loads(schedule(_strip("1", "WEIR"), categories={"Set": ["WEIR"]}))
    body = data["universalScheduleStandard"]
    body["breakdowns"] += [None, 3, [], {"elements": 5, "scene": {}, "type": []}]
    body["categories"] += [None, {"name": 7, "elements": [[]]}]
    body["elements"].append("x")
    assert 1 == len(read(json.dumps(data)).scenes)
