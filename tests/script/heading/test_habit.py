"""Habits of writers that no grammar names: pictures, rules of dashes, brackets, labels."""

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain

ROOM = ("1-1", IntExt.INT, "客厅", TimeOfDay.DAY)
YARD = ("1-2", IntExt.EXT, "院子", TimeOfDay.NIGHT)
HABITS = {
    "🎬 1-1 客厅 日 内\n👤 人物：甲\n🎬 1-2 院子 夜 外": (ROOM, YARD),
    "1-1【客厅/内/日】\n甲：走。\n1-2【院子/外/夜】": (ROOM, YARD),
    "1-1（客厅，内，日）\n甲：走。\n1-2（院子，外，夜）": (ROOM, YARD),
    "场景：1-1，日，内，客厅（1983年）\n甲：走。\n场景：1-2，夜，外，院子": (ROOM, YARD),
    "集/场：1-1 内景/日 客厅\n甲：走。\n集/场：1-2 外景/夜 院子": (ROOM, YARD),
    "🔸场景：客厅｜内｜日\n🔸场景：院子｜外｜夜": ((None, *ROOM[1:]), (None, *YARD[1:])),
    "1. 内/外景 车 日\n2. 内景 客厅 日": (
        ("1", IntExt.BOTH, "车", TimeOfDay.DAY), ("2", *ROOM[1:]),
    ),
    "场景：1  客厅  日  内\n甲：走。\n场景：2  院子  夜  外": (("1", *ROOM[1:]), ("2", *YARD[1:])),
    "场1（00:00-00:25）客厅 日 内\n甲：走。\n场2（00:25-01:00）院子 夜 外": (
        ("1", *ROOM[1:]), ("2", *YARD[1:]),
    ),
    "场号 1-1  时间 日  地点 客厅  内外 内\n甲：走。\n场号 1-2  时间 夜  地点 院子  内外 外": (
        ROOM, YARD,
    ),
    "1-1 场景：客厅 时间：日 景别：内\n甲：走。\n1-2 场景：院子 时间：夜 景别：外": (ROOM, YARD),
    "场景1，地点：（客厅）时间：（日）天气：（晴）内外：（内）": (("1", *ROOM[1:]),),
    "- **场景：** 客厅 内\n- **时间：** 日\n甲：走。\n- **场景：** 院子 外\n- **时间：** 夜": (
        (None, *ROOM[1:]), (None, *YARD[1:]),
    ),
    "6．客厅内景。日。\n甲：走。\n7．院子外景。夜。": (("6", *ROOM[1:]), ("7", *YARD[1:])),
    "第一集（1）客厅 日 内\n甲：走。\n第一集（2）院子 夜 外": (ROOM, YARD),
    "★第一场★ 客厅 日 内\n※第二场※ 院子 夜 外": (("1", *ROOM[1:]), ("2", *YARD[1:])),
    "第一场\t客厅\n日  内\n甲：走。\n第二场\t院子\n夜  外": (("1", *ROOM[1:]), ("2", *YARD[1:])),
    "【1-1】\n【时间】日\n【地点】客厅 内\n【1-2】\n【时间】夜\n【地点】院子 外": (ROOM, YARD),
    "场1/内/日/客厅\n甲：走。\n场2/外/夜/院子": (("1", *ROOM[1:]), ("2", *YARD[1:])),
    "【1-1】\n【时间】日\n【地点】老屋 客厅 内\n甲：走。": (
        ("1-1", IntExt.INT, "老屋 客厅", TimeOfDay.DAY),
    ),
    "第1集 场1\n地点：客厅\n时间：日\n内景\n甲：走。\n第1集 场2\n地点：院子\n时间：夜\n外景": (
        ROOM, YARD,
    ),
    "1-1 客厅 日 内\n甲：走。\n1-2 同上 夜": (
        ROOM, ("1-2", IntExt.INT, "客厅", TimeOfDay.NIGHT),
    ),
}  # fmt: skip


def _read(text):
    return read_chinese_text([Line(line, at) for at, line in enumerate(text.split("\n"), 1)])


@pytest.mark.parametrize("text", HABITS)
def test_a_heading_is_read_in_any_dress(text):
    """Number, side, place and time, whatever stands around them."""
    read = [scene.heading for scene in _read(text).scenes]
    assert HABITS[text] == tuple((h.number, h.int_ext, h.place, h.time) for h in read)


