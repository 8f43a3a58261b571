"""Eras: the vocabulary entry, and what was read about the era of one scene."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.text import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """An entry of the era vocabulary.

    Years are conventional, ``year_to`` inclusive, negative before Christ, ``None`` where an era
    has none (仙侠). ``bucket`` is the coarse era that places are tagged with: the 1898 of a script
    (``qing_guangxu``) asks for a place that plays ``late_qing``.
    """

    id: str
    name: Bilingual
    bucket: str
    kind: str
    year_from: int | None = None
    year_to: int | None = None
    parent: str | None = None
    synonyms: tuple[str, ...] = ()


class EvidenceRank(IntEnum):
    """How strong a piece of evidence for an era is; after the user's word 1 is the strongest."""

    USER = 0
    HEADING_YEAR = 1
    HEADING_WORD = 2
    CAPTION = 3
    COLUMN = 4
    ACT_TITLE = 5
    SPEECH = 6
    SYNOPSIS = 7
    CUE_WORDS = 8
    DEFAULT = 9


class EraKnown(StrEnum):
    """How the era of a scene is known."""

    SAID = "said"
    STATED = "stated"
    CARRIED = "carried"
    GUESSED = "guessed"


KNOWN_NAMES: dict[EraKnown, Message] = {
    EraKnown.SAID: say("domain.known_said"),
    EraKnown.STATED: say("domain.known_stated"),
    EraKnown.CARRIED: say("domain.known_carried"),
    EraKnown.GUESSED: say("domain.known_guessed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EraReading:
    """The era of one scene and why.

    ``era_id`` is ``None`` where nothing is known; ``bucket`` then too. ``evidence`` quotes the
    file. ``source`` says how it came to this scene: ``heading``, ``caption``, ``column``,
    ``title``, ``speech``, ``synopsis``, ``cues``, ``flashback``, ``inherit``, ``user`` or
    ``default``.
    ``rank`` is the rank of the evidence itself, also where it was carried forward; ``line`` is
    where the evidence stands.
    """

    era_id: str | None = None
    bucket: str | None = None
    year_from: int | None = None
    year_to: int | None = None
    evidence: str = ""
    source: str = "default"
    rank: EvidenceRank = EvidenceRank.DEFAULT
    line: int | None = None

    @property
    def known(self) -> EraKnown:
        """How it is known: what speech, synopsis and cue words tell is a guess, carried or not."""
        if self.rank >= EvidenceRank.SPEECH:
            return EraKnown.GUESSED
        if self.source in {"inherit", "flashback"}:
            return EraKnown.CARRIED
        return EraKnown.SAID if self.rank is EvidenceRank.USER else EraKnown.STATED
