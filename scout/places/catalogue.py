"""The shipped catalogue: records under ``seeds/pingshan``, with fees and the district rule."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.location import Containment, Location
from scout.domain.stated import stated_value
from scout.places.record import RecordFaults, read_record
from scout.places.shipped_yaml import find_known, load_shipped, make_known
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scout.domain.problem import Problem
    from scout.geo.district import District


DAY_HOURS = 10
FROM_HOURS = "按小时价乘 10 小时推算 / ten hours at the price by the hour"


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The valid places, and what is wrong with the others."""

    locations: tuple[Location, ...]
    problems: tuple[Problem, ...]


@lru_cache(maxsize=4)
def load_catalogue(district: District) -> tuple[Location, ...]:
    """Every valid place of the shipped catalogue, judged by the district rule."""
    return read_catalogue(paths.SEEDS / "pingshan", district).locations


def read_catalogue(folder: Path, district: District) -> Catalogue:
    """The places of a folder with ``places/*.yaml`` and ``prices.yaml``."""
    prices = load_prices(folder)
    locations: list[Location] = []
    problems: list[Problem] = []
    for file in sorted((folder / "places").glob("*.yaml")):
        for record in load_shipped(file) or ():
            try:
                location = read_record(record, file=file.name)
            except RecordFaults as faults:
                problems += faults.problems
            else:
                locations.append(price(location, record, prices=prices))
    return Catalogue(locations=_judge_all(locations, district), problems=tuple(problems))


@lru_cache(maxsize=4)
def load_prices(folder: Path | None = None) -> dict[str, Any]:
    """What places cost by kind where nobody has been asked, and on what basis."""
    prices: dict[str, Any] = load_shipped((folder or paths.SEEDS / "pingshan") / "prices.yaml")
    return prices


def price(location: Location, record: dict[str, Any], *, prices: dict[str, Any]) -> Location:
    """A location with the fee that its record states, or the assumed one of its kind.

    A price by the hour makes a better assumption: that of ten hours.
    """
    if "fee_cny_day" in record:
        fee = int(record["fee_cny_day"])
        return replace(location, fee_cny_day=fee, fee_assumed=False, fee_source=record["source"])
    if (hour := stated_value(location.facts, "fee_hour")) is not None:
        return replace(
            location, fee_cny_day=hour * DAY_HOURS, fee_assumed=True, fee_source=FROM_HOURS
        )
    fee = int(prices["fee_cny_day"][location.kind.value])
    basis = prices["basis"]
    source = f"{basis['zh']} / {basis['en']}"
    return replace(location, fee_cny_day=fee, fee_assumed=True, fee_source=source)


def _judge_all(locations: Sequence[Location], district: District) -> tuple[Location, ...]:
    """As ``judge``; answers that are known of this outline need no geometry, which loads slowly."""
    known: dict[str, tuple[str, bool]] = find_known(district.file) or {}
    answers: dict[str, tuple[str, bool]] = {}
    judged = []
    for location in locations:
        at = location.position
        name = f"{at.point.lat} {at.point.lon} {at.exact_m}" if at is not None else ""
        if name in known:
            answers[name] = inside, doubt = known[name]
            judged.append(replace(location, district=Containment(inside), boundary_doubt=doubt))
        else:
            judged.append(judge(location, district))
            answers[name] = judged[-1].district.value, judged[-1].boundary_doubt
    if answers != known:
        make_known(district.file, answers)
    return tuple(judged)


def judge(location: Location, district: District) -> Location:
    """A location with the answers of the district rule."""
    if location.position is None:
        return replace(location, district=Containment.UNKNOWN)
    point = location.position.point
    return replace(
        location,
        district=district.rule(point),
        boundary_doubt=district.reaches_out(point, location.position.exact_m),
    )
