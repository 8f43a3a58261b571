"""Whole files: what the neighbours decide, what stands around headings, and why there are none."""

import pytest

from scout.domain.errors import ReadError
from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain
from scout.script.reader import read_script


def _read(text):
    return read_chinese_text([Line(line, at) for at, line in enumerate(text.split("\n"), 1)])


def _told(draft):
    """Line, number and place of every scene."""
    return [(scene.line, scene.heading.number, scene.heading.place) for scene in draft.scenes]


def test_a_bare_number_and_place_counts_between_its_neighbours():
    """3，村委会 between 2 and 4 is a scene, with a doubt; the page number is none."""
    text = (
        "1，村口，日，外黄老师走来。\n2，驾驶室，晨，内老陈开车。\n"
        "3，村委会，老王推门进来。\n4，山路，夜，外有灯。\n19"
    )
    draft = _read(text)
    assert [(1, "1", "村口"), (2, "2", "驾驶室"), (3, "3", "村委会"), (4, "4", "山路")] == _told(
        draft
    )
    assert [3] == [problem.line for problem in draft.problems]
    assert draft.scenes[2].confidence < draft.scenes[3].confidence
    assert "G" == draft.grammar


def test_numbered_cast_before_the_scenes_is_no_scene():
    """The same numbers, but no heading before them."""
    text = "1、老杨\n2、小梅\n3、阿强\n1、河边（日，外）\n甲：走。\n2、山路（夜，外）"
    assert [(4, "1", "河边"), (6, "2", "山路")] == _told(_read(text))


@pytest.mark.parametrize(
    ("before", "number", "place"),
    [
        ("7-0 院子 日 外", "7-1", "12号房间"),
        ("7-10 院子 日 外", "7-11", "2号房间"),
        ("7-111 院子 日 外", "7-112", "号房间"),
    ],
)
def test_digits_that_run_into_the_place_follow_the_scene_before(before, number, place):
    """7-112号房间 is 7-1, 7-11 or 7-112, whichever is next."""
    draft = _read(f"{before}\n7-112号房间 夜 内")
    assert (2, number, place) == _told(draft)[1]
    assert [2] == [problem.line for problem in draft.problems]


def test_numbers_are_kept_as_they_stand():
    """Twice, missing, backwards: the order of the file is the identity."""
    text = "\n".join(
        f"{number} 客厅 日 内" for number in ("19-1", "19-1", "3-3", "3-7", "1-2", "3-3A")
    )
    assert ["19-1", "19-1", "3-3", "3-7", "1-2", "3-3A"] == [
        scene.heading.number for scene in _read(text).scenes
    ]


def test_an_episode_at_the_end_of_an_action_is_none_of_its_words():
    """第二集终第三集 ends one episode and opens the next."""
    draft = _read("第二集\n2-1 客厅 日 内\n甲：走。第二集终第三集\n3-1 书房 夜 内\n第三集完")
    assert [2, 3] == [episode.number for episode in draft.episodes]
    assert [(2, "2-1", "客厅"), (4, "3-1", "书房")] == _told(draft)


@pytest.mark.parametrize(
    "text",
    [
        "第一场\n时间：夜\n地点：客厅 内\n人物：甲、乙\n甲：喂。",
        "场次：1\n场景：客厅\n时间：夜\n内外：内\n人物：甲、乙",
        "1-1\n夜 内 客厅\n人物：甲、乙",
        "　　　时：夜\n　１　地：客厅\n　　　人：甲、乙",
        "场：1 景：客厅 时：夜内 人：甲、乙 甲站起来。乙：坐。",
    ],
)
def test_a_heading_on_several_lines_is_one(text):
    """The number on one line, place and time on others; the cast below."""
    scenes = _read(text).scenes
    assert [("客厅", "night", ["甲", "乙"])] == [
        (scene.heading.place, scene.heading.time.value, scene.cast) for scene in scenes
    ]


def test_all_headings_of_an_action_line_are_found():
    """A short file on one line, nothing between heading and action."""
    draft = _read(
        "1、李家夜内全家围坐。李父：吃。2、村口日外李大走了。三婶：走啦？3、饭馆中午内李大吃面。"
    )
    assert [(1, "1", "李家"), (1, "2", "村口"), (1, "3", "饭馆")] == _told(draft)


def test_latin_headings_stand_among_chinese_ones():
    """One file, two languages."""
    draft = _read("1-1 日 内 客厅\nEXT. LONDON STREET - DAY\nINT. 书房 - 夜\n1-2 夜 外 桥")
    assert ["客厅", "LONDON STREET", "书房", "桥"] == [s.heading.place for s in draft.scenes]


def test_flashbacks_hold_scenes_or_pass_inside_one():
    """Two lines of memory open nothing; an open one without an end holds the next scene alone."""
    draft = _read(
        "1-1 日 内 客厅\n【闪回】\n△十年前。\n【闪回结束】\n【闪回】\n1-2 夜 外 街\n"
        "1-3 日 内 客厅\n"
        "【闪回】1-4 夜 外 桥\n乙：跳。【闪回结束】\n1-5 日 内 客厅"
    )
    assert [(0, 0), (1, 1), (0, 0), (1, 1), (0, 0)] == [
        (len(scene.opens), scene.closes) for scene in draft.scenes
    ]


