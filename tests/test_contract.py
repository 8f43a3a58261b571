"""The import contract passes on the tree and fails on planted violations."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copied_tree(tmp_path):
    """The package and its contract, to plant violations in."""
    shutil.copytree(
        ROOT / "scout", tmp_path / "scout", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_tree_keeps_the_contract():
    """No room imports outwards."""
    answer = _lint_imports(ROOT)
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("domain/eighths.py", "import numpy"),
        ("geo/distance.py", "from PySide6 import QtCore"),
        ("script/reader.py", "import scout.places.catalogue"),
        ("export/qr.py", "import sqlite3"),
        ("actions/district/batch.py", "import distributed"),
        ("map/sheet.py", "import scout.actions.library"),
    ],
)
def test_a_planted_violation_is_found(copied_tree, module, line):
    """Each contract is alive."""
    file = copied_tree / "scout" / module
    file.write_text(file.read_text("utf-8") + f"\n{line}\n", encoding="utf-8")
    assert _lint_imports(copied_tree).returncode == 1
