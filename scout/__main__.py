"""Start the program: with a verb the command line, else the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window, or run the verb given on the command line; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments:
        from scout.cli.__main__ import main as run_verb
        from scout.cli.verbs import VERBS

        if arguments[0] in VERBS:
            return run_verb()
    from scout.app.start import open_window

    return open_window(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
