"""What each version of an entry of the directory says otherwise than the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from scout.actions.directory.comparing import changes_of_party
from scout.app.library.both_tree import BothTree

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.app.directory.keeping import Keeping
    from scout.domain.party import Party
    from scout.domain.text import Lang

_WIDTH_PX, _HEIGHT_PX = 680, 480


class HistoryDialog(QDialog):
    """The newest version stands on top, with who saved it and when."""

    def __init__(
        self, keeping: Keeping, party: Party, *, lang: Lang, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lang: Lang = lang
        self.setWindowTitle(self.tr("History of {name}").format(name=party.name(lang)))
        self.versions = BothTree(lang, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.versions, 1)
        layout.addWidget(self.buttons)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(keeping.reading.drop)
        self.finished.connect(self.deleteLater)
        keeping.ask(
            keeping.reading, lambda directory: directory.parties.history(party.id), then=self._show
        )

    def _show(self, history: tuple[Party, ...]) -> None:
        changes = changes_of_party(history, lang=self._lang)
        heads = self.tr("Since then"), self.tr("Before")
        self.versions.show_pairs(changes, heads, asked=False)
