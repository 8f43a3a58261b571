"""The traps of real scene lists, each a small workbook."""

from datetime import datetime, time

import pytest

from scout.domain.column import Field, TableOrder
from scout.domain.errors import ReadError
from scout.domain.problem import Severity

HEAD = ("集", "场", "日夜", "内外", "场景", "页数")


def _day(*parts):
    return datetime(*parts)  # noqa: DTZ001 - a spreadsheet knows no time zone


def _numbers(script):
    return [scene.number for scene in script.scenes]


def _places(script):
    return [scene.setting.place for scene in script.scenes]


def _lengths(script):
    return [str(scene.length) for scene in script.scenes]


def _found(script):
    """Where the findings about the table are; those about eras are another room's."""
    found = [(problem.where, problem.message.code.split(".")[1]) for problem in script.problems]
    return [(where, code) for where, code in found if where and not code.startswith("era")]


def test_lines_above_the_header_are_passed_over(sheet):
    """Title, maker and a blank line; the title is the script's."""
    script = sheet(
        ("《示例》场景表",), ("制表：统筹  共2场",), (), HEAD,
        (1, 1, "日", "内", "祠堂", 1), (1, 2, "夜", "外", "村口", 0.5),
        merged=("A1:F1", "A2:F2"),
    )  # fmt: skip
    assert ("示例", ["1-1", "1-2"], (4,)) == (
        script.title, _numbers(script), script.mapping.header_rows,
    )  # fmt: skip


def test_roles_stand_below_a_merged_header(sheet):
    """演员 over one column per role, ticked with √, 1, ● or a short name."""
    script = sheet(
        ("集", "场", "日夜", "内外", "场景", "演员", None, None, "页数"),
        (None, None, None, None, None, "林夏", "陈砚", "许红", None),
        (1, 1, "日", "内", "祠堂", "√", None, "1", 1),
        (1, 2, "夜", "外", "村口", "●", "陈", "0", 1),
        merged=("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:H1", "I1:I2"),
    )  # fmt: skip
    assert [("林夏", "许红"), ("林夏", "陈砚")] == [scene.cast for scene in script.scenes]
    assert ((1, 2), "演员 / 许红") == (script.mapping.header_rows, script.mapping.columns[7].header)
    assert not script.mapping.is_doubtful


def test_groups_stand_above_the_names(sheet):
    """The upper row only groups: 场景 over 主场景 and 次场景, 角色 over the roles."""
    script = sheet(
        (None, None, "场景", None, None, None, "角色", None),
        ("集", "场", "主场景", "次场景", "日夜", "内外", "林夏", "陈砚"),
        (1, 1, "陈宅", "正厅", "日", "内", "√", None),
        (1, 2, "陈宅", "天井", "夜", "外", None, "√"),
        merged=("C1:D1", "G1:H1"),
    )  # fmt: skip
    assert ["陈宅-正厅", "陈宅-天井"] == _places(script)
    assert [("林夏",), ("陈砚",)] == [scene.cast for scene in script.scenes]


def test_a_header_in_two_languages_is_one_header(sheet):
    """The English row below the Chinese one is no scene."""
    script = sheet(
        ("场次", "日夜", "内外", "场景"),
        ("Scene", "D/N", "I/E", "Set"),
        ("1-1", "日", "内", "祠堂"),
    )
    assert (["1-1"], (1, 2)) == (_numbers(script), script.mapping.header_rows)


def test_a_column_for_each_role_needs_no_group(sheet):
    """A header that is a name over ticks is a role, beside others of its kind."""
    script = sheet(
        ("场次", "日夜", "内外", "场景", "林夏", "陈砚", "群演", "威亚"),
        ("1-1", "日", "内", "祠堂", "√", "√", "20", "√"),
        ("1-2", "夜", "外", "村口", None, "√", None, None),
    )  # fmt: skip
    assert [("林夏", "陈砚"), ("陈砚",)] == [scene.cast for scene in script.scenes]


