"""Lights, marks and bands in the cells of scene lists."""

import pytest

from scout.domain.heading import TimeOfDay
from scout.script.table.light import is_side, is_time, read_side, read_time
from scout.script.table.number import read_numbers


@pytest.mark.parametrize(
    ("text", "light"),
    [
        ("晚霞", TimeOfDay.DUSK), ("晚霞满天", TimeOfDay.DUSK), ("落日", TimeOfDay.DUSK),
        ("日落", TimeOfDay.DUSK), ("早霞", TimeOfDay.DAWN), ("午夜", TimeOfDay.NIGHT),
        ("午夜过后", TimeOfDay.NIGHT), ("晚八点", TimeOfDay.NIGHT), ("密度", TimeOfDay.DUSK),
        ("晚秋", None), ("早春", None), ("雨夜", TimeOfDay.NIGHT), ("NACHT", TimeOfDay.NIGHT),
        ("Dämmerung", TimeOfDay.DUSK), ("T", TimeOfDay.DAY), ("N2", TimeOfDay.NIGHT),
    ],
)  # fmt: skip
def test_a_cell_of_light_is_read_by_its_longest_beginning(text, light):
    """晚霞 is no 晚, 落日 no 日; late autumn is no hour."""
    assert light == read_time(text)


def test_a_letter_alone_makes_no_column_of_sides():
    """A is außen where a header says so, and the first unit elsewhere."""
    assert ("EXT", False, True) == (read_side("A").value, is_side("A"), is_side("I/A"))
    assert [True, False] == [is_time("T/N"), is_time("T2")]


HEADS = [
    (("时间", None, "景", None), ("日", "夜", "内", "外")),
    (("日夜", None, "内外", None), ("日", "夜", "内", "外")),
    (("气氛", None, "景别", None), ("夜", "日", "外", "内")),
]


@pytest.mark.parametrize(("groups", "names"), HEADS)
def test_lights_may_be_ticked_below_a_merged_header(sheet, groups, names):
    """Each word heads its own column; no tick is part of a place."""
    ticks = (("日", "内"), ("夜", "外"), ("日", "内外"))
    rows = [
        (str(n), *("√" if name in time + side else "" for name in names), place, "阿荞")
        for n, (place, (time, side)) in enumerate(
            zip(("磨坊", "渡口", "骡车"), ticks, strict=True), 1
        )
    ]
    script = sheet(
        ("场次", *groups, "场景", "人物"), (None, *names, None, None), *rows,
        merged=("A1:A2", "B1:C1", "D1:E1", "F1:F2", "G1:G2"),
    )  # fmt: skip
    assert [
        ("磨坊", "INT", "day"), ("渡口", "EXT", "night"), ("骡车", "INT/EXT", "day"),
    ] == [
        (s.heading.place, s.heading.int_ext.value, s.heading.time.value) for s in script.scenes
    ]  # fmt: skip


def test_two_lights_alone_may_be_ticked_below_their_group(sheet):
    """日 | 夜 below 时间, and the side in words."""
    script = sheet(
        ("场次", "场景", "时间", None, "内外"), (None, None, "日", "夜", None),
        ("1", "磨坊", "√", "", "内"), ("2", "渡口", "", "√", "外"),
        merged=("C1:D1",),
    )  # fmt: skip
    assert [("磨坊", "day"), ("渡口", "night")] == [
        (scene.heading.place, scene.heading.time.value) for scene in script.scenes
    ]


def test_the_first_of_the_cast_list_is_no_tick(sheet):
    """Cast by their numbers, 1 among them."""
    script = sheet(
        ("Scene", "I/E", "Set", "D/N", "Cast"),
        ("1", "I", "MILL", "D", "1, 2"), ("2", "E", "WEIR", "N", "1"), ("3", "E", "WEIR", "N", "3"),
    )  # fmt: skip
    assert [("1", "2"), ("1",), ("3",)] == [scene.cast for scene in script.scenes]


@pytest.mark.parametrize("band", ["COMPANY MOVE", "LUNCH", "转场", "放饭"])
def test_what_a_crew_does_between_scenes_is_no_place(sheet, band):
    """The row below has no setting of its own and does not get this one."""
    script = sheet(
        ("Scene", "I/E", "Set", "D/N", "Synopsis"),
        ("1", "I", "MILL", "D", "Rain."), (band,), ("2", "E", None, "N", "Snow."),
    )  # fmt: skip
    assert band not in {scene.heading.place for scene in script.scenes}


def test_a_rest_room_may_be_the_place_of_the_rows_below(sheet):
    """休息室 only begins like the pause of a day."""
    script = sheet(
        ("场次", "内外", "场景", "日夜", "内容"),
        ("休息室",), ("1", "内", None, "日", "落雨"), ("2", "内", None, "夜", "落雪"),
    )  # fmt: skip
    assert ["休息室", "休息室"] == [scene.heading.place for scene in script.scenes]


def test_a_german_list_is_read(text):
    """Bild, I/A, T/N, Motiv, Inhalt, Rollen, Seiten."""
    script = text(
        "Bild;I/A;T/N;Motiv;Inhalt;Rollen;Seiten\n"
        "1;I;T;Mühle;Regen;Grit;1 2/8\n2;A;N;Steg;Schnee;Grit, Ole;2/8\n"
        "3A;I/A;T;Kutsche;Wind;Ole;1\n"
    )
    assert [
        ("1", "INT", "day", "Mühle", ("Grit",), "1 2/8"),
        ("2", "EXT", "night", "Steg", ("Grit", "Ole"), "2/8"),
        ("3A", "INT/EXT", "day", "Kutsche", ("Ole",), "1"),
    ] == [
        (
            s.number, s.heading.int_ext.value, s.heading.time.value, s.heading.place, s.cast,
            str(s.length),
        )
        for s in script.scenes
    ]  # fmt: skip


def test_a_scene_that_was_added_keeps_its_sign():
    """5-3补 with its episode, 补5-3 as it stands."""
    told = [read_numbers(text, None)[0] for text in ("5-3补场", "第5集第3补场", "3加", "补5-3")]
    assert ["5-3补", "5-3补", "3加", "补5-3"] == list(map(str, told))
    assert [5, 5, None, None] == [number.episode for number in told]
