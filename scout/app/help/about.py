"""About the program: versions, how sure its answers are, whose data it shows, licences."""

from __future__ import annotations

import platform
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from scout import paths
from scout.app.icon import program_icon
from scout.app.map.page_guard import is_sandbox_off
from scout.app.plain import plain_label
from scout.app.told_text import ToldText
from scout.version import __version__

if TYPE_CHECKING:
    from scout.app.session import Session

_ICON_PX, _WIDTH_PX, _HEIGHT_PX = 64, 640, 460


class AboutDialog(QDialog):
    """Two pages: what the program is, and the licences of all that it is made of."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("About Scout"))
        self.told, self.licences = ToldText(self), QTextBrowser(self)
        self.pages = QTabWidget(self)
        self.pages.setAccessibleName(self.windowTitle())
        for page, title in (
            (self.told, self.tr("Scout")),
            (self.licences, self.tr("Licences")),
        ):
            page.setAccessibleName(title)
            self.pages.addTab(page, title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        icon = QLabel(self)
        icon.setPixmap(program_icon().pixmap(_ICON_PX, _ICON_PX))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(icon)
        purpose = self.tr("Shoot places in Pingshan, Shenzhen, for a script of many eras.")
        head.addWidget(plain_label(f"Scout {__version__}\n{purpose}", self, bold=True), 1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.buttons)
        self.told.tell(
            (
                (self.tr("Versions"), self._versions()),
                (self.tr("How sure the answers are"), self._accuracy()),
                (self.tr("Map and data"), self._sources()),
                (self.tr("Safety"), self._safety()),
            )
        )
        self.licences.setOpenLinks(False)
        self.licences.setMarkdown(_read_licences())
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    def _versions(self) -> tuple[str, ...]:
        return (
            self.tr("Scout {version}, licence MIT").format(version=__version__),
            f"Python {platform.python_version()} ({platform.system()} {platform.machine()})",
            f"Qt {qVersion()}, PySide6 {version('PySide6')}",
            self.tr("Solver: OR-Tools {version}").format(version=version("ortools")),
        )

    def _accuracy(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Travel times, fees, dressing and lengths counted from the text are estimates, and"
                " are called so wherever they stand."
            ),
            self.tr("How well a place plays an era is a judgement: go and look."),
            self.tr("Coordinates marked approximate are to be surveyed."),
            self.tr("The sun is told for a flat horizon."),
            self.tr("What is proven, and how far it may be from the best, is said with each set."),
        )

    def _sources(self) -> tuple[str, ...]:
        library = self._session.library
        return (
            self.tr("Metro and peaks: {source}.").format(source=library.landmarks.attribution),
            self.tr("Outline of the district: {source}.").format(source=library.district.source),
            self.tr("Map: Leaflet (BSD-2-Clause). Typeface: Noto Sans SC (OFL 1.1)."),
        )

    def _safety(self) -> tuple[str, ...]:
        state = (
            self.tr("The web engine runs without its sandbox, as its environment asks.")
            if is_sandbox_off()
            else self.tr("The web engine runs in its sandbox.")
        )
        return (state, self.tr("Scripts are read in a process apart, with a ceiling on memory."))


def _read_licences() -> str:
    """What stands in the tree and which packages are needed, then the texts that go along."""
    texts = [paths.THIRD_PARTY.read_text(encoding="utf-8")]
    for file in sorted((paths.RESOURCES / "licences").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        texts.append(f"# {file.stem}\n\n```\n{text}\n```\n")
    return "\n\n".join(texts)