def test_day_bands_plan_the_scenes_below(sheet):
    """第三天, a date, a unit's name and 待定; the band is told, not lost."""
    script = sheet(
        HEAD, ("第三天",), (1, 1, "日", "内", "祠堂", 1), (1, 2, "夜", "外", "村口", 1),
        ("8月17日（周三）A组",), (1, 3, "日", "内", "祠堂", 1), ("待定",),
        (1, 4, "日", "内", "祠堂", 1),
        merged=("A2:F2", "A7:F7"),
    )  # fmt: skip
    assert ["第三天", "第三天", "8月17日（周三）A组", "待定"] == [s.planned for s in script.scenes]
    assert [("顺场表 2", "day_band"), ("顺场表 5", "day_band"), ("顺场表 7", "day_band")] == _found(
        script
    )


def test_a_day_may_be_closed_by_its_band(sheet):
    """``End of Day 1`` speaks of the scenes above it."""
    script = sheet(
        ("Scene", "I/E", "Set", "D/N"), (1, "INT", "HALL", "DAY"), (2, "EXT", "ROAD", "DAY"),
        ("END OF DAY 1",), (3, "INT", "HALL", "NIGHT"),
    )  # fmt: skip
    assert ["END OF DAY 1", "END OF DAY 1", ""] == [scene.planned for scene in script.scenes]


def test_a_column_of_days_wins_over_the_band(sheet):
    """What stands in the row itself is meant."""
    script = sheet(
        (*HEAD, "计划拍摄日期"), ("第一天",), (1, 1, "日", "内", "祠堂", 1, _day(2026, 12, 7)),
        (1, 2, "日", "内", "祠堂", 1, None),
    )  # fmt: skip
    assert ["2026-12-07", "第一天"] == [scene.planned for scene in script.scenes]


def test_subtotals_headers_and_remarks_are_no_scenes(sheet):
    """Sums, the header of the next page, a remark: each is told with its row but the header."""
    script = sheet(
        HEAD, (1, 1, "日", "内", "祠堂", 1), ("小计", None, None, None, None, 1), HEAD,
        (1, 2, "夜", "外", "村口", 1), ("共2场", None, None, None, None, 2),
        ("注：以上场次如有变动，以通告为准。",),
    )  # fmt: skip
    assert ["1-1", "1-2"] == _numbers(script)
    assert [
        ("顺场表 3", "row_skipped"),
        ("顺场表 6", "row_skipped"),
        ("顺场表 7", "row_skipped"),
    ] == _found(script)


def test_what_excel_made_of_numbers_is_undone(sheet):
    """Dates of several formats, a serial number, a time, and a point that lost its zero."""
    day = _day(2025, 1, 3)
    script = sheet(
        ("场次", "日夜", "内外", "场景", "页数"),
        ((day, 'm"-"d'), "日", "内", "祠堂", (_day(2025, 2, 8), "m/d")),
        ((45661, "General"), "日", "内", "祠堂", (45696, "General")),
        ((_day(2025, 5, 1), "d/m"), "日", "内", "祠堂", (1.375, "# ?/?")),
        ((time(1, 6), "h:mm"), "日", "内", "祠堂", "3/8"),
        ((_day(1932, 1, 1), "mmm-yy"), "日", "内", "祠堂", "1 3/8"),
    )  # fmt: skip
    assert ["1-3", "1-4", "1-5", "1-6", "1-32"] == _numbers(script)
    assert ["2/8", "2/8", "1 3/8", "3/8", "1 3/8"] == _lengths(script)


def test_a_point_that_lost_its_zero_gets_it_back(sheet):
    """1.9 is followed by 1.10, which is stored as 1.1, with or without its format."""
    rows = [((value, look), "日", "内", "祠堂") for value, look in (
        (1.8, "General"), (1.9, "General"), (1.1, "General"), (1.11, "General"), (1.2, "0.00"),
    )]  # fmt: skip
    script = sheet(("场次", "日夜", "内外", "场景"), *rows)
    assert ["1-8", "1-9", "1-10", "1-11", "1-20"] == _numbers(script)


def test_several_scenes_share_their_row(sheet):
    """Each has the row's light and setting; the length is shared without a rest."""
    script = sheet(
        (*HEAD, "演员"), (2, "2-3、2-4", "昏", "外", "梯田", "1 1/8", "林夏"),
        (3, "1~3", "日", "内", "祠堂", 3, ""),
    )  # fmt: skip
    assert ["2-3", "2-4", "3-1", "3-2", "3-3"] == _numbers(script)
    assert ["5/8", "4/8", "1", "1", "1"] == _lengths(script)
    assert [2, 2, 3, 3, 3] == [scene.line for scene in script.scenes]


