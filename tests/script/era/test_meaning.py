"""穿越 and 重生 ask what the era words mean, and the answer sets the scenes."""

import pytest

STORY = "类型：穿越\n1-1 日 内 家（现代）\n1-2 夜 外 村口（古代）\n1-3 日 内 家\n△无话。"


def _questions(script):
    codes = [(problem.message.code, problem.line) for problem in script.problems]
    return [line for code, line in codes if code == "script.which_eras"]


def test_a_story_of_two_times_asks_which(read):
    """Once, on the line that says so."""
    assert [1] == _questions(read(STORY))


def test_the_answer_sets_the_scenes_and_stops_the_question(read):
    """现代 is 2025 and 古代 an invented dynasty; what is carried follows."""
    script = read(STORY, 现代="2025", 古代="架空")
    assert [("contemporary", 2025), ("timeless_ancient", None), ("timeless_ancient", None)] == [
        (scene.era.bucket, scene.era.year_from) for scene in script.scenes
    ]
    assert [] == _questions(script)


def test_a_word_of_the_storys_own_can_be_given_an_era(read):
    """前世 and 今生 are in no vocabulary."""
    text = "类型：重生\n1-1 日 内 家（前世）\n1-2 夜 外 村口（今生）"
    script = read(text, 前世="1998", 今生="2025")
    assert [1998, 2025] == [scene.era.year_from for scene in script.scenes]


def test_what_states_its_year_is_left_alone(read):
    """A mapping fills in, it does not overrule."""
    script = read("1-1 日 内 家（2010年）\n1-2 日 内 家（现代）", 现代="2025")
    assert [2010, 2025] == [scene.era.year_from for scene in script.scenes]


def test_what_was_only_guessed_follows_the_mapping(read):
    """Cue words of old times mean the old times of this story."""
    script = read("1-1 日 内 家\n△丫鬟。\n1-2 日 内 家\n△手机。", 古代="架空", 现代="2025")
    assert [("timeless_ancient", None), ("contemporary", 2025)] == [
        (scene.era.bucket, scene.era.year_from) for scene in script.scenes
    ]


def test_a_story_whose_years_all_stand_is_not_asked(read):
    """1898 and 2025 need no explaining."""
    assert [] == _questions(read("类型：穿越\n1-1 日 内 家（2025年）\n1-2 日 内 家（1898年）"))


@pytest.mark.parametrize(
    "text",
    [
        "△他穿越马路。", "△众人穿越人群。", "△她身穿旗袍。", "重生：我来了。", "△重生回头看。",
        "△他爱玩穿越火线。",
    ],
)  # fmt: skip
def test_crossing_a_road_is_no_time_travel(read, text):
    """穿越 is also what cars do, and 重生 a person's name."""
    assert [] == _questions(read(f"1-1 日 内 家\n{text}"))


@pytest.mark.parametrize(
    "text", ["她穿越到了古代。", "甲：我重生回到十年前了！", "△他被带回去，穿越了。"]
)
def test_time_travel_is_told_in_the_scenes_too(read, text):
    """Where the genre is not named."""
    assert [2] == _questions(read(f"1-1 日 内 家\n{text}"))
