"""What is free goes back to the system."""

import sys
from pathlib import Path

import pytest

from scout.app.heap import give_back

PAGE = 4096
MANY, LARGE = 2_000, 64 * 1024  # below what the C library takes from the system by itself


def _resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_holes_in_the_heap_go_back():
    """Of a hundred megabytes with something behind each hole most is free again."""
    blocks = [(bytearray(LARGE), bytearray(PAGE)) for _ in range(MANY)]
    full, kept = _resident(), [small for _, small in blocks]
    del blocks
    give_back()
    assert full - _resident() > MANY * LARGE / 2
    assert MANY == len(kept)