@pytest.mark.parametrize(
    "line",
    [
        "——第2集——",
        "=== 第二集 ===",
        "—— 第2集：归来 ——",
        "《远山》第二集",
        "📺 第2集",
        "集数：02",
        "二集",
        "《远山》 第二集《归来》",
    ],
)
def test_an_episode_is_opened_in_any_dress(line):
    """Dashes around it, the title before it, a picture, a label above the scene's number."""
    draft = _read(f"{line}\n场次：1 场景：客厅 时间：日 内外：内\n甲：走。")
    assert [2] == sorted({scene.episode for scene in draft.scenes})


def test_a_title_before_its_episode_is_the_title():
    """《远山》第二集 names both."""
    draft = _read("《远山》第二集\n第一场 客厅 日 内")
    assert ("远山", [2]) == (draft.title, [entry.number for entry in draft.episodes])


def test_an_episode_holds_until_the_next_one():
    """第1集第1场, and only 第2场 below it."""
    draft = _read("第1集第1场 客厅 日 内\n甲：走。\n第2场 院子 夜 外")
    assert [1, 1] == [scene.episode for scene in draft.scenes]


def test_a_screenplay_has_episodes_too():
    """By digits, by words, with a title; what is said of an episode opens none."""
    draft = read_fountain(
        "EPISODE 1\n\nINT. LOFT - DAY\n\nEpisode 3 was the best.\n\nEPISODE TWO: RAIN\n\n"
        "EXT. ROOF - NIGHT\n\n# Episode 3\n\nINT. LOFT - NIGHT\n"
    )
    assert [1, 2, 3] == [scene.episode for scene in draft.scenes]
    assert [(1, ""), (2, "RAIN"), (3, "")] == [(e.number, e.title) for e in draft.episodes]


def test_the_star_of_a_revision_stands_before_the_margin():
    """15 INT. STORE - NIGHT * 15."""
    draft = read_fountain("15  INT. STORE - NIGHT *        15\n")
    heading = draft.scenes[0].heading
    assert ("15", "STORE", TimeOfDay.NIGHT) == (heading.number, heading.place, heading.time)


@pytest.mark.parametrize(
    "text",
    [
        "第一条 场地\n1.1 甲方将别墅内、外出租。\n1.2 五天。\n2.1 夜间加收。\n2.2 三日内付清。",
        "场景一：内容监控\n团队每小时抓取一次。\n场景二：舆情分析\n统计热点。",
        "6/3 外景 公园\n6/4 内景 棚\n统筹：请准时。",
        "1-1 的比分让球迷失望。昨日主队在主场战平。\n2-1 反超的机会在第80分钟，射门偏出门外。",
        "时间：2026年5月8日 上午\n地点：三楼会议室\n参会：导演、制片\n1、外景地待定。",
    ],
)
def test_what_only_counts_like_a_script_is_none(text):
    """A contract, the cases of a manual, a match, the minutes of a meeting."""
    assert [] == _read(text).scenes


@pytest.mark.parametrize(
    "line",
    [
        "1-2）客厅 日 内", "1-2：客厅 日 内", "1/2 客厅 日 内", "1·2 客厅 日 内", "1.2客厅 日 内",
        "1-2 客厅：日、内", "1-2 内：客厅-日", "EP1-2 客厅日内", "【1-2】客厅·日·内",
        "1集2场 客厅 日 内",
    ],
)  # fmt: skip
def test_a_number_is_parted_from_its_place_in_many_ways(line):
    """Brackets, colons, strokes, dots; the colon of a slot is none of speech."""
    draft = _read(f"{line}\n甲：走。\n人物：乙")
    assert [("1-2", IntExt.INT, "客厅", TimeOfDay.DAY)] == [
        (h.number, h.int_ext, h.place, h.time) for h in (scene.heading for scene in draft.scenes)
    ]


@pytest.mark.parametrize(
    ("line", "number", "place"),
    [
        ("2 7-11便利店 夜 内", "2", "7-11便利店"),
        ("【1-2】7-11便利店 夜 内", "1-2", "7-11便利店"),
        ("6场 24小时健身房 夜 内", "6", "24小时健身房"),
        ("3.302宿舍 夜 内", "3", "302宿舍"),
        ("1-2：1949咖啡馆 夜 内", "1-2", "1949咖啡馆"),
        ("3号仓库，夜，内", None, "3号仓库"),
        ("1-2 大屏前傍晚内", "1-2", "大屏前"),
        ("1，夜，内，医院 急诊室", "1", "医院 急诊室"),
        ("【场景】晨光小区 夜 内", None, "晨光小区"),
        ("老屋【深夜 内】", None, "老屋"),
    ],
)
def test_digits_and_words_of_light_may_belong_to_the_place(line, number, place):
    """7-11, 302宿舍, 大屏前."""
    heading = _read(f"{line}\n甲：走。").scenes[0].heading
    assert (number, place) == (heading.number, heading.place)


