"""Where this computer keeps what is the user's and lies beside no project: backups, unsaved work.

The folders of each system for such things; nothing in them goes by chat or into a synced folder.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def data_home() -> Path:
    """The folder; ``SCOUT_HOME`` names another. It is made when the first file is put there."""
    if named := os.environ.get("SCOUT_HOME"):
        return Path(named)
    user = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or user / "AppData" / "Local") / "Scout"
    if sys.platform == "darwin":
        return user / "Library" / "Application Support" / "Scout"
    return Path(os.environ.get("XDG_DATA_HOME") or user / ".local" / "share") / "scout"


def make_folder(folder: Path) -> Path:
    """The folder, for this user's eyes alone; raises ``OSError``."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
