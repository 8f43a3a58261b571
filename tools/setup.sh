#!/bin/sh
# Set up .venv with every dependency at its pinned version, and on Debian or Ubuntu the system
# libraries that Qt needs. Says in one line what to install where it may not do so itself.
set -eu
cd "$(dirname "$0")/.."

QT_PACKAGES="libgl1 libegl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon0 libnss3 libasound2 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libgbm1 libxkbfile1"
SCREEN_PACKAGES="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"

. tools/apt.sh

# What a window on a screen needs besides; asked for only where there is one.
prepare_screen() {
    plugin=$(echo .venv/lib/python3*/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so)
    if command -v ldd >/dev/null 2>&1 && ldd "$plugin" 2>/dev/null | grep -q 'not found'; then
        # shellcheck disable=SC2086 # a list of names
        apt_install $SCREEN_PACKAGES
    fi
}

if [ "${1:-}" = screen ]; then
    prepare_screen
    exit
fi

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))'; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

PYTHON=$(find_python) || { say "needs Python 3.11 or newer (on Debian: apt-get install python3)"; exit 1; }
if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    apt_install python3-venv
fi
[ -x .venv/bin/python ] || "$PYTHON" -m venv .venv
.venv/bin/python -m pip install -q --disable-pip-version-check -c constraints.txt --upgrade pip
.venv/bin/python -m pip install -q --disable-pip-version-check -c constraints.txt -e . --group dev

qt_loads() { .venv/bin/python -c 'import PySide6.QtWebEngineWidgets' 2>/dev/null; }
if ! qt_loads; then
    # shellcheck disable=SC2086 # a list of names
    apt_install $QT_PACKAGES || true
    qt_loads || { say "Qt's libraries are missing: $QT_PACKAGES"; exit 1; }
fi
# Once on a computer: else the first search for shoot days waits for it.
.venv/bin/python -m scout.schedule.sketch
touch .venv/ready
