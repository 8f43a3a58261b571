"""What folium makes of the map page is kept between starts, as long as it is whole and of today."""

import json
import subprocess
import sys

import pytest

from scout.actions.map import kept_skeleton
from scout.actions.map.kept_skeleton import find_skeleton, keep_skeleton
from scout.actions.map.page_file import build_live_page, find_live_page
from scout.map.skeleton import build_skeleton


def test_what_was_kept_is_found_again(tmp_path):
    """Nothing at first; then the same as folium has built."""
    assert find_skeleton(tmp_path) is None
    keep_skeleton(tmp_path)
    assert build_skeleton() == find_skeleton(tmp_path)


def test_the_page_of_the_second_start_is_that_of_the_first(tmp_path):
    """File by file."""
    assert find_live_page(tmp_path) is None
    built = build_live_page(tmp_path)
    assert built == find_live_page(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"body": "b", "script": "s"}',
                                  '{"body": "b", "script": "s", "style": 3}'])  # fmt: skip
def test_a_broken_file_counts_as_absent(tmp_path, text):
    """Half a file, another shape, a wrong type: the page is built anew."""
    keep_skeleton(tmp_path)
    (file,) = (tmp_path / "map").iterdir()
    file.write_text(text, encoding="utf-8")
    assert find_skeleton(tmp_path) is None


def test_another_folium_needs_another_file_and_the_old_one_goes(tmp_path, monkeypatch):
    """One file is kept, of the packages of today."""
    keep_skeleton(tmp_path)
    monkeypatch.setattr(kept_skeleton, "name_skeleton", lambda: "other")
    assert find_skeleton(tmp_path) is None
    keep_skeleton(tmp_path)
    assert ["skeleton-other.json"] == [file.name for file in (tmp_path / "map").iterdir()]


def test_where_nothing_can_be_kept_the_page_is_built_all_the_same(tmp_path):
    """A file stands where the folder should."""
    (tmp_path / "map").write_text("", encoding="utf-8")
    assert build_skeleton() == keep_skeleton(tmp_path)
    assert find_skeleton(tmp_path) is None


def test_a_second_start_does_without_folium(tmp_path):
    """Neither it nor pandas, which it brings along, is imported."""
    keep_skeleton(tmp_path)
    code = (
        "import sys, json, pathlib; from scout.actions.map.page_file import find_live_page;"
        "found = find_live_page(pathlib.Path(sys.argv[1]));"
        "print(json.dumps([len(found) > 1, 'folium' in sys.modules, 'pandas' in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert [True, False, False] == json.loads(done.stdout)
