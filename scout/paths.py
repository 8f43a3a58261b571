"""Where the program's own files lie: in a checkout beside the package, installed inside it."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """What is shipped: ``scout/NAME`` in an installed wheel, ``NAME`` beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.exists() else PACKAGE.parent / name


SEEDS = _shipped("seeds")
RESOURCES = _shipped("resources")
THIRD_PARTY = _shipped("THIRD_PARTY.md")