@pytest.mark.parametrize(
    "line",
    [
        "3. ROOF DECK. INT. DAY.", "3 ROOF DECK - INT - DAY", "3. INT. DAY. ROOF DECK",
        "#3 INT. ROOF DECK - DAY", "[3] INT. ROOF DECK - DAY", "(3) INT ROOF DECK DAY",
        "EP2 SC3 INT. ROOF DECK | DAY", "EP2 SC3 ROOF DECK - INT. - DAY",
        "3 INT. ROOF DECK\tDAY", "3. INT. ROOF DECK (DAY)", "SC. 3 - INT. ROOF DECK -DAY",
    ],
)  # fmt: skip
def test_a_screenplay_parts_its_words_in_many_ways(line):
    """The place first or last, brackets around the number, tabs, strokes, bars."""
    heading = read_fountain(f"{line}\n\nRain.\n").scenes[0].heading
    assert (IntExt.INT, "ROOF DECK", TimeOfDay.DAY) == (
        heading.int_ext,
        heading.place,
        heading.time,
    )


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("INT. ROOM 302 MOMENTS LATER", "ROOM 302"),
        ("INT. CLUB (CONTINUOUS)", "CLUB"),
        ("INT. CLUB - BACK TO PRESENT - LATER", "CLUB"),
        ("INT. HALL, ROOM 12, TWO DAYS LATER", "HALL, ROOM 12"),
    ],
)
def test_what_follows_the_scene_before_says_so(line, place):
    """However it is parted from the place."""
    heading = read_fountain(f"{line}\n\nRain.\n").scenes[0].heading
    assert (place, TimeOfDay.RELATIVE) == (heading.place, heading.time)


def test_the_number_of_a_scene_may_stand_above_its_heading():
    """SCENE 1 over INT. OFFICE - DAY is one scene; over nothing it is one of its own."""
    draft = read_fountain(
        "SCENE 1\n\nINT. OFFICE - DAY\n\nRain.\n\nSCENE TWO\n\nThey wait.\n\nEXT. ROOF - DAY\n"
    )
    assert [("1", "OFFICE"), ("2", None), (None, "ROOF")] == [
        (scene.heading.number, scene.heading.place) for scene in draft.scenes
    ]


def test_a_heading_that_was_omitted_is_told():
    """5 INT. TEMPLE - DAY - OMITTED 5."""
    draft = read_fountain("4 INT. HALL - DAY 4\n\nRain.\n\n5 INT. TEMPLE - DAY - OMITTED 5\n")
    assert ["4"] == [scene.heading.number for scene in draft.scenes]
    assert ["script.scene_omitted"] == [problem.message.code for problem in draft.problems]


def test_sections_in_chinese_are_episodes():
    """# 第二集 in a Fountain file."""
    draft = read_fountain("# 第一集\n\n.内景 茶馆 - 日\n\n# 第二集 归来\n\n.外景 河滩 - 夜\n")
    assert [1, 2] == [scene.episode for scene in draft.scenes]
    assert ["", "归来"] == [entry.title for entry in draft.episodes]


def test_a_number_may_stand_in_the_right_margin_alone():
    """INT. LANE - DAY, and far behind it 2; a digit of the place stays."""
    draft = read_fountain("INT. LANE 7 - DAY            2\n\nRain.\n\nEXT. ROOM 302 - DAY\n")
    assert [("2", "LANE 7"), (None, "ROOM 302")] == [
        (scene.heading.number, scene.heading.place) for scene in draft.scenes
    ]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("INT. CANOE - DAWN (DAY 2)", TimeOfDay.DAWN),
        ("INT. CANOE - NIGHT (DAY 4)", TimeOfDay.NIGHT),
        ("INT. CANOE (NIGHT 3)", TimeOfDay.NIGHT),
    ],
)
def test_a_day_of_the_story_is_no_light_beside_one(line, time):
    """DAWN (DAY 2) is played at dawn; the bracket is believed where it is alone."""
    heading = read_fountain(f"{line}\n\nRain.\n").scenes[0].heading
    assert ("CANOE", time) == (heading.place, heading.time)


@pytest.mark.parametrize("line", ["2-1 接上场 泳池边 夜/外", "2-1 泳池边 接上场 夜 外"])
def test_the_light_behind_an_open_one_is_the_light(line):
    """接上场 says that the scene goes on, and 夜 when it is."""
    heading = _read(line).scenes[0].heading
    assert ("泳池边", TimeOfDay.NIGHT) == (heading.place, heading.time)


