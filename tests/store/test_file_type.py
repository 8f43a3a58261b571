"""The desktop knows a project by what stands in it, and opens it with Scout."""

import configparser
import os
import shutil
import subprocess

import pytest
from defusedxml import ElementTree

from scout import paths
from scout.store.layout import APPLICATION_ID, SUFFIX

ROOT = paths.PACKAGE.parent
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


def test_software_centres_are_told_in_both_languages():
    """What they show names our entry, program and file type, in English and in Chinese."""
    about = ElementTree.parse(FOLDER / "scout.metainfo.xml").getroot()
    (kind,) = ElementTree.parse(FOLDER / "scout-project.xml").getroot()
    assert about.get("type") == "desktop-application"
    assert about.findtext("launchable") == "scout.desktop"
    assert about.findtext("provides/binary") == "scout"
    assert about.findtext("provides/mediatype") == kind.get("type")
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    for name in ("name", "summary", "description/p"):
        assert {text.get(lang) for text in about.findall(name)} == {None, "zh-CN"}, name
    for required in ("id", "metadata_license", "project_license", "content_rating"):
        assert about.find(required) is not None, required


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not here")
def test_the_tool_of_the_desktops_finds_nothing_wrong():
    """AppStream warns of the name alone: we have no domain that it could be written by."""
    file = FOLDER / "scout.metainfo.xml"
    command = ["appstreamcli", "validate", "--no-net", "--no-color", file]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line.split()[2] for line in found.stdout.splitlines() if line.startswith(("E:", "W:"))]
    assert set(told) <= {"cid-desktopapp-is-not-rdns"}


@pytest.mark.skipif(os.name != "posix", reason="a shell script")
def test_the_desktop_gets_all_and_loses_all(tmp_path):
    """Entry, icon, file type and description are put where desktops look, and taken back."""
    home = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    script = ROOT / "tools" / "desktop.sh"
    subprocess.run(["sh", script], env=home, check=True, capture_output=True)
    ours = {
        "applications/scout.desktop",
        "icons/hicolor/scalable/apps/scout.svg",
        "metainfo/scout.metainfo.xml",
        "mime/packages/scout-project.xml",
    }
    assert {name for name in ours if not (tmp_path / name).is_file()} == set()
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(tmp_path / "applications/scout.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"].endswith('/.venv/bin/scout" %f')
    subprocess.run(["sh", script, "remove"], env=home, check=True, capture_output=True)
    assert {name for name in ours if (tmp_path / name).exists()} == set()
