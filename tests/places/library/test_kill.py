"""Killed at any moment of its work, a library is whole and has all that was told to be saved.

``python -m kill.run 300`` in ``tests`` kills more often.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("KILLS", "30"))
TESTS = Path(__file__).resolve().parent.parent.parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no such processes here")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", ["save", "many", "migrate", "backup", "copy", "server"])
def test_a_kill_leaves_a_whole_library(tmp_path, kind, request):
    """Nothing is mixed, missing or damaged, no place is lost that was told to be saved."""
    if kind == "server":
        request.getfixturevalue("server")  # skips where there is none
    answer = subprocess.run(
        [sys.executable, "-m", "kill.library", kind, str(KILLS), tmp_path],
        cwd=TESTS,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    seen = json.loads(answer.stdout)
    broken = ("mixed", "lost", "missing", "faults", "not at work")
    assert dict.fromkeys(broken, 0) == {name: seen.get(name, 0) for name in broken}
    assert KILLS == seen["kills"]
    if kind in {"save", "many", "server"}:
        assert seen["saved"] > 0
