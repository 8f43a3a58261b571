"""Every piece of evidence for the era of one scene, the strongest first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.era import EvidenceRank
from scout.script.draft import Line
from scout.script.era.era_cue import CueReader
from scout.script.era.era_reader import EraFinding
from scout.script.era.era_shift import find_shift

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.era import EraEvidence
    from scout.domain.vocabulary import Vocabulary
    from scout.script.draft import DraftScene
    from scout.script.era.era_meaning import EraMeanings
    from scout.script.era.era_reader import EraReader

STATED = frozenset({"yours", "heading", "caption", "shift", "column", "title", "narration"})
"""Sources that set the era of the scenes that follow; the others only guess it."""

_NARRATION = re.compile(
    r"^\W{0,2}(?:[^\s:：]{0,8}[(（]?\s*)?(?:画外音|旁白|独白|解说|V\.?O\.?|O\.?S\.?|NARRATOR)\s*[)）]?"
    r"\s*(?:[(（][^()（）]{0,12}[)）])?\s*[:：]\s*(?P<told>.+)$",
    re.IGNORECASE,
)
_MOST = 500  # pieces of one scene; no scene that was written has as many
_DATE_FIRST = 4  # 那是1945年: a date that a narration begins with sets the scene


class EvidenceFinder:
    """Asks everything in and above a scene for its era; build it once a file."""

    def __init__(self, reader: EraReader, vocabulary: Vocabulary, *, meanings: EraMeanings) -> None:
        self._reader, self._meanings = reader, meanings
        self._eras = vocabulary.era_by_id
        self._cues = CueReader(vocabulary)

    def find(self, scene: DraftScene, *, year: int | None) -> list[EraEvidence]:
        """The evidence of a scene by rank, then by line; years later count from ``year``."""
        found = [
            *self._said(scene),
            *self._in_heading(scene, year),
            *self._in_captions(scene, year),
            *self._in_column(scene, year),
            *self._in_title(scene, year),
            *self._in_prose(scene),
            *self._in_cues(scene),
        ]
        # A stated year is worth more than one counted from the scene before.
        found.sort(key=lambda piece: (piece.rank, piece.source == "shift"))
        return found[:_MOST]

    def piece(
        self, found: EraFinding, source: str, *, line: Line, rank: EvidenceRank, text: str = ""
    ) -> EraEvidence:
        """A finding as a piece of evidence, as it is meant in this story."""
        meant = self._meanings.settle(found)
        said = text or line.text.strip()
        return replace(meant, text=said).evidence(source, rank=rank, line=line.number)

    def in_slot(self, line: Line, source: str, *, rank: EvidenceRank) -> EraEvidence | None:
        """The era in a text that is made for one; a word of the user's own counts first."""
        found = self._meanings.find_word(line.text) or self._reader.find_in_slot(line.text)
        return self.piece(found, source, line=line, rank=rank) if found else None

    def shifted(self, line: Line, *, year: int | None, rank: EvidenceRank) -> EraEvidence | None:
        """十年后: only where the era so far has a year."""
        years = find_shift(line.text) if year is not None else None
        if year is None or not years or (era := self._reader.of_year(year + years)) is None:
            return None
        moved = EraFinding(era=era, text=line.text, year_from=year + years, year_to=year + years)
        return self.piece(moved, "shift", line=line, rank=rank)

    def _said(self, scene: DraftScene) -> Iterator[EraEvidence]:
        """What the user says of the scene; only an era of the vocabulary."""
        era = self._eras.get(scene.era_said or "")
        if era is not None:
            said, line = EraFinding(era=era, text=""), Line("", scene.line)
            yield self.piece(said, "yours", line=line, rank=EvidenceRank.YOURS)

    def _in_heading(self, scene: DraftScene, year: int | None) -> Iterator[EraEvidence]:
        line = Line(scene.heading.suffix, scene.line)
        found = self.in_slot(line, "heading", rank=EvidenceRank.HEADING_WORD)
        if found is not None and found.year_from is not None:
            found = self.in_slot(line, "heading", rank=EvidenceRank.HEADING_YEAR)
        if found is not None:
            yield found
        for text in (scene.heading.suffix, scene.heading.time_raw):
            shift = Line(text, scene.line)
            moved = self.shifted(shift, year=year, rank=EvidenceRank.HEADING_WORD)
            if found is None and moved is not None:
                yield moved
                return

    def _in_captions(self, scene: DraftScene, year: int | None) -> Iterator[EraEvidence]:
        rank = EvidenceRank.CAPTION
        for caption in scene.captions:
            found = self._meanings.find_word(caption.text)
            found = found or self._reader.find_in_caption(caption.text)
            if found is not None:
                yield self.piece(found, "caption", line=caption, rank=rank)
            elif (moved := self.shifted(caption, year=year, rank=rank)) is not None:
                yield moved
                year = moved.year_from

    def _in_column(self, scene: DraftScene, year: int | None) -> Iterator[EraEvidence]:
        if (column := scene.era_column) is None:
            return
        rank = EvidenceRank.COLUMN
        found = self.in_slot(column, "column", rank=rank)
        found = found or self.shifted(column, year=year, rank=rank)
        if found is not None:
            yield found

    def _in_title(self, scene: DraftScene, year: int | None) -> Iterator[EraEvidence]:
        if (title := scene.title_above) is None:
            return
        rank = EvidenceRank.ACT_TITLE
        found = self._meanings.find_word(title.text) or self._reader.find_in_title(title.text)
        if found is not None:
            yield self.piece(found, "title", line=title, rank=rank)
        elif (moved := self.shifted(title, year=year, rank=rank)) is not None:
            yield moved

    def _in_prose(self, scene: DraftScene) -> Iterator[EraEvidence]:
        for line in scene.prose:
            found = self._reader.find_in_prose(line.text)
            if found is None:
                continue
            told = _NARRATION.match(line.text)
            dated = found.year_from is not None and told is not None
            first = told is not None and told["told"].find(found.text) in range(_DATE_FIRST)
            source = "narration" if dated and first else "speech"
            yield self.piece(found, source, line=line, rank=EvidenceRank.SPEECH)

    def _in_cues(self, scene: DraftScene) -> Iterator[EraEvidence]:
        for cue, era, line in self._cues.read(scene):
            found = EraFinding(era=era, text=cue)
            rank = EvidenceRank.CUE_WORDS
            yield self.piece(found, "cues", line=line, rank=rank, text=cue)
