"""Imports as Python does them.

Qt for Python looks into the source of every module that is imported, for the sake of a feature
(``from __feature__ import snake_case``) that Scout does not use. That is a tenth of the time that
the window takes to start, and the source of each module stays in memory.
"""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Import without that look from now on; Qt keeps the plain import under a name of its own."""
    import PySide6  # noqa: F401 - it begins to look when it is loaded, and never again

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
