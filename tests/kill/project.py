"""Kill a process at random moments while it saves a project: ``KIND KILLS FOLDER``.

A child of this process saves in a loop, one project and the other in turn, until it is killed. Then
the file must hold the one or the other, whole. Prints what was found as JSON.
"""

import json
import random
import sys
from collections import Counter
from functools import partial
from pathlib import Path

from kill.once import kill_once

from scout.store.backup import back_up, find_backups
from scout.store.layout import Version
from scout.store.migration import MIGRATIONS, Migration
from scout.store.project_file import read_project, save_project
from scout.store.recovery import Recovery

LONGEST_S = 0.06  # some saves of a production without its suggestion
ID = "0123456789abcdef" * 2
SECOND = Migration(
    Version(2, 0),
    (
        "CREATE TABLE note (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT",
        "INSERT INTO note SELECT 'old ' || name, content FROM document",
        "UPDATE document SET content = content || ' '",
    ),
)
NEXT = (*MIGRATIONS, SECOND)


def save_over(path, one, other):
    """Save in place, as the window does."""
    stamp = read_project(path).stamp
    while True:
        for project in (other, one):
            stamp = save_project(path, project, over=stamp)


def save_whole(path, one, other):
    """Save under a name that is taken, as "save as" does."""
    while True:
        for project in (other, one):
            save_project(path, project)


def keep(path, one, other):
    """Keep unsaved work, as the window does by itself."""
    work = Recovery(path.parent, "work")
    while True:
        for project in (other, one):
            work.keep(project, project_id=ID, origin="")


def migrate(path, one, other):
    """Save over a file of an older version."""
    while True:
        stamp = save_project(path, one)
        save_project(path, other, over=stamp, migrations=NEXT)


def copy(path, one, other):  # noqa: ARG001 - as the others
    """Keep backups."""
    while True:
        back_up(path, path.parent)


WAYS = {"over": save_over, "whole": save_whole, "keep": keep, "migrate": migrate, "backup": copy}


def look(kind, path):
    """The projects that are to be looked at after a kill."""
    if kind == "keep":
        return [path.parent / "recovery" / "work.scout"]
    if kind == "backup":
        return [path, *(one.path for one in find_backups(path.parent, ID)[:1])]
    return [path]


def main(kind, kills, *, folder):
    """Kill so many times; what was found."""
    one, other = (read_project(folder / name).project for name in ("one.scout", "other.scout"))
    path, dice, seen = folder / "project.scout", random.Random(5), Counter()  # noqa: S311
    save_project(path, one, project_id=ID)
    Recovery(folder, "work").keep(one, project_id=ID, origin="")
    for _ in range(kills):
        after_s = dice.uniform(0.002, LONGEST_S)
        if not kill_once(partial(WAYS[kind], path, one, other), after_s):
            seen["not at work"] += 1
        for found in look(kind, path):
            journal = found.with_name(f"{found.name}-journal").exists()
            project = read_project(found, migrations=NEXT).project
            seen["old" if project == one else "new" if project == other else "mixed"] += 1
            seen["rolled back"] += journal
    return seen


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), folder=Path(sys.argv[3]))))