def test_the_cast_may_stand_among_the_fields():
    """时间, 地点, 人物 and then 景别; the next scene is not eaten."""
    text = "\n".join(
        f"第{n}场\n时间：夜\n地点：{place}\n人物：博士、助手\n景别：{side}景\n风起。\n"
        for n, place, side in ((1, "实验室", "内"), (2, "楼顶", "外"))
    )
    scenes = _read(text).scenes
    assert [("实验室", IntExt.INT), ("楼顶", IntExt.EXT)] == [
        (scene.heading.place, scene.heading.int_ext) for scene in scenes
    ]
    assert [["博士", "助手"]] * 2 == [scene.cast for scene in scenes]
    assert ["风起。"] * 2 == [scene.prose[-1].text for scene in scenes]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Scene 5: INT KITCHEN DAY", ("5", IntExt.INT, "KITCHEN", TimeOfDay.DAY)),
        ("Scene 5 - EXT KITCHEN YARD - DAY", ("5", IntExt.EXT, "KITCHEN YARD", TimeOfDay.DAY)),
        ("INT.KITCHEN-DAY", (None, IntExt.INT, "KITCHEN", TimeOfDay.DAY)),
        ("INT. ALL-NIGHT DINER - DAY", (None, IntExt.INT, "ALL-NIGHT DINER", TimeOfDay.DAY)),
        ("INT. KITCHEN - DAY ONE", (None, IntExt.INT, "KITCHEN", TimeOfDay.DAY)),
        ("INT. KITCHEN – MORNING, DAY 2", (None, IntExt.INT, "KITCHEN", TimeOfDay.MORNING)),
        ("INT. HALL / INT. DEN - DAY", (None, IntExt.INT, "HALL/DEN", TimeOfDay.DAY)),
        ("INT. HALL / EXT. LAWN - DAY", (None, IntExt.BOTH, "HALL/LAWN", TimeOfDay.DAY)),
        ("INT. HALL - SIMULTANEOUS", (None, IntExt.INT, "HALL", TimeOfDay.RELATIVE)),
    ],
)
def test_what_typists_make_of_a_heading_is_read(line, told):
    """Scene in small letters, no blanks around a dash, days of the story, two sets."""
    heading = read_fountain(f"{line}\n\nRain.\n").scenes[0].heading
    assert told == (heading.number, heading.int_ext, heading.place, heading.time)


@pytest.mark.parametrize("line", ["FLASHBACK - INT. HALL - DAY", "Flashback: INT. HALL - DAY"])
def test_a_flashback_may_stand_before_its_heading(line):
    """It is a scene, and one of a flashback."""
    heading = read_fountain(f"{line}\n\nRain.\n").scenes[0].heading
    assert (IntExt.INT, "HALL", TimeOfDay.DAY) == (heading.int_ext, heading.place, heading.time)
    assert "flashback" in heading.flags


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1-2 闪回：咖啡厅 日 内", (IntExt.INT, "咖啡厅", TimeOfDay.DAY)),
        ("1-2 咖啡厅内 日", (IntExt.INT, "咖啡厅内", TimeOfDay.DAY)),
        ("1-2 咖啡厅外 夜", (IntExt.EXT, "咖啡厅外", TimeOfDay.NIGHT)),
        ("1-2 面包车内/外 夜", (IntExt.BOTH, "面包车内/外", TimeOfDay.NIGHT)),
        ("1-2 城门外 夜 内", (IntExt.INT, "城门外", TimeOfDay.NIGHT)),
        ("1-2 咖啡厅 傍晚六点 内", (IntExt.INT, "咖啡厅", TimeOfDay.DUSK)),
        ("1-2 咖啡厅 同日 夜 内", (IntExt.INT, "咖啡厅", TimeOfDay.NIGHT)),
        ("1-2 咖啡厅 冬 日 内", (IntExt.INT, "咖啡厅", TimeOfDay.DAY)),
    ],
)
def test_words_of_time_and_side_are_no_place(line, told):
    """States before a colon, hours in words, seasons; a side at the end of a place if no other."""
    heading = _read(f"1-1 大厅 日 内\n甲：走。\n{line}").scenes[1].heading
    assert told == (heading.int_ext, heading.place, heading.time)


def test_a_place_that_begins_with_digits_may_stand_below_its_number():
    """第二场, a blank line, 302病房 夜 内."""
    draft = _read("第一场\n大厅 日 内\n甲：走。\n\n第二场\n\n302病房 夜 内\n乙：好。")
    assert [("1", "大厅"), ("2", "302病房")] == [
        (scene.heading.number, scene.heading.place) for scene in draft.scenes
    ]
