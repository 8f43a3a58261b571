"""Carry eras from scene to scene: a script states one and means it until it states another.

Evidence in its order of strength: year or word in the heading, caption in the scene, era column,
title above it, then (only while nothing is known) dates in speech and action, the synopsis and cue
words. A flashback pushes a state and its end pops it; a flashback that states no era does not
inherit one silently.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.era import EraReading, EvidenceRank
from scout.domain.message import say
from scout.domain.script import Problem, Severity
from scout.script.draft import Line
from scout.script.heading.chinese_number import NUMERAL, read_number

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.vocabulary import Vocabulary
    from scout.script.draft import Draft, DraftScene
    from scout.script.era.era_reader import EraFinding, EraReader

_SHIFT = re.compile(rf"(?P<n>\d+|{NUMERAL}+)年(?P<way>以?[前后]|之[前后])")
_LATIN_SHIFT = re.compile(
    r"(?P<n>\d+|TEN|TWENTY|THIRTY|FIVE) YEARS (?P<way>LATER|EARLIER)", re.IGNORECASE
)
_LATIN_NUMBERS = {"FIVE": 5, "TEN": 10, "TWENTY": 20, "THIRTY": 30}
_FLASHBACK_ONLY = re.compile(r"闪回|回忆|FLASH\s?BACK", re.IGNORECASE)
_BACK = re.compile(r"回到现[在实]|BACK TO PRESENT", re.IGNORECASE)


class EraTrack:
    """The state while walking through one file."""

    def __init__(self, reader: EraReader, vocabulary: Vocabulary) -> None:
        self._reader = reader
        self._cues: dict[str, list[str]] = vocabulary.raw["eras"]["cue_words"]
        self._vocabulary = vocabulary
        self._current: EraReading | None = None
        self._stack: list[EraReading | None] = []
        self._years: dict[str, EraReading] = {}
        self._synopsis: EraReading | None = None
        self.problems: list[Problem] = []

    def hear_preface(self, draft: Draft) -> None:
        """Remember an era that the synopsis states; the weakest evidence but one."""
        for line in draft.preface:
            if (found := self._reader.find_in_prose(line.text)) is not None:
                self._synopsis = self._reading(
                    found, "synopsis", line=line, rank=EvidenceRank.SYNOPSIS
                )
                return

    def read(self, scene: DraftScene) -> EraReading:
        """The era of the next scene."""
        for mark in scene.opens:
            self._push(mark)
        own = self._said(scene) or self._own(scene)
        alone = "flashback" in scene.heading.flags and not self._stack
        reading = own or self._carried(scene, alone=alone)
        if self._stack or alone:
            said = reading.era_id is None or reading.source == "user"
            reading = reading if said else replace(reading, source="flashback")
        if not alone:
            self._current = reading if reading.era_id else None
        self._remember(reading)
        for _ in range(scene.closes):
            self._current = self._stack.pop() if self._stack else self._current
        return reading

    def _push(self, mark: Line) -> None:
        self._stack.append(self._current)
        found = self._reader.find_in_slot(mark.text)
        self._current = (
            self._reading(found, "flashback", line=mark, rank=EvidenceRank.CAPTION)
            if found
            else None
        )

    def _said(self, scene: DraftScene) -> EraReading | None:
        """What the user says; only an era of the vocabulary."""
        era = self._vocabulary.era_by_id.get(scene.era_said or "")
        if era is None:
            return None
        return EraReading(
            era_id=era.id,
            bucket=era.bucket,
            source="user",
            rank=EvidenceRank.USER,
            line=scene.line,
        )

    def _own(self, scene: DraftScene) -> EraReading | None:
        """The strongest evidence that the scene itself states."""
        if (found := self._reader.find_in_slot(scene.heading.suffix)) is not None:
            rank = EvidenceRank.HEADING_YEAR if found.year_from else EvidenceRank.HEADING_WORD
            return self._reading(found, "heading", line=_at(scene, scene.heading.suffix), rank=rank)
        if "present" in scene.heading.flags:
            return self._present(_at(scene, scene.heading.suffix))
        for caption in scene.captions:
            if (reading := self._captioned(caption)) is not None:
                return reading
        if (column := scene.era_column) is not None:
            if (found := self._reader.find_in_slot(column.text)) is not None:
                return self._reading(found, "column", line=column, rank=EvidenceRank.COLUMN)
            if column.text.strip() and not _FLASHBACK_ONLY.search(column.text):
                self._doubt(say("script.era_not_known", text=column.text), column.number)
        if (title := scene.title_above) is not None and (
            found := self._reader.find_in_prose(title.text)
        ):
            return self._reading(found, "title", line=title, rank=EvidenceRank.ACT_TITLE)
        return None

    def _present(self, line: Line) -> EraReading | None:
        found = self._reader.find_in_slot("现代")
        if found is None:
            return None
        return self._reading(found, "heading", line=line, rank=EvidenceRank.HEADING_WORD)

    def _captioned(self, caption: Line) -> EraReading | None:
        if (found := self._reader.find_in_slot(caption.text)) is not None:
            return self._reading(found, "caption", line=caption, rank=EvidenceRank.CAPTION)
        if _BACK.search(caption.text):
            return self._present(caption)
        return self._shifted(caption)

    def _shifted(self, caption: Line) -> EraReading | None:
        """十年后: only where the current era has a year."""
        found = _SHIFT.search(caption.text) or _LATIN_SHIFT.search(caption.text)
        current = self._current
        if found is None or current is None or current.year_from is None:
            return None
        years = _LATIN_NUMBERS.get(found["n"].upper()) or read_number(found["n"]) or 0
        back = "前" in found["way"] or found["way"].upper() == "EARLIER"
        year = current.year_from - years if back else current.year_from + years
        era = self._reader.of_year(year)
        if era is None:
            return None
        return EraReading(
            era_id=era.id,
            bucket=era.bucket,
            year_from=year,
            year_to=year,
            evidence=caption.text,
            source="caption",
            rank=EvidenceRank.CAPTION,
            line=caption.number,
        )

    def _carried(self, scene: DraftScene, *, alone: bool) -> EraReading:
        """What stood before; while nothing stands, the weaker evidence of the scene itself."""
        if self._current is not None and not alone:
            return replace(self._current, source="inherit")
        for line in scene.prose:
            if (found := self._reader.find_in_prose(line.text)) is not None:
                return self._reading(found, "speech", line=line, rank=EvidenceRank.SPEECH)
        if self._synopsis is not None and not (self._stack or alone):
            return self._synopsis
        if (cued := self._cued(scene)) is not None:
            return cued
        if self._stack or alone:
            self._doubt(say("script.flashback_without_era"), scene.line)
            return EraReading(line=scene.line)
        self._doubt(say("script.era_assumed"), scene.line)
        return EraReading(era_id="contemporary", bucket="contemporary", line=scene.line)

    def _cued(self, scene: DraftScene) -> EraReading | None:
        """The era whose cue words occur most in the scene's text."""
        best: tuple[int, str, Line, str] | None = None
        for era_id, cues in self._cues.items():
            hits = [(cue, line) for line in scene.prose for cue in cues if cue in line.text]
            if hits and (best is None or len(hits) > best[0]):
                best = (len(hits), era_id, hits[0][1], hits[0][0])
        if best is None:
            return None
        era = self._vocabulary.era_by_id[best[1]]
        return EraReading(
            era_id=era.id,
            bucket=era.bucket,
            evidence=best[3],
            source="cues",
            rank=EvidenceRank.CUE_WORDS,
            line=best[2].number,
        )

    def _reading(
        self, found: EraFinding, source: str, *, line: Line, rank: EvidenceRank
    ) -> EraReading:
        """A finding as a reading; a name without a year takes the year that this script gave it."""
        if found.fictional:
            self._doubt(say("script.reign_year_impossible", text=found.text), line.number)
        known = self._years.get(found.era.id) if found.year_from is None else None
        return EraReading(
            era_id=found.era.id,
            bucket=found.era.bucket,
            year_from=known.year_from if known else found.year_from,
            year_to=known.year_to if known else found.year_to,
            evidence=line.text.strip(),
            source=source,
            rank=rank,
            line=line.number,
        )

    def _remember(self, reading: EraReading) -> None:
        if reading.era_id is not None and reading.year_from is not None:
            self._years[reading.era_id] = reading

    def _doubt(self, message: Message, line: int | None) -> None:
        self.problems.append(Problem(message=message, severity=Severity.NOTE, line=line))


def _at(scene: DraftScene, text: str) -> Line:
    return Line(text, scene.line)
