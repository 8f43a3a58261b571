"""The places of the chosen set: what each plays, and on every row why, keep and ban."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from scout.app.icon import line_icon
from scout.app.plain import plain_menu, plain_tip
from scout.app.row_delegate import RowDelegate, RowRole
from scout.domain.eighths import Eighths
from scout.when_called import when_called

with when_called():
    from scout.app.suggestion.why_place_dialog import WhyPlaceDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.suggestion.wish_desk import WishDesk
    from scout.domain.location import Location


class SetPlacePanel(QWidget):
    """A row a place, the one that plays most first."""

    def __init__(
        self, session: Session, language: Language, *, wishes: WishDesk, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._language, self._wishes = session, language, wishes
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemDelegateForColumn(0, RowDelegate(self.tree))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        self.tree.currentItemChanged.connect(self._select)
        for signal in (session.set_chosen, session.wishes_changed, session.script_read):
            signal.connect(self.refresh)
        language.language_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Make the rows anew from the chosen set."""
        self.tree.setAccessibleName(self.tr("Places of the chosen set"))
        self.tree.clear()
        chosen, suggestion = self._session.chosen, self._session.suggestion
        if chosen is None or suggestion is None:
            return
        played: dict[str, list[Eighths]] = {name: [] for name in chosen.location_ids}
        for entry in chosen.assignments:
            found = entry.candidate
            played[found.location_id].append(suggestion.need(found.need_id).length)
        pages = {name: sum(lengths, Eighths()) for name, lengths in played.items()}
        for name in sorted(played, key=lambda name: (-pages[name].count, name)):
            location = self._session.library.location(name)
            self._add(location, needs=len(played[name]), pages=pages[name])

    def _add(self, location: Location, *, needs: int, pages: Eighths) -> None:
        name = location.name.pick(self._language.lang)
        words = [self.tr("%n need(s)", "", needs), self.tr("{pages} pages").format(pages=pages)]
        if location.fee_cny_day:
            words.append(self.tr("about ¥{fee} a day").format(fee=f"{location.fee_cny_day:,}"))
        item = QTreeWidgetItem(self.tree, [name])
        item.setData(0, RowRole.SUBTITLE, " · ".join(words))
        item.setData(0, RowRole.SIGN, location.kind)
        item.setData(0, RowRole.ID, location.id)
        item.setToolTip(0, plain_tip(f"{name}\n{' · '.join(words)}"))
        self.tree.setItemWidget(item, 1, self._make_buttons(location))

    def _make_buttons(self, location: Location) -> QWidget:
        box = QWidget(self.tree)
        layout = QHBoxLayout(box)
        layout.setContentsMargins(2, 2, 4, 2)
        layout.setSpacing(2)
        name, wishes = location.id, self._session.wishes
        why = self.tr("Why {place}?").format(place=location.name.pick(self._language.lang))
        self._add_button(layout, "why", why, lambda: self.ask_why(name))
        keep = self._add_button(
            layout, "keep", self._wishes.keep_word(name), lambda: self._wishes.keep(name)
        )
        ban = self._add_button(
            layout, "ban", self._wishes.ban_word(name), lambda: self._wishes.ban(name)
        )
        for button, marked in ((keep, name in wishes.keep), (ban, name in wishes.ban)):
            button.setCheckable(True)
            button.setChecked(marked)
        return box

    def _add_button(
        self, layout: QHBoxLayout, icon: str, word: str, act: Callable[[], None]
    ) -> QToolButton:
        button = QToolButton(layout.parentWidget(), autoRaise=True)
        button.setIcon(line_icon(icon))
        button.setToolTip(plain_tip(word))
        button.setAccessibleName(plain_menu(word))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Queued: what is done makes the rows anew, and with them the button that was pressed.
        button.clicked.connect(act, Qt.ConnectionType.QueuedConnection)
        layout.addWidget(button)
        return button

    def ask_why(self, location_id: str) -> None:
        """Say why this place, and what would have to change."""
        dialog = self.make_why(location_id)
        dialog.exec()
        dialog.deleteLater()

    def make_why(self, location_id: str) -> WhyPlaceDialog:
        """The dialog, not yet shown."""
        return WhyPlaceDialog(
            self._session, location_id, lang=self._language.lang, parent=self.window()
        )

    def _select(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._session.select(item.data(0, RowRole.ID))
