"""The rows of a file as places, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette

from scout.app.words import district_word
from scout.domain.location import Containment

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from scout.actions.intake.look import Intake, IntakeRow
    from scout.domain.text import Lang

    Index = QModelIndex | QPersistentModelIndex

COLUMNS = 5


class RowModel(QAbstractTableModel):
    """Row, name, position, district, and what is to be said of it."""

    def __init__(self, lang: Lang, parent: QObject) -> None:
        super().__init__(parent)
        self._lang = lang
        self._rows: tuple[IntakeRow, ...] = ()

    def show_intake(self, intake: Intake) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = intake.rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """All rows (called by Qt)."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Always the same ones (called by Qt)."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text and colour (called by Qt)."""
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._texts(row)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and row.draft.record is None:
            return QGuiApplication.palette().brush(
                QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
            )
        if (
            role == Qt.ItemDataRole.ForegroundRole
            and index.column() == 3  # noqa: PLR2004 - the district
            and row.district is Containment.OUTSIDE
        ):
            return QGuiApplication.palette().color(QPalette.ColorRole.BrightText)
        return None

    def _texts(self, row: IntakeRow) -> tuple[str, ...]:
        draft = row.draft
        told = " ".join(message.text(self._lang) for message in draft.remarks)
        if draft.record is None:
            return str(draft.number), "–", "", "", told
        place = draft.record.place
        where = self.tr("no position")
        if place.position is not None:
            point = place.position.point
            where = f"{point.lat:.5f}, {point.lon:.5f}  ± {place.position.exact_m} m"
        district = district_word(row.district) if row.district else ""
        return str(draft.number), place.name.pick(self._lang), where, district, told

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns (called by Qt)."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (
            self.tr("Row"),
            self.tr("Place"),
            self.tr("Position (WGS-84)"),
            self.tr("District"),
            self.tr("Remarks"),
        )
        return heads[section]
