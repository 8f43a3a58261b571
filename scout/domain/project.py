"""Everything of the user's about one production: what was read, said, chosen and planned."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from scout.domain.correction import Corrections
from scout.domain.day_rules import DayRules
from scout.domain.mend import Mends
from scout.domain.place_book import PlaceBook
from scout.domain.recce import RecceWish
from scout.domain.terms import Terms
from scout.domain.wish import Wishes
from scout.record import dataclass

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.column import TableOrder
    from scout.domain.issue import Issue, PrintedPaper
    from scout.domain.location_set import Suggestion
    from scout.domain.photo import PhotoFile
    from scout.domain.plan import Plan
    from scout.domain.script import Script


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """The file of a script as it was read, to be read again wherever the project has gone.

    Where it lay is not kept: that is nobody's business to whom the project is sent.
    """

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What the user has said about a script, and the answers that stand on it.

    ``order`` and ``mends`` are about the file, and ``read`` is the script that they give;
    ``corrected`` is that script with the corrections, ``None`` where there are none. ``chosen``
    is the label of the set that is worked on, ``start`` the first shoot day, ``selected`` the
    place that every panel points at, ``paper_lang`` the language of its papers (``zh``, ``en``,
    ``both``; empty where none were made), ``mute`` whether they leave telephone numbers off,
    ``recce`` from when on which places are looked at, ``printed`` when each was written last.
    ``issues`` are the versions that went out, in their order, and ``kept`` the files that went out
    with them, packed, by their digests. ``places`` is the user's own word on places, ``photos`` the
    pictures that it names. What is ``None`` is not there yet and can be made anew; ``revised`` is
    when the plan became what it is, which is the time that drafts of its papers carry.
    """

    source: SourceFile | None = None
    order: TableOrder | None = None
    mends: Mends = field(default_factory=Mends)
    read: Script | None = None
    corrections: Corrections = field(default_factory=Corrections)
    corrected: Script | None = None
    wishes: Wishes = field(default_factory=Wishes)
    rules: DayRules = field(default_factory=DayRules)
    terms: Terms = field(default_factory=Terms)
    start: date | None = None
    suggestion: Suggestion | None = None
    chosen: str = ""
    plan: Plan | None = None
    selected: str = ""
    paper_lang: str = ""
    revised: datetime | None = None
    mute: bool = False
    recce: RecceWish = field(default_factory=RecceWish)
    printed: tuple[PrintedPaper, ...] = ()
    issues: tuple[Issue, ...] = ()
    kept: dict[str, bytes] = field(default_factory=dict)
    places: PlaceBook = field(default_factory=PlaceBook)
    photos: tuple[PhotoFile, ...] = ()

    @property
    def script(self) -> Script | None:
        """The script that everything is about."""
        return self.corrected or self.read

    @property
    def title(self) -> str:
        """What the production is called, as far as that is known."""
        return self.script.title if self.script else ""
