"""The breakdown as a workbook: the columns that crews exchange, groups, sums, and only text."""

import io
from dataclasses import replace

import openpyxl
import pytest

from scout.domain.script import Scene
from scout.export.breakdown import write_breakdown
from scout.export.clean_text import clean_line, clean_text
from scout.export.scene_teller import SceneWords
from tests.export.conftest import EVIL, rename_fields
from tests.export.test_day_book import FORMULAS

HEADS = (
    "集 场 特殊提醒 气氛 内外景 拍摄地点 主场景 次场景 三级场景 主要内容 页数 {roles} 特约演员 "
    "群众演员 服装 化妆 道具 特殊道具 备注 商植 拍摄时间 拍摄状态 年代 断代依据 出场人物"
)


def word(content, *roles):
    """The words for the small production."""
    scenes = content.script.scenes
    return SceneWords(
        roles=roles,
        numbers={},
        eras={scene.index: "1898年" for scene in scenes},
        levels={scene.index: (scene.setting.place,) for scene in scenes},
    )


def read(data):
    """The workbook that a program opens."""
    return openpyxl.load_workbook(io.BytesIO(data))


def values(row):
    """The values of a row, an empty text as nothing."""
    return [cell.value or None for cell in row]


def test_the_heads_are_those_that_crews_exchange(content):
    """25 columns in their order, one a role, then era, its evidence and all names."""
    book = read(write_breakdown(content, word(content, "沈砚", "林知夏"), lang="zh"))
    assert ["按剧本顺序", "按场景", "说明"] == book.sheetnames
    sheet = book["按剧本顺序"]
    assert "《山海之间》场景表 · 按剧本顺序" == sheet["A1"].value
    assert HEADS.format(roles="沈砚 林知夏").split() == values(sheet[2])


def test_a_scene_says_what_is_known_and_nothing_else(content):
    """Number, light, real place, length as a number, ticks and date; the rest stays empty."""
    sheet = read(write_breakdown(content, word(content, "沈砚"), lang="zh"))["按剧本顺序"]
    row = dict(zip((cell.value for cell in sheet[2]), values(sheet[3]), strict=True))
    assert ("1A", "夜", "内", "沈家祠堂", 1.375) == tuple(
        row[head] for head in ("场", "气氛", "内外景", "主场景", "页数")
    )
    assert "大万世居 · 祠堂正厅" == row["拍摄地点"]
    assert ("√", "沈砚、沈母、族长") == (row["沈砚"], row["出场人物"])
    assert ("2026-12-07", "未完成") == (str(row["拍摄时间"])[:10], row["拍摄状态"])
    assert {None} == {row[head] for head in ("集", "服装", "群众演员", "商植", "备注")}


def test_by_set_the_scenes_of_a_need_stand_under_its_band(content):
    """With its scenes, pages and real place; every scene of the script stands once."""
    sheet = read(write_breakdown(content, word(content), lang="zh"))["按场景"]
    first = [row[0].value for row in sheet.iter_rows(3)]
    assert "沈家祠堂 · 晚清 · 1 场 1 3/8 页 → 大万世居 · 祠堂正厅" == first[0]
    assert any("海上帆船" in str(text) and "拍摄地待定" in str(text) for text in first)
    assert len(content.script.scenes) == sum(
        row[10].value is not None for row in sheet.iter_rows(3)
    )


def test_the_sums_are_told_below(content):
    """Scenes and pages, inside and outside, by day and by night."""
    sheet = read(write_breakdown(content, word(content), lang="zh"))["按剧本顺序"]
    assert (
        "合计：7 场，6 1/8 页；内景日 2、夜 1；外景日 3、夜 1；内外或未注明 0"
        == sheet.cell(sheet.max_row, 1).value
    )


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_it_prints_on_wide_paper_with_its_heads(content, lang):
    """A3, landscape, one page wide; a paper in both languages has two rows of heads."""
    last = 3 if lang == "both" else 2
    for sheet in read(write_breakdown(content, word(content), lang=lang)).worksheets[:2]:
        assert f"$2:${last}" == sheet.print_title_rows
        assert f"C{last + 1}" == sheet.freeze_panes
        assert ("landscape", "8") == (sheet.page_setup.orientation, str(sheet.page_setup.paperSize))


@pytest.mark.parametrize("odd", [*FORMULAS, EVIL])
def test_no_field_is_ever_a_formula(content, odd):
    """Title, names, settings, synopses, cast and roles."""
    evil = rename_fields(content, odd)
    words = word(evil, odd)
    data = write_breakdown(evil, replace(words, eras=dict.fromkeys(words.eras, odd)), lang="both")
    cells = [c for sheet in read(data).worksheets for row in sheet.iter_rows() for c in row]
    assert {"f", "e"}.isdisjoint(cell.data_type for cell in cells)
    texts = {cell.value for cell in cells}
    assert clean_text(odd) in texts
    assert clean_line(odd) in texts


def test_the_same_content_gives_the_same_bytes(content):
    """Today and tomorrow."""
    words = word(content, "沈砚")
    assert write_breakdown(content, words, lang="both") == (
        write_breakdown(content, words, lang="both")
    )


def test_the_notes_say_what_is_estimated_and_guessed(content):
    """How many lengths were counted, and which eras nobody states."""
    sheet = read(write_breakdown(content, word(content), lang="zh"))["说明"]
    text = "\n".join(str(row[0].value) for row in sheet.iter_rows())
    assert "7 场中有 6 场的页数由正文估算" in text
    assert "待确认：1A、2" in text


def test_a_scene_without_a_number_keeps_an_empty_cell(content):
    """Its place in the file is no number of the script."""
    first = content.script.scenes[0]
    assert isinstance(first, Scene)
    bare = replace(first, heading=replace(first.heading, number=None))
    script = replace(content.script, scenes=(bare, *content.script.scenes[1:]))
    odd = replace(content, script=script)
    assert None is read(write_breakdown(odd, word(odd), lang="zh"))["按剧本顺序"]["B3"].value
