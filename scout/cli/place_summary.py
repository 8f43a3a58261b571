"""What a check of places found, as a table: by sort, the worst first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scout.cli.screen_table import pad, screen_width
from scout.cli.summary import SEVERITY
from scout.domain.message import say
from scout.domain.place_finding import FindingKind
from scout.domain.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.domain.place_finding import PlaceFinding
    from scout.domain.text import Lang

_SIGN = {Severity.ERROR: "✗", Severity.WARNING: "⚠", Severity.NOTE: "·"}
_WIDEST = 32
_GAP = "  "


def of_check(found: Sequence[PlaceFinding], *, count: int, lang: Lang, file: str = "") -> str:
    """Everything that was found in so many places; or that there is nothing."""
    if not found:
        return say("cli.catalogue_valid", count=count).text(lang)
    told = Counter(finding.problem.severity for finding in found)
    head = say(
        "cli.check_head",
        places=count,
        errors=told[Severity.ERROR],
        warnings=told[Severity.WARNING],
        notes=told[Severity.NOTE],
    ).text(lang)
    lines = [f"{file}: {head}" if file else head]
    for kind in FindingKind:
        if some := [finding for finding in found if finding.kind is kind]:
            title = say(f"cli.check_{kind}").text(lang)
            lines += ["", f"{title} ({len(some)})", *_list_rows(some, lang=lang, file=file)]
    return "\n".join(lines)


def _list_rows(found: Sequence[PlaceFinding], *, lang: Lang, file: str) -> Iterator[str]:
    """A row each: how bad, where, what; long names of places are cut."""
    wheres = [_where(finding, file) for finding in found]
    words = {severity: word.text(lang) for severity, word in SEVERITY.items()}
    wide = min(_WIDEST, max(map(screen_width, wheres))) + len(_GAP)
    severity_wide = max(map(screen_width, words.values())) + len(_GAP)
    for finding, where in zip(found, wheres, strict=True):
        problem = finding.problem
        how_bad = pad(words[problem.severity], severity_wide)
        yield f"  {_SIGN[problem.severity]} {how_bad}{pad(where, wide)}{problem.message.text(lang)}"


def _where(finding: PlaceFinding, file: str) -> str:
    """The line of a record in its file, else the id of the place."""
    return f"{file}:{finding.problem.where}" if finding.problem.where else finding.place_id or file
