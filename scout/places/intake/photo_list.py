"""Geotagged photos as a list of places: each a row with its name, its point and its picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.problem import Severity
from scout.places.intake.foreign import (
    Gathering,
    Origin,
    RawPoint,
    find_datum,
    label_in,
    standard,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.photo import PhotoReading
    from scout.places.intake.foreign import DatumWord, ForeignList

_STANDARD = "EXIF (CIPA DC-008)"


def list_photos(readings: Sequence[PhotoReading], name: str) -> ForeignList:
    """The photos that say where they were taken; the others are told and left out."""
    gathering = Gathering()
    taken: list[PhotoReading] = []
    for reading in readings:
        point = reading.point
        if point is None:
            gathering.tell(say("places.intake_no_gps", file=reading.name), Severity.WARNING)
            continue
        at = RawPoint(lat=point.lat, lon=point.lon, exact_m=point.exact_m)
        gathering.take({"name": PurePath(reading.name).stem, "exact_m": str(point.exact_m)}, at)
        taken.append(reading)
    made = gathering.list(name, Origin.PHOTO, datum=_word(taken))
    return replace(made, photos=tuple(taken))


def _word(readings: Sequence[PhotoReading]) -> DatumWord:
    """What the photos say of their datum, where all that say anything say the same."""
    said = {reading.point.datum for reading in readings if reading.point and reading.point.datum}
    named = {find_datum(text) for text in said}
    if len(named) == 1 and None not in named:
        return label_in(sorted(said)) or standard(_STANDARD)
    return standard(_STANDARD)
