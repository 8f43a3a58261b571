"""Reading: the sample drama repeated until it is as long as a whole micro-drama."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figure import Figure, measure
from scout import paths
from scout.domain.vocabulary import load_vocabulary
from scout.script.reader import read_script

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = paths.SEEDS / "productions" / "luopan_guitu.txt"
SIZE_BYTES = 300_000


def measure_script() -> Iterator[Figure]:
    """A Chinese script of 300 KB."""
    vocabulary = load_vocabulary()
    text = SAMPLE.read_bytes() + b"\n"
    with tempfile.TemporaryDirectory() as folder:
        long_script = Path(folder) / "long.txt"
        long_script.write_bytes(text * -(-SIZE_BYTES // len(text)))
        yield Figure(
            name=f"read a Chinese script of {long_script.stat().st_size // 1000} KB",
            seconds=measure(lambda: read_script(long_script, vocabulary)),
        )
