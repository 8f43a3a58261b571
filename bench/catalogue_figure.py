"""The catalogue: loading it, and the district rule on many points."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from bench.figure import Figure, measure
from scout import paths
from scout.domain.point import Wgs84
from scout.geo.district import District, load_district
from scout.places.catalogue import read_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

POINTS = 100_000


def measure_catalogue() -> Iterator[Figure]:
    """Catalogue and district rule."""
    district = load_district()
    folder = paths.SEEDS / "pingshan"
    yield Figure(
        name="read the catalogue (all places, all facts)",
        seconds=measure(lambda: read_catalogue(folder, district)),
    )
    points = _scatter(district)
    yield Figure(
        name=f"district rule, {POINTS:,} points",
        seconds=measure(lambda: [district.rule(point) for point in points], warm=False),
        unit="s",
    )


def _scatter(district: District) -> list[Wgs84]:
    """Points all over the district's box, the same every time."""
    dice = random.Random(1)  # noqa: S311 - a repeatable scatter, no secret
    west, south, east, north = district.bounds
    return [
        Wgs84(lat=dice.uniform(south, north), lon=dice.uniform(west, east)) for _ in range(POINTS)
    ]
