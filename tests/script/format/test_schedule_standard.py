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


def test_a_strip_inside_and_outside_is_both(read, headings):
    """INT and EXT on one strip."""
    script = read(schedule(_strip("1", "WEIR", "INT", "EXT"), categories=CATEGORIES))
    assert [("1", "INT/EXT", "WEIR", None)] == headings(script)


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
