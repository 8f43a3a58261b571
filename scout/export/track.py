"""The way of each day from stop to stop with its points, as map programs take it.

All points are WGS-84. A stop whose position nobody knows stands without a point; a move to or from
it has no line. Lines are straight: nobody has asked a router.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.location import Location
    from scout.domain.plan import ShootDay, UnitMove, Visit
    from scout.domain.point import Wgs84
    from scout.export.content import ItineraryContent

DATUM = "WGS-84"
_DECIMALS = 6  # 0.1 m: finer than any of our points


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackStop:
    """One visit: the number that the place has on every paper, and its point if it is known."""

    number: int
    visit: Visit
    location: Location
    point: Wgs84 | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackMove:
    """A company move between two stops whose points are known."""

    move: UnitMove
    start: Wgs84
    end: Wgs84


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTrack:
    """A day with its stops in the order of the clock, and the moves between them."""

    day: ShootDay
    stops: tuple[TrackStop, ...]
    moves: tuple[TrackMove, ...]


def list_tracks(content: ItineraryContent) -> tuple[DayTrack, ...]:
    """The tracks of all days, in their order."""
    return tuple(
        DayTrack(day=day, stops=_list_stops(content, day), moves=_list_moves(content, day))
        for day in content.plan.days
    )


def list_attributions(content: ItineraryContent) -> tuple[str, ...]:
    """The lines that must stand beside the points of the plan, each once."""
    places = [content.location(name) for name in content.stop_numbers]
    lines = (place.position.attribution for place in places if place.position is not None)
    return tuple(dict.fromkeys(line for line in lines if line))


def write_degrees(degrees: float) -> str:
    """Degrees with six decimals, never in powers of ten."""
    return f"{degrees:.{_DECIMALS}f}"


def lon_lat(point: Wgs84) -> list[float]:
    """A point in the order of GeoJSON."""
    return [round(point.lon, _DECIMALS), round(point.lat, _DECIMALS)]


def _list_stops(content: ItineraryContent, day: ShootDay) -> tuple[TrackStop, ...]:
    numbers = content.stop_numbers
    return tuple(
        TrackStop(
            number=numbers[visit.location_id],
            visit=visit,
            location=content.location(visit.location_id),
            point=_find_point(content, visit.location_id),
        )
        for visit in day.visits
    )


def _list_moves(content: ItineraryContent, day: ShootDay) -> tuple[TrackMove, ...]:
    ends = (
        (move, _find_point(content, move.from_id), _find_point(content, move.to_id))
        for move in day.moves
    )
    return tuple(
        TrackMove(move=move, start=start, end=end) for move, start, end in ends if start and end
    )


def _find_point(content: ItineraryContent, location_id: str) -> Wgs84 | None:
    position = content.location(location_id).position
    return position.point if position is not None else None
