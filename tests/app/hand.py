"""What several stories of the window do and wait for."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


def press(name):
    """Press a button of the dialog that will be open, as soon as it is."""
    QTimer.singleShot(0, lambda: getattr(QApplication.activeModalWidget(), name).click())


def settle(qtbot, window):
    """Wait until there is a plan that nobody works on."""
    qtbot.waitUntil(lambda: window.session.planning.can_go_on, timeout=30_000)


def read_draft(qtbot, session, file, *, as_draft=False):
    """Read a file as a later draft; nobody shows it, and nothing is taken over."""
    session.draft_read.disconnect()
    with qtbot.waitSignal(session.draft_read, timeout=60_000) as heard:
        session.read(file, as_draft=as_draft)
    return heard.args[0]
