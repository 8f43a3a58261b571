"""A project of somebody who means ill opens as something that can be worked on, or is refused."""

import json
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scout.actions.library import open_library
from scout.actions.plan import PlanOrder, make_request
from scout.actions.project import open_project
from scout.actions.suggest import list_needs, open_engine
from scout.domain.errors import ReadError, ScoutError
from scout.store.seal import seal

OLD = Path(__file__).parent.parent / "old" / "project-1.0.scout"
ROUNDS = 400
ODD = [None, True, -1, 0, 7, 10**12, 1e300, "", "n01", "..", "../x", [], {}, "9999-12-31", "現"]


@pytest.fixture(scope="module")
def library(village):
    """The six places of the village."""
    return open_library(village.places)


def _places(node, found):
    """Every place in a document where something else could stand."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        found.append((node, key))
        if isinstance(value, dict | list):
            _places(value, found)
    return found


def _spoil(document, dice):
    """Put something odd somewhere: another value, one twice, one less."""
    places = _places({"": document}, [])
    node, key = dice.choice(places)
    way = dice.randrange(3)
    if way == 0 or not isinstance(node, list):
        node[key] = dice.choice(ODD)
    elif way == 1:
        node.append(node[key])
    else:
        del node[key]
    return document


def test_whatever_stands_in_it_is_looked_at(tmp_path, library):
    """400 projects with something odd in them: refused with a reason, or fit to be worked on."""
    dice, seen = random.Random(3), {"refused": 0, "opened": 0}  # noqa: S311
    for _ in range(ROUNDS):
        path = tmp_path / "odd.scout"
        shutil.copyfile(OLD, path)
        with closing(sqlite3.connect(path)) as database, database:
            names = [name for (name,) in database.execute("SELECT name FROM document")]
            name = dice.choice(names)
            row = "SELECT content FROM document WHERE name = ?"
            (text,) = database.execute(row, (name,)).fetchone()
            spoilt = json.dumps(_spoil(json.loads(text), dice))
            database.execute("UPDATE document SET content = ? WHERE name = ?", (spoilt, name))
            seal(database)
        try:
            opened = open_project(path, library)
        except ReadError:
            seen["refused"] += 1
            continue
        seen["opened"] += 1
        _work(opened.project, library)
    assert min(seen.values()) > ROUNDS // 20


def _work(project, library):
    """Whatever opens can be asked for needs, candidates and days without a fault of ours."""
    if project.script is None:
        return
    list_needs(project.script)
    open_engine(project.script, library)
    if project.suggestion is None:
        return
    order = PlanOrder(
        start=project.start, rules=project.rules, terms=project.terms, label=project.chosen
    )
    try:
        make_request(project.script, project.suggestion, library=library, order=order)
    except ScoutError:
        return
    for day in project.plan.days if project.plan else ():
        for slot in day.slots:
            project.script.scene(slot.scene)
            project.suggestion.need(slot.need_id)
        for visit in day.visits:
            library.location(visit.location_id)
        for note in day.notes:
            note.both()
