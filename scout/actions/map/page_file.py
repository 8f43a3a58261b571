"""The files of the live map; they load first of all, so nothing else is loaded with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.map.kept_skeleton import find_skeleton, keep_skeleton
from scout.map.live_page import build_live_page as _build

if TYPE_CHECKING:
    from pathlib import Path


def find_live_page(home: Path) -> dict[str, bytes] | None:
    """The files of the live map by name, the page is ``index.html``; ``None`` if not built yet."""
    skeleton = find_skeleton(home)
    return None if skeleton is None else _build(skeleton)


def build_live_page(home: Path) -> dict[str, bytes]:
    """The same files, built in up to a second, and kept so that they are found the next time."""
    return _build(keep_skeleton(home))
