"""The left end of the status bar: the script in a line, with the remarks on its file behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from scout.app.plain import plain_tip

if TYPE_CHECKING:
    from pathlib import Path

    from scout.app.language import Language
    from scout.app.session import Session


class StatusLine(QLabel):
    """Says how large the script is and whether all of it is covered."""

    def __init__(self, session: Session, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._language = session, language
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(8, 0, 8, 0)

    def tell_exported(self, files: tuple[Path, ...]) -> None:
        """Say which papers were written, and where."""
        names = ", ".join(file.name for file in files)
        text = self.tr("Written to {folder}: {names}")
        self.setText(text.format(folder=files[0].parent, names=names))

    def tell_saved(self, path: Path) -> None:
        """Say where the project was saved."""
        self.setText(self.tr("Saved in {path}").format(path=path))

    def refresh(self) -> None:
        """Word the session anew."""
        session = self._session
        if session.script is None:
            total = len(session.library.locations)
            self.setText(self.tr("%n place(s) in the library", "", total))
            return
        words = [session.script.title, self.tr("%n scene(s)", "", len(session.script.scenes))]
        if session.suggestion is not None:
            missing = len(session.suggestion.uncovered)
            words.append(self.tr("%n need(s)", "", len(session.suggestion.needs)))
            words.append(
                self.tr("%n not covered", "", missing) if missing else self.tr("all covered")
            )
        if version := session.issuing.word():
            words.append(version)
        if problems := session.script.problems:
            words.append(self.tr("%n remark(s) on the file", "", len(problems)))
        self.setText(" · ".join(words))
        lang = self._language.lang
        lines = [_problem_line(problem.where, problem.message.text(lang)) for problem in problems]
        self.setToolTip(plain_tip("\n".join(lines)))


def _problem_line(where: str, text: str) -> str:
    return f"{where}: {text}" if where else text
