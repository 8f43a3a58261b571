#!/bin/sh
# Open the program on a script; where there is no display, do the same job into out/.
set -eu
cd "$(dirname "$0")/.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    sh tools/setup.sh screen || exit 1
    exec .venv/bin/python main.py "$1"
fi
echo "scout: no display here, so the same job goes into out/ without a window." >&2
export QT_QPA_PLATFORM=offscreen
# Chromium refuses to run as root inside its sandbox; the page shown is our own and offline.
[ "$(id -u)" = 0 ] && export QTWEBENGINE_DISABLE_SANDBOX=1
exec .venv/bin/python tools/headless.py "$1" out
