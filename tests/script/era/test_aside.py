"""Flashbacks and dreams: what they hold, what stands again after them, what they never inherit."""

from scout.domain.era_origin import describe_origin


def _eras(script):
    return [(scene.era.source, scene.era.year_from) for scene in script.scenes]


def test_a_flashback_without_a_year_says_before_when_it_lies(read):
    """It inherits nothing; what is known is that it is earlier."""
    text = "1-1 日 内 家（2025年）\n【闪回】\n1-2 夜 外 村口\n【闪回结束】\n1-3 日 内 家"
    script = read(text)
    flashback = script.scenes[1].era
    assert (None, None, 2025) == (flashback.era_id, flashback.year_from, flashback.before)
    assert "2025" in describe_origin(flashback).text("en")
    assert 2025 == script.scenes[2].era.year_from


def test_a_flashback_spans_several_scenes(read):
    """Its year is carried inside it and ends with it."""
    text = (
        "1-1 日 内 家（2025年）\n【闪回：1942年】\n1-2 夜 外 村口\n1-3 夜 外 河边\n【闪回结束】\n"
        "1-4 日 内 家"
    )
    assert [
        ("heading", 2025), ("flashback", 1942), ("flashback", 1942), ("inherit", 2025),
    ] == _eras(read(text))  # fmt: skip


def test_a_flashback_counts_back_from_what_it_interrupts(read):
    """【闪回 十年前】 in 2025 is 2015."""
    text = "1-1 日 内 家（2025年）\n【闪回 十年前】\n1-2 夜 外 村口\n【闪回结束】\n1-3 日 内 家"
    assert [2025, 2015, 2025] == [scene.era.year_from for scene in read(text).scenes]


def test_a_flashback_in_a_heading_is_for_that_scene_only(read):
    """（闪回） behind one heading leaves the next where it was."""
    text = "1-1 日 内 家（2025年）\n1-2 夜 外 村口（闪回）\n1-3 日 内 家"
    script = read(text)
    assert [2025, None, 2025] == [scene.era.year_from for scene in script.scenes]


def test_a_dream_keeps_the_era_of_the_dreamer_and_says_so(read):
    """梦境 around scenes or behind one heading."""
    text = (
        "1-1 日 内 家（1985年）\n【梦境】\n1-2 夜 外 村口\n【梦醒】\n1-3 日 内 家\n"
        "1-4 夜 外 河边（梦境）\n1-5 日 内 家"
    )
    script = read(text)
    assert [
        ("heading", 1985), ("dream", 1985), ("inherit", 1985), ("dream", 1985), ("inherit", 1985),
    ] == _eras(script)  # fmt: skip
    assert "dream" in describe_origin(script.scenes[1].era).text("en")


def test_a_person_named_dream_dreams_nothing(read):
    """（人物：李梦） is a cast list, （梦） a dream."""
    text = "1-1 日 内 家（1985年）\n1-2 夜 外 村口（人物：李梦）\n1-3 夜 外 河边（梦）"
    assert ["heading", "inherit", "dream"] == [s.era.source for s in read(text).scenes]


def test_a_dream_of_another_time_ends_with_it(read):
    """Its own year holds inside it only."""
    text = "1-1 日 内 家（1985年）\n1-2 夜 外 村口（1942年 梦境）\n1-3 日 内 家"
    assert [1985, 1942, 1985] == [scene.era.year_from for scene in read(text).scenes]


def test_back_to_the_present_leaves_every_flashback(read):
    """BACK TO PRESENT in a caption is the year that the present is known by."""
    text = "1-1 日 内 家（2025年 现代）\n1-2 夜 外 村口（1942年）\n1-3 日 内 家\n【字幕：回到现在】"
    assert [2025, 1942, 2025] == [scene.era.year_from for scene in read(text).scenes]


def test_an_english_dream_ends_where_it_says(read_latin):
    """BEGIN DREAM SEQUENCE to END DREAM SEQUENCE."""
    text = (
        "INT. HOUSE - NIGHT (1985)\n\nShe sleeps.\n\nBEGIN DREAM SEQUENCE\n\n"
        "EXT. FIELD - DAY (1943)\n\nWind.\n\nEND DREAM SEQUENCE\n\nINT. HOUSE - DAY\n\nQuiet.\n"
    )
    assert [("heading", 1985), ("dream", 1943), ("inherit", 1985)] == _eras(read_latin(text))
