"""What CONTINUOUS and 同时 ask for: the light of the scene before, said to be carried."""

import pytest

from scout.domain.heading import TimeOfDay
from scout.script.reader import read_script
from scout.suggest.need_list import collect_needs


@pytest.fixture
def read(tmp_path, vocabulary):
    """A screenplay of these headings, or a Chinese script."""

    def _read(*headings):
        file = tmp_path / "script.txt"
        latin = all(heading.isascii() for heading in headings)
        text = "\n\nHe walks.\n\n" if latin else "\n△走。\n"
        file.write_text("".join(heading + text for heading in headings), "utf-8")
        return read_script(file, vocabulary)

    return _read


def _lights(script):
    return [scene.light and scene.light.value for scene in script.scenes]


def test_the_light_goes_on_from_scene_to_scene(read):
    """What is written stays; the light is that of the last scene that states one."""
    script = read(
        "INT. MILL - CONTINUOUS",
        "INT. MILL - NIGHT",
        "EXT. ROAD - CONTINUOUS",
        "EXT. YARD - SAME TIME",
        "INT. INN - MOMENTS LATER",
        "INT. INN - DAY",
    )
    assert ["relative", "night", "night", "night", "night", "day"] == _lights(script)
    assert TimeOfDay.RELATIVE is script.scenes[2].heading.time
    told = [one for one in script.problems if one.message.code == "script.light_carried"]
    assert ["#3, #4, #5"] == [dict(one.message.values)["scenes"] for one in told]


def test_chinese_words_carry_too(read):
    """同时 and 稍后."""
    script = read("1-1 祠堂 夜 内", "1-2 村口 同时 外", "1-3 院子 稍后 外", "1-4 祠堂 日 内")
    assert ["night", "night", "night", "day"] == _lights(script)


def test_hours_later_carry_nothing(read):
    """Nobody knows what light it is by then."""
    script = read("INT. MILL - NIGHT", "EXT. ROAD - HOURS LATER", "EXT. ROAD - CONTINUOUS")
    assert ["night", "relative", "relative"] == _lights(script)
    assert not [one for one in script.problems if one.message.code == "script.light_carried"]


def test_a_need_asks_for_the_carried_light(read):
    """A place that closes at six cannot play what goes on by night."""
    script = read("INT. MILL - NIGHT", "EXT. ROAD - CONTINUOUS")
    (_, road) = collect_needs(script)
    assert frozenset({TimeOfDay.NIGHT}) == road.times
