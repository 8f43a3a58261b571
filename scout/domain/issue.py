"""An issued version of a plan: what was given to the crew, when, and on which papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scout.domain.location_set import Uncovered
    from scout.domain.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """A file that went out: its name, its size in bytes, and its SHA-256 in hexadecimal digits.

    ``paper`` is the name of the paper and ``lang`` its language, empty of versions before they
    were kept. By its digest the file itself lies in the project, where it was kept.
    """

    file: str
    size: int
    sha256: str
    paper: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """When a paper was written last: the mark of its plan, and the version, 0 for a draft."""

    paper: str
    at: datetime
    mark: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A version by its number, from 1 on; what is issued is a fact and never changed.

    ``at`` is its time where the shoot is. ``uncovered``: the needs that nothing played.
    ``scenes``: number and place of each scene of the script as it was then, by which a scene of
    the plan is known. ``withdrawn`` is when the user took it back: it is kept, and counts no more.
    """

    number: int
    at: datetime
    plan: Plan
    scenes: tuple[str, ...]
    uncovered: tuple[Uncovered, ...] = ()
    note: str = ""
    papers: tuple[IssuedPaper, ...] = ()
    withdrawn: datetime | None = None


def next_number(issues: Iterable[Issue]) -> int:
    """The number that the next version has: also a withdrawn one has used up its own."""
    return max((one.number for one in issues), default=0) + 1
