"""Random numbers of the search, compiled: the same on every machine for the same seed.

SplitMix64, after Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scout.schedule.sketch.compiled import compiled

if TYPE_CHECKING:
    from scout.schedule.array import Masks

_STEP = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)
_S30, _S27, _S31, _S11 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(11)
_UNIT = 2.0**-53


@compiled
def mix(number: np.uint64) -> np.uint64:
    """A number whose bits all depend on all of the other's."""
    mixed = (number ^ (number >> _S30)) * _MIX_1
    mixed = (mixed ^ (mixed >> _S27)) * _MIX_2
    return mixed ^ (mixed >> _S31)


@compiled
def roll(dice: Masks) -> float:
    """A number from 0 to below 1; ``dice`` is one number, which goes on."""
    dice[0] += _STEP
    return float(mix(dice[0]) >> _S11) * _UNIT


@compiled
def pick(dice: Masks, count: int) -> int:
    """A whole number from 0 to below ``count``."""
    return min(int(roll(dice) * count), count - 1)
