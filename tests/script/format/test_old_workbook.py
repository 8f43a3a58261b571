"""Old workbooks: what Excel did to a list is undone there too."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from script.format.xls_file import compound, merged, workbook, xls

from scout.domain.errors import LimitError, ReadError, ScoutError
from scout.script.format import old_workbook
from scout.script.limits import Limits
from scout.script.reader import read_script

HEADER = ["场次", "日/夜", "内/外", "场景", "页数", "年代"]
ROWS = [
    ["《不归》顺场表"], HEADER,
    [date(2026, 1, 3), "日", "内", "祠堂", date(2026, 2, 8), 1942.0],
    ["1-4", "夜", "外", "村口", None, "同上"],
    ["合计", None, None, None, 3.5],
]  # fmt: skip
FILE_PASS = b"\x2f\x00\x06\x00\x00\x00\x00\x00\x00\x00"  # a record that says "encrypted"


def _read(tmp_path, vocabulary, content):
    file = tmp_path / "list.xls"
    file.write_bytes(content)
    return read_script(file, vocabulary)


def test_a_list_in_an_old_workbook_is_read(tmp_path, vocabulary):
    """Dates are scene numbers and eighths again; the list stands on the second sheet."""
    script = _read(tmp_path, vocabulary, xls([["说明"]], ROWS))
    assert ("xls", "不归") == (script.format, script.title)
    assert [("1-3", "祠堂", "2/8", "wartime", 3), ("1-4", "村口", "1/8", "wartime", 4)] == [
        (scene.number, scene.setting.place, str(scene.length), scene.era.bucket, scene.line)
        for scene in script.scenes
    ]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (xls(ROWS, before=FILE_PASS), "password"),
        (xls([["说明", 1, None]]), "No scenes"),
        (compound("Workbook", workbook(ROWS)[:90]), "damaged"),
        (compound("WordDocument", b""), "old Word"),
        (compound("PowerPoint Document", b""), "slides"),
    ],
    ids=["password", "no list", "cut", "old Word", "slides"],
)
def test_others_are_refused_with_their_reason(tmp_path, vocabulary, content, word):
    """Encrypted, damaged, or another old office file."""
    with pytest.raises(ReadError, match=word):
        _read(tmp_path, vocabulary, content)


MERGED = [
    ["场次", "日夜", "内外", "场景", "页数"],
    ["1-1", "日", "内", "祠堂", 2],
    ["1-2", "夜", "内"],
]


def test_merged_cells_hold_for_all_their_rows(tmp_path, vocabulary):
    """A setting over two rows, and a length that two scenes share."""
    content = xls([*MERGED, merged(1, 3, 2, 3), merged(1, 4, 2, 4)])
    script = _read(tmp_path, vocabulary, content)
    assert [("1-1", "祠堂", "1"), ("1-2", "祠堂", "1")] == [
        (scene.number, scene.setting.place, str(scene.length)) for scene in script.scenes
    ]


def test_values_are_read_where_formats_are_damaged(tmp_path, vocabulary):
    """The record of merged cells is cut short."""
    damaged = merged(1, 3, 2, 3)[:2] + b"\x03\x00" + b"\x09\x00\x01"
    script = _read(tmp_path, vocabulary, xls([*MERGED, damaged]))
    assert ["1-1", "1-2"] == [scene.number for scene in script.scenes]


def test_a_large_old_workbook_is_refused_unread(tmp_path, vocabulary, monkeypatch):
    """The library would hold all of it at once."""
    monkeypatch.setattr(old_workbook, "LIMITS", Limits(old_workbook_bytes=1_000))
    with pytest.raises(LimitError):
        _read(tmp_path, vocabulary, xls(ROWS))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_mutated_records_raise_nothing_but_known_errors(tmp_path, vocabulary, data):
    """The stream inside the container is changed, so that the records themselves are odd."""
    stream = bytearray(workbook(ROWS))
    for _ in range(data.draw(st.integers(1, 6))):
        stream[data.draw(st.integers(0, len(stream) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ScoutError):
        assert _read(tmp_path, vocabulary, compound("Workbook", bytes(stream))).scenes
