"""What crosses from a process apart: values alone, and no more than there is."""

import io
import pickle
from fractions import Fraction

import pytest

from scout.script.apart.wire import (
    Answer,
    BrokenWire,
    Errand,
    ForeignValue,
    TooMuch,
    receive,
    send,
)
from scout.script.table.sheet import Merge, Sheet


def _cross(value, *, limit_bytes=10_000):
    wire = io.BytesIO()
    send(Answer(value=value, worn=False), wire)
    wire.seek(0)
    return receive(wire, limit_bytes=limit_bytes).value


class _Call:
    """Runs a function where it is unpacked."""

    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


# With so many the method that makes them is compiled, and stays the same.
_MADE = [Errand(work=print, memory_bytes=1, seconds=1.0) for _ in range(20)]


@pytest.mark.parametrize(
    "value",
    [
        _Call(print, "x"),
        _Call(Fraction, 1, 2),
        _Call(pickle.loads, b"N."),
        open,
        Sheet.cell,
        receive,
        type(_MADE[0]).__init__,
    ],
)
def test_only_values_cross(value):
    """No function runs, of Python's, of a library or of Scout's, and no foreign type is made."""
    with pytest.raises(ForeignValue):
        _cross(value)


@pytest.mark.parametrize(
    "content", [b"", b"\x80", b"scene", b"\x80\x05N.", b"\x80\x05\x95" + b"\xff" * 8, b"0" * 99]
)
def test_what_is_no_frame_is_told(content):
    """Cut off, of another shape, or of another kind."""
    with pytest.raises((BrokenWire, TooMuch)):
        receive(io.BytesIO(content), limit_bytes=10_000)


@pytest.mark.parametrize("value", ["x" * 20_000, b"x" * 20_000, tuple(range(10_000))])
def test_more_than_an_answer_may_be_is_not_taken_in(value):
    """Whether in one piece or in many."""
    with pytest.raises(TooMuch):
        _cross(value)


def test_a_sheet_crosses_without_what_was_worked_out():
    """Its merged cells are known there as here, and do not travel one by one."""
    sheet = Sheet("顺场表", [["1-1"]] * 900, (Merge(0, 0, 899, 200),))
    assert 900 * 201 == len(sheet.merges)
    came = _cross(sheet, limit_bytes=5000)
    assert (sheet, 900 * 201) == (came, len(came.merges))
