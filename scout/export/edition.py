"""As what a paper goes out, on every page of it: an issued version or a draft, and what changed."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from scout.domain.message import say
from scout.export.word import name_in, pair
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from scout.domain.message import Message
    from scout.domain.plan import ShootDay
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.word import Json


class ChangeNote(NamedTuple):
    """What changed for some of the crew; ``who``: the departments that have to know."""

    title: Message
    lines: tuple[Message, ...]
    who: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A version by its number, or a draft of number 0.

    ``since``: the version that it is set beside, 0 where there is none; not ``is_compared`` where
    that one speaks of places that are not known here. ``marked``: the scenes by date that are new
    on it or at other hours.
    """

    number: int = 0
    note: str = ""
    since: int = 0
    is_compared: bool = True
    notes: tuple[ChangeNote, ...] = ()
    by_day: Mapping[date, tuple[ChangeNote, ...]] = field(default_factory=dict)
    marked: frozenset[tuple[date, int]] = frozenset()

    def is_marked(self, day: ShootDay, scene: int) -> bool:
        """Whether the row of a scene is other than in the version before."""
        return (day.date, scene) in self.marked


def name_edition(content: ItineraryContent) -> Message:
    """``v2 · 2027-03-14``, or that it is a draft and of when."""
    edition, time = content.edition, f"{content.revision:%Y-%m-%d %H:%M}"
    if edition.number:
        number, day = edition.number, content.revision.date().isoformat()
        return say("export.edition_issued", number=number, date=day)
    if edition.since:
        return say("export.edition_after", number=edition.since, time=time)
    return say("export.edition_draft", time=time)


def head_edition(content: ItineraryContent) -> Json:
    """What the head of every page says."""
    return pair(name_edition(content))


def build_changes(content: ItineraryContent, *, day: ShootDay | None = None) -> Json | None:
    """What changed since the version before, of the whole plan or of a day; ``None`` without one.

    By departments; without notes where nothing changed.
    """
    edition = content.edition
    if not edition.since:
        return None
    notes = edition.by_day.get(day.date, ()) if day else edition.notes
    return {
        "since": edition.since,
        "compared": edition.is_compared,
        "notes": [
            {
                "title": pair(note.title),
                "who": pair(note.who) if note.who else None,
                "lines": [pair(line) for line in note.lines],
            }
            for note in notes
        ],
    }


def mark_row(content: ItineraryContent, day: ShootDay, *, scene: int, lang: PaperLang) -> str:
    """The sign and the words that a changed row of a table carries, or nothing."""
    if not content.edition.is_marked(day, scene):
        return ""
    return name_in(say("export.edition_row", number=content.edition.since), lang)
