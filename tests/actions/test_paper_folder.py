"""Papers are put into a folder; what may not be touched there stays, and is told."""

import pytest

from scout.actions.paper_folder import write_papers
from scout.domain.errors import StoreError
from scout.domain.message import say
from scout.store.atomic import write_atomically

PAPERS = {"board": {"board_v1.pdf": b"new"}, "gpx": {"stops.gpx": b"<gpx/>"}}


@pytest.mark.parametrize("code", ["store.open_elsewhere", "store.no_permission"])
def test_a_file_that_is_open_elsewhere_gets_another_name(tmp_path, monkeypatch, code):
    """As Windows has it: the old one stays, the new one stands beside it, and that is said."""
    (tmp_path / "board_v1.pdf").write_bytes(b"old")

    def write(path, content):
        if path.name == "board_v1.pdf":
            raise StoreError(say(code, file=str(path)))
        write_atomically(path, content)

    monkeypatch.setattr("scout.actions.paper_folder.write_atomically", write)
    written = write_papers(tmp_path, PAPERS)
    assert (tmp_path / "board_v1 (2).pdf", tmp_path / "stops.gpx") == written.files
    assert (b"old", b"new") == tuple(
        (tmp_path / name).read_bytes() for name in ("board_v1.pdf", "board_v1 (2).pdf")
    )
    (remark,) = written.remarks
    assert "board_v1 (2).pdf" in remark.text("en")
    assert "另存为 board_v1 (2).pdf" in remark.text("zh")


def test_a_protected_file_is_left_alone(tmp_path):
    """Whoever took the right to write from it wants it to stay as it is; a folder too."""
    (tmp_path / "board_v1.pdf").write_bytes(b"old")
    (tmp_path / "board_v1.pdf").chmod(0o444)
    (tmp_path / "board_v1 (2).pdf").mkdir()
    written = write_papers(tmp_path, PAPERS)
    assert tmp_path / "board_v1 (3).pdf" == written.files[0]
    assert b"old" == (tmp_path / "board_v1.pdf").read_bytes()


def test_what_was_written_before_is_replaced(tmp_path):
    """The same name, and nothing to say."""
    for content in (b"one", b"two"):
        written = write_papers(tmp_path, {"board": {"board.pdf": content}})
        assert ((), b"two" if content == b"two" else b"one") == (
            written.remarks, written.files[0].read_bytes(),
        )  # fmt: skip


@pytest.mark.parametrize("code", ["store.disk_full", "store.read_only", "store.folder_gone"])
def test_where_no_name_helps_the_first_failure_is_told(tmp_path, monkeypatch, code):
    """A full disk is as full under another name."""
    tried = []

    def fail(path, content):
        del content
        tried.append(path)
        raise StoreError(say(code, file=str(path)))

    monkeypatch.setattr("scout.actions.paper_folder.write_atomically", fail)
    with pytest.raises(StoreError) as told:
        write_papers(tmp_path, PAPERS)
    assert (code, ["board_v1.pdf"]) == (told.value.message.code, [one.name for one in tried])


def test_a_folder_where_nothing_may_be_written_is_told_once(tmp_path, monkeypatch):
    """With the name that the file should have had."""

    def fail(path, content):
        del content
        raise StoreError(say("store.no_permission", file=path.name))

    monkeypatch.setattr("scout.actions.paper_folder.write_atomically", fail)
    with pytest.raises(StoreError) as told:
        write_papers(tmp_path, PAPERS)
    assert "board_v1.pdf was not written" in told.value.message.text("en")
