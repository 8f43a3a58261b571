"""A large library in a process of its own: how soon it is open, finds, and what it takes."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.place_store import PlaceWanted
from scout.places.library.address import read_address
from scout.places.library.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 5
WORDS = {
    "two Chinese signs": "世居",
    "a Chinese name": "福昌世居",
    "Chinese words": "停 货车 榕树",
    "pinyin": "shiju",
    "initials": "fcsj",
    "a first letter": "s",
    "English": "residence 77",
    "nothing": "zzzz",
}


def probe(address: str) -> dict[str, object]:
    """Seconds of opening, milliseconds of each search, places found, MiB at most."""
    opening = [_seconds(lambda: _open_and_close(address)) for _ in range(RUNS)]
    store = open_store(read_address(address))
    found, searching = {}, {}
    for name, words in WORDS.items():
        wanted = PlaceWanted(words=words)
        found[name] = len(store.find(wanted))
        searching[name] = [_seconds(lambda wanted=wanted: store.find(wanted)) for _ in range(RUNS)]  # type: ignore[misc]
    store.close()
    return {"opening": opening, "searching": searching, "found": found, "mib": _most_mib()}


def _most_mib() -> float:
    """The most that this process held (Linux); its usage would count whoever started it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (most,) = (line for line in lines if line.startswith("VmHWM"))
    return int(most.split()[1]) / 1024


def _open_and_close(address: str) -> None:
    store = open_store(read_address(address))
    store.count()
    store.close()


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    print(json.dumps(probe(sys.argv[1])))
