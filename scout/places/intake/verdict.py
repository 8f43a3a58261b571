"""In which datum a file is read: what the user says, what the file says, what its points say.

Where these do not settle it, or contradict each other, it is open and asked; it is never guessed.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.point import Datum
from scout.places.intake.foreign import SaidBy
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.places.intake.evidence import Evidence
    from scout.places.intake.foreign import DatumWord


class DatumBy(StrEnum):
    """Whose word the datum is; ``OPEN`` is nobody's yet."""

    USER = "user"
    LABEL = "label"
    STANDARD = "standard"
    RECOGNISED = "recognised"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatumVerdict:
    """The datum that a file is read in, ``None`` while that is open, and what is told of it."""

    datum: Datum | None
    by: DatumBy
    told: tuple[Message, ...]


def judge_datum(word: DatumWord, evidence: Evidence, *, said: Datum | None = None) -> DatumVerdict:
    """The datum of a file; ``said`` is the user's answer."""
    told = tuple(_tell(word, evidence))
    if said is not None:
        return DatumVerdict(datum=said, by=DatumBy.USER, told=told)
    if evidence.points == 0:
        by = DatumBy.LABEL if word.said_by is SaidBy.LABEL else DatumBy.STANDARD
        return DatumVerdict(datum=word.datum or Datum.WGS84, by=by, told=())
    if word.datum is not None:
        if _contradicts(word, evidence):
            return DatumVerdict(datum=None, by=DatumBy.OPEN, told=told)
        return DatumVerdict(datum=word.datum, by=DatumBy(word.said_by.value), told=told)
    found = recognise(evidence)
    by = DatumBy.OPEN if found is None else DatumBy.RECOGNISED
    return DatumVerdict(datum=found, by=by, told=told)


def recognise(evidence: Evidence) -> Datum | None:
    """The datum that the points speak for, where they do so clearly and with one voice."""
    by_place = evidence.only if evidence.is_clear else None
    if by_place and evidence.named and by_place is not evidence.named:
        return None
    if evidence.named and evidence.only not in {None, evidence.named}:
        return None
    return by_place or evidence.named


def _contradicts(word: DatumWord, evidence: Evidence) -> bool:
    """Whether the points speak against a file's word.

    Against the mere standard of a format one point is enough to ask: programs of mainland China
    write GCJ-02 into formats that know WGS-84 alone.
    """
    if evidence.named not in {None, word.datum}:
        return True
    if evidence.only in {None, word.datum}:
        return False
    return evidence.is_clear or word.said_by is SaidBy.STANDARD


def _tell(word: DatumWord, evidence: Evidence) -> list[Message]:
    told: list[Message] = []
    if word.said_by is SaidBy.LABEL and word.datum:
        told.append(say("places.datum_label", datum=word.datum.label, where=word.where))
    elif word.said_by is SaidBy.STANDARD and word.datum:
        told.append(say("places.datum_standard", datum=word.datum.label, where=word.where))
    else:
        told.append(say("places.datum_nothing"))
    if evidence.only is not None:
        told.append(
            say(
                "places.datum_only",
                datum=evidence.only.label,
                count=evidence.telling,
                points=evidence.points,
            )
        )
    elif evidence.within == 0 and evidence.points:
        told.append(say("places.datum_outside", points=evidence.points))
    elif evidence.points:
        told += _tell_out(evidence) or [say("places.datum_mute", points=evidence.points)]
    if evidence.named is not None and evidence.anchor_m is not None:
        far = round(evidence.anchor_m[evidence.named])
        told.append(
            say(
                "places.datum_named",
                datum=evidence.named.label,
                count=evidence.anchors,
                far_m=far,
            )
        )
    return told


def _tell_out(evidence: Evidence) -> list[Message]:
    """The readings by which fewer points lie in the district than by others."""
    return [
        say(
            "places.datum_out",
            datum=one.label,
            count=evidence.within - count,
            points=evidence.points,
        )
        for one, count in evidence.inside.items()
        if count < evidence.within
    ]
