"""Words of light beyond day and night: of poets, of the old hours, of other languages."""

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain
from scout.script.heading.typed_heading import read_heading, read_int_ext, read_time

LIGHTS = {
    TimeOfDay.DAWN: "旭日东升 朝霞 早霞 鱼肚白 五更 卯时 天快亮",
    TimeOfDay.MORNING: "辰时 巳时",
    TimeOfDay.NOON: "午时",
    TimeOfDay.DUSK: "夕阳西下 晚霞 夕照 余晖 落日 落日余晖 残阳如血 暮色 酉时 日薄西山 魔术光",
    TimeOfDay.NIGHT: "月上柳梢 夜深人静 夜幕降临 三更半夜 亥时 子时",
}
ABROAD = {
    "INT. GRENIER - NUIT": (IntExt.INT, "GRENIER", TimeOfDay.NIGHT),
    "EXT. JETÉE - CRÉPUSCULE": (IntExt.EXT, "JETÉE", TimeOfDay.DUSK),
    "INT. GRENIER - FIN D'APRÈS-MIDI": (IntExt.INT, "GRENIER", TimeOfDay.AFTERNOON),
    "INT/JOUR - GRENIER": (IntExt.INT, "GRENIER", TimeOfDay.DAY),
    "INT / GRENIER - JOUR": (IntExt.INT, "GRENIER", TimeOfDay.DAY),
    "INTÉRIEUR GRENIER - PETIT MATIN": (IntExt.INT, "GRENIER", TimeOfDay.DAWN),
    "INT. DESVÁN - DÍA": (IntExt.INT, "DESVÁN", TimeOfDay.DAY),
    "EXT. MUELLE - AMANECER": (IntExt.EXT, "MUELLE", TimeOfDay.DAWN),
    "INNEN. MÜHLE - TAG 2": (IntExt.INT, "MÜHLE", TimeOfDay.DAY),
    "AUSSEN. STEG - ABENDDÄMMERUNG": (IntExt.EXT, "STEG", TimeOfDay.DUSK),
    "MÜHLE - INNEN - NACHT": (IntExt.INT, "MÜHLE", TimeOfDay.NIGHT),
    "I/A. KUTSCHE - ABEND": (IntExt.BOTH, "KUTSCHE", TimeOfDay.NIGHT),
    "INT. SOFFITTA - GIORNO": (IntExt.INT, "SOFFITTA", TimeOfDay.DAY),
    "EST. MOLO - ALBA": (IntExt.EXT, "MOLO", TimeOfDay.DAWN),
    "INT./EST. CARROZZA - NOTTE": (IntExt.BOTH, "CARROZZA", TimeOfDay.NIGHT),
    "ESTERNO MOLO - TRAMONTO": (IntExt.EXT, "MOLO", TimeOfDay.DUSK),
    "EXT. CAIS - MANHÃ": (IntExt.EXT, "CAIS", TimeOfDay.MORNING),
    "EXT. CAIS - MEIO-DIA": (IntExt.EXT, "CAIS", TimeOfDay.NOON),
    "INT. SNUG BAR - NIGHT - TAG": (IntExt.INT, "SNUG BAR", TimeOfDay.NIGHT),
}


def _read(line):
    lines = f"1-1 大厅 日 内\n甲：走。\n{line}".split("\n")
    return read_chinese_text([Line(text, at) for at, text in enumerate(lines, 1)]).scenes[1].heading


@pytest.mark.parametrize(
    ("word", "light"), [(word, light) for light, words in LIGHTS.items() for word in words.split()]
)
def test_a_light_of_many_words_is_a_light(word, light):
    """夕阳西下 before or behind the place is neither its part nor the day that 落日 ends with."""
    for line in (f"1-2 古渡口 {word} 外", f"1-2 {word} 外 古渡口", f"1-2 外 古渡口 {word}"):
        heading = _read(line)
        assert (IntExt.EXT, "古渡口", light) == (heading.int_ext, heading.place, heading.time)


@pytest.mark.parametrize("place", ["荷塘月色", "朝阳商场", "晨光文具店", "晚晴楼", "夜色酒吧"])
def test_a_place_may_be_named_after_a_light(place):
    """荷塘月色 is a restaurant."""
    heading = _read(f"1-2 {place} 日 内")
    assert (place, TimeOfDay.DAY) == (heading.place, heading.time)


@pytest.mark.parametrize("line", ABROAD)
def test_the_light_of_other_languages_is_read(line):
    """French, Spanish, German, Italian, Portuguese; with accents or without; TAG ends an act."""
    for text in (line, line.replace("É", "E").replace("Í", "I")):
        heading = read_fountain(f"{text}\n\nRain.\n").scenes[0].heading
        assert ABROAD[line][::2] == (heading.int_ext, heading.time)
    heading = read_fountain(f"{line}\n\nRain.\n").scenes[0].heading
    assert ABROAD[line][1] == heading.place


def test_a_typed_field_may_be_in_another_language():
    """As a program keeps side and light apart from the place."""
    assert (IntExt.EXT, TimeOfDay.DUSK) == (read_int_ext("Außen"), read_time("Dämmerung"))


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("SEC. 4  INT. MILL - NIGHT", "4"), ("SÉQ 4 - INT. MILL - NIGHT", "4"),
        ("BILD 4 INT. MILL - NIGHT", "4"), ("4/12   INT. MILL. NIGHT 1 (22:40)", "4/12"),
    ],
)  # fmt: skip
def test_a_scene_is_numbered_in_other_ways(line, number):
    """By sequence, by Bild, by episode and scene with a stroke."""
    heading = read_fountain(f"{line}\n\nRain.\n").scenes[0].heading
    assert (number, "MILL", TimeOfDay.NIGHT) == (heading.number, heading.place, heading.time)


def test_a_stroke_in_a_number_names_the_episode():
    """4/12 is the twelfth scene of the fourth."""
    scenes = read_fountain("4/12   INT. MILL. NIGHT 1\n\nRain.\n\n5/1   EXT. WEIR. DAY 1\n").scenes
    assert [4, 5] == [scene.episode for scene in scenes]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("INT. TRUCK (MOVING) - DAY", "TRUCK (MOVING)"),
        ("INT. TRUCK - DAY (PARKED)", "TRUCK (PARKED)"),
        ("1-2 货车（行驶中） 日 内", "货车（行驶中）"),
        ("1-2 货车 日 内（静止）", "货车（静止）"),
    ],
)
def test_a_vehicle_says_whether_it_moves(line, place):
    """In its place, where everybody sees it, in both languages."""
    english = line.isascii()
    heading = read_fountain(f"{line}\n\nRain.\n").scenes[0].heading if english else _read(line)
    assert (place, TimeOfDay.DAY, "") == (heading.place, heading.time, heading.suffix)


@pytest.mark.parametrize("line", ["EXT ORCHARD - first light", "Ext ORCHARD - dawn"])
def test_what_a_program_calls_a_heading_needs_no_stop(line):
    """In prose EXT without one would be a doubt."""
    heading = read_heading(line)
    assert (IntExt.EXT, "ORCHARD", TimeOfDay.DAWN) == (heading.int_ext, heading.place, heading.time)
