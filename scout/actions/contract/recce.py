"""What ``recce`` answers: the tour stop by stop, and what each department has to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.library import Library
    from scout.domain.location_set import Suggestion
    from scout.domain.recce import Recce, RecceDay, RecceStop, Sight
    from scout.domain.text import Lang


def recce_as_json(recce: Recce, suggestion: Suggestion, *, library: Library, lang: Lang) -> Json:
    """The tour as data. Minutes are estimates; ``bound_min``: no tour of so many days drives less.

    ``gap`` is how far the driving may be above the least, as a share of it; ``None`` without a day.
    """
    return {
        "version": VERSION,
        "days": [_day(day, recce, library=library, lang=lang) for day in recce.days],
        "unseen": [
            {
                "location": one.location_id,
                "reason": one.reason.text(lang),
                "sights": _sights(one.sights, suggestion),
            }
            for one in recce.unseen
        ],
        "drive_min": recce.drive_min,
        "bound_min": recce.bound_min,
        "gap": round(recce.gap, 4) if recce.days else None,
        "plays": {
            stop.location_id: _sights(_all_sights(recce, stop.location_id), suggestion)
            for day in recce.days
            for stop in day.stops
        },
        "questions": {
            name: {
                department.value: [question.text(lang) for question in questions]
                for department, questions in asked.items()
                if questions
            }
            for name, asked in recce.questions.items()
        },
    }


def _day(day: RecceDay, recce: Recce, *, library: Library, lang: Lang) -> Json:
    return {
        "number": day.number,
        "date": day.date.isoformat(),
        "sunrise": day.sun.sunrise.isoformat(),
        "sunset": day.sun.sunset.isoformat(),
        "lunch": [moment.isoformat() for moment in day.lunch] if day.lunch else None,
        "drive_min": day.drive_min,
        "proven": day.proven,
        "stops": [_stop(stop, recce, library=library, lang=lang) for stop in day.stops],
    }


def _stop(stop: RecceStop, recce: Recce, *, library: Library, lang: Lang) -> Json:
    travel = stop.travel
    return {
        "number": recce.numbers[stop.location_id],
        "location": stop.location_id,
        "name": library.location(stop.location_id).name.pick(lang),
        "light": stop.light.value if stop.light else None,
        "in_light": stop.in_light,
        "arrive": stop.arrive.isoformat(),
        "leave": stop.leave.isoformat(),
        "minutes": stop.minutes,
        "drive_min": stop.drive_min,
        "drive": [travel.minutes_low, travel.minutes_high] if travel else None,
        "km": travel.km if travel else None,
        "needs": [sight.need_id for sight in stop.sights],
    }


def _all_sights(recce: Recce, location_id: str) -> tuple[Sight, ...]:
    stops = (stop for day in recce.days for stop in day.stops if stop.location_id == location_id)
    return tuple(dict.fromkeys(sight for stop in stops for sight in stop.sights))


def _sights(sights: Sequence[Sight], suggestion: Suggestion) -> list[Json]:
    return [
        {
            "need": sight.need_id,
            "setting": suggestion.need(sight.need_id).setting.place,
            "spot": sight.spot_id,
            "rank": sight.rank,
            "fit": round(sight.fit, 3),
        }
        for sight in sights
    ]
