"""Those of the directory who may be one, side by side; nobody is joined but by a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from scout.actions.directory.comparing import pair_of_parties
from scout.actions.directory.double import join_doubles
from scout.actions.directory.entry import find_doubles
from scout.app.library.both_tree import BothTree
from scout.app.plain import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scout.actions.directory.entry import PartyTwin
    from scout.app.directory.keeping import Keeping
    from scout.domain.errors import ScoutError
    from scout.domain.message import Message
    from scout.domain.party import Party
    from scout.domain.text import Lang

_WIDTH_PX, _HEIGHT_PX = 760, 520


class DoubleDialog(QDialog):
    """Looks again after each join: who is joined may be the double of a third."""

    def __init__(self, keeping: Keeping, *, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeping, self._lang = keeping, lang
        self._pairs: dict[str, str] = {}
        self.setWindowTitle(self.tr("Doubles in the directory"))
        self.pairs = BothTree(lang, self)
        self.told = plain_label("", self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.join = self.buttons.addButton(
            self.tr("Join what is ticked"), QDialogButtonBox.ButtonRole.ActionRole
        )
        hint = self.tr(
            "By the same number, or the same name and company. The first entry stays, with what the"
            " second adds and its links; every version is kept."
        )
        self.hint = plain_label(hint, self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.hint)
        layout.addWidget(self.pairs, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)
        self.resize(_WIDTH_PX, _HEIGHT_PX)
        self.join.clicked.connect(self._join)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        keeping.failed.connect(self._tell_error)
        self.finished.connect(keeping.reading.drop)
        self.look()

    def look(self) -> None:
        """Show who may be one now."""
        self.join.setEnabled(False)
        keeping = self._keeping
        keeping.ask(
            keeping.reading, lambda directory: find_doubles(directory.parties), then=self._show
        )

    def _show(self, found: tuple[tuple[Party, PartyTwin], ...]) -> None:
        self._pairs = {party.id: twin.other.id for party, twin in found}
        pairs = [pair_of_parties(twin.other, party, lang=self._lang) for party, twin in found]
        heads = self.tr("Stays"), self.tr("Is joined into it")
        self.pairs.show_pairs(pairs, heads, asked=True)
        self.join.setEnabled(bool(found))
        if not found:
            self.hint.setText(self.tr("Nobody is there twice, as far as can be told."))

    def _join(self) -> None:
        chosen = [(self._pairs[gone], gone) for gone in map(str, self.pairs.ticked)]
        if chosen and self._keeping.save(
            lambda directory: join_doubles(directory.parties, chosen, who=directory.who),
            self._hear,
        ):
            self.join.setEnabled(False)

    def _hear(self, remarks: tuple[Message, ...]) -> None:
        self.told.setText("\n".join(message.text(self._lang) for message in remarks))
        self.look()

    def _tell_error(self, error: ScoutError) -> None:
        self.told.setText(f"⚠ {error.message.text(self._lang)}")
        self.look()
