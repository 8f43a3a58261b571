"""A library of a hundred thousand invented places: open, find, copy to a server and back."""

from __future__ import annotations

import hashlib
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from bench.figure import Amount, Check, Figure, Note, measure
from bench.probe import ask_probe
from bench.record_mill import make_records
from scout.actions.store.making import copy_between
from scout.places.library import tables
from scout.places.library.address import read_address
from scout.places.library.opening import open_store
from scout.places.library.sqlite_file import make_file
from tests.server import find_programs, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line
    from scout.places.library.address import Address

PLACES, READ = 100_000, 10_000
OPEN_S, FIND_S, MEMORY_MIB, READ_S, COPY_S = 1.0, 0.05, 300, 1.0, 60.0
_OWN = {"fact", "migration"}


def measure_store() -> Iterator[Line]:
    """The file by itself, then with a server of our own where PostgreSQL is installed."""
    with tempfile.TemporaryDirectory(prefix="scout-bench-") as folder:
        address = read_address(str(Path(folder) / "places.scoutlib"))
        address.path.write_bytes(make_file())
        begun = time.perf_counter()
        _fill(address, PLACES)
        yield Amount(name=f"library: save {PLACES:,} places", value=time.perf_counter() - begun,
                     unit="s")  # fmt: skip
        yield from _measure_file(address)
        programs = find_programs()
        if programs is None:
            yield Note(text="library: no PostgreSQL here (apt-get install postgresql)")
            return
        with serve(programs) as server:
            first, second = (read_address(server.url(server.make_database())) for _ in range(2))
            yield from _measure_copies(address, first)
            yield _measure_reading(second)


def _measure_file(address: Address) -> Iterator[Line]:
    told = ask_probe("store_probe", address.text)
    size = address.path.stat().st_size / 1024**2
    yield Figure(
        name=f"library: open {PLACES:,} places, checked ({size:.0f} MiB)",
        seconds=tuple(told["opening"]),
        target_s=OPEN_S,
        unit="s",
    )
    for name, seconds in told["searching"].items():
        yield Figure(
            name=f"library: find {name} ({told['found'][name]})",
            seconds=tuple(seconds),
            target_s=FIND_S,
        )
    yield Amount(
        name="library: memory, open and searched", value=told["mib"], unit="MiB", target=MEMORY_MIB
    )


def _measure_copies(address: Address, server: Address) -> Iterator[Line]:
    back = read_address(str(address.path.with_name("back.scoutlib")))
    begun = time.perf_counter()
    copy_between(address, server)
    there = time.perf_counter()
    copy_between(server, back)
    done = time.perf_counter()
    yield Amount(name=f"library: copy {PLACES:,} to PostgreSQL", value=there - begun, unit="s")
    yield Amount(name=f"library: copy {PLACES:,} back", value=done - there, unit="s")
    yield Amount(name="library: copy there and back", value=done - begun, unit="s", target=COPY_S)
    digests = {_digest(one) for one in (address, server, back)}
    yield Check(name="library: all rows equal there and back", kept=len(digests) == 1)


def _measure_reading(server: Address) -> Line:
    open_store(server, new=True).close()
    _fill(server, READ)
    with closing(open_store(server)) as store:
        return Figure(
            name=f"library: read {READ:,} places from PostgreSQL",
            seconds=measure(store.read_all),
            target_s=READ_S,
            unit="s",
        )


def _fill(address: Address, count: int) -> None:
    with closing(open_store(address)) as store:
        store.put_many(make_records(count), who="bench")


def _digest(address: Address) -> str:
    """Over all rows of all tables, but what a library says of itself."""
    digest = hashlib.sha256()
    with closing(open_store(address)) as store, store.reading() as connection:
        for table in tables.metadata.sorted_tables:
            if table.name in _OWN:
                continue
            query = select(table).order_by(*table.primary_key)
            for row in connection.execute(query, execution_options={"yield_per": 1000}):
                digest.update(repr(tuple(row)).encode(errors="replace"))
    return digest.hexdigest()
