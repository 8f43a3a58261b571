"""The schedule of a sample for other programs: by the standard, and read back as the same plan."""

import json

import pytest

from scout.actions.export import ExportOrder, export
from scout.actions.read import read
from scout.export.schedule_standard import VERSION
from tests.actions.conftest import NOW

LANGS = ("zh", "en", "both")


def write(shoot, folder, lang="zh", **rest):
    """The file of a sample."""
    script, suggestion, made, library = shoot
    order = ExportOrder(folder=folder, revision=NOW, papers=("uss",), lang=lang, **rest)
    return export(script, suggestion, plan=made, library=library, order=order).files[0]


@pytest.fixture(params=LANGS)
def lang(request):
    """Each language of the papers."""
    return request.param


@pytest.fixture
def body(shoot, lang, tmp_path):
    """The object of the standard."""
    return json.loads(write(shoot, tmp_path, lang).read_bytes())["universalScheduleStandard"]


def tell(scene):
    """What a strip says about a scene."""
    heading, era = scene.heading, scene.era
    return (
        scene.number, heading.int_ext, heading.time, scene.setting.place, scene.setting.kind_id,
        scene.synopsis, scene.length, [name.upper() for name in scene.cast], era.bucket,
    )  # fmt: skip


def test_our_own_schedule_is_read_as_the_same_scenes_days_and_cast(shoot, lang, tmp_path):
    """Scene by scene in the order of the script; each on its day and date, the rest on none."""
    script, _, made, library = shoot
    again = read(write(shoot, tmp_path, lang), library)
    assert list(map(tell, script.scenes)) == list(map(tell, again.scenes))
    days = {
        slot.scene: f"Day {day.number}, {day.date.isoformat()}"
        for day in made.days
        for slot in day.slots
    }
    assert days == {scene.index: scene.planned for scene in again.scenes if scene.planned}
    assert script.title == again.title


def test_every_id_is_there_once_and_every_name_stands_for_something(body):
    """As programs check it: unique ids, known elements and categories, each strip on one board."""
    lists = ("breakdowns", "categories", "elements", "stripboards", "calendars")
    boards = [board for one in body["stripboards"] for board in one["boards"]]
    events = [event for one in body["calendars"] for event in one["events"]]
    things = [thing for name in lists for thing in body[name]] + boards + events
    assert len(things) == len({thing["id"] for thing in things} - {body["id"]})
    assert {one["category"] for one in body["elements"]} <= {c["id"] for c in body["categories"]}
    known = {element["id"] for element in body["elements"]}
    assert {key for strip in body["breakdowns"] for key in strip["elements"]} <= known
    stripboard, boneyard = boards
    placed = [key for day in stripboard["breakdownIds"] for key in day] + boneyard["breakdownIds"]
    assert sorted(strip["id"] for strip in body["breakdowns"]) == sorted(placed)
    assert body["calendars"][0]["id"] == body["stripboards"][0]["calendar"]


def test_it_has_the_keys_and_kinds_of_the_standard(body):
    """Numbers are numbers, text is text, what is not known is null."""
    assert ("Scout", VERSION) == (body["source"], body["ussVersion"])
    for strip in body["breakdowns"]:
        assert {
            "id", "bannerText", "comments", "created", "description", "elements", "pages", "scene",
            "scriptPage", "duration", "type",
        } == set(strip)  # fmt: skip
        assert "scene" == strip["type"]
        assert isinstance(strip["pages"], float | int | None)
        assert isinstance(strip["duration"], int | None)
    names = {element["id"]: element["name"] for element in body["elements"]}
    sides = {c["id"] for c in body["categories"] if c["ucid"] == 1}
    assert {names[e["id"]] for e in body["elements"] if e["category"] in sides} <= {
        "INT", "EXT", "INT/EXT"
    }  # fmt: skip


def test_a_later_version_keeps_the_ids(shoot, tmp_path):
    """So that a program knows its strips again."""
    first = json.loads(write(shoot, tmp_path / "one").read_bytes())
    script, suggestion, made, library = shoot
    moved = type(made)(location_set=made.location_set, days=made.days[:-1])
    second = json.loads(write((script, suggestion, moved, library), tmp_path / "two").read_bytes())

    def ids(data):
        return [strip["id"] for strip in data["universalScheduleStandard"]["breakdowns"]]

    assert ids(first) == ids(second)


def test_without_days_it_is_a_breakdown(shoot, tmp_path):
    """No board and no calendar, as the standard asks."""
    script, suggestion, made, library = shoot
    bare = type(made)(location_set=made.location_set, days=())
    data = json.loads(write((script, suggestion, bare, library), tmp_path).read_bytes())
    assert {"stripboards", "calendars"}.isdisjoint(data["universalScheduleStandard"])
