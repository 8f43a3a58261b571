"""Letting a window live on while a probe waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK_MS = 20


def wait_until(done: Callable[[], bool]) -> None:
    """Let events run until something is true, looking every 20 ms; then what is still due."""
    while not done():
        wait_ms(LOOK_MS)
    QCoreApplication.processEvents()


def wait_ms(milliseconds: int) -> None:
    """Let events run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
