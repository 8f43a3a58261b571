"""Cue words: things, titles and vehicles that belong to one time (旗袍, 圣旨, 对讲机)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from scout.script.draft import Line

if TYPE_CHECKING:
    from scout.domain.era import Era
    from scout.domain.vocabulary import Vocabulary
    from scout.script.draft import DraftScene


class CueReader:
    """Finds cue words; those of ``cue_false_friends`` (八路公交, 格格不入) are none."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        data = vocabulary.raw["eras"]
        self._cues = [
            (cue.casefold(), vocabulary.era_by_id[era_id])
            for era_id, cues in data["cue_words"].items()
            for cue in cues
        ]
        self._friends: dict[str, list[str]] = data["cue_false_friends"]

    def read(self, scene: DraftScene) -> list[tuple[str, Era, Line]]:
        """Each cue on each of its lines, those of the likeliest era first.

        The likeliest is the one with the most different cues, then with the most lines, then the
        first of the vocabulary.
        """
        lines = [Line(scene.heading.place or "", scene.line), *scene.prose]
        folded = [line.text.casefold() for line in lines]
        whole = "\n".join(folded)
        present = [(cue, era) for cue, era in self._cues if cue in whole]
        hits = [
            (cue, era, line)
            for cue, era in present
            for line, text in zip(lines, folded, strict=True)
            if self._stands_in(cue, text)
        ]
        kinds = Counter(
            era.id for _, era in {(cue, era.id): (cue, era) for cue, era, _ in hits}.values()
        )
        counts = Counter(era.id for _, era, _ in hits)
        hits.sort(key=lambda hit: (-kinds[hit[1].id], -counts[hit[1].id]))
        return hits

    def _stands_in(self, cue: str, text: str) -> bool:
        if cue not in text:
            return False
        if cue.isascii() and cue[0].isalpha():
            return re.search(rf"\b{re.escape(cue)}s?\b", text) is not None
        for friend in self._friends.get(cue, ()):
            text = text.replace(friend, "")
        return cue in text
