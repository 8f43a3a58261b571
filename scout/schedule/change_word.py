"""The change of a plan in sentences, in groups by whom they concern."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from scout.domain.message import Message
    from scout.domain.script import Script
    from scout.domain.text import Bilingual
    from scout.schedule.change import CallChange, DateChange, PlanChange, SceneMove


class ChangeGroup(NamedTuple):
    """What changes for some of the crew: who or what they are, and a sentence for each.

    ``who``: the departments that have to know, where the title does not say it.
    """

    title: Message
    lines: tuple[Message, ...]
    who: Message | None = None


def word_change(
    change: PlanChange, *, script: Script, names: Mapping[str, Bilingual]
) -> tuple[ChangeGroup, ...]:
    """The change in groups: scenes, places, cast, calls, and the days that stay.

    ``names`` of places by their ids. Groups of which there is nothing to tell are left out.
    """
    groups = (
        ChangeGroup(
            say("schedule.change_scenes"),
            tuple(_word_move(move, script, names=names) for move in change.scenes),
            say("schedule.change_for_direction"),
        ),
        ChangeGroup(
            say("schedule.change_places"),
            tuple(_word_dates(one, who=names[one.name]) for one in change.places),
            say("schedule.change_for_locations"),
        ),
        ChangeGroup(
            say("schedule.change_of_cast"),
            tuple(_word_dates(one, who=one.name) for one in change.cast),
            say("schedule.change_for_cast"),
        ),
        ChangeGroup(
            say("schedule.change_calls"),
            tuple(_word_calls(change)),
            say("schedule.change_for_all"),
        ),
        ChangeGroup(say("schedule.change_kept"), tuple(_word_kept(change))),
    )
    return tuple(group for group in groups if group.lines)


def _word_move(move: SceneMove, script: Script, *, names: Mapping[str, Bilingual]) -> Message:
    number = script.scene(move.scene).number
    if move.after is None or move.to_id is None:
        return say("schedule.change_dropped", scene=number, before=_word_date(move.before))
    place = names[move.to_id]
    after = _word_date(move.after)
    if move.before is None or move.from_id is None:
        return say("schedule.change_added", scene=number, after=after, place=place)
    before, was = _word_date(move.before), names[move.from_id]
    if move.before == move.after:
        return say("schedule.change_moved_place", scene=number, day=after, place=place, was=was)
    if move.from_id == move.to_id:
        return say("schedule.change_moved", scene=number, before=before, after=after)
    return say(
        "schedule.change_moved_both",
        scene=number,
        before=before,
        after=after,
        place=place,
        was=was,
    )


def _word_dates(change: DateChange, *, who: Bilingual | str) -> Message:
    gained, lost = (", ".join(map(_word_date, dates)) for dates in (change.gained, change.lost))
    if not lost:
        return say("schedule.change_gained", who=who, gained=gained)
    if not gained:
        return say("schedule.change_lost", who=who, lost=lost)
    return say("schedule.change_dates", who=who, gained=gained, lost=lost)


def _word_calls(change: PlanChange) -> Iterator[Message]:
    yield from map(_word_call, change.calls)
    for day in change.reordered:
        yield say("schedule.change_reordered", day=_word_date(day))


def _word_call(change: CallChange) -> Message:
    day = _word_date(change.day)
    if change.after is None:
        return say("schedule.change_no_call", day=day)
    call, wrap = (f"{moment:%H:%M}" for moment in change.after)
    if change.before is None:
        return say("schedule.change_new_call", day=day, call=call, wrap=wrap)
    was, until = (f"{moment:%H:%M}" for moment in change.before)
    return say("schedule.change_call", day=day, call=call, wrap=wrap, was=was, until=until)


def _word_kept(change: PlanChange) -> Iterator[Message]:
    if change.kept and not change.nothing:
        yield say("schedule.change_days_kept", days=", ".join(map(_word_date, change.kept)))


def _word_date(day: date | None) -> str:
    return "–" if day is None else day.isoformat()
