"""The Qt binding itself: the fault that a wrong version brings back."""

import sys


def test_void_calls_keep_the_references_to_none(qtbot):
    """A thousand void calls do not eat references to None (PySide6 6.12.0 did, on Python 3.11)."""
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.setWindowTitle("x")
    assert sys.getrefcount(None) > before - 100