def test_merged_cells_speak_for_all_their_rows(sheet):
    """Episode, setting and light are repeated; a length is shared."""
    script = sheet(
        HEAD, (1, 1, "日", "内", "祠堂", 1), (None, 2, None, None, None, None),
        (2, 1, "夜", "外", "村口", 1),
        merged=("A2:A3", "C2:C3", "D2:D3", "E2:E3", "F2:F3"),
    )  # fmt: skip
    assert [("1-1", "祠堂", "day"), ("1-2", "祠堂", "day"), ("2-1", "村口", "night")] == [
        (scene.number, scene.setting.place, scene.heading.time.value) for scene in script.scenes
    ]
    assert ["4/8", "4/8", "1"] == _lengths(script)


@pytest.mark.parametrize("same", ["同上", "〃", '"', "″", "同前", "same", "Ditto"])
def test_a_word_may_mean_the_row_above(sheet, same):
    """In any column, and through several rows."""
    script = sheet(
        HEAD,
        (1, 1, "日", "内", "祠堂", 1),
        (1, 2, same, same, same, 1),
        (1, 3, same, "外", same, 1),
    )
    assert [("祠堂", "day")] * 3 == [(s.setting.place, s.heading.time.value) for s in script.scenes]


def test_a_list_by_settings_names_them_once(sheet):
    """顺景表: the setting in a line of its own, or only in the first of its rows."""
    head = ("场景", "场次", "日夜", "内外")
    first = sheet(
        head, ("祠堂", "1-1", "日", "内"), (None, "3-1", "夜", "内"), ("村口", "1-2", "日", "外")
    )
    second = sheet(head, ("祠堂",), (None, "1-1", "日", "内"), (None, "3-1", "夜", "内"),
                   ("村口",), (None, "1-2", "日", "外"))  # fmt: skip
    assert ["祠堂", "祠堂", "村口"] == _places(first) == _places(second)


def test_a_part_is_named_once_below_its_place(sheet):
    """次场景 goes on where both cells are blank, and ends where another place begins."""
    script = sheet(
        ("主场景", "次场景", "场次", "日夜", "内外"),
        ("沈宅", "客厅", "1-1", "日", "内"),
        (None, None, "2-1", "夜", "内"),
        (None, "花园", "1-2", "日", "外"),
        ("村口", None, "1-3", "日", "外"),
    )
    assert ["沈宅-客厅", "沈宅-客厅", "沈宅-花园", "村口"] == [
        scene.heading.place for scene in script.scenes
    ]


def test_sums_of_a_list_by_settings_are_no_settings(sheet):
    """内景 2 场 counts scenes; the line that names the setting is told."""
    script = sheet(
        ("场景", "场次", "日夜", "内外"), ("祠堂",), (None, "1-1", "日", "内"),
        ("内景 1 场（日1）",),
        (None, "1-2", "夜", "内"),
    )  # fmt: skip
    assert ["祠堂", "祠堂"] == _places(script)
    assert [("顺场表 2", "place_band"), ("顺场表 4", "row_skipped")] == _found(script)


def test_whole_numbers_below_eighths_are_eighths(sheet):
    """Western breakdowns count 12 for a page and a half; fractions stay what they are."""
    script = sheet(
        ("Scene", "Set", "D/N", "Eighths"), (1, "HALL", "D", 12), (2, "ROAD", "N", "1 3/8")
    )
    assert ["1 4/8", "1 3/8"] == _lengths(script)


def test_a_single_ticked_column_is_no_role(sheet):
    """It may tick anything; only beside its like, or beside the cast, it is somebody."""
    script = sheet(
        ("场次", "日夜", "内外", "场景", "重点"),
        ("1-1", "日", "内", "祠堂", "√"),
        ("1-2", "夜", "外", "村口", None),
    )
    assert [(), ()] == [scene.cast for scene in script.scenes]
    assert script.mapping.columns[4].field is None
    assert not script.mapping.is_doubtful


