"""Names of one place are offered for merging, and names of two places never are."""

import pytest

from scout.actions.correct import correct, read_corrections
from scout.actions.library import open_library
from scout.domain.errors import WishError
from scout.script.assemble import assemble
from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain
from scout.script.place.merge import suggest_merges
from scout.suggest.need_list import collect_needs


@pytest.fixture
def tell(vocabulary):
    """A script of scenes, each ``place`` or ``place|suffix|INT``; ``cast`` is in every scene."""

    def tell(*places, cast="甲"):
        rows = []
        for number, place in enumerate(places, 1):
            name, suffix, side = (*place.split("|"), "", "")[:3]
            rows += [f"1-{number} 日 {side or '内'} {name}{suffix and f'（{suffix}）'}"]
            rows += [f"人物：{cast}"]
        lines = [Line(line, number) for number, line in enumerate(rows, 1)]
        return assemble(read_chinese_text(lines), vocabulary, file="test.txt")

    return tell


def _pairs(script):
    return {frozenset({offer.keep, offer.other}) for offer in suggest_merges(script)}


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("林夏公寓客厅", "林夏家客厅", "same_home"),
        ("林夏公寓客厅", "林夏家·客厅", "same_home"),
        ("林夏公寓客厅", "林夏的公寓-客厅", "same_spelling"),
        ("林夏公寓客厅", "林夏公寓客廳", "same_spelling"),
        ("顾宅书房", "顾家书房", "same_home"),
        ("王奶奶家", "王奶奶住处", "same_home"),
        ("陈氏祠堂", "陳氏祠堂", "same_spelling"),
        ("公寓·客厅", "林夏公寓客厅", "same_but_owner"),
        ("盐湾围码头", "盐弯围码头", "same_but_one"),
        ("第三人民医院病房", "第三人民医院的病房里", "same_spelling"),
    ],
)
def test_two_names_of_one_place_are_offered(tell, one, other, reason):
    """With the reason; nothing is merged by itself."""
    script = tell(one, other)
    assert [f"script.{reason}"] == [offer.reason.code for offer in suggest_merges(script)]
    assert {frozenset({one, other})} == _pairs(script)
    assert 2 == len(collect_needs(script))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("林夏公寓客厅", "林夏公寓卧室"), ("林夏公寓客厅", "顾承公寓客厅"), ("林夏家", "林夏公司"),
        ("三号楼楼道", "四号楼楼道"), ("第一人民医院病房", "第二人民医院病房"),
        ("盐湾围东门口", "盐湾围西门口"), ("陈家大院", "程家大院"), ("总裁办公室", "副总裁办公室"),
        ("围屋正厅", "围屋天井"), ("电子厂车间一", "电子厂车间二"),
        ("林父公寓客厅", "林母公寓客厅"),
        ("医院走廊", "学校走廊"),
        ("客厅", "林夏公寓客厅"), ("新加坡酒店大堂", "老加坡酒店大堂"),
    ],
)  # fmt: skip
def test_two_places_stay_two(tell, one, other):
    """Other rooms, owners, numbers, sides and houses, and names too short to be mistyped."""
    assert set() == _pairs(tell(one, other))


def test_two_persons_who_differ_in_one_sign_have_two_homes(tell):
    """林小夏 and 林小秋 are both in the cast."""
    script = tell("林小夏家客厅", "林小秋家客厅", cast="林小夏、林小秋")
    assert set() == _pairs(script)


def test_an_owner_is_left_out_only_where_there_is_one(tell):
    """With two flats nobody knows whose 公寓·客厅 it is."""
    assert set() == _pairs(tell("公寓·客厅", "林夏公寓客厅", "顾承公寓客厅"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("林夏公寓客厅|1985年", "林夏家客厅|2025年"),
        ("林夏公寓||内", "林夏家||外"),
    ],
)
def test_what_the_file_contradicts_is_never_offered(tell, one, other):
    """Another time, or one only inside and the other only outside."""
    assert set() == _pairs(tell(one, other))


def test_three_names_are_two_offers_to_the_one_used_most(tell):
    """So that accepting all of them leaves one name."""
    script = tell("林夏家客厅", "林夏公寓客厅", "林夏公寓客厅", "林夏宅客厅")
    offers = suggest_merges(script)
    assert {("林夏公寓客厅", "林夏家客厅"), ("林夏公寓客厅", "林夏宅客厅")} == {
        (offer.keep, offer.other) for offer in offers
    }


def test_english_names_are_compared_too(vocabulary):
    """Apartment and home, possessives and signs."""
    text = (
        "INT. REGGIE'S APARTMENT - KITCHEN - DAY\n\nHe waits.\n\n"
        "INT. REGGIE HOME / KITCHEN - DAY\n\n"
        "She waits.\n\nINT. NORA'S APARTMENT - KITCHEN - DAY\n\nThey wait.\n"
    )
    script = assemble(read_fountain(text), vocabulary, file="test.fountain")
    assert [{"REGGIE'S APARTMENT - KITCHEN", "REGGIE HOME / KITCHEN"}] == [
        {offer.keep, offer.other} for offer in suggest_merges(script)
    ]


def _merged(script, *merges):
    return correct(script, read_corrections(merges=merges), library=open_library())


def test_merged_places_are_one_need(tell):
    """All their scenes are shot at one spot."""
    script = _merged(tell("林夏家客厅", "祠堂", "林夏公寓客厅"), "林夏家客厅=林夏公寓客厅")
    assert [("林夏公寓客厅", (1, 3)), ("祠堂", (2,))] == [
        (need.setting.place, need.scenes) for need in collect_needs(script)
    ]


def test_merges_are_followed_along_a_chain_and_refused_in_a_circle(tell):
    """甲 is 乙 and 乙 is 丙: all three are 丙."""
    script = tell("甲家客厅", "乙家客厅", "丙家客厅")
    chain = _merged(script, "甲家客厅=乙家客厅", "乙家客厅=丙家客厅")
    assert {"丙家客厅"} == {scene.setting.place for scene in chain.scenes}
    with pytest.raises(WishError, match="circle"):
        _merged(script, "甲家客厅=乙家客厅", "乙家客厅=甲家客厅")
    with pytest.raises(WishError, match="circle"):
        _merged(script, "甲家=乙家客厅", "乙家=甲家客厅")


def test_an_era_is_said_of_the_merged_place(tell):
    """Places first, then eras: the place under its new name has all its scenes."""
    said = read_corrections(merges=["林夏家客厅=林夏公寓客厅"], eras=["林夏公寓客厅=1985"])
    script = correct(tell("林夏家客厅", "林夏公寓客厅"), said, library=open_library())
    assert [1985, 1985] == [scene.era.year_from for scene in script.scenes]


def test_what_is_no_place_cannot_be_merged(tell):
    """The nearest names are offered instead."""
    with pytest.raises(WishError, match="林夏家客厅"):
        _merged(tell("林夏家客厅"), "林下家客厅=祠堂")
