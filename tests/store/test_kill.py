"""Killed at any moment of a save, the file holds the old project or the new, whole.

``KILLS=300`` kills more often.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from scout.store.project_file import save_project

KILLS = int(os.environ.get("KILLS", "100"))
TESTS = Path(__file__).resolve().parent.parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no such processes here")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", ["over", "whole", "keep", "migrate", "backup"])
def test_a_kill_leaves_the_old_project_or_the_new(tmp_path, production, kind):
    """A hundred kills in the middle of each way of saving: no file mixed, none unreadable."""
    one = replace(production, suggestion=None)
    save_project(tmp_path / "one.scout", one)
    save_project(tmp_path / "other.scout", replace(one, plan=None, chosen="other"))
    answer = subprocess.run(
        [sys.executable, "-m", "kill.project", kind, str(KILLS), tmp_path],
        cwd=TESTS,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    seen = json.loads(answer.stdout)
    assert seen.get("mixed", 0) == 0
    assert seen.get("old", 0) + seen.get("new", 0) >= KILLS
    assert seen.get("not at work", 0) == 0
    if kind in {"over", "keep", "migrate"}:
        assert seen["rolled back"] > 0
