"""A recce as plain lines: what is seen when, how far it is, and what must be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.recce import word_gap, word_light
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.actions.library import Library
    from scout.domain.location_set import Suggestion
    from scout.domain.message import Message
    from scout.domain.recce import Recce, RecceDay, RecceStop, Sight
    from scout.domain.text import Lang


def of_recce(recce: Recce, suggestion: Suggestion, *, library: Library, lang: Lang) -> str:
    """Day by day, then what is on no tour, then the open questions of each place."""
    lines: list[str] = []
    for day in recce.days:
        lines += [line.text(lang) for line in _day(day, recce, library=library)]
    for one in recce.unseen:
        place = library.location(one.location_id).name
        lines.append(say("cli.recce_unseen", place=place, why=one.reason).text(lang))
    lines.append(word_gap(recce).text(lang))
    for name, asked in recce.questions.items():
        told = _needs(recce, name, suggestion=suggestion)
        lines += ["", f"{library.location(name).name.pick(lang)}: {told}"]
        for department, questions in asked.items():
            if questions:
                who = say(f"domain.department_{department.value}").text(lang)
                lines.append(f"  {who}: " + "; ".join(one.text(lang) for one in questions))
    return "\n".join(lines)


def _day(day: RecceDay, recce: Recce, *, library: Library) -> Iterator[Message]:
    yield say(
        "cli.recce_day",
        number=day.number,
        date=day.date.isoformat(),
        stops=len(day.stops),
        drive=day.drive_min,
    )
    told_lunch = day.lunch is None
    for stop in day.stops:
        if day.lunch is not None and not told_lunch and stop.arrive >= day.lunch[1]:
            start, end = day.lunch
            yield say("cli.recce_lunch", start=f"{start:%H:%M}", end=f"{end:%H:%M}")
            told_lunch = True
        yield _stop(stop, recce, library=library)


def _stop(stop: RecceStop, recce: Recce, *, library: Library) -> Message:
    said = say(
        "cli.recce_stop",
        arrive=f"{stop.arrive:%H:%M}",
        leave=f"{stop.leave:%H:%M}",
        number=recce.numbers[stop.location_id],
        place=library.location(stop.location_id).name,
        light=word_light(stop),
        drive=stop.drive_min,
    )
    return said if stop.in_light else say("cli.recce_shut", said=said)


def _needs(recce: Recce, location_id: str, *, suggestion: Suggestion) -> str:
    """What a place would play, each once, with its rank: ``N01 祠堂 (2)``."""
    stops = [stop.sights for day in recce.days for stop in day.stops
             if stop.location_id == location_id]  # fmt: skip
    unseen = [one.sights for one in recce.unseen if one.location_id == location_id]
    seen: Sequence[Sight] = [sight for sights in (*stops, *unseen) for sight in sights]
    return ", ".join(
        f"{sight.need_id} {suggestion.need(sight.need_id).setting.place} ({sight.rank})"
        for sight in dict.fromkeys(seen)
    )
