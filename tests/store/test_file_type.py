"""The desktop knows a project by what stands in it, and opens it with Scout."""

import configparser

from defusedxml import ElementTree

from scout import paths
from scout.store.layout import APPLICATION_ID, SUFFIX

FOLDER = paths.RESOURCES / "desktop"
SPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}


def test_the_file_type_is_ours():
    """Its magic is the mark that we write, and its ending is ours."""
    (kind,) = ElementTree.parse(FOLDER / "scout-project.xml").getroot()
    mark = kind.find("m:magic/m:match/m:match", SPACE)
    assert ("68", APPLICATION_ID) == (mark.get("offset"), int(mark.get("value"), 16))
    assert f"*{SUFFIX}" == kind.find("m:glob", SPACE).get("pattern")


def test_the_entry_opens_the_file_type():
    """A double click on a project starts Scout with it."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(FOLDER / "scout.desktop", encoding="utf-8")
    (kind,) = ElementTree.parse(FOLDER / "scout-project.xml").getroot()
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
    assert entry["Desktop Entry"]["Exec"] == "scout %f"
