"""What one more of something gives, in sentences: always as found, never as proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.explanation import GrantKind
from scout.domain.message import say
from scout.domain.text import Bilingual
from scout.schedule.report.word import word_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scout.domain.day_rules import DayRules
    from scout.domain.explanation import Figures, Grant
    from scout.domain.message import Message


def word_offer(
    grant: Grant,
    figures: Figures,
    *,
    base: Figures,
    rules: DayRules,
    names: Mapping[str, Bilingual],
) -> Message:
    """What the grant changes against the ``base``."""
    parts = [part.both() for part in _list_changes(figures, base)]
    gains = _join(parts) if parts else say("schedule.gain_nothing")
    return say("schedule.offer", grant=word_grant(grant, rules=rules, names=names), gains=gains)


def _join(parts: Sequence[Bilingual]) -> Bilingual:
    """Clauses of one sentence."""
    return Bilingual(
        zh="，".join(part.zh for part in parts), en=", ".join(part.en for part in parts)
    )


def word_grant(grant: Grant, *, rules: DayRules, names: Mapping[str, Bilingual]) -> Message:
    """What is granted."""
    if grant.kind is GrantKind.DAY:
        return say("schedule.grant_day", days=(rules.max_days or 0) + 1)
    if grant.kind is GrantKind.HOUR:
        return say("schedule.grant_hour", hours=f"{rules.hours + 1:g}")
    if grant.day is None:
        raise ValueError("a date is granted of whom and of what is not free")
    date = word_date(grant.day)
    if grant.kind is GrantKind.CAST:
        return say("schedule.grant_cast", name=grant.name, date=date)
    return say("schedule.grant_place", place=names[grant.name], date=date)


def _list_changes(figures: Figures, base: Figures) -> Iterator[Message]:
    if placed := base.unplaced - figures.unplaced:
        yield say("schedule.gain_placed", count=placed)
    cny = figures.total_cny - base.total_cny
    if cny > 0:
        yield say("schedule.gain_dearer", cny=cny)
    if cny < 0:
        yield say("schedule.gain_cheaper", cny=-cny)
    if days := figures.days - base.days:
        yield say("schedule.gain_days", days=f"{days:+d}")


def word_notes(plan: Figures, base: Figures, *, left_off: int) -> tuple[Message, ...]:
    """How it was found; that the plan itself can be better; what was not tried."""
    notes = [say("schedule.what_if_effort")]
    if base != plan:
        saved, placed = plan.total_cny - base.total_cny, plan.unplaced - base.unplaced
        more = say("schedule.what_if_placed", count=placed, days=base.days)
        cheaper = say("schedule.what_if_cheaper", cny=saved)
        notes.append(more if placed else cheaper)
    if left_off:
        notes.append(say("schedule.what_if_left_off", count=left_off))
    return tuple(notes)
