#!/bin/sh
# Write pictures of the window and of every printed page to out/pictures.
set -eu
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen
# Chromium refuses to run as root inside its sandbox; the page shown is our own and offline.
[ "$(id -u)" = 0 ] && export QTWEBENGINE_DISABLE_SANDBOX=1
exec .venv/bin/python tools/make_pictures.py
