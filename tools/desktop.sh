#!/bin/sh
# Make Scout known to this user's desktop: an entry in the menu, its icon, what software centres say
# of it, and the file type .scout, so that a double click on a project opens it. "sh tools/desktop.sh remove" takes it back.
set -eu
cd "$(dirname "$0")/.."
HOME_DATA=${XDG_DATA_HOME:-$HOME/.local/share}
ENTRY=$HOME_DATA/applications/scout.desktop
TYPE=$HOME_DATA/mime/packages/scout-project.xml
ABOUT=$HOME_DATA/metainfo/scout.metainfo.xml
ICON=$HOME_DATA/icons/hicolor/scalable/apps/scout.svg
if [ "${1:-}" = remove ]; then
    rm -f "$ENTRY" "$TYPE" "$ABOUT" "$ICON"
else
    for file in "$ENTRY" "$TYPE" "$ABOUT" "$ICON"; do
        mkdir -p "$(dirname "$file")"
    done
    cp resources/desktop/scout-project.xml "$TYPE"
    cp resources/desktop/scout.metainfo.xml "$ABOUT"
    cp resources/icons/scout.svg "$ICON"
    # The entry names the program of this folder, which need not be on the path.
    sed "s|^Exec=scout|Exec=\"$PWD/.venv/bin/scout\"|" resources/desktop/scout.desktop >"$ENTRY"
fi
for tool in "update-mime-database $HOME_DATA/mime" \
    "update-desktop-database $HOME_DATA/applications"; do
    ! command -v "${tool%% *}" >/dev/null || $tool
done
