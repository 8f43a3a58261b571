#!/bin/sh
# Install, where apt may, the programs of others in which the tests open what Scout writes: LibreOffice,
# GDAL and PostgreSQL. Without one of them its tests are skipped and say so, and nothing else fails.
set -eu
cd "$(dirname "$0")/.."
. tools/apt.sh

# need PROGRAM PACKAGE...: the program's folder may be off the path, as PostgreSQL's is on Debian.
need() {
    program=$1
    shift
    if command -v "$program" >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/"$program" >/dev/null 2>&1; then
        return 0
    fi
    apt_install "$@" || say "!!! NOT INSTALLED: $program ($*). The tests that need it WILL BE SKIPPED."
}

need soffice libreoffice-calc libreoffice-writer
need ogrinfo gdal-bin
need initdb postgresql
