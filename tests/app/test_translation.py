"""Every sentence of the window in both languages, and the files that the window loads."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from defusedxml import ElementTree

from scout.app.language import TRANSLATIONS

APP = Path(__file__).resolve().parents[2] / "scout" / "app"


def _tool(name):
    return str(Path(sys.executable).parent / name)


def _sentences(file):
    """Each sentence of a .ts file under its context, and whether it is finished."""
    return {
        (context.findtext("name"), message.findtext("source")): message.find("translation")
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="session")
def updated(tmp_path_factory):
    """The .ts files brought up to date with the source, in a folder of their own."""
    folder = tmp_path_factory.mktemp("translations")
    for name, extra in (("scout_zh_CN.ts", ()), ("scout_en.ts", ("-pluralonly",))):
        shutil.copy(TRANSLATIONS / name, folder)
        sources = sorted(str(file) for file in APP.rglob("*.py"))
        arguments = [*sources, *extra, "-locations", "none", "-no-obsolete", "-silent"]
        subprocess.run(
            [_tool("pyside6-lupdate"), *arguments, "-ts", str(folder / name)],
            check=True,
            capture_output=True,
        )
    return folder


@pytest.mark.parametrize("name", ["scout_zh_CN.ts", "scout_en.ts"])
def test_nothing_is_missing_or_idle(updated, name):
    """The files hold exactly the sentences of the source (mend with tools/translations.sh)."""
    assert set(_sentences(TRANSLATIONS / name)) == set(_sentences(updated / name))


@pytest.mark.parametrize("name", ["scout_zh_CN.ts", "scout_en.ts"])
def test_nothing_is_unfinished(name):
    """Each sentence is translated."""
    unfinished = [
        source
        for source, translation in _sentences(TRANSLATIONS / name).items()
        if translation.get("type") or not "".join(translation.itertext()).strip()
    ]
    assert unfinished == []


def test_blanks_survive_translation():
    """A ``{blank}`` of the English stands in the Chinese too."""
    import string

    def blanks(text):
        return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)

    for (_, source), translation in _sentences(TRANSLATIONS / "scout_zh_CN.ts").items():
        assert blanks(source) == blanks("".join(translation.itertext())), source


@pytest.mark.parametrize("name", ["scout_zh_CN", "scout_en"])
def test_the_loaded_file_is_current(tmp_path, name):
    """The .qm is what lrelease makes of the .ts today."""
    made = tmp_path / f"{name}.qm"
    source = TRANSLATIONS / f"{name}.ts"
    subprocess.run(
        [_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(made)],
        check=True,
        capture_output=True,
    )
    assert made.read_bytes() == (TRANSLATIONS / f"{name}.qm").read_bytes()
