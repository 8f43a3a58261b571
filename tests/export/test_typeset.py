"""The typesetter: what it keeps of papers goes back, and nothing is different for it."""

import ctypes
import sys

import pytest

from scout.export.board_page import render_board
from scout.export.typeset import forget
from tests.export.test_board import NUMBERS

MIB = 2**20


class _Heap(ctypes.Structure):
    """What the C library tells of its heaps (``mallinfo2``)."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def _used():
    tell = ctypes.CDLL(None).mallinfo2
    tell.restype = _Heap
    return tell().uordblks


def test_a_paper_is_the_same_after_the_typesetter_forgot_it(content):
    """Byte by byte."""
    before = render_board(content, NUMBERS, lang="zh")
    forget()
    assert before == render_board(content, NUMBERS, lang="zh")


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallinfo2"),
    reason="only glibc tells",
)
def test_what_the_typesetter_keeps_goes_back(content):
    """Megabytes of the board that was set last are free once it forgets."""
    render_board(content, NUMBERS, lang="zh")
    kept = _used()
    forget()
    assert kept - _used() > MIB
