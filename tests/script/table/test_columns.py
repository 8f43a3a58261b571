"""Which column holds what: by words, by values, by the user."""

import pytest

from scout.domain.column import FIELD_NAMES, Field, FoundBy, TableOrder
from scout.domain.errors import ReadError
from scout.script.table.alias import find_field, is_weak, name_field

HEADS = {
    "集 场 气氛 内外景 拍摄地点 主场景 次场景 三级场景 主要内容 页数 主要演员1 特约演员 "
    "备注 拍摄时间":
    "episode number time int_ext real_place place sub_place sub_place synopsis pages cast extras "
    "unused planned",
    "集-场 文/武戏 计划拍摄时间 拍摄地 日/夜 内/外 场景 年代/气氛 页数/行 出场人物 拍摄状态":
    "number unused planned real_place time int_ext place era pages cast status",
    "Scene Int/Ext Location Time Length(8ths) Characters Synopsis":
    "number int_ext place time pages cast synopsis",
    "Sc# I/E Set D/N Pgs Cast Notes Heading": "number int_ext place time pages cast unused heading",
    "Bild I/A T/N Motiv Inhalt Rollen Komparsen Seiten Drehort":
    "number int_ext time place synopsis cast extras pages real_place",
    "Séq. Ext/Int J/N Décor Résumé Personnages Minutage":
    "number int_ext time place synopsis cast running",
    "Escena I/E Día/Noche Decorado Localización Sinopsis Reparto Páginas":
    "number int_ext time place real_place synopsis cast pages",
    "Серия Сцена Режим Инт/нат Объект/Подобъект Персонажи Массовка":
    "episode number time int_ext place cast extras",
}  # fmt: skip


@pytest.mark.parametrize(("heads", "fields"), HEADS.items())
def test_the_headers_of_the_trade_are_known(heads, fields):
    """Chinese, Western and Russian forms."""
    assert fields.split() == [find_field(head)[0].value for head in heads.split()]


def test_a_header_may_say_more_or_nothing():
    """A word inside a longer header counts less; a name or a sentence is no header."""
    assert (Field.EXTRAS, 0.85) == find_field("群众演员（人数）备注一下")
    assert [None, None] == [
        find_field("林夏"),
        find_field("本表由统筹组制作，如有变动请以当日通告为准，谢谢大家"),
    ]


def test_weak_words_are_told_from_strong_ones():
    """序号 only counts rows where 场次 stands beside it."""
    assert [True, True, False, False] == [is_weak(w) for w in ("序号", "Location", "场次", "Set")]


@pytest.mark.parametrize("field", Field)
def test_a_user_names_a_field_in_either_language(field):
    """By its id, its Chinese or its English name."""
    names = FIELD_NAMES[field]
    assert {field} == {name_field(w) for w in (field.value, names.text("zh"), names.text("en"))}


def test_a_word_of_the_trade_names_a_field_too():
    """实景 is the filming location; nonsense is nothing."""
    assert (Field.REAL_PLACE, None) == (name_field("实景"), name_field("外星"))


def _fields(script):
    return {column.letter: column.field and column.field.value for column in script.mapping.columns}


def test_values_name_what_headers_do_not(sheet):
    """Columns under words that nobody knows are known by what stands in them."""
    script = sheet(
        ("场次", "甲", "乙", "场景", "丙"),
        ("1-1", "日", "内", "祠堂", "1/8"), ("1-2", "夜", "外", "村口", "3/8"),
        ("1-3", "夜", "内", "祠堂", "1 2/8"), merged=(),
    )  # fmt: skip
    assert ["time", "int_ext", "pages"] == [_fields(script)[letter] for letter in "BCE"]
    assert {FoundBy.CONTENT} == {script.mapping.columns[i].found_by for i in (1, 2, 4)}
    assert ["1/8", "3/8", "1 2/8"] == [str(scene.length) for scene in script.scenes]


def test_values_correct_a_header_that_is_wrong(sheet):
    """时间 over 日内 is both lights; 场景 over 1-1 is the number."""
    script = sheet(
        ("场景", "主场景", "时间", "日期"),
        ("1-1", "祠堂", "日内", "第一天"), ("1-2", "村口", "夜外", "第二天"),
    )  # fmt: skip
    assert ["number", "place", "light", "planned"] == list(_fields(script).values())
    assert [("INT", "day"), ("EXT", "night")] == [
        (s.heading.int_ext.value, s.heading.time.value) for s in script.scenes
    ]