def test_episodes_may_be_bands(sheet):
    """第二集 in a line of its own counts for the rows below."""
    script = sheet(
        ("场", "日夜", "内外", "场景"),
        ("第一集",),
        (1, "日", "内", "祠堂"),
        ("第二集",),
        (1, "夜", "外", "村口"),
    )
    assert ["1-1", "2-1"] == _numbers(script)


def test_cut_scenes_are_left_out(sheet):
    """删戏 is told with its row, 完成 is read."""
    script = sheet(
        (*HEAD, "拍摄状态"),
        (1, 1, "日", "内", "祠堂", 1, "完成"),
        (1, 2, "日", "内", "祠堂", 1, "删戏"),
    )
    assert (["1-1"], [("顺场表 3", "scene_gone")]) == (_numbers(script), _found(script))


def test_a_length_that_cannot_be_read_names_its_cell(sheet):
    """The scene counts as an eighth, and the finding says which cell to put right."""
    script = sheet(HEAD, (1, 1, "日", "内", "祠堂", "约半页"))
    assert [("顺场表 F2", "pages_unread")] == _found(script)
    assert ("1/8", True) == (_lengths(script)[0], script.scenes[0].length_counted)


def test_a_light_that_cannot_be_read_names_its_cell(sheet):
    """The scene has none then; what to write instead is said."""
    script = sheet(HEAD, (1, 1, "随光", "院内外围", "祠堂", 1), (1, 2, "夜", "外", "村口", 1))
    assert [("顺场表 C2", "time_unread"), ("顺场表 D2", "side_unread")] == _found(script)[:2]
    assert (None, None) == (script.scenes[0].heading.time, script.scenes[0].heading.int_ext)


def test_both_lights_in_one_cell(sheet):
    """日内, 夜/外 and DAY INT."""
    script = sheet(
        ("场次", "日夜/内外", "场景"),
        ("1-1", "日内", "祠堂"),
        ("1-2", "夜/外", "村口"),
        ("1-3", "DAY INT", "祠堂"),
    )
    assert [("INT", "day"), ("EXT", "night"), ("INT", "day")] == [
        (s.heading.int_ext.value, s.heading.time.value) for s in script.scenes
    ]


def test_a_heading_may_stand_in_one_cell(sheet):
    """Western breakdowns print the whole line."""
    script = sheet(
        ("Scene", "Set", "Pages"),
        (1, "INT. TEA HOUSE - NIGHT", "2/8"),
        (2, "EXT. BRIDGE - DAY", "1"),
    )
    assert [("TEA HOUSE", "INT", "night"), ("BRIDGE", "EXT", "day")] == [
        (s.setting.place, s.heading.int_ext.value, s.heading.time.value) for s in script.scenes
    ]


def test_a_russian_list_is_read(sheet):
    """КПП: Серия, Сцена, Режим, Инт / нат, Объект, Подобъект, Персонажи."""
    script = sheet(
        ("Серия", "Сцена", "Режим", "Инт / нат", "Объект", "Подобъект", "Персонажи"),
        (1, 1, "День", "Инт", "Квартира", "Кухня", "Анна, Пётр"),
        (1, 2, "Ночь", "Нат", "Улица", None, "Анна"),
    )  # fmt: skip
    assert [("1-1", "INT", "day", "Квартира-Кухня"), ("1-2", "EXT", "night", "Улица")] == [
        (s.number, s.heading.int_ext.value, s.heading.time.value, s.setting.place)
        for s in script.scenes
    ]
    assert [("Анна", "Пётр"), ("Анна",)] == [scene.cast for scene in script.scenes]


SCENES = (
    (1, 1, "日", "内", "祠堂", 1),
    (1, 2, "夜", "外", "村口", 1),
    (1, 3, "日", "内", "祠堂", 1),
)
BY_SET = (HEAD, SCENES[0], SCENES[2], SCENES[1])


