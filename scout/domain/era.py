"""Eras: the vocabulary entry, and what was read about the era of one scene."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.record import dataclass

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
    """How strong a piece of evidence for an era is; what the user says is the strongest."""

    YOURS = 0
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
class EraEvidence:
    """One piece of evidence for the era of a scene: what it says, in which words, on which line.

    ``source`` is where it stands: ``yours``, ``heading``, ``caption``, ``shift`` (十年后),
    ``column``, ``title``, ``flashback`` (the mark), ``narration`` (a dated voice-over),
    ``speech``, ``synopsis`` or ``cues``. ``fictional``: its reign year never existed.
    """

    source: str
    rank: EvidenceRank
    text: str
    line: int | None
    era_id: str
    bucket: str
    year_from: int | None = None
    year_to: int | None = None
    fictional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EraReading:
    """The era of one scene and why.

    ``era_id`` is ``None`` where nothing is known; ``bucket`` then too. ``evidence`` quotes the
    file. ``source`` says how it came to this scene: that of its evidence, or ``flashback`` and
    ``dream`` inside one, ``inherit`` where it was carried forward, ``default`` where nothing was
    known. ``rank`` is the rank of the evidence itself, also where it was carried forward; ``line``
    is where the evidence stands. ``before`` is the year that a flashback without an era of its own
    lies before. ``evidences`` are all pieces that speak for an era of this scene, the one that
    won first.
    """

    era_id: str | None = None
    bucket: str | None = None
    year_from: int | None = None
    year_to: int | None = None
    evidence: str = ""
    source: str = "default"
    rank: EvidenceRank = EvidenceRank.DEFAULT
    line: int | None = None
    before: int | None = None
    evidences: tuple[EraEvidence, ...] = ()

    @classmethod
    def by(cls, piece: EraEvidence, evidences: tuple[EraEvidence, ...]) -> EraReading:
        """What one piece of evidence says, among all that there are."""
        return cls(
            era_id=piece.era_id,
            bucket=piece.bucket,
            year_from=piece.year_from,
            year_to=piece.year_to,
            evidence=piece.text,
            source=piece.source,
            rank=piece.rank,
            line=piece.line,
            evidences=evidences,
        )

    @property
    def known(self) -> EraKnown:
        """How it is known: what speech, synopsis and cue words tell is a guess, carried or not.

        A dated narration is no guess, though it is as weak as speech.
        """
        narrated = any(piece.source == "narration" for piece in self.evidences[:1])
        if self.rank >= EvidenceRank.SPEECH and not narrated:
            return EraKnown.GUESSED
        if self.source in {"inherit", "flashback", "dream"}:
            return EraKnown.CARRIED
        return EraKnown.SAID if self.rank is EvidenceRank.YOURS else EraKnown.STATED
