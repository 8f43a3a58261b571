"""The shooting schedule, printed and as a workbook: every scene once, by day, moves between."""

import io
from dataclasses import replace

import openpyxl
import pytest

from scout.domain.plan import Plan
from scout.export.board_book import write_board_book
from scout.export.board_page import build_board, render_board
from scout.export.clean_text import clean_line
from scout.export.scene_teller import SceneWords
from tests.export.conftest import EVIL, rename_fields
from tests.export.test_day_book import FORMULAS
from tests.export.test_itinerary import HOSTILE, LANGS, check_fonts, open_paper, read_text

NUMBERS = {"沈砚": 1, "林知夏": 2, "沈母": 3, "族长": 4, "Jack": 5, "周总": 6}


def word(content, *roles):
    """The words for the small production."""
    scenes = content.script.scenes
    return SceneWords(
        roles=roles,
        numbers=NUMBERS,
        eras=dict.fromkeys(range(1, len(scenes) + 1), "1898年"),
        levels={scene.index: (scene.setting.place,) for scene in scenes},
    )


def read_column(content, column=1, lang="zh"):
    """The values of a column below the heads."""
    data = write_board_book(content, word(content, "沈砚"), lang=lang)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [row[column - 1].value for row in sheet.iter_rows(5 if lang == "both" else 4)]


@pytest.mark.parametrize("lang", LANGS)
def test_every_scene_stands_once_on_the_printed_board(content, lang):
    """Under its day or under what is on no day; places, moves, cast and totals are told."""
    data = build_board(content, NUMBERS, lang=lang)
    rows = [row for day in data["days"] for row in day["rows"] if row["kind"] == "scene"]
    told = [row["number"] for row in (*rows, *data["pending"])]
    assert sorted(scene.number for scene in content.script.scenes) == sorted(told)
    paper = render_board(content, NUMBERS, lang=lang)
    text = read_text(paper)
    for place in content.locations:
        name = place.name.en if lang == "en" else place.name.zh
        assert "".join(name.split()) in text
    assert {"zh": "待定：2场", "en": "Onnodayyet:2sc.", "both": "待定：2场"}[lang] in text
    assert "11:30–11:42" in text
    check_fonts(paper)
    assert len(open_paper(paper).pages) <= 3


def test_strips_carry_the_numbers_of_the_cast(content):
    """Rising, and the legend says who they are."""
    data = build_board(content, NUMBERS, lang="zh")
    assert [1, 3, 4] == data["days"][0]["rows"][0]["cast"]
    assert {"number": 2, "name": "林知夏", "scenes": 3} == data["cast"][1]
    assert "2林知夏3场" in read_text(render_board(content, NUMBERS, lang="zh"))


def test_rows_stand_between_moves_and_meals(content):
    """In the order of the clock, as kinds of rows."""
    first = build_board(content, NUMBERS, lang="zh")["days"][0]["rows"]
    assert ["scene", "scene", "move", "meal", "scene", "scene"] == [row["kind"] for row in first]


def test_a_long_board_runs_on_under_its_head(content):
    """A day of sixty scenes is set over pages that each say which day it is."""
    day = content.plan.days[1]
    (visit,) = day.visits
    scene, after = content.script.scene(5), len(content.script.scenes) + 1
    scenes = [replace(scene, index=number) for number in range(after, after + 60)]
    slots = tuple(replace(visit.slots[0], scene=scene.index) for scene in scenes)
    long_day = replace(day, visits=(replace(visit, slots=slots),))
    odd = replace(
        content,
        script=replace(content.script, scenes=(*content.script.scenes, *scenes)),
        plan=replace(content.plan, days=(long_day,)),
    )
    pages = [
        page.extract_text() for page in open_paper(render_board(odd, NUMBERS, lang="zh")).pages
    ]
    assert len(pages) >= 3
    assert all("第 2 天" in text for text in pages[:3])


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_text_is_only_text(content, lang):
    """Printed sign by sign."""
    evil = rename_fields(content, HOSTILE)
    text = read_text(render_board(evil, {HOSTILE: 1}, lang=lang))
    assert text.count("".join(HOSTILE.split())) >= 5


@pytest.mark.parametrize("odd", ["坪" * 300, "x" * 400, "𡒄\U0001f3ac\x07\u202e名"], ids=repr)
def test_odd_text_is_set_without_fail(content, odd):
    """Endless names and missing signs."""
    assert render_board(rename_fields(content, odd), {odd: 1}, lang="both").startswith(b"%PDF")


def test_nothing_planned_is_still_a_board(content):
    """Everything is on no day."""
    bare = replace(content, plan=Plan(location_set=content.plan.location_set, days=()))
    assert "山海之间" in read_text(render_board(bare, NUMBERS, lang="zh"))
    assert [] == [value for value in read_column(bare) if value]


def test_the_same_content_gives_the_same_bytes(content, monkeypatch, tmp_path):
    """On paper and as a workbook, from whatever folder."""
    first = render_board(content, NUMBERS, lang="both")
    monkeypatch.chdir(tmp_path)
    assert first == render_board(content, NUMBERS, lang="both")
    words = word(content)
    assert write_board_book(content, words, lang="zh") == (
        write_board_book(content, words, lang="zh")
    )


def test_the_workbook_has_a_band_a_day(content):
    """Then scenes, moves and meals by the clock, and last what is on no day."""
    rows = read_column(content)
    assert rows[0].startswith(
        "第 1 天 · 2026-12-07 周一 · 到场 07:00 · 收工 18:40 · 4 场 · 3 3/8 页"
    )
    assert ["1A", "2"] == rows[1:3]
    assert rows[3].startswith("转场 11:30–11:42")
    assert "用餐 12:27–13:27" == rows[4]
    assert ["待定：2 场", "6", "7"] == rows[-3:]


def test_scenes_of_the_workbook_say_when_and_where(content):
    """Date and hours, the real place; what is on no day says why."""
    planned = read_column(content, 3)
    assert "2026-12-07 07:45–10:00" == planned[1]
    assert "大万世居 · 祠堂正厅" == read_column(content, 4)[1]
    data = write_board_book(content, word(content), lang="zh")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    remarks = [cell.value for cell in sheet[3]].index("备注")
    assert content.plan.unplaced[-1].reason.text("zh") == sheet[sheet.max_row][remarks].value


@pytest.mark.parametrize("odd", [*FORMULAS, EVIL])
def test_no_field_is_ever_a_formula(content, odd):
    """Title, names, settings, synopses, cast and roles."""
    evil = rename_fields(content, odd)
    data = write_board_book(evil, word(evil, odd), lang="both")
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row]
    assert {"f", "e"}.isdisjoint(cell.data_type for cell in cells)
    assert clean_line(odd) in {cell.value for cell in cells}
