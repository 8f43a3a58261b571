"""A bug of ours: say so, show everything, let the user go on or copy the report."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from scout.version import __version__

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QMessageBox


def describe(error: BaseException) -> str:
    """The report: version, platform and the trace, nothing of the user's script."""
    trace = "".join(traceback.format_exception(error))
    return f"Scout {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{trace}"


def make_crash_dialog(error: BaseException) -> QMessageBox:
    """The dialog, not yet shown."""
    from PySide6.QtWidgets import QMessageBox

    translate = QCoreApplication.translate
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Critical)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(translate("Crash", "A fault in Scout"))
    box.setText(translate("Crash", "Something went wrong that is not your fault."))
    box.setInformativeText(
        translate(
            "Crash",
            "Your files were not changed. You can go on working. The details below help to mend"
            " the fault; nothing is sent anywhere by itself.",
        )
    )
    box.setDetailedText(describe(error))
    return box


def show_crash(error: BaseException) -> None:
    """Print the report and show the dialog."""
    sys.stderr.write(describe(error))
    if QApplication.instance() is not None:
        dialog = make_crash_dialog(error)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()  # not exec: the fault may come again while the dialog waits


def install_crash_hook() -> None:
    """Route every exception that nobody caught into the dialog."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            show_crash(error)

    sys.excepthook = hook
