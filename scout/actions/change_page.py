"""The list of changes as a short page in Markdown, to send to the crew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.actions.replan import Replanned
    from scout.domain.text import Lang
    from scout.schedule.change_word import ChangeGroup

_MARKS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|"})


def list_changes(
    replanned: Replanned, groups: Sequence[ChangeGroup], *, title: str, lang: Lang
) -> str:
    """The page in one language; what comes from a file stays text and marks nothing up."""
    return "\n".join(_list_lines(replanned, groups, title=title, lang=lang))


def _list_lines(
    replanned: Replanned, groups: Sequence[ChangeGroup], *, title: str, lang: Lang
) -> Iterator[str]:
    today = replanned.request.start.isoformat()
    head = say("actions.changes_title", title=title, today=today)
    yield f"# {_plain(head.text(lang))}"
    if not groups:
        yield f"\n{say('schedule.change_nothing').text(lang)}"
    for group in groups:
        yield f"\n## {group.title.text(lang)}\n"
        yield from (f"- {_plain(line.text(lang))}" for line in group.lines)
    unplaced = tuple(lost.reason for lost in replanned.dropped)
    for heading, lines in (
        (say("actions.changes_unplaced"), unplaced),
        (say("actions.changes_see_to"), replanned.warnings),
    ):
        if lines:
            yield f"\n## {heading.text(lang)}\n"
            yield from (f"- {_plain(line.text(lang))}" for line in lines)


def _plain(text: str) -> str:
    return " ".join(text.split()).translate(_MARKS)