def test_cast_is_heard_where_no_line_names_it():
    """Who speaks is there; captions, sounds and times of the clock are nobody."""
    scene = _read(
        "1-1 日 内 客厅\n甲（笑）：走。\n字幕：次日\n音效：雷声\nVO（乙）：别走。\n甲：走！"
    ).scenes[0]
    assert (["甲", "乙"], ["次日"]) == (scene.cast, [line.text for line in scene.captions])


def test_ditto_is_the_place_before_and_a_cut_is_told():
    """同上 names the place above; 【切】 changes it inside a scene, and the reader says so."""
    draft = _read("1、客厅，日，内。\n【切】街上。\n2、同上，夜，内。")
    assert ["客厅", "客厅"] == [scene.heading.place for scene in draft.scenes]
    assert [2] == [problem.line for problem in draft.problems]


REASONS = {
    "第一章 归来\n他走进屋内，外面下着雨。": "novel",
    "1、老杨——50岁，文物贩子\n2、林夏（28岁）：经理\n3、顾承，男，35岁": "characters",
    "1、甲：“谁？”\n2、乙：“我。”\n3、甲：“进来。”": "dialogue",
    "第一集 归来\n第二集 离去": "2 episode titles",
    "故事梗概\n一个人回到村里。": "synopsis",
    "甲：你好。\n乙：你好。\n甲：再见。": "dialogue only",
    "1、打开电源\n2、按下按钮\n3、等待": "3 numbered lines",
}


@pytest.mark.parametrize("text", REASONS)
def test_no_scenes_is_an_answer_with_its_reason(tmp_path, vocabulary, text):
    """What the file is instead, in both languages."""
    file = tmp_path / "file.txt"
    file.write_text(text, "utf-8")
    with pytest.raises(ReadError, match=REASONS[text]) as refused:
        read_script(file, vocabulary)
    assert "没有找到场次，因为" in refused.value.message.text("zh")


def test_what_the_report_shows_reaches_the_script(tmp_path, vocabulary):
    """The grammar of the file, and grammar and confidence of every scene."""
    file = tmp_path / "file.txt"
    file.write_text("1-1 日 内 客厅\n1-2 夜 外 街\n场景三：书房 日 内", "utf-8")
    script = read_script(file, vocabulary)
    assert ("A'", [("A'", 1.0), ("A'", 1.0), ("I", 0.9)]) == (
        script.grammar,
        [(scene.grammar, scene.confidence) for scene in script.scenes],
    )


def test_a_screenplay_tells_scenes_from_what_only_looks_like_them():
    """Omitted numbers, page turns, montages and forced Chinese headings."""
    draft = read_fountain(
        "12 INT. HOUSE - DAY 12\n\nBob sits.\n\n12 CONTINUED: 12\n\n"
        "12 INT. HOUSE - DAY (CONT'D) 12\n\n"
        "13 OMITTED 13\n\nMONTAGE - THE CITY\n\n.内景 茶馆 - 夜\n\n14 EXT. ROOF - NIGHT 14\n"
    )
    assert ["HOUSE", "茶馆", "ROOF"] == [scene.heading.place for scene in draft.scenes]
    assert [9] == [problem.line for problem in draft.problems]


def test_titles_and_captions_stand_as_they_were_written():
    """Only what is compared is made plain: full-width signs and stars belong to the words."""
    text = "《夜*航`（上）》\n第一集 归来（上）\n1-1 日 内 祠堂\n　【字幕：民国　三十一年（秋）】"
    draft = read_chinese_text([Line(line, n) for n, line in enumerate(text.split("\n"), start=1)])
    assert ("夜*航`（上）", "归来（上）", "民国　三十一年（秋）") == (
        draft.title,
        draft.episodes[0].title,
        draft.scenes[0].captions[0].text,
    )


def test_a_name_in_quotation_marks_is_part_of_its_place():
    """“忘忧”咖啡厅 is no speech; what a person says still is."""
    text = "1-1 “忘忧”咖啡厅 日 内\n甲：来了。\n1-2 《大公报》社门口 夜 外\n乙：走。"
    assert [(1, "1-1", "“忘忧”咖啡厅"), (3, "1-2", "《大公报》社门口")] == _told(_read(text))


@pytest.mark.parametrize(
    ("clock", "light"),
    [("22:30", "night"), ("05:40", "dawn"), ("8:00", "morning"), ("18:20", "dusk")],
)
def test_the_clock_tells_the_light_where_no_word_does(clock, light):
    """With its side, a heading that gives the hour is whole."""
    (scene,) = _read(f"1-1 客厅 {clock} 内\n甲：来了。").scenes
    assert ("客厅", light) == (scene.heading.place, scene.heading.time.value)


def test_a_word_of_light_is_stronger_than_the_clock():
    """夜 at 6 in the morning, in winter, is the writer's own business."""
    (scene,) = _read("1-1 客厅 夜 06:00 内\n甲：来了。").scenes
    assert "night" == scene.heading.time.value
