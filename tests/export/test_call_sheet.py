"""The call sheet of a day: complete, in order, honest about what nobody has told, and only text."""

import io
from dataclasses import replace
from datetime import timedelta

import openpyxl
import pytest

from scout.domain.eighths import Eighths
from scout.domain.weather_cover import (
    CoverScene,
    CoverSetting,
    DayCover,
    Decision,
    DecisionKind,
    Exterior,
    MakeUp,
    MakeUpKind,
)
from scout.export.call_sheet import CallTerms, build_call_sheet, render_call_sheet
from scout.export.call_sheet_book import write_call_sheet_book
from scout.export.clean_text import clean_line
from tests.export.conftest import EVIL, rename_fields
from tests.export.test_board import NUMBERS, word
from tests.export.test_day_book import FORMULAS
from tests.export.test_itinerary import HOSTILE, LANGS, check_fonts, open_paper, read_text


@pytest.fixture
def terms(content):
    """The cast by number; if it rains on the first day, the office is shot instead."""
    day = content.plan.days[0]
    setting = CoverSetting(
        need_id="office", location_id="soundstage", spot_id="floor", same_place=False, drive_min=20,
        scenes=(CoverScene(scene=5, minutes=60, planned=day.date, extra_cast=("周总",)),),
    )  # fmt: skip
    exterior = Exterior(
        scene=2, need_id="lane-1898", location_id="dawan-shiju", minutes=30, length=Eighths(4)
    )
    cover = DayCover(
        number=1, date=day.date, rain_risk=0.187, exteriors=(exterior,), settings=(setting,),
        rainy=day, make_up=MakeUp(kind=MakeUpKind.NONE),
        decision=Decision(by=day.call - timedelta(hours=13), kind=DecisionKind.EVE),
    )  # fmt: skip
    return CallTerms(numbers=NUMBERS, covers={1: cover})


def read_sheet(content, terms, number=1, lang="zh"):
    """The text of a printed call sheet."""
    day = content.plan.days[number - 1]
    return read_text(render_call_sheet(content, day, terms=terms, lang=lang))


@pytest.mark.parametrize("lang", LANGS)
def test_it_says_who_must_be_where_when(content, terms, lang):
    """Call, first shot, wrap, meals, sun, places with address and phone, scenes, moves."""
    text = read_sheet(content, terms, lang=lang)
    place = content.locations[0]
    name = place.name.en if lang == "en" else place.name.zh
    for said in (name, place.address, place.phone, "07:00", "07:45", "18:40", "12:27–13:27",
                 "沈家祠堂", "图书馆阅览室", "13/8"):  # fmt: skip
        assert "".join(said.split()) in text
    assert {"zh": "转场11:30–11:42", "en": "Moves11:30–11:42", "both": "转场Moves11:30–11:42"}[
        lang
    ] in text


def test_each_place_closes_with_its_move(content, terms):
    """Scenes by place in the order of the clock; the last place has none."""
    groups = build_call_sheet(content, content.plan.days[0], terms=terms)["groups"]
    assert [["1A", "2"], ["3", "3"]] == [[s["number"] for s in g["scenes"]] for g in groups]
    assert ["11:30", None] == [g["move"] and g["move"]["depart"] for g in groups]


def test_the_cast_stands_by_number_with_its_hours(content, terms):
    """When the first scene of each begins and the last ends; what is not known is not guessed."""
    cast = build_call_sheet(content, content.plan.days[0], terms=terms)["cast"]
    assert ["沈砚", "林知夏", "沈母", "族长", "Jack"] == [entry["name"] for entry in cast]
    assert {
        "number": 1,
        "name": "沈砚",
        "scenes": ["1A", "2"],
        "first": "07:45",
        "last": "11:00",
    } == (cast[0])


def test_rain_has_its_cover_and_its_last_hour(content, terms):
    """With the risk of the month, the place and the cast; a day without exteriors says nothing."""
    text = read_sheet(content, terms)
    assert "靠天的外景：第2场。" in text
    assert "本月约19%的日子有雨：气候值，不是天气预报。" in text
    assert "备景：总裁办公室" in text
    assert "改拍备景须另叫演员：周总。" in text
    assert "最晚决定时间：2026-12-0618:00。" in text
    assert "最晚决定时间" not in read_sheet(content, terms, number=2)