def test_the_sheet_that_is_the_list_is_found(book):
    """Behind a cover and a cast list, which are told as not read."""
    script = book(
        ("封面", [("《示例》",), ("版本 3",)]),
        ("演员表", [("角色", "演员"), ("林夏", "待定")]),
        ("分场表", [HEAD, *SCENES]),
    )
    assert ("分场表", 3) == (script.mapping.sheet, len(script.scenes))
    assert [("封面", "sheet_no_list"), ("演员表", "sheet_no_list")] == _found(script)


def test_the_same_scenes_are_not_read_twice(book):
    """按场景 beside 按剧本顺序: the one in the order of the script is read, wherever it stands."""
    script = book(("顺景表", BY_SET), ("顺场表", [HEAD, *SCENES]))
    assert ("顺场表", ["1-1", "1-2", "1-3"]) == (script.mapping.sheet, _numbers(script))
    assert [("顺景表", "sheet_same")] == _found(script)


def test_sheets_that_go_on_are_one_list(book):
    """A sheet for every episode: its name says which, and their rows are counted on."""
    head = ("场次", "日夜", "内外", "场景")
    sheets = (
        ("第1集", [head, (1, "日", "内", "祠堂"), (2, "夜", "外", "村口")]),
        ("第2集", [head, (1, "日", "内", "柴房")]),
    )
    script = book(*sheets)
    assert [("1-1", 1, 2), ("1-2", 1, 3), ("2-1", 2, 5)] == [
        (scene.number, scene.episode, scene.line) for scene in script.scenes
    ]
    assert ("第1集 + 第2集", 3) == (script.mapping.sheet, script.mapping.scenes)
    assert "script.sheets_joined" in {problem.message.code for problem in script.problems}
    said = TableOrder(sheet=script.mapping.sheet, columns=(("场景", Field.REAL_PLACE),))
    assert 3 == len(book(*sheets, order=said).scenes)
    assert ["2-1"] == _numbers(book(*sheets, order=TableOrder(sheet="第2集")))


def test_a_sheet_may_be_chosen(book):
    """By its name; a name that is not there is told with those that are."""
    sheets = (("一", [HEAD, *SCENES]), ("二", [("场次", "内外", "场景"), ("2-1", "内", "柴房")]))
    assert [("二", "sheet_unread")] == _found(book(*sheets))
    assert ["2-1"] == _numbers(book(*sheets, order=TableOrder(sheet="二")))
    with pytest.raises(ReadError, match="一, 二"):
        book(*sheets, order=TableOrder(sheet="三"))


def test_scenes_that_were_not_read_are_more_than_a_note(book):
    """The command line ends with 1 where a sheet with other scenes was left."""
    script = book(
        ("一", [HEAD, *SCENES]), ("二", [("场次", "内外", "场景"), ("2-1", "内", "柴房")])
    )
    assert [Severity.WARNING] == [p.severity for p in script.problems if p.sheet == "二"]


CSV = (
    "《示例》分场表\n制表：统筹\n\n场次{0}日夜{0}内外{0}场景{0}内容\n"
    "1-1{0}日{0}内{0}祠堂{0}点灯\n1-2{0}夜{0}外{0}村口{0}离开\n"
)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "，", "；", "｜", "^"])
def test_any_separator_will_do(text, separator):
    """Also below lines that are no part of the table."""
    script = text(CSV.format(separator))
    assert (["祠堂", "村口"], "示例", [5, 6]) == (
        _places(script),
        script.title,
        [s.line for s in script.scenes],
    )


def test_excel_may_name_the_separator(text):
    """``sep=;`` in the first line is obeyed and counted."""
    script = text("sep=;\n" + CSV.format(";"))
    assert [6, 7] == [scene.line for scene in script.scenes]


def test_quotes_hold_separators_and_lines(text):
    """A quoted cell may hold both; a quotation mark that is never closed swallows nothing."""
    script = text('场次,日夜,内外,场景,内容\n1-1,日,内,祠堂,"点灯,\n跪下"\n1-2,夜,外,村口,离开\n')
    assert ["点灯,\n跪下", "离开"] == [scene.synopsis for scene in script.scenes]
    rows = "".join(f"1-{n},日,内,祠堂,走\n" for n in range(2, 60))
    assert 59 == len(text(f'场次,日夜,内外,场景,内容\n1-1,日,内,祠堂,"走\n{rows}').scenes)


