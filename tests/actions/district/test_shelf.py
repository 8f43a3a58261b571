from valley import FIRST

from scout.actions.district.shelf import Shelf
from scout.domain.district_plan import Study, Window

STUDY = Study(production="一.txt", window=Window(first=FIRST, last=FIRST), title="片名")


def test_what_is_kept_is_found(tmp_path):
    """By its sign alone, in a folder that is made for it."""
    shelf = Shelf(tmp_path / "new" / "finished")
    shelf.put("a1", STUDY)
    assert (STUDY, None) == (shelf.find("a1"), shelf.find("b2"))


def test_what_is_torn_is_done_again(tmp_path):
    """Half a file, and a file of something else, are no finished work."""
    shelf = Shelf(tmp_path)
    shelf.put("a1", STUDY)
    (tmp_path / "b2.json").write_text("[]", encoding="utf-8")
    file = tmp_path / "a1.json"
    file.write_bytes(file.read_bytes()[:-9])
    assert (None, None) == (shelf.find("a1"), shelf.find("b2"))


def test_what_nobody_asked_for_is_swept(tmp_path):
    """Finished work of scripts that are gone does not pile up."""
    Shelf(tmp_path).put("old", STUDY)
    shelf = Shelf(tmp_path)
    shelf.find("new")
    shelf.put("new", STUDY)
    shelf.sweep()
    assert ["new.json"] == [path.name for path in tmp_path.iterdir()]


def test_without_a_folder_nothing_is_kept():
    """Whoever wants no trace gets none."""
    shelf = Shelf(None)
    shelf.put("a1", STUDY)
    assert shelf.find("a1") is None
