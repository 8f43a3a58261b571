"""The arrays that orders of days are computed with, by their names, and their product."""

from __future__ import annotations

from typing import TypeVar

import numpy as np

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]
Bytes = np.ndarray[tuple[int], np.dtype[np.uint8]]
Masks = np.ndarray[tuple[int], np.dtype[np.uint64]]  # sets of blocks: bit b is block b
IntTable = np.ndarray[tuple[int, int], np.dtype[np.int64]]
FloatTable = np.ndarray[tuple[int, int], np.dtype[np.float64]]
FlagTable = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
FloatCube = np.ndarray[tuple[int, int, int], np.dtype[np.float64]]
FlagCube = np.ndarray[tuple[int, int, int], np.dtype[np.bool_]]
Shares = np.ndarray[tuple[int, int], np.dtype[np.float32]]
Table = TypeVar("Table", FloatTable, Shares)

ONE_THREAD = 1 << 18  # multiplications in one product
ONE_THREAD_ROW = 1 << 13  # the same where there is one row only


def zero_row(size: int) -> Ints:
    """So many zeros."""
    return np.zeros(size, dtype=np.int64)


def zero_table(rows: int, columns: int) -> IntTable:
    """Rows of so many zeros."""
    return np.zeros((rows, columns), dtype=np.int64)


def multiply(left: Table, right: Table) -> Table:
    """The matrix product, in pieces small enough to be computed by one thread.

    For more the library starts threads that wait for each other in a busy loop: beside any other
    work that makes everything up to ten times slower.
    """
    rows, inner = left.shape
    most = ONE_THREAD if rows > 1 else ONE_THREAD_ROW
    width = max(1, most // max(1, rows * inner))
    product = np.empty((rows, right.shape[1]), dtype=right.dtype)
    for first in range(0, right.shape[1], width):
        piece = slice(first, first + width)
        np.matmul(left, right[:, piece], out=product[:, piece])
    return product


def unpack_blocks(masks: Masks, size: int) -> Shares:
    """1 where the block (row) is in the set (column)."""
    sets = masks.astype("<u8").view(np.uint8).reshape(-1, 8)
    bits = np.unpackbits(sets, axis=1, bitorder="little")[:, :size]
    return np.ascontiguousarray(bits.T).astype(np.float32)
