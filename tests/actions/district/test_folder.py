from dataclasses import replace
from datetime import timedelta

import pytest
from valley import FIRST, write_script

from scout.actions.district.folder import open_scripts, read_windows
from scout.domain.district_plan import Window
from scout.domain.errors import ReadError, WishError

WINDOW = Window(first=FIRST, last=FIRST)


@pytest.fixture
def folder(tmp_path):
    """Two scripts, one of them further down, and what is none."""
    root = tmp_path / "scripts"
    for name, content in (
        ("b.json", write_script()),
        ("more/a.json", write_script()),
        (".hidden.json", write_script()),
        ("out/district.json", b"{}"),
        ("empty.txt", b""),
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (root / "link.json").symlink_to(root / "b.json")
    return root


def test_every_file_is_a_script(folder):
    """Those of folders inside too; no hidden ones, no links, none of the report."""
    scripts = open_scripts(folder, WINDOW, windows={}, leave_out=frozenset({folder / "out"}))
    assert ["b.json", "more/a.json"] == [one.production for one in scripts.errands]
    assert ["empty.txt"] == [one.production for one in scripts.broken]


def test_a_file_has_its_own_dates(folder, tmp_path):
    """As the table says; all others have those of the whole."""
    table = tmp_path / "windows.csv"
    table.write_text("文件,开始,结束\nb.json,2027-04-01,2027-04-03\n", encoding="utf-8")
    scripts = open_scripts(
        folder, WINDOW, windows=read_windows(table), leave_out=frozenset({folder / "out"})
    )
    assert [3, 1] == [len(one.window.dates) for one in scripts.errands]


def test_dates_of_no_file_are_told(folder):
    """A name that is misspelt would else be planned on other dates, silently."""
    with pytest.raises(WishError, match=r"c\.json"):
        open_scripts(folder, WINDOW, windows={"c.json": WINDOW}, leave_out=frozenset())


@pytest.mark.parametrize("days", [-1, 400])
def test_dates_that_nobody_means_are_refused(folder, days):
    """Backwards, and longer than a year."""
    odd = replace(WINDOW, last=FIRST + timedelta(days=days))
    with pytest.raises(WishError):
        open_scripts(folder, odd, windows={}, leave_out=frozenset())


def test_wrong_lines_of_a_table_are_told_together(tmp_path):
    """Each with its line."""
    table = tmp_path / "windows.csv"
    table.write_text("file,from,until\na,x,y\nb,2027-04-03,2027-04-01\n", encoding="utf-8")
    with pytest.raises(WishError) as error:
        read_windows(table)
    assert [2, 3] == [dict(part.values)["line"] for part in error.value.parts]


@pytest.mark.parametrize("name", ["", "missing", "file.txt"])
def test_no_folder_no_scripts(tmp_path, name):
    """An empty folder, none at all, and a file are told as what they are."""
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")
    target = tmp_path / name if name else tmp_path / "new"
    if not name:
        target.mkdir()
    with pytest.raises(ReadError):
        open_scripts(target, WINDOW, windows={}, leave_out=frozenset())
