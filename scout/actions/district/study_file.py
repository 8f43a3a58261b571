"""A study as plain data and back, exactly."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from scout.domain.booking import Booking
from scout.domain.district_plan import Offer, Study, Window
from scout.domain.text import Bilingual


def study_as_data(study: Study) -> dict[str, Any]:
    """What JSON can hold; moments are ISO 8601 in UTC."""
    problem = study.problem
    return {
        "production": study.production,
        "window": [study.window.first.isoformat(), study.window.last.isoformat()],
        "title": study.title,
        "scenes": study.scenes,
        "lost": study.lost,
        "uncovered": list(study.uncovered),
        "eras": dict(study.eras),
        "free": offer_as_data(study.free) if study.free else None,
        "offers": [offer_as_data(one) for one in study.offers],
        "problem": {"zh": problem.zh, "en": problem.en} if problem else None,
    }


def offer_as_data(offer: Offer) -> dict[str, Any]:
    """A way to shoot, without saying whose."""
    return {
        "set": offer.label,
        "first": offer.first.isoformat(),
        "last": offer.last.isoformat(),
        "days": offer.days,
        "cost_cny": offer.cost_cny,
        "stays": [
            {
                "place": claim.location_id,
                "start": claim.start.isoformat(),
                "end": claim.end.isoformat(),
            }
            for claim in offer.claims
        ],
    }


def study_of_data(data: dict[str, Any]) -> Study:
    """The study; raises ``ValueError``, ``KeyError`` or ``TypeError`` where it is none."""
    name, problem, free = data["production"], data["problem"], data["free"]
    first, last = map(date.fromisoformat, data["window"])
    return Study(
        production=name,
        window=Window(first=first, last=last),
        title=data["title"],
        scenes=data["scenes"],
        lost=data["lost"],
        uncovered=tuple(data["uncovered"]),
        eras=tuple(data["eras"].items()),
        free=_offer_of_data(free, name) if free else None,
        offers=tuple(_offer_of_data(one, name) for one in data["offers"]),
        problem=Bilingual(zh=problem["zh"], en=problem["en"]) if problem else None,
    )


def _offer_of_data(data: dict[str, Any], production: str) -> Offer:
    return Offer(
        label=data["set"],
        first=date.fromisoformat(data["first"]),
        last=date.fromisoformat(data["last"]),
        days=data["days"],
        cost_cny=data["cost_cny"],
        claims=tuple(
            Booking(
                location_id=stay["place"],
                start=datetime.fromisoformat(stay["start"]),
                end=datetime.fromisoformat(stay["end"]),
                production=production,
            )
            for stay in data["stays"]
        ),
    )
