"""The shipped records are kept between starts, as long as they are whole and of today."""

import json
import os
import subprocess
import sys

import pytest

from scout.actions.kept_record import find_records, hold_records, keep_records
from scout.places.shipped_yaml import load_shipped

CODE = """
import json, sys
from pathlib import Path
from scout.actions.library import open_library
library = open_library(home=Path(sys.argv[1]))
loaded = [name for name in ("yaml", "shapely", "numpy") if name in sys.modules]
print(json.dumps([repr(library.locations), loaded]))
"""


@pytest.fixture
def shipped(tmp_path):
    """A file as it is shipped."""
    file = tmp_path / "shipped.yaml"
    file.write_text("- id: tower\n  fee_cny_day: 300\n", encoding="utf-8")
    return file


def test_what_was_read_is_known_the_next_time(tmp_path, shipped):
    """Read once, kept, and taken from there though the file could not be read any more."""
    with hold_records(tmp_path):
        first = load_shipped(shipped)
    text = shipped.read_bytes()
    stat = shipped.stat()
    shipped.write_bytes(b"%" * len(text))
    os.utime(shipped, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    with hold_records(tmp_path):
        assert first == load_shipped(shipped) == [{"id": "tower", "fee_cny_day": 300}]


def test_a_changed_file_is_read_anew(tmp_path, shipped):
    """Another version ships other records; these are kept instead."""
    with hold_records(tmp_path):
        load_shipped(shipped)
    shipped.write_text("- id: mill\n", encoding="utf-8")
    assert {} == find_records(tmp_path)
    with hold_records(tmp_path):
        assert [{"id": "mill"}] == load_shipped(shipped)
    assert {shipped: [{"id": "mill"}]} == find_records(tmp_path)


@pytest.mark.parametrize(
    "harm",
    [
        lambda text: text[:0],
        lambda text: text[:-9],
        lambda text: text[1:],
        lambda text: b"\xff" + text,
    ],
)
def test_a_broken_file_counts_as_absent(tmp_path, shipped, harm):
    """Half of it, or other bytes: all is read anew."""
    keep_records(tmp_path, {shipped: [1]})
    kept = tmp_path / "records.json"
    assert {shipped: [1]} == find_records(tmp_path)
    kept.write_bytes(harm(kept.read_bytes()))
    assert {} == find_records(tmp_path)


def test_where_nothing_can_be_kept_it_is_read_all_the_same(tmp_path, shipped):
    """A file stands where the folder should."""
    home = tmp_path / "home"
    home.write_text("", encoding="utf-8")
    with hold_records(home):
        assert [{"id": "tower", "fee_cny_day": 300}] == load_shipped(shipped)


def test_a_second_start_has_the_same_places_without_what_reads_them(tmp_path):
    """Record by record, and neither the reader nor the geometry is even imported."""
    told = [
        subprocess.run(
            [sys.executable, "-c", CODE, str(tmp_path)], capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    (first, by_reading), (second, again) = map(json.loads, told)
    assert first == second
    assert (["yaml", "shapely", "numpy"], []) == (by_reading, again)
