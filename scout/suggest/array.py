"""The arrays that the room computes with, by their names."""

from __future__ import annotations

import numpy as np

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]
IntTable = np.ndarray[tuple[int, int], np.dtype[np.int64]]
FloatTable = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Shares = np.ndarray[tuple[int, int], np.dtype[np.float32]]
Grid = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
