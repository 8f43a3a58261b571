"""What a new plan changes, told to a person, as plain lines in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from scout.actions.later.take_over import LaterDraft
    from scout.actions.replan import Replanned
    from scout.domain.text import Lang
    from scout.schedule.change_word import ChangeGroup


def of_change(
    done: Replanned, groups: Sequence[ChangeGroup], *, files: Sequence[Path], lang: Lang
) -> str:
    """Who is concerned and how, group by group, then what has no day, what to see to, the files."""
    lines = [] if groups else [say("schedule.change_nothing").text(lang)]
    lines += _list_groups(groups, lang)
    if done.plan.unplaced:
        lines.append(say("cli.not_placed", count=len(done.plan.unplaced)).text(lang))
        lines += [f"  {lost.reason.text(lang)}" for lost in done.dropped]
    lines += [f"⚠ {warning.text(lang)}" for warning in done.warnings]
    return "\n".join([*lines, *map(str, files)])


def of_draft(draft: LaterDraft, lang: Lang) -> str:
    """What a later draft changes, group by group, then the decisions kept and lost."""
    from scout.actions.later.word import count_change, word_draft, word_lost

    lines = [count_change(draft.change).text(lang)]
    if not draft.is_likely:
        doubt = say("cli.other_script").text(lang)
        lines.append(f"⚠ {doubt}")
    if not draft.change.nothing:
        lines += _list_groups(word_draft(draft.change, old=draft.old, new=draft.new), lang)
    for title, told in (
        (say("cli.decisions_kept"), draft.carried.kept),
        (say("cli.decisions_lost"), [word_lost(one) for one in draft.carried.lost]),
    ):
        if told:
            lines.append(title.text(lang))
            lines += [f"  {line.text(lang)}" for line in told]
    return "\n".join(lines)


def _list_groups(groups: Sequence[ChangeGroup], lang: Lang) -> Iterator[str]:
    for group in groups:
        yield group.title.text(lang)
        yield from (f"  {line.text(lang)}" for line in group.lines)