def test_weak_words_give_way(sheet):
    """序号 beside 场次 counts rows; 地点 beside 场景 is the real place."""
    script = sheet(
        ("序号", "场次", "场景", "地点"), (1, "1-1", "祠堂", "龙田"), (2, "1-2", "村口", "金龟")
    )
    assert ["unused", "number", "place", "real_place"] == list(_fields(script).values())
    alone = sheet(("序号", "地点", "日夜"), (1, "祠堂", "日"), (2, "村口", "夜"))
    assert ["number", "place", "time"] == list(_fields(alone).values())


def test_a_list_without_a_header_is_read_by_its_values(sheet):
    """Number, light and settings that come again are enough; a person should look all the same."""
    script = sheet(
        ("1-1", "日", "内", "祠堂"), ("1-2", "夜", "外", "村口"), ("1-3", "夜", "内", "祠堂")
    )
    assert ["祠堂", "村口", "祠堂"] == [scene.setting.place for scene in script.scenes]
    assert ((), True) == (script.mapping.header_rows, script.mapping.is_doubtful)


def test_the_user_has_the_last_word(sheet):
    """By header or by letter; a column may be left out, too."""
    rows = (("场次", "地点甲", "场景", "日夜"), ("1-1", "老宅", "祠堂", "日"))
    order = TableOrder(columns=(("地点甲", Field.PLACE), ("c", Field.UNUSED)))
    script = sheet(*rows, order=order)
    assert "老宅" == script.scenes[0].setting.place
    assert [FoundBy.USER, FoundBy.USER] == [script.mapping.columns[i].found_by for i in (1, 2)]


def test_a_list_that_nobody_knows_is_read_as_the_user_says(sheet):
    """Letters alone do, where no word and no value tells anything."""
    rows = (("a1", "老宅"), ("a2", "河边"))
    with pytest.raises(ReadError, match="No scenes"):
        sheet(*rows)
    order = TableOrder(columns=(("B", Field.PLACE), ("A", Field.NUMBER)))
    assert ["老宅", "河边"] == [s.setting.place for s in sheet(*rows, order=order).scenes]


def test_a_column_that_is_not_there_is_told_with_those_that_are(sheet):
    """The error lists letters and headers."""
    with pytest.raises(ReadError, match=r"“Z9”.*A 场次, B 场景, C 日夜"):
        sheet(
            ("场次", "场景", "日夜"), ("1-1", "祠堂", "日"),
            order=TableOrder(columns=(("Z9", Field.ERA),)),
        )  # fmt: skip


def test_a_mapping_without_settings_is_doubtful(sheet):
    """What is missing is named."""
    script = sheet(("场次", "日夜", "内外", "页数"), ("1-1", "日", "内", 1))
    assert ((Field.PLACE,), True) == (script.mapping.missing, script.mapping.is_doubtful)


def test_one_word_for_a_place_may_head_its_light(sheet):
    """景 over 内 and 外, 场景描述 over whole headings."""
    script = sheet(
        ("集-场", "景", "时", "地点"), ("1-1", "内", "日", "铺子"), ("1-2", "外", "夜", "街")
    )
    assert {"A": "number", "B": "int_ext", "C": "time", "D": "place"} == _fields(script)
    script = sheet(
        ("场次", "场景描述"), ("1-1", "日 内 教室"), ("1-2", "夜 外 操场"), ("1-3", "日 内 礼堂")
    )
    assert {"A": "number", "B": "heading"} == _fields(script)


