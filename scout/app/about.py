"""About the program: version, licences, whose data the map shows, state of the sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from scout.app.icon import program_icon
from scout.app.map.page_guard import is_sandbox_off
from scout.version import __version__

if TYPE_CHECKING:
    from scout.app.session import Session


def make_about(session: Session, parent: QWidget) -> QMessageBox:
    """The dialog, not yet shown."""
    translate = QCoreApplication.translate
    library = session.library
    state = (
        translate("About", "The web engine runs without its sandbox, as its environment asks.")
        if is_sandbox_off()
        else translate("About", "The web engine runs in its sandbox.")
    )
    lines = (
        translate("About", "Shoot places in Pingshan, Shenzhen, for a script of many eras."),
        translate("About", "Scout {version}, Qt {qt}. Licence: MIT.").format(
            version=__version__, qt=qVersion()
        ),
        translate("About", "Map: Leaflet (BSD-2-Clause). Typeface: Noto Sans SC (OFL 1.1)."),
        translate("About", "Metro and peaks: {source}.").format(
            source=library.landmarks.attribution
        ),
        translate("About", "Outline of the district: {source}.").format(
            source=library.district.source
        ),
        translate(
            "About",
            "Travel times, fees and dressing are estimates. What a place can play is a judgement."
            " Coordinates marked approximate are to be surveyed.",
        ),
        state,
    )
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("About", "About Scout"))
    box.setIconPixmap(program_icon().pixmap(64, 64))
    box.setText("Scout")
    box.setInformativeText("\n\n".join(lines))
    return box
