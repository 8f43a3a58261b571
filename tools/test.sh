#!/bin/sh
# Everything that must be green, the quick ones first; stops at the first that fails.
set -eu
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen
B=.venv/bin
$B/ruff check .
$B/ruff format --check .
$B/mypy
$B/lint-imports
exec $B/python -m pytest -q "$@"
