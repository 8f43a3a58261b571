"""What the user has decided about a script, and what becomes of it in a later draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.correction import Corrections
from scout.domain.terms import Terms
from scout.domain.wish import Wishes
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.message import Message

_WISHES, _TERMS, _CORRECTIONS = Wishes(), Terms(), Corrections()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Places kept and banned, wishes about needs, scenes on dates, pairs, groups, the cast.

    ``corrections`` are what is said against the reading: eras, era words, names of places.
    """

    wishes: Wishes = _WISHES
    terms: Terms = _TERMS
    corrections: Corrections = _CORRECTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A decision that cannot be kept, or not for all it was about, and why."""

    what: Message
    why: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The decisions as they are about the later draft.

    Each one of the old draft stands in ``kept``, in ``lost``, or in both where it goes on for a
    part of what it was about.
    """

    decisions: Decisions
    kept: tuple[Message, ...] = ()
    lost: tuple[Lost, ...] = ()
