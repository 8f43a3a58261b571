"""What is no script is told in one clear message, exit code 2, and nothing is written."""

import pytest

GIGABYTE = 1 << 30


@pytest.fixture
def bad_file(tmp_path, locked_workbook):
    """Write one of the bad files into a folder of its own and return its path."""
    contents = {
        "empty.txt": b"",
        "empty.xlsx": b"",
        "blank.txt": b" \n\t\n\xef\xbb\xbf\n",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        "recipe.txt": "红烧肉：五花肉两斤，冰糖三钱，小火慢炖。\n".encode() * 20,
        "locked.xlsx": locked_workbook,
        "broken.xlsx": b"PK\x03\x04" + b"\x14\0\0\0\x08\0" + b"half a workbook" * 60,
        "broken.docx": b"PK\x03\x04" + b"\x14\0\0\0\x08\0" + b"half a document" * 60,
        "list.yaml": b"- [unclosed\n- {a: b\n",
        "list.json": b'{"scenes": [',
    }

    def write(name):
        path = tmp_path / "in" / name
        path.parent.mkdir()
        if name.startswith("huge"):
            with path.open("wb") as file:
                file.truncate(GIGABYTE)
        else:
            path.write_bytes(contents[name])
        return path

    return write


@pytest.mark.parametrize(
    "name",
    [
        "empty.txt",
        "empty.xlsx",
        "blank.txt",
        "picture.txt",
        "recipe.txt",
        "locked.xlsx",
        "broken.xlsx",
        "broken.docx",
        "list.yaml",
        "list.json",
        "huge.txt",
        "huge.xlsx",
    ],
)
def test_one_clear_message_and_nothing_written(scout, bad_file, tmp_path, name):
    """``plan`` on a bad file: one line that names the file, exit code 2, no folder made."""
    out = tmp_path / "out"
    done = scout("plan", bad_file(name), "--start", "2026-12-01", "--out", out)
    assert (2, "") == (done.returncode, done.stdout), done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert name in done.stderr
    assert not out.exists()
    assert [name] == [file.name for file in (tmp_path / "in").iterdir()]


def test_a_missing_file_is_told(scout, tmp_path):
    """A file that is not there: the same."""
    done = scout("read", tmp_path / "gone.txt")
    assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.strip().splitlines()))


def test_a_folder_is_told(scout, tmp_path):
    """A folder in place of a file: the same."""
    done = scout("read", tmp_path)
    assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.strip().splitlines()))


def test_an_old_itinerary_survives_a_bad_file(scout, bad_file, tmp_path):
    """What stood in the folder is unchanged."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "itinerary.pdf").write_bytes(b"yesterday's")
    scout("plan", bad_file("broken.docx"), "--start", "2026-12-01", "--out", out)
    assert {"itinerary.pdf": b"yesterday's"} == {f.name: f.read_bytes() for f in out.iterdir()}
