"""Eras: where they are found, how they are carried, what is never taken for one."""

import pytest

from scout.script.assemble import assemble
from scout.script.draft import Line
from scout.script.era.era_reader import EraReader
from scout.script.format.chinese_text import read_chinese_text


@pytest.fixture(scope="module")
def reader(vocabulary):
    """An era reader with the shipped vocabulary."""
    return EraReader(vocabulary)


@pytest.mark.parametrize(
    ("text", "era", "years"),
    [
        ("光绪二十四年", "qing_guangxu", (1898, 1898)),
        ("民国元年", "republican", (1912, 1912)),
        ("民国三十一年", "wartime", (1942, 1942)),
        ("1985年 深圳", "d1980s", (1985, 1985)),
        ("一九四五年八月", "wartime", (1945, 1945)),
        ("八十年代", "d1980s", (1980, 1989)),
        ("2019.1.31", "contemporary", (2019, 2019)),
        ("2060年", "near_future", (2060, 2060)),
        ("September 1984", "d1980s", (1984, 1984)),
        ("MID/LATE '70'S", "d1970s", (1974, 1979)),
        ("现代", "contemporary", (None, None)),
        ("Present day", "contemporary", (None, None)),
        ("清·光绪 1875-1908", "qing_guangxu", (1875, 1908)),
    ],
)
def test_eras_are_found_in_their_slots(reader, text, era, years):
    """Years, reign years, decades and names, in brackets, captions and columns."""
    found = reader.find_in_slot(text)
    assert (era, *years) == (found.era.id, found.year_from, found.year_to)


def test_a_reign_year_beyond_the_reign_gives_no_year(reader):
    """雍正 reigned thirteen years; his twenty-fifth is fiction."""
    found = reader.find_in_slot("雍正二十五年")
    assert ("qing_yongzheng", None, True) == (found.era.id, found.year_from, found.fictional)


@pytest.mark.parametrize(
    "text",
    [
        "唐小姐说好",
        "夏天到了",
        "宋医生",
        "清空仓库",
        "他明白了",
        "七十块钱",
        "三百万元",
        "国庆快乐",
        "1分钟前",
    ],
)
def test_false_friends_are_no_eras(reader, text):
    """Surnames, verbs, money and holidays stay what they are."""
    assert reader.find_in_prose(text) is None
    assert reader.find_year(text) is None


def _eras(vocabulary, text):
    lines = [Line(line, number) for number, line in enumerate(text.split("\n"), 1)]
    return assemble(read_chinese_text(lines), vocabulary, file="test.txt")


def test_an_era_is_carried_until_another_is_stated(vocabulary):
    """The second scene inherits, with the first one's evidence and line."""
    script = _eras(vocabulary, "1-1 日 内 祠堂（1942年）\n1-2 夜 外 村口\n1-3 日 内 客厅（现代）")
    assert ["wartime", "wartime", "contemporary"] == [s.era.bucket for s in script.scenes]
    second = script.scenes[1].era
    assert ("inherit", "1942年", 1, 1942) == (
        second.source,
        second.evidence,
        second.line,
        second.year_from,
    )


def test_a_flashback_is_pushed_and_popped(vocabulary):
    """Inside it its own year, after it what stood before."""
    text = "1-1 日 内 客厅（2025年）\n【闪回 1942年】\n1-2 夜 外 村口\n【闪回结束】\n1-3 日 内 客厅"
    script = _eras(vocabulary, text)
    assert [2025, 1942, 2025] == [scene.era.year_from for scene in script.scenes]
    assert "flashback" == script.scenes[1].era.source


def test_a_flashback_without_a_year_inherits_nothing(vocabulary):
    """It is left open and said so, rather than played today."""
    text = "1-1 日 内 客厅（2025年）\n【闪回】\n1-2 夜 外 村口\n【闪回结束】\n1-3 日 内 客厅"
    script = _eras(vocabulary, text)
    assert [2025, None, 2025] == [scene.era.year_from for scene in script.scenes]
    assert script.scenes[1].era.era_id is None
    assert any("闪回" in problem.message.text("zh") for problem in script.problems)


def test_a_date_in_speech_does_not_move_the_story(vocabulary):
    """Who talks of 1912 today is still today."""
    text = "1-1 日 内 机房（2025年）\n甲：一九一二年以后没有了。\n1-2 日 内 机房\n他说1912年。"
    assert [2025, 2025] == [scene.era.year_from for scene in _eras(vocabulary, text).scenes]


def test_years_later_shift_a_known_year(vocabulary):
    """字幕：十年后 adds ten; a minute earlier is no shift."""
    text = "1-1 日 内 家（1985年）\n1-2 日 内 家\n【字幕：十年后】\n1-3 日 内 家\n【字幕：1分钟前】"
    assert [1985, 1995, 1995] == [s.era.year_from for s in _eras(vocabulary, text).scenes]


def test_a_script_without_any_era_says_what_was_assumed(vocabulary):
    """Taken as the present day, with the weakest rank and a finding."""
    script = _eras(vocabulary, "1-1 日 内 客厅\n两人对坐。")
    assert ("contemporary", 9) == (script.scenes[0].era.bucket, script.scenes[0].era.rank)
    assert script.problems
