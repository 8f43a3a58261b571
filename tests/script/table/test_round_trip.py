"""Any scene list in any layout reads back as it was written."""

import csv
import io
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from scout.domain.eighths import Eighths
from scout.script.format.delimited import read_delimited
from scout.script.format.workbook import open_workbook
from scout.script.source.source import Source
from scout.script.table.book import read_book
from scout.script.table.sheet import Merge, Sheet
from scout.script.table.table import read_sheet

TIMES = {"日": "day", "夜": "night", "晨": "morning", "昏": "dusk"}
SIDES = {"内": "INT", "外": "EXT", "内外": "INT/EXT"}
PLACES = ("祠堂", "村口", "总裁办公室", "河边渡口", "林夏公寓-客厅", "TEA HOUSE")
PEOPLE = ("林夏", "陈砚", "许红", "老魏")
HEADS = {
    "episode": ("集", "集数", "Ep."), "number": ("场次", "场号", "Scene"),
    "time": ("日夜", "日/夜", "气氛", "D/N"), "side": ("内外", "内/外", "Int/Ext"),
    "place": ("场景", "主场景", "Set"), "pages": ("页数", "Pages", "页数（页）"),
    "cast": ("演员", "出场人物", "Cast"), "synopsis": ("主要内容", "内容提要", "Synopsis"),
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """One scene as a person would write it down."""

    episode: int
    scene: int
    time: str
    side: str
    place: str
    eighths: int
    cast: tuple[str, ...]
    synopsis: str


@dataclass(frozen=True)
class Layout:
    """How a list looks: its columns and words, and what stands around its scenes."""

    fields: tuple[str, ...]
    words: dict[str, str]
    titles: int
    joined: bool
    roles: bool
    bands: frozenset[int]
    blanks: bool


scenes = st.lists(
    st.builds(
        Written, episode=st.just(0), scene=st.just(0), time=st.sampled_from(sorted(TIMES)),
        side=st.sampled_from(sorted(SIDES)), place=st.sampled_from(PLACES),
        eighths=st.integers(1, 40),
        cast=st.lists(st.sampled_from(PEOPLE), unique=True, max_size=4).map(tuple),
        synopsis=st.sampled_from(("", "点灯", "两人在雨里说了很久的话", "a fight, “then” silence")),
    ),
    min_size=1, max_size=12,
)  # fmt: skip


@st.composite
def layouts(draw):
    """Columns in any order, under any of their words."""
    joined, roles = draw(st.booleans()), draw(st.booleans())
    names = [name for name in HEADS if not (joined and name == "episode")]
    if roles:
        names.remove("cast")
    return Layout(
        fields=tuple(draw(st.permutations(names))),
        words={name: draw(st.sampled_from(words)) for name, words in HEADS.items()},
        titles=draw(st.integers(0, 3)),
        joined=joined,
        roles=roles,
        bands=frozenset(draw(st.sets(st.integers(0, 11), max_size=3))),
        blanks=draw(st.booleans()),
    )


def _numbered(entries):
    """Scenes 1-1, 1-2, 1-3, 2-1 and so on."""
    return [
        Written(**{**entry.__dict__, "episode": n // 3 + 1, "scene": n % 3 + 1})
        for n, entry in enumerate(entries)
    ]


def _rows(entries, layout):
    """The list as rows of cells, with titles, bands and a sum between."""
    rows = [("《示例》场景表",), ("制表：统筹",), ()][: layout.titles]
    roles = PEOPLE if layout.roles else ()
    rows.append((*(layout.words[name] for name in layout.fields), *roles))
    episode = None
    for index, entry in enumerate(entries):
        if index in layout.bands:
            rows.append((f"第{index + 1}天",))
        repeated = layout.blanks and entry.episode == episode
        cells = {
            "episode": "" if repeated else entry.episode,
            "number": f"{entry.episode}-{entry.scene}" if layout.joined else entry.scene,
            "time": entry.time,
            "side": entry.side,
            "place": entry.place,
            "pages": str(Eighths(entry.eighths)),
            "cast": "、".join(entry.cast),
            "synopsis": entry.synopsis,
        }
        marks = ("√" if role in entry.cast else "" for role in roles)
        rows.append((*(cells[name] for name in layout.fields), *marks))
        episode = entry.episode
    rows.append(("合计", *[""] * (len(layout.fields) - 1)))
    return rows


def _told(entries):
    return [
        (f"{e.episode}-{e.scene}", TIMES[e.time], SIDES[e.side], e.place, e.eighths, set(e.cast),
         e.synopsis)
        for e in entries
    ]  # fmt: skip


def _read(draft):
    return [
        (s.heading.number, s.heading.time.value, s.heading.int_ext.value, s.heading.place,
         s.length.count, set(s.cast), s.synopsis)
        for s in draft.scenes
    ]  # fmt: skip


def _as_workbook(rows):
    book = Workbook()
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells, start=1):
            if cell != "":
                book.active.cell(row, column, cell)
    buffer = io.BytesIO()
    book.save(buffer)
    return read_book(open_workbook(Source("list.xlsx", buffer.getvalue())))


def _as_text(rows, separator=","):
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator).writerows(rows)
    return read_delimited(buffer.getvalue(), Source("list.csv", b""))


@pytest.mark.parametrize("write", [_as_workbook, _as_text])
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(entries=scenes.map(_numbered), layout=layouts())
def test_a_list_in_any_layout_reads_back(write, entries, layout):
    """Numbers, lights, settings, lengths, cast and contents; bands and sums are no scenes."""
    assert _told(entries) == _read(write(_rows(entries, layout)))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(entries=scenes.map(_numbered), layout=layouts())
def test_bands_plan_what_stands_below_them(entries, layout):
    """Each scene has the last band above it."""
    draft = _as_text(_rows(entries, layout))
    bands = sorted(layout.bands)
    expected = [
        next((f"第{band + 1}天" for band in reversed(bands) if band <= index), "")
        for index in range(len(entries))
    ]
    assert expected == [scene.planned for scene in draft.scenes]


CELLS = st.one_of(
    st.none(), st.integers(-(10**6), 10**6), st.floats(allow_nan=False), st.booleans(),
    st.text(max_size=20),
    st.sampled_from([
        "场次", "场景", "日夜", "内外", "同上", "合计", "第三天",
        "1-3", "2/8", "√", "集", "页数",
    ]),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(rows=st.lists(st.lists(CELLS, max_size=8), max_size=12), is_loose=st.booleans())
def test_no_table_is_too_odd(rows, is_loose):
    """Whatever stands in its cells, a table is read or it is none."""
    merged = (Merge(0, 0, 1, 1), Merge(2, 3, 9, 3))
    found = read_sheet(Sheet("甲", rows, merged=merged, carries=True, is_loose=is_loose))
    assert found is None or found.mapping.scenes == len(found.draft.scenes)
