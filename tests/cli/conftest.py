"""A project in its file, and no trace of the tests elsewhere."""

import shutil
from pathlib import Path

import pytest

OLD = Path(__file__).parent.parent / "old" / "project-1.0.scout"


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    """No backups of the person who runs the tests."""
    monkeypatch.setenv("SCOUT_HOME", str(tmp_path / "home"))


@pytest.fixture
def project(tmp_path):
    """The project that version 1.0 wrote: a day in the village, nothing issued."""
    path = tmp_path / "村里.scout"
    shutil.copy(OLD, path)
    return path
