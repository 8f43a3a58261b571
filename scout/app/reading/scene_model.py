"""The scenes of a reading as a table whose cells can be mended."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QPalette

from scout.app.plain import plain_tip
from scout.app.words import side_word, time_word
from scout.domain.column import SURE
from scout.domain.era import KNOWN_NAMES, EraKnown
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.mend import LineKey

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from scout.actions.reading import Reading
    from scout.domain.script import Scene
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


class Part(IntEnum):
    """The columns."""

    EPISODE = 0
    NUMBER = 1
    SIDE = 2
    TIME = 3
    PLACE = 4
    KIND = 5
    ERA = 6
    KNOWN = 7
    LENGTH = 8
    RUNNING = 9
    SURE = 10


_FIELDS = {
    Part.NUMBER: "number",
    Part.SIDE: "int_ext",
    Part.TIME: "time",
    Part.PLACE: "place",
    Part.ERA: "era",
}


class SceneModel(QAbstractTableModel):
    """One row a scene; doubtful ones in red, those of the filter first."""

    mended = Signal(object, str, object)
    """A scene's key, the field of ``Mend``, and what the user says."""

    def __init__(self, words: Vocabulary, lang: Lang, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._lang = words, lang
        self._scenes: tuple[Scene, ...] = ()
        self._doubts: dict[int, str] = {}
        self._order: list[int] = []
        self._doubtful_first = False

    def show(self, reading: Reading) -> None:
        """Show another reading; rows stay where they are unless scenes came or went."""
        same = len(reading.script.scenes) == len(self._scenes)
        lang = self._lang
        doubts = (entry for entry in reading.report.doubts if entry.scene is not None)
        self._doubts = {entry.scene or 0: entry.reason.text(lang) for entry in doubts}
        self._scenes = reading.script.scenes
        if same and self._scenes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._scenes) - 1, Part.SURE))
        else:
            self._arrange()

    def put_doubtful_first(self, first: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        """Doubtful scenes above all others, or the order of the file."""
        self._doubtful_first = first
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        order = range(len(self._scenes))
        first = self._doubtful_first
        self._order = sorted(order, key=lambda place: first and not self._is_doubtful(place))
        self.endResetModel()

    def _is_doubtful(self, place: int) -> bool:
        return self._scenes[place].index in self._doubts

    def scene(self, row: int) -> Scene:
        """The scene in a row."""
        return self._scenes[self._order[row]]

    def key(self, row: int) -> LineKey:
        """How the scene in a row is named."""
        scene = self.scene(row)
        return LineKey(scene.heading.raw, scene.line)

    def find(self, key: LineKey) -> int | None:
        """The row of a scene."""
        rows = range(len(self._order))
        return next((row for row in rows if self.key(row) == key), None)

    def choices(self, part: int) -> list[tuple[str, Any]]:
        """What a cell can say, each with its word; empty where the user types."""
        if part == Part.SIDE:
            return [(side_word(side), side) for side in IntExt]
        if part == Part.TIME:
            return [(time_word(time), time) for time in TimeOfDay]
        if part == Part.ERA:
            eras = (era for era in self._words.eras if era.kind != "marker")
            return [(era.name.pick(self._lang), era.id) for era in eras]
        return []

    def value(self, row: int, part: int) -> Any:
        """What a cell holds now, as one of its choices."""
        scene = self.scene(row)
        return {
            Part.NUMBER: scene.number,
            Part.SIDE: scene.heading.int_ext,
            Part.TIME: scene.heading.time,
            Part.PLACE: scene.setting.place,
            Part.ERA: scene.era.era_id,
        }[Part(part)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """All scenes (called by Qt)."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """See :class:`Part` (called by Qt)."""
        return 0 if parent.isValid() else len(Part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be mended can be edited (called by Qt)."""
        editable = Qt.ItemFlag.ItemIsEditable if index.column() in _FIELDS else Qt.ItemFlag(0)
        return super().flags(index) | editable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names (called by Qt)."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (
            translate("SceneModel", "Ep."),
            translate("SceneModel", "Scene"),
            translate("SceneModel", "INT/EXT"),
            translate("SceneModel", "Time"),
            translate("SceneModel", "Place"),
            translate("SceneModel", "Recognised as"),
            translate("SceneModel", "Era"),
            translate("SceneModel", "Known"),
            translate("SceneModel", "Pages"),
            translate("SceneModel", "Runs"),
            translate("SceneModel", "Sure"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's word, its colour, and why it is doubtful (called by Qt)."""
        scene = self.scene(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(scene, Part(index.column()))
        if role == Qt.ItemDataRole.ForegroundRole and self._is_odd(scene, index.column()):
            return QGuiApplication.palette().brush(QPalette.ColorRole.BrightText)
        if role == Qt.ItemDataRole.ToolTipRole:
            doubt = self._doubts.get(scene.index, "")
            lines = (scene.heading.raw, doubt, scene.era.evidence, _length(scene))
            return plain_tip("\n".join(line for line in lines if line))
        return None

    def _is_odd(self, scene: Scene, part: int) -> bool:
        if part == Part.KIND:
            return scene.setting.kind_id is None
        if part == Part.KNOWN:
            return scene.era.known is EraKnown.GUESSED
        if part == Part.SURE:
            return scene.confidence < SURE
        return part == Part.NUMBER and scene.index in self._doubts

    def _text(self, scene: Scene, part: Part) -> str:
        lang, kinds = self._lang, self._words.setting_by_id
        kind = kinds.get(scene.setting.kind_id or "")
        unknown = translate("SceneModel", "not recognised")
        era = scene.era
        return {
            Part.EPISODE: str(scene.episode or ""),
            Part.NUMBER: scene.number,
            Part.SIDE: side_word(scene.heading.int_ext),
            Part.TIME: _time(scene),
            Part.PLACE: scene.setting.place,
            Part.KIND: kind.name.pick(lang) if kind else unknown,
            Part.ERA: self._words.era_name(era.era_id).pick(lang),
            Part.KNOWN: KNOWN_NAMES[era.known].text(lang),
            Part.LENGTH: str(scene.length),
            Part.RUNNING: str(scene.running),
            Part.SURE: f"{scene.confidence:.0%}",
        }[part]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what the user says; the reading that it makes is shown later (called by Qt)."""
        row, part = index.row(), Part(index.column())
        said = value.strip() if isinstance(value, str) else value
        if role != Qt.ItemDataRole.EditRole or said in {None, "", self.value(row, part)}:
            return False
        self.mended.emit(self.key(row), _FIELDS[part], said)
        return True


def _time(scene: Scene) -> str:
    """The time as stated; in brackets the light that is carried from the scene before."""
    carried = scene.carried_light
    return time_word(scene.heading.time) if carried is None else f"({time_word(carried)})"


def _length(scene: Scene) -> str:
    """Pages and running time, each with how it is known."""
    counted = translate("SceneModel", "{pages} pages, counted from the text")
    stated = translate("SceneModel", "{pages} pages, as the file states")
    estimated = translate("SceneModel", "runs about {time}, an estimate")
    told = translate("SceneModel", "runs {time}, as the file states")
    pages = (counted if scene.length_counted else stated).format(pages=scene.length)
    time = str(scene.running).lstrip("~")
    runs = (estimated if scene.running.estimated else told).format(time=time)
    return f"{pages} · {runs}"
