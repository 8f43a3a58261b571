"""Start the program: with a verb the command line, else the window."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> int:
    """Open the window, or run the verb given on the command line; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments:
        from scout.cli.__main__ import main as run_verb
        from scout.cli.verbs import VERBS

        if arguments[0] in VERBS:
            return run_verb()
    return load_window()(arguments)


def load_window() -> Callable[..., int]:
    """What opens the window, loaded without sweeps; it lets them in again when the window stands.

    Each would go over all that Qt has brought, and find nothing: a twentieth of the start.
    """
    gc.disable()
    from scout.app.start import open_window

    return open_window


if __name__ == "__main__":
    raise SystemExit(main())
