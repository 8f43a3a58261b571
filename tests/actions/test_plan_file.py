"""An issued plan comes back from its file as it was, and nothing else passes for one."""

import copy
import json
import random
from dataclasses import fields, replace
from datetime import date

import pytest

from scout.actions.contract.plan_file import read_plan_file
from scout.actions.contract.terms import Production
from scout.actions.plan import PlanOrder, plan
from scout.actions.suggest import suggest
from scout.domain.errors import LimitError, ReadError
from scout.export.plan_json import plan_as_json
from scout.schedule.planner import Effort

START = date(2026, 12, 7)
CHANCES = 300


@pytest.fixture(scope="module")
def issued(drama):
    """Its plan, and the plan as data."""
    suggestion = suggest(drama.script, drama.library)
    order = PlanOrder(start=START, effort=Effort(rounds=10))
    made = plan(drama.script, suggestion, library=drama.library, order=order)
    return made, plan_as_json(made, drama.script, suggestion=suggestion)


@pytest.fixture
def reread(drama, tmp_path):
    """The plan of some data that went through a file."""

    def reading(data, production=drama):
        file = tmp_path / "plan.json"
        text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
        file.write_text(text, encoding="utf-8")
        return read_plan_file(file, production)

    return reading


def test_a_plan_comes_back_as_it_was(issued, reread):
    """Days to the minute with their sun, cost and sentences; the set, what is left, the price."""
    made, data = issued
    back = reread(data).plan
    names = [field.name for field in fields(made.days[0]) if field.name != "notes"]
    for one, other in zip(made.days, back.days, strict=True):
        assert [getattr(one, name) for name in names] == [getattr(other, name) for name in names]
        assert [note.both() for note in one.notes] == [note.both() for note in other.notes]
    assert (made.cost, made.bound) == (back.cost, back.bound)
    told = [[(lost.scene, lost.reason.both()) for lost in one.unplaced] for one in (made, back)]
    assert told[0] == told[1]
    homes = [
        [(a.candidate.need_id, a.candidate.location_id, a.candidate.spot_id, a.candidate.dressing_h)
         for a in one.location_set.assignments]
        for one in (made, back)
    ]  # fmt: skip
    assert homes[0] == homes[1]
    assert made.location_set.label == back.location_set.label


def test_what_was_read_is_written_the_same(drama, issued, reread):
    """A plan can be handed on: read and written again it is the same file."""
    _, data = issued
    back = reread(data)
    suggestion = replace(
        suggest(drama.script, drama.library),
        uncovered=back.uncovered,
        sets=(back.plan.location_set,),
    )
    again = plan_as_json(back.plan, drama.script, suggestion=suggestion)
    ids = ("label", "cost", "bound", "days", "unplaced", "uncovered", "assignments", "notes")
    assert {name: data[name] for name in ids} == {name: again[name] for name in ids}


def _spots(value, path=()):
    """Every way into a nest of objects and lists."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield (*path, key)
        if isinstance(inner, dict | list):
            yield from _spots(inner, (*path, key))


@pytest.mark.parametrize("part", range(6))
def test_no_damage_does_anything_but_be_told(issued, reread, part):
    """Whatever value is lost or another: the file is read, or refused by its name and in words."""
    _, data = issued
    dice = random.Random(part)  # noqa: S311 - chance for a test, no secret
    places = list(_spots(data))
    odd = [None, "", "x", -1, 10**30, 1.5, True, [], {}, [[]], "9999-12-31T23:59+14:00",
           "0001-01-01", "2026-12-07T07:00", "\ud83d", float("nan")]  # fmt: skip
    refused = []
    for _ in range(CHANCES // 6):
        damaged = copy.deepcopy(data)
        *way, last = dice.choice(places)
        at = damaged
        for key in way:
            at = at[key]
        at[last] = dice.choice(odd)
        try:
            reread(json.dumps(damaged))
        except ReadError as error:
            refused.append((error.file, bool(error.message.both())))
    assert {("plan.json", True)} == set(refused)
    assert len(refused) > CHANCES // 12


@pytest.mark.parametrize(
    "text",
    ["", "[]", "7", "{}", '{"version": 1}', "{" * 9, "[" * 100_000, '{"a": 1, "a": 2}', "\x00",
     ('{"version": 2, "label": "x", "figures": {}, "cost": {}, "days": [], "unplaced": [],'
     ' "uncovered": [], "assignments": []}')],
)  # fmt: skip
def test_a_foreign_file_is_refused(reread, text):
    """With its name, in both languages; nothing of it is taken."""
    with pytest.raises(ReadError) as refused:
        reread(text)
    assert "plan.json" == refused.value.file
    assert refused.value.message.text("zh")


def test_a_file_that_is_too_large_is_not_read(reread, issued):
    """Sixteen megabytes are enough for any shoot."""
    with pytest.raises(LimitError):
        reread(json.dumps({**issued[1], "more": "x" * 16 * 1024**2}))


def test_a_plan_of_another_script_is_refused(drama, issued, reread):
    """The scene that is another is named by its place in the file."""
    scenes = drama.script.scenes
    heading = replace(scenes[0].heading, number="77")
    script = replace(drama.script, scenes=(replace(scenes[0], heading=heading), *scenes[1:]))
    with pytest.raises(ReadError) as refused:
        reread(issued[1], Production(script=script, needs=drama.needs, library=drama.library))
    assert "scene #1 of this script is 77" in refused.value.message.text("en")


def test_a_plan_of_other_places_is_refused(drama, issued, reread):
    """A place that the library does not have."""
    library = replace(drama.library, locations=drama.library.locations[:3])
    with pytest.raises(ReadError) as refused:
        reread(issued[1], Production(script=drama.script, needs=drama.needs, library=library))
    assert "no such place" in refused.value.message.text("en")


def test_a_file_that_is_not_there_is_told(drama, tmp_path):
    """By its name."""
    with pytest.raises(ReadError) as refused:
        read_plan_file(tmp_path / "none.json", drama)
    assert "none.json" == refused.value.file
