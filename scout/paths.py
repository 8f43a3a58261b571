"""Where the program's own files lie: in a checkout beside the package, installed inside it."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A shipped folder: ``scout/NAME`` in an installed wheel, ``NAME`` beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


SEEDS = _shipped("seeds")
RESOURCES = _shipped("resources")
