"""Short walks through the history of a window; ``make walk`` takes two hundred long ones."""

import os

import pytest
from walk.desk import close_desk, open_desk
from walk.walk import Fault, Walk


@pytest.fixture
def window(qapp, tmp_path, monkeypatch):
    """A window without its map page, at work on the small script."""
    monkeypatch.delenv("QTWEBENGINE_CHROMIUM_FLAGS", raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    window = open_desk(tmp_path)
    yield window
    close_desk(window)
    qapp.processEvents()


@pytest.mark.parametrize("seed", range(2))
def test_all_undone_and_all_redone_is_what_stood(window, seed):
    """Byte for byte, whatever was decided, in whatever order, also in the midst of work."""
    assert Walk(window, seed).walk(40) is None


def test_a_walk_sees_what_does_not_come_back(window):
    """Something that is saved, and that no step of the history holds, is a fault."""
    walk = Walk(window, 1)
    window.session.press.lang = "both"
    assert walk.walk(0) == Fault(0, "step 0 of 0: paper_lang")