@pytest.mark.parametrize("head", ["拍摄场景", "拍摄地点", "LOCATION NAME", "場景"])
def test_the_only_place_of_a_list_is_its_setting(sheet, head):
    """Whatever the word, and in traditional signs too."""
    script = sheet(
        ("場次", "内外", "日夜", head), ("1", "内", "日", "铺子"), ("2", "外", "夜", "街")
    )
    assert {"A": "number", "B": "int_ext", "C": "time", "D": "place"} == _fields(script)


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("序号", "日期", "项目", "金额"),
            (1, "2026-05-01", "盒饭", 1800),
            (2, "2026-05-02", "油费", 600),
        ],
        [("编号", "名称", "场景用途", "备注"), (1, "油灯", "", "夜戏"), (2, "算盘", "", "内")],
        [("编号", "设备名称", "使用场景"), (1, "灯", "外景"), (2, "轨道", "内景")],
        [
            ("序号", "场地", "地址", "日租金"),
            (1, "别墅", "某路1号", 3000),
            (2, "厂房", "某路3号", 1500),
        ],
    ],
)
def test_a_list_of_things_is_no_scene_list(sheet, rows):
    """Numbered by 序号, and not a word of where or when: an invoice, props."""
    with pytest.raises(ReadError):
        sheet(*rows)


@pytest.mark.parametrize(
    "form", ["{} 客厅 日 内", "{} 日/内 客厅", "{} 客厅（日/内）", "{} 客厅-日-内"]
)
def test_a_cell_of_settings_may_hold_the_whole_heading(sheet, form):
    """With its number too."""
    rows = [(number, form.format(number), "走") for number in ("1-1", "1-2", "1-3")]
    script = sheet(("场次", "场景", "内容"), *rows)
    assert [("客厅", "INT", "day")] * 3 == [
        (s.setting.place, s.heading.int_ext.value, s.heading.time.value) for s in script.scenes
    ]


def test_settings_of_a_list_without_a_header_may_all_differ(sheet):
    """The first short words beside numbers and lights."""
    script = sheet(
        ("1-1", "大厅", "日", "内"), ("1-2", "街口", "夜", "外"), ("1-3", "船上", "夜", "外")
    )
    assert ["大厅", "街口", "船上"] == [scene.setting.place for scene in script.scenes]


@pytest.mark.parametrize(
    ("heads", "letters"),
    [
        (("#", "Ep", "Sc", "I/E", "D/N", "Set"), {"C": "number", "F": "place"}),
        (("场号", "人", "景", "时", "地", "事"), {"A": "number", "E": "place"}),
    ],
)
def test_short_words_give_way_and_stand_in(sheet, heads, letters):
    """# counts rows beside Sc; 时 地 人 事 are the columns of a hand-made list."""
    rows = {
        "#": ("1", "2"), "Ep": ("101", "102"), "Sc": ("1", "2"), "I/E": ("INT", "EXT"),
        "D/N": ("DAY", "NIGHT"), "Set": ("HALL", "YARD"), "场号": ("1", "2"), "人": ("甲", "乙"),
        "景": ("内", "外"), "时": ("日", "夜"), "地": ("茶楼", "码头"), "事": ("说书", "卸货"),
    }  # fmt: skip
    script = sheet(heads, *zip(*(rows[head] for head in heads), strict=True))
    fields = _fields(script)
    assert letters == {letter: fields[letter] for letter in letters}


def test_of_two_real_places_the_one_that_names_scenes_is_the_setting(sheet):
    """拍摄场景 beside 实拍场地."""
    script = sheet(
        ("场号", "拍摄场景", "内外", "实拍场地"),
        ("1", "码头", "外", "大万世居"),
        ("2", "午门", "外", "大万世居"),
    )
    assert {"A": "number", "B": "place", "C": "int_ext", "D": "real_place"} == _fields(script)


def test_a_place_may_have_parts_below_any_word_for_it(sheet):
    """拍摄场景 and 细分场景 are a place and its part."""
    script = sheet(
        ("场号", "拍摄场景", "细分场景", "内外"),
        ("1", "沈宅", "书房", "内"),
        ("2", "沈宅", "院", "外"),
    )
    assert {"A": "number", "B": "place", "C": "sub_place", "D": "int_ext"} == _fields(script)


def test_days_of_the_shoot_are_no_light_beside_one(sheet):
    """D1 looks like a day; the column 日夜/内外 has said it all."""
    script = sheet(
        ("场号", "场景", "日夜/内外", "安排"),
        ("1", "码头", "傍晚外", "D1"),
        ("2", "天台", "夜内", "D2"),
    )
    assert ["dusk", "night"] == [scene.heading.time.value for scene in script.scenes]
