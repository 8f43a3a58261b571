"""What speaks for a datum: where the points fall, and how far they are from places of their names.

The datums lie 0.6 and 1.2 km apart here, so a point deep inside the district is inside in all of
them and says nothing; points near the outline tell, and so do places that are known by name.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from scout.domain.location import Containment
from scout.domain.point import Datum, Wgs84
from scout.geo.datum import read_in
from scout.geo.distance import geodesic_km
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.geo.district import District
    from scout.places.intake.foreign import RawPoint

_LOOKED_AT = 2_000  # points; more say nothing new and take seconds
_CLEAR = 3  # points that only one reading explains; one may be a place outside of the district
_ANCHORS, _NEAR_M, _TIMES = 2, 300.0, 2.5
_M = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Of ``points`` looked at, how many lie in the district by each reading (or near its outline).

    ``within`` lie in it by some reading. ``anchor_m``: by each reading, the middle distance to the
    known places of the same names, of which there are ``anchors``.
    """

    points: int
    within: int
    inside: Mapping[Datum, int]
    anchors: int = 0
    anchor_m: Mapping[Datum, float] | None = None

    @property
    def only(self) -> Datum | None:
        """The one reading by which all lie in the district that do so by any."""
        whole = [datum for datum, count in self.inside.items() if count == self.within]
        return whole[0] if len(whole) == 1 and self.within else None

    @property
    def telling(self) -> int:
        """How many points lie in the district by that reading alone."""
        if self.only is None:
            return 0
        return self.within - max(n for one, n in self.inside.items() if one is not self.only)

    @property
    def is_clear(self) -> bool:
        """Whether that is no chance."""
        return self.telling >= _CLEAR

    @property
    def named(self) -> Datum | None:
        """The one reading by which the points are at the known places of their names."""
        if self.anchors < _ANCHORS or self.anchor_m is None:
            return None
        best, second = sorted(self.anchor_m, key=self.anchor_m.__getitem__)[:2]
        near = self.anchor_m[best] <= _NEAR_M
        return best if near and self.anchor_m[second] >= _TIMES * self.anchor_m[best] else None


def weigh_points(
    points: Sequence[RawPoint], district: District, *, anchors: Sequence[tuple[RawPoint, Wgs84]]
) -> Evidence:
    """What the points say; ``anchors`` are points of which it is known where their place is."""
    step = max(1, -(-len(points) // _LOOKED_AT))
    looked = points[::step]
    inside = {datum: _inside(looked, datum, district=district) for datum in Datum}
    within = sum(any(flags) for flags in zip(*inside.values(), strict=True))
    return Evidence(
        points=len(looked),
        within=within,
        inside={datum: sum(flags) for datum, flags in inside.items()},
        anchors=len(anchors),
        anchor_m={datum: _middle_m(anchors, datum) for datum in Datum} if anchors else None,
    )


def read_raw(at: RawPoint, datum: Datum) -> Wgs84:
    """The point that raw numbers mean in a datum."""
    return read_in(datum, at.lat, lon=at.lon)


def _inside(points: Sequence[RawPoint], datum: Datum, *, district: District) -> list[bool]:
    read = [read_raw(at, datum) for at in points]
    answers = district.judge_many(read, [0] * len(read))
    return [answer is not Containment.OUTSIDE for answer, _ in answers]


def _middle_m(anchors: Sequence[tuple[RawPoint, Wgs84]], datum: Datum) -> float:
    return median(geodesic_km(read_raw(at, datum), known) * _M for at, known in anchors)
