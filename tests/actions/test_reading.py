"""A reading mended line by line: what is said stands, and what follows from it follows."""

import pytest

from scout.actions.library import open_library
from scout.actions.reading import mend_reading, open_reading
from scout.domain.era import EraKnown
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.mend import LineKey, Mends

PAGE = """1-1 日 内 茶馆
老九：坐下说。
祠堂里，夜里
阿强：来了。
1-2 夜 外 码头
△船靠岸。
1-3 老宅后院
△静。
"""


@pytest.fixture
def library():
    """What Scout ships."""
    return open_library()


@pytest.fixture
def reading(tmp_path, library):
    """Three scenes; nothing says when they play, and the last is doubtful."""
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    return open_reading(file, library)


def _key(reading, index):
    scene = reading.script.scene(index)
    return LineKey(scene.heading.raw, scene.line)


def test_the_lines_are_those_of_the_file(reading):
    """Numbered as the user sees them."""
    assert (1, "1-1 日 内 茶馆") == (reading.lines[0].number, reading.lines[0].text)
    assert "△静。" == reading.lines[7].text


def test_a_scene_says_what_the_user_says(reading, library):
    """Number, place, INT/EXT and time; the doubt is settled."""
    mends, key = Mends(), _key(reading, 3)
    for field, said in (
        ("number", "1-9"), ("place", "祠堂"), ("int_ext", IntExt.EXT), ("time", TimeOfDay.DUSK),
    ):  # fmt: skip
        mends = mends.put(key, field, said=said)
    mended = mend_reading(reading, mends, library=library)
    scene = mended.script.scene(3)
    assert ("1-9", IntExt.EXT, TimeOfDay.DUSK, "祠堂") == (
        scene.number, scene.heading.int_ext, scene.heading.time, scene.setting.place,
    )  # fmt: skip
    assert scene.setting.kind_id is not None
    assert (True, False) == (reading.report.is_doubtful, mended.report.is_doubtful)
    assert (0.7, 1.0) == (reading.script.scene(3).confidence, scene.confidence)


def test_an_era_that_is_said_is_carried_on(reading, library):
    """The scenes after it have stood in no other era."""
    mends = Mends().put(_key(reading, 2), "era", said="wartime")
    script = mend_reading(reading, mends, library=library).script
    assert ["contemporary", "wartime", "wartime"] == [scene.era.era_id for scene in script.scenes]
    assert [EraKnown.GUESSED, EraKnown.SAID, EraKnown.CARRIED] == [
        scene.era.known for scene in script.scenes
    ]


def test_a_line_may_be_no_heading(reading, library):
    """Its text goes to the scene before, with its length."""
    mends = Mends().put(_key(reading, 3), "is_heading", said=False)
    script = mend_reading(reading, mends, library=library).script
    assert ["1-1", "1-2"] == [scene.number for scene in script.scenes]
    before = reading.script
    assert before.scene(2).length + before.scene(3).length == script.scene(2).length


def test_a_line_may_be_a_heading(reading, library):
    """The scene takes what stands below it; said again, it is one no more."""
    key = LineKey("祠堂里，夜里", 3)
    mended = mend_reading(reading, Mends().put(key, "is_heading", said=True), library=library)
    scene = mended.script.scene(2)
    assert (3, ("阿强",)) == (scene.line, scene.cast)
    assert 4 == len(mended.script.scenes)
    back = mend_reading(mended, mended.mends.put(key, "is_heading", said=None), library=library)
    assert reading.script.scenes == back.script.scenes


def test_mends_find_their_lines_in_a_file_that_moved(reading, library):
    """Two lines above make no difference; a heading that is gone is passed over."""
    mends = (
        Mends()
        .put(_key(reading, 2), "place", said="渡口")
        .put(LineKey("9-9 日 内 无", 5), "number", said="1")
    )
    reading.path.write_text("剧本\n\n" + PAGE, encoding="utf-8")
    script = open_reading(reading.path, library, mends=mends).script
    assert ["茶馆", "渡口", "老宅后院"] == [scene.setting.place for scene in script.scenes]
