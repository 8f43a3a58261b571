"""Folium's part of the map page, kept from one start of the window to the next."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from scout.domain.errors import StoreError
from scout.map.skeleton import Skeleton, build_skeleton, name_skeleton
from scout.when_called import when_called

with when_called():
    from scout.store.atomic import write_atomically
    from scout.store.home import make_folder

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER = "map"


def find_skeleton(home: Path) -> Skeleton | None:
    """The one that is kept there; ``None`` where there is none of today's folium, or no whole one.

    Every page shuts out foreign code again, whatever stands in it.
    """
    try:
        parts: Any = json.loads(_file(home).read_text(encoding="utf-8"))
        whole = set(parts) == set(Skeleton._fields) and all(
            isinstance(part, str) for part in parts.values()
        )
    except (OSError, ValueError, TypeError, AttributeError):
        return None
    return Skeleton(**parts) if whole else None


def keep_skeleton(home: Path) -> Skeleton:
    """Build it and keep it instead of older ones; it may take a second.

    Where nothing can be kept, the next start takes as long again.
    """
    skeleton, file = build_skeleton(), _file(home)
    with suppress(OSError, StoreError):
        make_folder(file.parent)
        for old in file.parent.glob("skeleton-*.json"):
            old.unlink()
        write_atomically(file, json.dumps(skeleton._asdict()).encode())
    return skeleton


def _file(home: Path) -> Path:
    return home / _FOLDER / f"skeleton-{name_skeleton()}.json"