def test_a_csv_is_mapped_as_well(text):
    """Even one that no word of makes a list."""
    order = TableOrder(columns=(("甲", Field.NUMBER), ("乙", Field.PLACE)))
    assert ["祠堂"] == _places(text("甲,乙,丙\n1-1,祠堂,x\n", order=order))


def test_a_cell_at_the_end_of_the_sheet_costs_nothing(sheet):
    """A stray cell in the last row and column: the list far above it is read."""
    with_far_cell = sheet(HEAD, *SCENES, far="XFD1048576")
    assert (["1-1", "1-2", "1-3"], 6) == (
        _numbers(with_far_cell), len(with_far_cell.mapping.columns),
    )  # fmt: skip


def test_sides_and_times_may_be_columns_that_are_ticked(sheet):
    """内 | 外 | 日 | 夜 with √: they head no people."""
    script = sheet(
        ("场次", "场景", "内", "外", "日", "夜", "主演"),
        ("1", "包间", "√", "", "", "√", "老四"), ("2", "门口", "√", "√", "√", "", "小五"),
    )  # fmt: skip
    assert [("INT", "night", ("老四",)), ("INT/EXT", "day", ("小五",))] == [
        (s.heading.int_ext.value, s.heading.time.value, s.cast) for s in script.scenes
    ]


def test_a_sum_that_counts_scenes_is_none(sheet):
    """小计 below the settings and 3场 below the numbers."""
    rows = (("舱内", "1", "夜", "内"), ("舱内", "5", "夜", "内"), ("小计", "2场", "", ""))
    script = sheet(("场景", "场次", "日夜", "内外"), *rows, ("合计", "2场", "", ""))
    assert ["1", "5"] == _numbers(script)


def test_a_place_may_hold_its_light_in_brackets(sheet):
    """大堂（内/日）below 场景（内/外、日/夜）."""
    head = ("编号", "场景（内/外、日/夜）", "概要")
    script = sheet(head, ("S01", "大堂（内/日）", "入住"), ("S02", "天台（外/夜）", "徘徊"))
    assert [("大堂", "INT", "day"), ("天台", "EXT", "night")] == [
        (s.setting.place, s.heading.int_ext.value, s.heading.time.value) for s in script.scenes
    ]


def test_a_place_may_hold_its_side_where_no_column_does(sheet):
    """内．祠堂 beside a column of times; where a column says the side the place is left alone."""
    script = sheet(("场次", "景", "时"), (1, "内．祠堂", "夜"), (2, "外．稻田", "日"))
    assert [("祠堂", "INT"), ("稻田", "EXT")] == [
        (s.setting.place, s.heading.int_ext.value) for s in script.scenes
    ]
    script = sheet(
        ("场次", "内外", "日夜", "场景"), (1, "外", "夜", "校门 内"), (2, "内", "日", "教室")
    )
    assert ["校门 内", "教室"] == _places(script)


def test_an_episode_may_stand_above_the_header(sheet):
    """第1集, the header, its scenes; then 第2集 and the header again."""
    head = ("场次", "日夜", "内外", "场景")
    script = sheet(
        ("第1集",), head, ("1", "日", "内", "馆"), ("第2集",), head, ("1", "夜", "外", "江边")
    )
    assert [1, 2] == [scene.episode for scene in script.scenes]


def test_a_one_liner_has_its_headings_among_what_happens(sheet):
    """Description holds INT. HALL - DAY, and below it a row of words alone."""
    script = sheet(
        ("Scene", "Description", "Pages", "Cast"),
        ("12", "INT. HALL - DAY", "1 1/8", "1, 2"), ("", "Mara finds the map.", "", ""),
        ("14A", "EXT. JETTY - NIGHT", "3/8", "1"), ("", "She casts off.", "", ""),
    )  # fmt: skip
    assert [("12", "HALL", "INT", "day"), ("14A", "JETTY", "EXT", "night")] == [
        (s.number, s.setting.place, s.heading.int_ext.value, s.heading.time.value)
        for s in script.scenes
    ]


