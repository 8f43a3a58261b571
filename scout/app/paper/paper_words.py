"""How a paper stands to the plan, and why one cannot be seen, in the words of the window."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scout.actions.paper_state import PaperState, find_printed
from scout.actions.preview import Look
from scout.app.words import moment_word

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.text import Lang

_DAY = re.compile(r"_(D\d+)_.*_(\d{4})(\d\d)(\d\d)\.")
translate = QCoreApplication.translate


def state_word(session: Session, name: str, lang: Lang) -> str:
    """Never made, as the plan stands, or of an earlier one; with when."""
    press = session.press
    last, state = find_printed(press.printed, name), press.judge(name)
    if last is None or state is PaperState.NEVER:
        return translate("PaperWords", "○ never made")
    when = moment_word(last.at, lang)
    if state is PaperState.ISSUED:
        text = translate("PaperWords", "✓ issued as v{number}, {when}")
        return text.format(number=last.number, when=when)
    if state is PaperState.CURRENT:
        return translate("PaperWords", "● as the plan stands, {when}").format(when=when)
    if state is PaperState.RETOLD:
        return translate("PaperWords", "▲ its places have changed since {when}").format(when=when)
    return translate("PaperWords", "▲ the plan has changed since {when}").format(when=when)


def nothing_word(session: Session, number: int) -> str:
    """What to do so that there is something to see."""
    if number:
        return translate(
            "PaperWords",
            "This paper did not go out with v{number} in this language, so there is nothing to"
            " print again.",
        ).format(number=number)
    if session.script is None:
        return translate("PaperWords", "Read a script first: its papers appear here.")
    return translate("PaperWords", "No shoot days yet: papers are made of them.")


def file_word(file: str) -> str:
    """``D03 · 2027-03-14`` of a paper of a day; the whole name of any other."""
    found = _DAY.search(file)
    return f"{found[1]} · {found[2]}-{found[3]}-{found[4]}" if found else file


def look_word(look: Look) -> str:
    """What is to be known of how a file is shown here, where it is not as it prints."""
    if look is Look.TABLES:
        return translate("PaperWords", "workbook: print and edit it from Open…")
    return ""


def elsewhere_word() -> str:
    """For what a browser shows."""
    return translate(
        "PaperWords", "This map opens in any browser, also without the internet: Open…"
    )
