"""``scout-cli`` and ``python -m scout.cli``."""

from __future__ import annotations

import sys

from scout.actions.apart import open_readers
from scout.cli.verbs import run


def main() -> int:
    """Run the verb on the command line; returns the exit code."""
    with open_readers() as readers:
        return run(sys.argv[1:], readers)


if __name__ == "__main__":
    raise SystemExit(main())