def test_a_blank_part_of_a_setting_is_none(sheet):
    """主 and 次 under 场景: what has no 次 does not take the one above."""
    script = sheet(
        ("集场", "场景", "", "内外", "日夜"), ("", "主", "次", "", ""),
        ("1-1", "孤城", "地牢", "内", "夜"), ("1-2", "驿站", "", "内", "日"),
        merged=("B1:C1",),
    )  # fmt: skip
    assert ["孤城-地牢", "驿站"] == _places(script)


def test_what_a_setting_shows_is_no_part_of_it(sheet):
    """场景描述 beside 场景; alone it names the setting."""
    script = sheet(("场次", "场景", "日夜", "内外", "场景描述"), (1, "天台", "日", "外", "谈心"))
    assert [("天台", "谈心")] == [(s.setting.place, s.synopsis) for s in script.scenes]


def test_one_column_may_hold_the_whole_heading_below_a_word_of_light(sheet):
    """日 内 出租屋 below 时空."""
    script = sheet(("场次", "时空", "事件"), (1, "日 内 出租屋", "醒"), (2, "夜 外 工地", "走"))
    assert [("出租屋", "INT", "day"), ("工地", "EXT", "night")] == [
        (s.setting.place, s.heading.int_ext.value, s.heading.time.value) for s in script.scenes
    ]


@pytest.mark.parametrize("word", ["OMITTED", "删", "已删除", "取消"])
def test_a_row_that_says_nothing_but_omitted_is_no_scene(sheet, word):
    """Its number and the word, in whatever column; it is told."""
    script = sheet(HEAD, (1, 1, "日", "内", "祠堂", 1), (1, 2, None, None, word, None))
    assert (["1-1"], ["scene_gone"]) == (_numbers(script), [code for _, code in _found(script)])


def test_a_light_may_count_the_days_of_the_story(sheet):
    """D1 and N2 below D/N are day and night; several scenes below Scs."""
    head = ("Scs", "I/E", "D/N", "Set", "Pgs")
    script = sheet(head, ("4,6", "INT", "D1", "Kitchen", "2 3/8"), ("11", "EXT", "N2", "Barn", "1"))
    assert [("4", "day"), ("6", "day"), ("11", "night")] == [
        (scene.number, scene.heading.time.value) for scene in script.scenes
    ]
    script = sheet(head, ("4", "INT", "D1", "Kitchen", "1"), ("5", "EXT", "D2", "Barn", "1"))
    assert ["day", "day"] == [scene.heading.time.value for scene in script.scenes]


def test_the_light_may_stand_behind_the_number(sheet):
    """1-1 日内 below 场次, where no column says the light."""
    script = sheet(
        ("场次", "场景", "内容"), ("1-1 日内", "病房", "醒"), ("1-2 夜/外", "天桥", "走")
    )
    assert [("1-1", "INT", "day"), ("1-2", "EXT", "night")] == [
        (s.number, s.heading.int_ext.value, s.heading.time.value) for s in script.scenes
    ]


@pytest.mark.parametrize(
    "band", ["D1", "Day 2", "第1天 12月1日 大万世居", "12月1日（星期一）", "2026年12月1日"]
)
def test_a_day_that_looks_like_a_number_is_a_day_where_it_stands_alone(sheet, band):
    """D1 and 12月1日 could be scenes, but a scene does not stand alone on its row."""
    script = sheet(HEAD, (band,), (1, 1, "日", "内", "祠堂", 1), (1, 2, "夜", "外", "村口", 1))
    assert [band, band] == [scene.planned for scene in script.scenes]


def test_who_made_and_checked_a_list_is_no_scene(sheet):
    """制表 and 审核 below the last row, under whatever columns."""
    script = sheet(
        HEAD, (1, 1, "日", "内", "祠堂", 1), ("制表：甲", None, None, None, "审核：乙", None)
    )
    assert ["祠堂"] == _places(script)


@pytest.mark.parametrize("separator", [",", "\t"])
def test_numbers_behind_a_hash_are_no_titles(text, separator):
    """A list with columns is no Markdown."""
    rows = (("Scene", "INT/EXT", "Set"), ("#1", "INT", "BARN"), ("#2", "EXT", "YARD"))
    script = text("\n".join(separator.join(row) for row in rows))
    assert ["BARN", "YARD"] == _places(script)
