"""A version, and what is different between two, in the words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scout.actions.edition import tell_since
from scout.app.words import moment_word

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.issue import Issue
    from scout.domain.text import Lang

translate = QCoreApplication.translate


def version_word(one: Issue, lang: Lang) -> str:
    """Number, time, note, papers, and whether it was withdrawn."""
    words = [f"v{one.number}", moment_word(one.at, lang)]
    words += [one.note] if one.note else []
    if one.papers:
        papers = translate("VersionWords", "papers: {count}")
        words.append(papers.format(count=len(one.papers)))
    if one.withdrawn is not None:
        withdrawn = translate("VersionWords", "withdrawn {when}")
        words.append(withdrawn.format(when=moment_word(one.withdrawn, lang)))
    return " · ".join(words)


def list_changes(
    session: Session, before: Issue, after: Issue | None, *, lang: Lang
) -> list[tuple[str, list[str]]]:
    """What changes from a version to another, or to the plan of the window: titles and lines."""
    change = session.issuing.compare(before, after)
    if change is None or session.script is None:
        unknown = translate(
            "VersionWords", "It speaks of places that are not known here: changes cannot be told."
        )
        return [(unknown, [])]
    notes = tell_since(change, session.script, library=session.library)
    if not notes:
        return [(translate("VersionWords", "Nothing changes."), [])]
    return [
        (
            " · ".join(one.text(lang) for one in (note.title, note.who) if one is not None),
            [line.text(lang) for line in note.lines],
        )
        for note in notes
    ]
