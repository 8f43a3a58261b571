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
    found: list[tuple[Location, dict[str, Any]]] = []
    problems: list[Problem] = []
    for file in sorted((folder / "places").glob("*.yaml")):
        for record in load_shipped(file) or ():
            try:
                location = read_record(record, file=file.name)
            except RecordFaults as faults:
                problems += faults.problems
            else:
                found.append((location, _fee(location, record, prices=prices)))
    answers = _judge_all([location for location, _ in found], district)
    locations = tuple(
        replace(location, **fee, **answer)
        for (location, fee), answer in zip(found, answers, strict=True)
    )
    return Catalogue(locations=locations, problems=tuple(problems))


@lru_cache(maxsize=4)
def load_prices(folder: Path | None = None) -> dict[str, Any]:
    """What places cost by kind where nobody has been asked, and on what basis."""
    prices: dict[str, Any] = load_shipped((folder or paths.SEEDS / "pingshan") / "prices.yaml")
    return prices


def price(location: Location, record: dict[str, Any], *, prices: dict[str, Any]) -> Location:
    """A location with the fee that its record states, or the assumed one of its kind.

    A price by the hour makes a better assumption: that of ten hours.
    """
    return replace(location, **_fee(location, record, prices=prices))


def _fee(location: Location, record: dict[str, Any], *, prices: dict[str, Any]) -> dict[str, Any]:
    """The fields of :func:`price`."""
    if "fee_cny_day" in record:
        fee, assumed, source = int(record["fee_cny_day"]), False, record["source"]
    elif (hour := stated_value(location.facts, "fee_hour")) is not None:
        fee, assumed, source = hour * DAY_HOURS, True, FROM_HOURS
    else:
        basis = prices["basis"]
        fee, assumed = int(prices["fee_cny_day"][location.kind.value]), True
        source = f"{basis['zh']} / {basis['en']}"
    return {"fee_cny_day": fee, "fee_assumed": assumed, "fee_source": source}


def _judge_all(locations: Sequence[Location], district: District) -> list[dict[str, Any]]:
    """The fields of :func:`judge`; answers that are known of this outline need no geometry.

    That loads slowly.
    """
    known: dict[str, tuple[str, bool]] = find_known(district.file) or {}
    answers: dict[str, tuple[str, bool]] = {}
    judged: list[dict[str, Any]] = []
    for location in locations:
        at = location.position
        name = f"{at.point.lat} {at.point.lon} {at.exact_m}" if at is not None else ""
        if name in known:
            answers[name] = inside, doubt = known[name]
            judged.append({"district": Containment(inside), "boundary_doubt": doubt})
        else:
            judged.append(_answer(location, district))
            answers[name] = judged[-1]["district"].value, judged[-1].get("boundary_doubt", False)
    if answers != known:
        make_known(district.file, answers)
    return judged


def judge(location: Location, district: District) -> Location:
    """A location with the answers of the district rule."""
    return replace(location, **_answer(location, district))


def _answer(location: Location, district: District) -> dict[str, Any]:
    """The fields of :func:`judge`."""
    if location.position is None:
        return {"district": Containment.UNKNOWN}
    point = location.position.point
    return {
        "district": district.rule(point),
        "boundary_doubt": district.reaches_out(point, location.position.exact_m),
    }
