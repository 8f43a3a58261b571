"""How long a click waits for its answer while the window is busy beside: milliseconds each.

A thread, as a hand would, clicks at its own time, whatever the window does: on places in turns with
needs. A click is answered when its panel has been painted anew.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

    from scout.app.main_window import MainWindow

PAUSE_S = 0.15
ROWS = 6


class Clicks(QObject):
    """Clicks until it is stopped; ``waited_ms`` are the answers so far."""

    _due = Signal(int, float)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.waited_ms: list[float] = []
        self._views: tuple[QAbstractItemView, ...] = (window.places.list, window.needs.tree)
        self._over = threading.Event()
        self._due.connect(self._click)
        self._hand = threading.Thread(target=self._go)
        self._hand.start()

    def stop(self) -> None:
        """Let the hand rest."""
        self._over.set()
        self._hand.join()

    def _go(self) -> None:
        number = 0
        while not self._over.wait(PAUSE_S):
            self._due.emit(number, time.perf_counter())
            number += 1

    def _click(self, number: int, begun: float) -> None:
        view = self._views[number % len(self._views)]
        row = view.model().index((number // len(self._views)) % ROWS, 0, QModelIndex())
        where = view.visualRect(row).center() if row.isValid() else QPoint(1, 1)
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
        )
        view.viewport().repaint()
        self.waited_ms.append(1000 * (time.perf_counter() - begun))
