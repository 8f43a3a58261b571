"""``scout-cli`` and ``python -m scout.cli``."""

from __future__ import annotations

import sys

from scout.cli.verbs import run


def main() -> int:
    """Run the verb on the command line; returns the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
