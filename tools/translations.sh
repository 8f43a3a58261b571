#!/bin/sh
# Bring the translations up to date with the source: new sentences appear as unfinished in the .ts
# files, gone ones leave, and the .qm files that the window loads are made anew.
set -eu
cd "$(dirname "$0")/.."
cd resources/translations
BIN=../../.venv/bin
$BIN/pyside6-lupdate ../../scout/app/*.py ../../scout/app/*/*.py -source-language en -target-language zh_CN \
    -locations none -no-obsolete -ts scout_zh_CN.ts
$BIN/pyside6-lupdate ../../scout/app/*.py ../../scout/app/*/*.py -pluralonly \
    -locations none -no-obsolete -ts scout_en.ts
$BIN/pyside6-lrelease -silent scout_zh_CN.ts scout_en.ts
