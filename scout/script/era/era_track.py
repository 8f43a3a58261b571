"""Carry eras from scene to scene: a script states one and means it until it states another.

Evidence in its order of strength: the user's word, year or word in the heading, caption in the
scene, era column, title above it, dated narration, then (only while nothing is stated) dates in
speech and action, the synopsis and cue words. A flashback or a dream pushes a state and its end
pops it; a flashback that states no era does not inherit one silently, a dream keeps that of the
dreamer and says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scout.domain.era import EraEvidence, EraReading, EvidenceRank
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.draft import Line
from scout.script.era.era_evidence import STATED, EvidenceFinder
from scout.script.era.era_meaning import EraMeanings
from scout.script.era.era_shift import is_vague

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.vocabulary import Vocabulary
    from scout.script.draft import Draft, DraftScene
    from scout.script.era.era_reader import EraReader

_INSIDE_ONLY = re.compile(r"闪回|回忆|梦|FLASH\s?BACK|DREAM", re.IGNORECASE)
# 梦 alone is also a given name: （人物：李梦）.
_DREAM = re.compile(
    r"梦[境中里]|[噩入做]梦|(?<![\w:：、])梦(?!\w)|\bDREAM|NIGHTMARE", re.IGNORECASE
)
_BACK = re.compile(r"回到现[在实]|BACK TO (?:THE )?PRESENT", re.IGNORECASE)
_PRESENT = "contemporary"
_GUESSED = frozenset({EvidenceRank.CUE_WORDS, EvidenceRank.DEFAULT})


@dataclass
class _Aside:
    """A flashback or a dream that is open, and the era that stands again after it."""

    kind: str
    outside: EraReading | None


class EraTrack:
    """The state while walking through one file."""

    def __init__(
        self, reader: EraReader, vocabulary: Vocabulary, *, meanings: EraMeanings | None = None
    ) -> None:
        self._reader, self._vocabulary = reader, vocabulary
        self._meanings = meanings or EraMeanings((), reader, vocabulary=vocabulary)
        self._finder = EvidenceFinder(reader, vocabulary, meanings=self._meanings)
        self._current: EraReading | None = None
        self._asides: list[_Aside] = []
        self._years: dict[str, EraReading] = {}
        self._synopsis: tuple[EraEvidence, ...] = ()
        self._guessed: str | None = None
        self.problems: list[Problem] = []

    def hear_preface(self, draft: Draft) -> None:
        """Remember the eras that the synopsis states; the weakest evidence but one."""
        told: list[EraEvidence] = []
        by_the_way: list[EraEvidence] = []
        for line in (Line(draft.title, None), *draft.preface):
            if (found := self._reader.find_in_preface(line.text)) is not None:
                rank = EvidenceRank.SYNOPSIS
                piece = self._finder.piece(found[0], "synopsis", line=line, rank=rank)
                (told if found[1] else by_the_way).append(piece)
        self._synopsis = (*told, *by_the_way)

    def read(self, scene: DraftScene) -> EraReading:
        """The era of the next scene."""
        for mark in scene.opens:
            self._push(mark)
        if "present" in scene.heading.flags or any(
            _BACK.search(line.text) for line in scene.captions
        ):
            self._return()
        alone = self._alone(scene)
        pieces = self._finder.find(scene, year=self._current.year_from if self._current else None)
        reading = self._choose(scene, pieces, alone=alone)
        kind = alone or (self._asides[-1].kind if self._asides else "")
        if kind and reading.source != "yours":
            reading = replace(reading, source=kind)
        if not alone:
            self._current = reading if reading.era_id else None
        self._remember(reading)
        for _ in range(scene.closes):
            self._current = self._asides.pop().outside if self._asides else self._current
        return reading

    def _alone(self, scene: DraftScene) -> str:
        """What the scene is by its own heading, without marks around it."""
        if self._asides:
            return ""
        column = scene.era_column.text if scene.era_column else ""
        if _DREAM.search(f"{scene.heading.suffix} {column}"):
            return "dream"
        return "flashback" if "flashback" in scene.heading.flags else ""

    def _push(self, mark: Line) -> None:
        kind = "dream" if _DREAM.search(mark.text) else "flashback"
        outside = self._current
        self._asides.append(_Aside(kind, outside))
        rank = EvidenceRank.CAPTION
        year = outside.year_from if outside else None
        piece = self._finder.in_slot(mark, "flashback", rank=rank)
        piece = piece or self._finder.shifted(mark, year=year, rank=rank)
        if piece is not None:
            self._current = self._reading(piece, (piece,))
        elif kind == "flashback":
            self._current = None

    def _return(self) -> None:
        """Back to the script's present: out of every flashback, to the year it is known by."""
        if self._asides:
            self._current = self._asides[0].outside
            self._asides.clear()
        known = self._years.get(_PRESENT)
        if known is not None:
            self._current = known

    def _choose(self, scene: DraftScene, pieces: list[EraEvidence], *, alone: str) -> EraReading:
        stated = [piece for piece in pieces if piece.source in STATED]
        if not stated and scene.era_column is not None:
            self._doubt_column(scene.era_column)
        if not stated:
            self._doubt_vague(scene)
        if not stated and "present" in scene.heading.flags and self._current is None:
            return self._present(scene)
        outer = self._current if alone != "flashback" else None
        inside = bool(self._asides) or bool(alone)
        weak = [piece for piece in pieces if piece.source not in STATED]
        weak += () if inside else self._synopsis
        weak.sort(key=lambda piece: piece.rank)
        if stated:
            return self._reading(stated[0], (*stated, *weak))
        if outer is not None and not (weak and _outweighs(weak[0], outer)):
            return self._carry(outer, tuple(weak))
        if weak:
            self._doubt_guess(scene, weak[0])
            return self._reading(weak[0], tuple(weak))
        return self._unknown(scene, inside=inside)

    def _unknown(self, scene: DraftScene, *, inside: bool) -> EraReading:
        if inside:
            self._doubt(say("script.flashback_without_era"), scene.line)
            outside = self._asides[-1].outside if self._asides else self._current
            return EraReading(line=scene.line, before=outside.year_from if outside else None)
        self._doubt(say("script.era_assumed"), scene.line)
        return self._assumed(scene.line)

    def _assumed(self, line: int | None) -> EraReading:
        """The present day, as this story means it."""
        found = self._reader.find_in_slot("现代")
        if found is None:
            return EraReading(line=line)
        meant = self._meanings.settle(found)
        return EraReading(
            era_id=meant.era.id,
            bucket=meant.era.bucket,
            year_from=meant.year_from,
            year_to=meant.year_to,
            line=line,
        )

    def _present(self, scene: DraftScene) -> EraReading:
        line = scene.heading.suffix or next(
            (line.text for line in scene.captions if _BACK.search(line.text)), ""
        )
        assumed = self._assumed(scene.line)
        return replace(
            assumed, evidence=line.strip(), source="heading", rank=EvidenceRank.HEADING_WORD
        )

    @staticmethod
    def _carry(outer: EraReading, weak: tuple[EraEvidence, ...]) -> EraReading:
        """What stood before, with the piece that it rests on and what speaks here besides."""
        return replace(outer, source="inherit", evidences=(*outer.evidences[:1], *weak))

    def _reading(self, piece: EraEvidence, pieces: tuple[EraEvidence, ...]) -> EraReading:
        """A piece as a reading; a name without a year takes the year that this script gave it."""
        for entry in pieces:
            if entry.fictional:
                self._doubt(say("script.reign_year_impossible", text=entry.text), entry.line)
        known = None
        if piece.year_from is None and piece.source != "cues":
            known = self._years.get(piece.era_id)
        reading = EraReading.by(piece, pieces)
        if known is None:
            return reading
        return replace(reading, year_from=known.year_from, year_to=known.year_to)

    def _remember(self, reading: EraReading) -> None:
        if reading.era_id is not None and reading.year_from is not None:
            self._years[reading.era_id] = reading

    def _doubt_column(self, column: Line) -> None:
        if column.text.strip() and not _INSIDE_ONLY.search(column.text):
            self._doubt(say("script.era_not_known", text=column.text), column.number)

    def _doubt_vague(self, scene: DraftScene) -> None:
        for line in (Line(scene.heading.time_raw, scene.line), *scene.captions):
            if is_vague(line.text) and self._current is not None:
                self._doubt(say("script.years_not_counted", text=line.text), line.number)

    def _doubt_guess(self, scene: DraftScene, piece: EraEvidence) -> None:
        """Say that an era was guessed, once for each run of scenes that share the guess."""
        if piece.rank in _GUESSED and piece.bucket != self._guessed:
            era = self._vocabulary.era_name(piece.era_id)
            message = say("script.era_guessed", era=era, text=piece.text)
            self._doubt(message, piece.line or scene.line)
        self._guessed = piece.bucket

    def _doubt(self, message: Message, line: int | None) -> None:
        self.problems.append(Problem(message=message, severity=Severity.NOTE, line=line))


def _outweighs(piece: EraEvidence, carried: EraReading) -> bool:
    """Whether what a scene hints at is better than what was carried to it from another guess."""
    if carried.rank is EvidenceRank.CUE_WORDS:
        return piece.rank <= carried.rank
    return piece.rank < carried.rank and carried.rank > EvidenceRank.SPEECH
