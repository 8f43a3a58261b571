"""The rules of eras one by one: order, carrying, shifts, reigns, worlds, guesses."""

import pytest

from scout.domain.era import EvidenceRank
from scout.script.era.era_reader import EraReader
from scout.script.era.era_shift import find_shift


def _years(script):
    return [scene.era.year_from for scene in script.scenes]


def _buckets(script):
    return [scene.era.bucket for scene in script.scenes]


def test_the_evidence_stands_in_its_order_and_all_of_it_is_kept(read):
    """Heading before caption before title before speech before synopsis before cues."""
    text = (
        "时代：民国\n第1集 一九三三年\n1-1 日 内 客厅（1942年）\n【字幕：1985年】\n"
        "甲：那是1898年的事。\n△旗袍。"
    )
    era = read(text).scenes[0].era
    assert [
        ("heading", 1, "1942年", 3, 1942),
        ("caption", 3, "1985年", 4, 1985),
        ("title", 5, "一九三三年", 2, 1933),
        ("speech", 6, "甲：那是1898年的事。", 5, 1898),
        ("synopsis", 7, "时代:民国", 1, None),
        ("cues", 8, "旗袍", 6, None),
    ] == [(e.source, e.rank, e.text, e.line, e.year_from) for e in era.evidences]
    assert ("heading", 1942) == (era.source, era.year_from)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("1-1 日 内 客厅（1942年）\n【字幕：1985年】", "heading"),
        ("1-1 日 内 客厅（民国）\n【字幕：1985年】", "heading"),
        ("第1集 一九三三年\n1-1 日 内 客厅\n【字幕：1985年】", "caption"),
        ("第1集 一九三三年\n1-1 日 内 客厅\n画外音：1945年4月。", "title"),
        ("故事发生在明朝。\n1-1 日 内 客厅\n甲：那是1945年。", "speech"),
        ("故事发生在明朝。\n1-1 日 内 客厅\n△拿着手机。", "synopsis"),
        ("1-1 日 内 客厅\n△拿着手机。", "cues"),
        ("1-1 日 内 客厅\n△坐着。", "default"),
    ],
)
def test_the_stronger_evidence_wins(read, text, source):
    """Each neighbour in the order against the next."""
    assert source == read(text).scenes[0].era.source


def test_a_dated_voice_over_moves_the_story_and_talk_does_not(read):
    """画外音：1945年4月 sets the scene; who speaks of 1912 stays where he is."""
    text = (
        "1-1 日 内 家（1985年）\n甲：1912年他走了。\n1-2 日 内 家\n画外音：1945年4月，雨。\n"
        "1-3 日 内 家"
    )
    assert [1985, 1945, 1945] == _years(read(text))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("十年后", 10), ("又过了五年", 5), ("二十年之前", -20), ("半个世纪后", None),
        ("一个世纪后", 100),
        ("TEN YEARS LATER", 10), ("Two years earlier", -2), ("A CENTURY LATER", 100),
        ("1分钟前", None), ("三天后", None), ("三个月后", None), ("三年级", None), ("1985年", None),
    ],
)  # fmt: skip
def test_only_years_shift(text, years):
    """Minutes, days and months stay in their era."""
    assert years == find_shift(text)


def test_years_later_add_up(read):
    """Ten years, and then five more; a minute ago moves nothing."""
    text = (
        "1-1 日 内 家（1985年）\n1-2 日 内 家\n【字幕：十年后】\n1-3 日 内 家（五年后）\n"
        "1-4 日 内 家\n【字幕：1分钟前】\n1-5 日 内 家\n【字幕：三十年前】"
    )
    assert [1985, 1995, 2000, 2000, 1970] == _years(read(text))


def test_years_later_shift_only_what_has_a_year(read):
    """Ten years after 民国 is nowhere in particular."""
    script = read("1-1 日 内 家（民国）\n1-2 日 内 家\n【字幕：十年后】")
    assert [None, None] == _years(script)
    assert ["republican", "republican"] == _buckets(script)


def test_years_later_without_a_number_are_told(read):
    """多年以后 keeps the era and says so."""
    script = read("1-1 日 内 家（1985年）\n1-2 日 内 家\n【字幕：多年以后】")
    assert [1985, 1985] == _years(script)
    assert ["script.years_not_counted"] == [
        problem.message.code for problem in script.problems if problem.line == 3
    ]


def test_a_stated_year_beats_a_counted_one(read):
    """十年后 and 1997年 in one scene: 1997."""
    text = "1-1 日 内 家（1985年）\n1-2 日 内 家\n【字幕：十年后】\n【字幕：1997年】"
    assert [1985, 1997] == _years(read(text))


