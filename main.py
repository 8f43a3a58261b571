"""Start Scout: the window, or with a verb the command line."""

from scout.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
