"""Kill a process at random moments while it changes a library: ``KIND KILLS FOLDER``.

A child of this process works until it is killed. Then the library opens, is whole in all its
parts, has all that the child was told is saved, and nothing half. Prints what was found as JSON.
"""

import json
import os
import random
import select
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from kill.once import kill_once
from libraries.place import FEW
from server import find_programs, serve
from sqlalchemy import text

from scout.actions.store.making import copy_between
from scout.places.library.address import read_address
from scout.places.library.migration import MIGRATIONS, Migration
from scout.places.library.opening import open_store
from scout.places.library.sqlite_file import make_file, open_file
from scout.places.library.store import LibraryStore

LONGEST_S = 0.1  # most of these take some thirty milliseconds
LONGEST_WAIT_S = 30
MANY = 40


def _rewrite(connection):
    """What a later version may do: a column, a table, and every place written anew."""
    connection.execute(text("ALTER TABLE place ADD COLUMN mark TEXT NOT NULL DEFAULT ''"))
    connection.execute(text("CREATE TABLE remark (place_id TEXT PRIMARY KEY, content TEXT) STRICT"))
    connection.execute(text("INSERT INTO remark SELECT id, line FROM place"))
    connection.execute(text("UPDATE place SET mark = 'new ' || id, line = line || ' '"))


_MARKED = """
    SELECT count(*) FROM place JOIN remark ON remark.place_id = place.id
    WHERE mark = 'new ' || id AND line = content || ' '
"""
NEXT = (*MIGRATIONS, Migration(2, _rewrite))


class Desk:
    """A library with forty places, and a file in which the child notes what it was told."""

    def __init__(self, folder, address):
        self.folder, self.address = folder, address
        self.told = folder / "told"
        self.heard, self.tell = os.pipe()

    def open(self):
        """The library as it lies there."""
        return open_store(self.address)

    def fill(self):
        """Forty places of the first generation."""
        places = (
            replace(FEW[0], place=replace(FEW[0].place, id=f"p{number}"), note="1")
            for number in range(MANY)
        )
        store = self.open()
        store.put_many(places, who="阿甲")
        store.close()
        self.older = b"" if self.address.is_server else self.address.path.read_bytes()

    def put_older(self):
        """Let the file be of the older version again, in one step."""
        new = self.folder / "older"
        new.write_bytes(self.older)
        new.replace(self.address.path)

    def note(self, generation):
        """Say that this generation is saved; a kill takes nothing of that back."""
        descriptor = os.open(self.told, os.O_WRONLY | os.O_CREAT)
        os.write(descriptor, f"{generation:09}".encode())  # in one step, or not at all
        os.close(descriptor)

    def step(self):
        """Say that a piece of work is done."""
        os.write(self.tell, b".")

    def wait(self):
        """Until the child has done a piece of work."""
        select.select([self.heard], [], [], LONGEST_WAIT_S)

    def forget(self):
        """Everything that was said."""
        while select.select([self.heard], [], [], 0)[0]:
            os.read(self.heard, 4096)

    def noted(self):
        """The last generation that was told to be saved."""
        return int(self.told.read_text() or 0) if self.told.exists() else 0


def save(desk):
    """Save a place again and again."""
    store = desk.open()
    record = store.read("p0")
    while True:
        record = store.put(replace(record, note=str(record.version + 1)), who="阿甲")
        desk.note(record.version)
        desk.step()


def save_many(desk):
    """Save all places in one transaction, again and again."""
    store = desk.open()
    while True:
        records = store.read_all()
        generation = records[0].version + 1
        store.put_many((replace(one, note=str(generation)) for one in records), who="阿甲")
        desk.note(generation)
        desk.step()


def migrate(desk):
    """Bring an older file up to date, again and again."""
    while True:
        desk.put_older()
        open_file(desk.address.path, migrations=NEXT).dispose()
        desk.step()


def back_up(desk):
    """Keep backups."""
    store = desk.open()
    for number in range(1000):
        store.backup(desk.folder / f"kept-{number}.scoutlib")
        desk.step()


def copy(desk):
    """Copy it into new files."""
    for number in range(1000):
        copy_between(desk.address, read_address(str(desk.folder / f"kept-{number}.scoutlib")))
        desk.step()


WAYS = {
    "save": save,
    "many": save_many,
    "migrate": migrate,
    "backup": back_up,
    "copy": copy,
    "server": save_many,
}


def look(kind, desk, *, seen):
    """Count what is there after a kill; anything that does not open raises."""
    if kind == "migrate":
        look_at_migrated(desk, seen)
        return
    store = desk.open()
    records = store.read_all()
    generations = {record.note for record in records[: 1 if kind == "save" else MANY]}
    seen["mixed"] += len(generations) - 1
    seen["lost"] += int(max(generations)) < desk.noted()
    seen["saved"] += generations != {"1"}
    count_faults(store, seen)
    for path in desk.folder.glob("kept-*.scoutlib"):
        seen["kept"] += 1
        count_faults(open_store(read_address(str(path))), seen)
        path.unlink()


def look_at_migrated(desk, seen):
    """A file is at one version or the other, and was kept before; it then comes up to date."""
    path = desk.address.path
    with closing(sqlite3.connect(path)) as database:  # rolls back what was left half
        (version,) = database.execute("PRAGMA user_version").fetchone()
    seen[f"at version {version}"] += 1
    store = LibraryStore(open_file(path, migrations=NEXT), "")
    with store.reading() as connection:
        marked = connection.execute(text(_MARKED)).scalar_one()
    seen["mixed"] += marked != MANY
    count_faults(store, seen)
    kept = sorted(path.parent.glob("places.layout-1*.scoutlib"))
    seen["missing"] += not kept
    for older in kept:
        seen["kept"] += 1
        count_faults(open_store(read_address(str(older))), seen)
    for older in kept[1:]:
        older.unlink()


def count_faults(store, seen):
    """Of the database, of every record, photo and word, and whether a place is missing."""
    seen["faults"] += len(store.check())
    seen["missing"] += MANY - store.count()
    store.close()


def main(kind, kills, *, folder):
    """Kill so many times; what was found."""
    if kind != "server":
        path = folder / "places.scoutlib"
        path.write_bytes(make_file())
        return kill(kind, kills, desk=Desk(folder, read_address(str(path))))
    with serve(find_programs()) as server:
        address = read_address(server.url(server.make_database()))
        open_store(address, new=True).close()
        return kill(kind, kills, desk=Desk(folder, address))


def kill(kind, kills, *, desk):
    """Kill so many times on a library that is there."""
    dice, seen = random.Random(5), Counter(kills=kills)  # noqa: S311
    desk.fill()
    for number in range(kills):
        desk.forget()
        first = desk.wait if number % 2 else desk.forget  # the others are killed as they begin
        if not kill_once(partial(WAYS[kind], desk), dice.uniform(0, LONGEST_S), first=first):
            seen["not at work"] += 1
        seen["rolled back"] += any(desk.folder.glob("*.scoutlib-journal"))
        look(kind, desk, seen=seen)
    return seen


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), folder=Path(sys.argv[3]))))