@pytest.mark.parametrize(
    ("text", "era", "year"),
    [
        ("光绪二十四年", "qing_guangxu", 1898), ("光绪元年", "qing_guangxu", 1875),
        ("光绪三十四年", "qing_guangxu", 1908), ("雍正十三年", "qing_yongzheng", 1735),
        ("民国十年", "republican", 1921), ("民国三十八年", "republican", 1949),
        ("洪武元年", "ming", 1368), ("上世纪六十年代末", "cultural_revolution", 1967),
        ("二十一世纪二十年代", "contemporary", 2020), ("公元前221年", "ancient", -221),
        ("公元756年", "ancient", 756),
    ],
)  # fmt: skip
def test_reign_years_and_decades_are_counted(vocabulary, text, era, year):
    """Base plus n less one; 民国 is 1911 plus n."""
    found = EraReader(vocabulary).find_year(text)
    assert (era, year) == (found.era.id, found.year_from)


@pytest.mark.parametrize(
    "text", ["雍正二十五年", "光绪三十五年", "宣统四年", "康熙六十二年", "民国三十九年"]
)
def test_a_year_beyond_its_reign_is_fiction(read, text):
    """It gives no year, keeps the reign's era, is marked, and is told with its line."""
    script = read(f"1-1 日 内 客厅（{text}）")
    era = script.scenes[0].era
    assert (None, True) == (era.year_from, era.evidences[0].fictional)
    assert era.era_id is not None
    assert [1] == [
        problem.line
        for problem in script.problems
        if problem.message.code == "script.reign_year_impossible"
    ]


@pytest.mark.parametrize("word", ["架空", "仙侠", "修仙", "武侠", "玄幻"])
@pytest.mark.parametrize("where", ["类型：{}\n1-1 日 内 客厅", "1-1 日 内 客厅（{}）"])
def test_invented_worlds_are_timeless(read, word, where):
    """架空 and 仙侠 ask for ancient places of no time."""
    assert ["timeless_ancient"] == _buckets(read(where.format(word)))


def test_a_war_god_lives_today(read):
    """大夏 in his story is the present day; at a court it is an invented dynasty."""
    modern = "《战神归来》\n1-1 日 外 街道\n【字幕：大夏 江城】\n△战神下车。"
    court = "《凤归》\n1-1 日 内 大殿\n【字幕：大夏 帝都】\n△战神接圣旨。"
    assert ["contemporary"] == _buckets(read(modern))
    assert ["timeless_ancient"] == _buckets(read(court))


def test_titles_name_their_decade_in_short(read):
    """《重生八零》 is the 1980s."""
    script = read("第1集 重生八零\n1-1 日 内 供销社")
    assert [1980] == _years(script)


def test_years_of_birth_say_nothing_of_the_story(read):
    """A character born in 1985 does not live in 1985."""
    assert ["default"] == [
        s.era.source for s in read("林夏：1985年出生，产品经理。\n1-1 日 内 客厅").scenes
    ]


def test_a_guess_is_told_once_and_gives_way_to_a_better_one(read):
    """Cue words of a scene outweigh what was only assumed before it."""
    text = "1-1 日 内 客厅\n△坐着。\n1-2 日 内 客厅\n△丫鬟跪下。\n1-3 日 内 客厅\n△沉默。"
    script = read(text)
    assert ["contemporary", "ancient", "ancient"] == _buckets(script)
    assert ["default", "cues", "inherit"] == [scene.era.source for scene in script.scenes]
    codes = [problem.message.code for problem in script.problems]
    assert (1, 1) == (codes.count("script.era_assumed"), codes.count("script.era_guessed"))


def test_cues_stand_in_the_place_name_too(read):
    """侯府 alone says that the story is old."""
    era = read("1-1 日 外 侯府大门\n△风。").scenes[0].era
    assert ("ancient", EvidenceRank.CUE_WORDS, "侯府") == (era.bucket, era.rank, era.evidence)


def test_a_walkie_talkie_is_of_today(read):
    """对讲机 is a cue like 旗袍 and 圣旨."""
    texts = ["△对讲机响了。", "△她穿着旗袍。", "△太监宣读圣旨。"]
    found = [read(f"1-1 日 内 客厅\n{text}").scenes[0].era.bucket for text in texts]
    assert ["contemporary", "republican", "ancient"] == found


def test_english_captions_and_headings(read_latin):
    """SUPER, brackets, years later and PRESENT in one screenplay."""
    text = (
        'INT. HOUSE - DAY (1943)\n\nRain.\n\nEXT. YARD - DAY\n\nSUPER: "Ten years later"\n\n'
        "INT. OFFICE - DAY [PRESENT]\n\nPhones.\n\nINT. HOUSE - NIGHT (FLASHBACK)\n\nDark.\n"
    )
    script = read_latin(text)
    assert [1943, 1953, None, None] == _years(script)
    assert ["wartime", "early_prc", "contemporary", None] == _buckets(script)
