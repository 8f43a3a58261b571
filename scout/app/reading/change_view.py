"""Shows what a new plan changes for whom, and asks whether it is taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from scout.actions.replan import tell_change
from scout.app.plain import plain_label
from scout.app.told_text import ToldText
from scout.app.words import change_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.replan import Replanned
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.domain.plan import Plan


class ChangeView(QDialog):
    """Accepted where the new plan is taken over; there is nothing to take where nothing changes."""

    def __init__(
        self,
        replanned: Replanned,
        session: Session,
        *,
        issued: Plan,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._replanned, self._issued = replanned, issued
        self._session, self._language = session, language
        self.setWindowTitle(self.tr("What changes for whom"))
        self.head = plain_label(self._head(), self, bold=True)
        self.text = ToldText(self)
        self.buttons = QDialogButtonBox(self)
        self._add_buttons()
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        groups = tuple(self._list_groups())
        self.text.tell(groups)
        self.text.setVisible(bool(groups))
        self.resize(680, 560 if groups else 120)

    def _add_buttons(self) -> None:
        if self._replanned.change.nothing:
            self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
            return
        accept, reject = (
            QDialogButtonBox.ButtonRole.AcceptRole,
            QDialogButtonBox.ButtonRole.RejectRole,
        )
        self.take = self.buttons.addButton(self.tr("Take over the new plan"), accept)
        self.keep = self.buttons.addButton(self.tr("Keep the old plan"), reject)

    def _head(self) -> str:
        """The sum of it: scenes, days, and what it costs more or saves."""
        change = self._replanned.change
        if change.nothing:
            return self.tr("Nothing changes: every day stays as it was issued.")
        words = [
            self.tr("%n scene(s) change", "", len(change.scenes)),
            self.tr("%n day(s) stay as issued", "", len(change.kept)),
        ]
        more = self._replanned.plan.cost.total - self._issued.cost.total
        if more:
            words.append(change_word(more))
        return " · ".join(words)

    def _list_groups(self) -> Iterator[tuple[str, list[str]]]:
        """What changes for whom, and what somebody has to see to, in lines below titles."""
        found, session, lang = self._replanned, self._session, self._language.lang
        if session.script is not None:
            for group in tell_change(found, session.script, library=session.library):
                yield group.title.text(lang), [line.text(lang) for line in group.lines]
        if found.dropped:
            yield self.tr("On no day"), [lost.reason.text(lang) for lost in found.dropped]
        if found.warnings:
            yield self.tr("To see to"), [warning.text(lang) for warning in found.warnings]
