"""What stands beside number, place and light: cast behind a gap, brackets, scenes added later."""

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text


def _read(text):
    return read_chinese_text([Line(line, at) for at, line in enumerate(text.split("\n"), 1)])


def _told(text):
    return [(scene.heading.place, scene.cast) for scene in _read(text).scenes]


@pytest.mark.parametrize("gap", ["\t", " | ", "｜", "    "])
def test_names_behind_a_gap_are_the_cast(gap):
    """A list of them, everybody, and one who is in a list elsewhere."""
    rows = (
        ("1", "日", "内", "窑厂·晾坯棚", "阿荞、窑工"), ("2", "夜", "外", "石桥", "阿荞"),
        ("3", "夜", "内", "祠堂", "众人"),
    )  # fmt: skip
    expected = [("窑厂·晾坯棚", ["阿荞", "窑工"]), ("石桥", ["阿荞"]), ("祠堂", ["众人"])]
    told = _told("\n△风起。\n".join(gap.join(row) for row in rows))
    assert [place for place, _ in expected] == [place for place, _ in told]
    if gap.strip() or "\t" in gap:
        assert expected == told


def test_where_names_follow_the_places_a_stranger_is_a_name_too():
    """Three lists say what the column holds; 石匠 is in none of them."""
    rows = [f"{n}\t日\t内\t祠堂\t阿荞、老{n}" for n in range(1, 4)]
    assert ("石桥", ["石匠"]) == _told("\n".join([*rows, "4\t夜\t外\t石桥\t石匠"]))[-1]


@pytest.mark.parametrize("parts", ["病房", "病房、走廊"])
def test_parts_of_a_place_behind_a_gap_are_no_cast(parts):
    """医院⇥病房、走廊 lists rooms."""
    draft = _read(f"1\t日\t内\t医院\t{parts}\n△风起。\n2\t夜\t外\t医院\t大门口")
    assert f"医院 {parts}" == draft.scenes[0].heading.place


@pytest.mark.parametrize(
    "line",
    [
        "【3】【外】【夜】【染坊门前】", "【第3场】【染坊门前】【夜】【外】",
        "[3][外][夜][染坊门前]",
        "【3】【夜】【外】【三年后】【染坊门前】", "第3场（夜）（外）（染坊门前）",
    ],
)  # fmt: skip
def test_each_part_may_stand_in_brackets(line):
    """The place among them is not lost, though 门前 ends like 三年前."""
    heading = _read(f"{line}\n甲：走。").scenes[0].heading
    assert ("3", IntExt.EXT, "染坊门前", TimeOfDay.NIGHT) == (
        heading.number, heading.int_ext, heading.place, heading.time,
    )  # fmt: skip


def test_the_only_bracket_that_is_left_is_the_place():
    """雨巷 speaks of rain, 三年后 of no place at all."""
    first, second = _read("【1】【夜】【外】【雨巷】\n甲：走。\n【2】【夜】【外】【三年后】").scenes
    assert ("雨巷", None) == (first.heading.place, second.heading.place)


@pytest.mark.parametrize(
    ("line", "number", "place"),
    [
        ("7-3补 石桥 夜 外", "7-3补", "石桥"), ("7-3补场 石桥 夜 外", "7-3补", "石桥"),
        ("7-3加场：石桥 夜 外", "7-3加", "石桥"), ("補7-3 石桥 夜 外", "补7-3", "石桥"),
        ("第3场补 石桥 夜 外", "3补", "石桥"),
        ("场次：7-3增 场景：石桥 时间：夜 外", "7-3增", "石桥"),
        ("7-3加油站 夜 外", "7-3", "加油站"), ("7-3 补习班 夜 外", "7-3", "补习班"),
        ("加拿大2号码头 夜 外", None, "加拿大2号码头"),
    ],
)  # fmt: skip
def test_a_scene_that_was_added_says_so_in_its_number(line, number, place):
    """补, 加 and 增 before or behind it; 加油站 is a place."""
    heading = _read(f"{line}\n甲：走。").scenes[0].heading
    assert (number, place) == (heading.number, heading.place)


def test_an_added_scene_goes_on_from_its_neighbour():
    """7-3补 and 补7-3 follow 7-3, with no slot to say that they are headings."""
    text = "7-2 石桥 日 外\n甲：走。\n7-3 祠堂\n甲：走。\n7-3补 磨坊\n甲：走。\n7-4 渡口 夜 外"
    assert ["石桥", "祠堂", "磨坊", "渡口"] == [place for place, _ in _told(text)]


def test_advice_about_scenes_is_none():
    """Numbered remarks that speak of 夜戏 and 日景; a fused heading and 戏台 are places."""
    advice = "复景意见\n1、开场戏要小，日景；\n2、雨戏需要备水车，夜；\n3、夜戏集中拍。\n散会。"
    assert [] == _read(advice).scenes
    assert [] == _read("通知\n1、渡口戏要天黑拍，外景；\n2、明日外景改为内景。").scenes
    scenes = "4．马家夜内众人围炉而坐。\n5．戏台，夜，外。\n6．集中营，日，内。"
    assert ["马家", "戏台", "集中营"] == [scene.heading.place for scene in _read(scenes).scenes]
