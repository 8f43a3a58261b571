"""Place names on a map so that none overlaps: candidates around each pin, costs, a few rounds.

Deterministic: the same pins give the same map. For up to thirty labels on a page there is room
beside nearly every pin; above that the map carries numbers and the paper an index.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_LABELS = 30
_DIRECTIONS, _RADII, _ROUNDS = 16, (11.0, 17.0, 26.0, 40.0), 6
_OVERLAP, _OUTSIDE = 12.0, 400.0
_LATIN, _SQUARE = 0x24F, frozenset("·§¨°±´¶×÷")
"""The last Latin letter; beyond it, and among it these, signs are as wide as they are high."""
_NARROW, _WIDE = frozenset("iIl.,;:'|!()[] -·/tfjr"), frozenset("mwMWQ@%")
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Where a label's box stands, and whether a line must lead to its pin."""

    box: Box
    led: bool


def text_width(text: str, size_pt: float) -> float:
    """The width of a line in Noto Sans SC, a little generous: Chinese is square, Latin is not."""
    ems = 0.0
    for sign in text:
        if ord(sign) > _LATIN or sign in _SQUARE:
            ems += 1.0
        elif sign in _NARROW:
            ems += 0.38
        elif sign in _WIDE or sign.isupper():
            ems += 0.78
        else:
            ems += 0.59
    return ems * size_pt


def place_labels(
    pins: Sequence[tuple[float, float]],
    sizes: Sequence[tuple[float, float]],
    *,
    obstacles: Sequence[Box],
    frame: Box,
) -> list[Label]:
    """A box for each pin's label; sizes are (width, height), boxes (left, top, right, bottom)."""
    choices = [_around(pin, size) for pin, size in zip(pins, sizes, strict=True)]
    fixed = np.array([*obstacles, *(_pin_box(pin) for pin in pins)], dtype=float).reshape(-1, 4)
    base = [_cost(boxes, fixed) * _OVERLAP + _outside(boxes, frame) for boxes in choices]
    ways = np.array([way for _, way in _rays()])
    picked = [int(np.argmin(cost + ways)) for cost in base]
    for _ in range(_ROUNDS):
        before = list(picked)
        for index, boxes in enumerate(choices):
            others = np.array(
                [choices[other][picked[other]] for other in range(len(picked)) if other != index]
            ).reshape(-1, 4)
            cost = base[index] + ways + _cost(boxes, others) * _OVERLAP * 3
            picked[index] = int(np.argmin(cost))
        if picked == before:
            break
    far = _DIRECTIONS * 2
    return [
        Label(box=tuple(float(side) for side in boxes[pick]), led=pick >= far)  # type: ignore[arg-type]
        for boxes, pick in zip(choices, picked, strict=True)
    ]


def _rays() -> list[tuple[tuple[float, float, float], float]]:
    """(direction cosine, sine, radius) of each candidate and what it costs to be there."""
    rays = []
    for rank, radius in enumerate(_RADII):
        for step in range(_DIRECTIONS):
            angle = 2 * math.pi * step / _DIRECTIONS
            x, y = math.cos(angle), math.sin(angle)
            rays.append(((x, y, radius), rank * 30.0 + 4.0 * (1 - x)))
    return rays


def _around(pin: tuple[float, float], size: tuple[float, float]) -> np.ndarray:
    """The candidate boxes of one label, nearest ring first."""
    width, height = size
    boxes = []
    for (x, y, radius), _ in _rays():
        centre_x = pin[0] + x * (radius + width / 2 * abs(x))
        centre_y = pin[1] + y * (radius + height / 2 * abs(y))
        if abs(x) > 0.9:  # noqa: PLR2004 - beside the pin the text starts right at it
            centre_x = pin[0] + math.copysign(radius + width / 2, x)
        boxes.append(
            (
                centre_x - width / 2,
                centre_y - height / 2,
                centre_x + width / 2,
                centre_y + height / 2,
            )
        )
    return np.array(boxes)


def _pin_box(pin: tuple[float, float]) -> Box:
    return pin[0] - 8.5, pin[1] - 8.5, pin[0] + 8.5, pin[1] + 8.5


def _cost(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """The area that each box shares with all others."""
    if not len(others):
        return np.zeros(len(boxes))
    left = np.maximum(boxes[:, None, 0], others[None, :, 0])
    top = np.maximum(boxes[:, None, 1], others[None, :, 1])
    right = np.minimum(boxes[:, None, 2], others[None, :, 2])
    bottom = np.minimum(boxes[:, None, 3], others[None, :, 3])
    shared = np.clip(right - left, 0, None) * np.clip(bottom - top, 0, None)
    area: np.ndarray = shared.sum(axis=1)
    return area


def _outside(boxes: np.ndarray, frame: Box) -> np.ndarray:
    """What sticking out of the frame costs, by points."""
    out = (
        np.clip(frame[0] - boxes[:, 0], 0, None)
        + np.clip(frame[1] - boxes[:, 1], 0, None)
        + np.clip(boxes[:, 2] - frame[2], 0, None)
        + np.clip(boxes[:, 3] - frame[3], 0, None)
    )
    cost: np.ndarray = out * _OUTSIDE
    return cost
