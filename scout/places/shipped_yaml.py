"""A file of records that Scout ships, read by the fast parser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

# The C parser is about eight times faster; where a wheel lacks it the plain one does the same.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_shipped(file: Path) -> Any:
    """What stands in it; raises ``yaml.YAMLError`` where it is broken."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - safe loaders