def test_a_day_without_cover_says_so(content, terms):
    """It is not left out."""
    bare = replace(terms.covers[1], settings=(), decision=None, rainy=None)
    text = read_sheet(content, replace(terms, covers={1: bare}))
    assert "没有可改拍的备景，须另议雨备日。" in text


def test_what_nobody_told_is_left_to_be_filled_in(content, terms):
    """Breakfast, departure, weather, director, cars; no hospital is named."""
    text = read_sheet(content, terms)
    for label in ("早餐时间待填", "出发时间待填", "天气待填", "导演待填", "最近医院待填"):
        assert label in text
    assert "报警110·火警119·急救120" in text


def test_tomorrow_is_announced_and_the_last_day_knows_it(content, terms):
    """Next day, its call, places and scenes."""
    assert "第2天·2026-12-08周二·到场15:00·1场·16/8页" in read_sheet(content, terms)
    assert "本计划最后一天" in read_sheet(content, terms, number=2)


@pytest.mark.parametrize("lang", LANGS)
def test_it_takes_one_or_two_pages_with_its_fonts(content, terms, lang):
    """Tagged and in its language, too."""
    paper = render_call_sheet(content, content.plan.days[0], terms=terms, lang=lang)
    check_fonts(paper)
    assert len(open_paper(paper).pages) <= 2
    root = open_paper(paper).trailer["/Root"]
    assert ("en" if lang == "en" else "zh") == str(root["/Lang"])[:2]
    assert "/StructTreeRoot" in root


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_text_is_only_text(content, terms, lang):
    """Printed sign by sign."""
    text = read_sheet(rename_fields(content, HOSTILE), terms, lang=lang)
    assert text.count("".join(HOSTILE.split())) >= 5


@pytest.mark.parametrize("odd", ["坪" * 300, "x" * 400, "𡒄\U0001f3ac\x07\u202e名"], ids=repr)
def test_odd_text_is_set_without_fail(content, terms, odd):
    """Endless names and missing signs."""
    day = content.plan.days[0]
    paper = render_call_sheet(rename_fields(content, odd), day, terms=terms, lang="both")
    assert paper.startswith(b"%PDF")


def write_book(content, terms, lang="zh"):
    """The workbook of the first day."""
    data = write_call_sheet_book(
        content, content.plan.days[0], terms=terms, words=word(content), lang=lang
    )
    return data, openpyxl.load_workbook(io.BytesIO(data))


def test_the_workbook_has_scenes_cast_and_departments(content, terms):
    """Facts, then a band a place with its scenes; open cells for who knows."""
    _, book = write_book(content, terms)
    assert ["通告单", "演员", "各部门"] == book.sheetnames
    sheet = book["通告单"]
    assert "《山海之间》拍摄通告 · 第 1 天 / 共 2 天 · 2026-12-07 周一" == sheet["A1"].value
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    facts = {row[0]: row[2] for row in rows} | {row[6]: row[7] for row in rows}
    assert ("07:00", "07:45", "待填") == (facts["到场"], facts["开机"], facts["天气"])
    numbers = [row[1] for row in rows if row[2] and "–" in str(row[2]) and row[1]]
    assert ["1A", "2", "3", "3"] == numbers
    assert any(str(row[0]).startswith("转场 11:30–11:42") for row in rows)
    first = [cell.value for cell in book["演员"][2]]
    assert [1, "沈砚", None, None, None, None, "07:45", "11:00", "1A, 2"] == first
    orders = {row[0].value: row[1].value for row in book["各部门"].iter_rows(2)}
    assert "待填" == orders["最近医院"]
    assert "最晚决定时间：2026-12-06 18:00。" in orders["雨备与决定时间"]


@pytest.mark.parametrize("odd", [*FORMULAS, EVIL])
def test_no_field_of_the_workbook_is_ever_a_formula(content, terms, odd):
    """Title, names, settings, synopses, cast and addresses."""
    _, book = write_book(rename_fields(content, odd), terms, lang="both")
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row]
    assert {"f", "e"}.isdisjoint(cell.data_type for cell in cells)
    assert clean_line(odd) in {cell.value for cell in cells}


def test_the_same_content_gives_the_same_bytes(content, terms, monkeypatch, tmp_path):
    """On paper and as a workbook."""
    day = content.plan.days[0]
    first = render_call_sheet(content, day, terms=terms, lang="both")
    book = write_book(content, terms)[0]
    monkeypatch.chdir(tmp_path)
    assert first == render_call_sheet(content, day, terms=terms, lang="both")
    assert book == write_book(content, terms)[0]
