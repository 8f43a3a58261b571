"""``scout-cli read --columns``, ``--map`` and ``--sheet``."""

import json

import pytest
from openpyxl import Workbook

from scout.cli.verbs import run

ROWS = (
    ("场次", "地点甲", "场景", "日夜"),
    ("1-1", "老宅", "祠堂", "日"),
    ("1-2", "河边", "村口", "夜"),
)


@pytest.fixture
def listing(capsys, tmp_path):
    """Read a workbook of two sheets with options; returns exit code and what was printed."""
    book = Workbook()
    book.active.title = "顺场表"
    for row in ROWS:
        book.active.append(row)
    book.create_sheet("演员表").append(("角色", "演员"))
    file = tmp_path / "list.xlsx"
    book.save(file)

    def reading(*options, lang="en"):
        code = run(["read", str(file), "--lang", lang, *options])
        return code, capsys.readouterr()

    return reading


def test_the_columns_are_shown(listing):
    """Letter, header, field, how found, how sure, examples; the sheet read and those not."""
    code, printed = listing("--columns", lang="zh")
    lines = [line.split() for line in printed.out.splitlines()]
    assert ["A", "场次", "场次", "按表头", "100%", "1-1", "|", "1-2"] == lines[2]
    assert ["B", "地点甲", "-", "未识别", "老宅", "|", "河边"] == lines[3]
    assert "工作表 顺场表 · 表头在第 1 行 · 2 场" in printed.out
    assert "工作表 演员表：未读取（0 场）" in printed.out
    assert "缺少：内外" in printed.out
    assert 1 == code


def test_the_columns_are_data_too(listing):
    """The same as JSON, alone and beside the scenes."""
    _, printed = listing("--columns", "--json")
    data = json.loads(printed.out)
    assert {
        "version", "sheet", "header_rows", "scenes", "doubtful", "missing", "columns",
        "other_sheets",
    } == set(data)  # fmt: skip
    assert {
        "letter": "C", "header": "场景", "field": "place", "found_by": "alias", "confidence": 1.0,
        "examples": ["祠堂", "村口"],
    } == data["columns"][2]  # fmt: skip
    _, printed = listing("--json")
    assert data == json.loads(printed.out)["mapping"]


@pytest.mark.parametrize("words", [("地点甲=场景", "场景=unused"), ("B=place", "c=不使用")])
def test_a_map_changes_them(listing, words):
    """By header or letter, the field by its id or its name in either language."""
    options = [option for word in words for option in ("--map", word)]
    code, printed = listing(*options, "--json")
    assert ["老宅", "河边"] == [scene["place"] for scene in json.loads(printed.out)["scenes"]]
    assert 0 == code


def test_a_map_counts_for_every_verb(listing, capsys, tmp_path):
    """The needs are those of the mapped settings."""
    listing()
    assert 0 == run(["needs", str(tmp_path / "list.xlsx"), "--map", "C=unused", "--map", "B=place"])
    assert "老宅" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--map", "场景=星球"), ("place (setting)", "unused (not used)")),
        (("--map", "星球"), ("HEADER=FIELD",)),
        (("--map", "星球=place"), ("“星球”", "A 场次, B 地点甲, C 场景, D 日夜")),
        (("--sheet", "星球"), ("“星球”", "顺场表, 演员表")),
        (("--sheet", "星球", "--columns"), ("顺场表, 演员表",)),
    ],
)
def test_what_is_not_there_is_told_with_what_is(listing, options, words):
    """Fields, columns and sheets are listed."""
    code, printed = listing(*options)
    assert (2, "") == (code, printed.out)
    assert all(word in printed.err for word in words)


def test_a_script_has_no_columns(capsys, tmp_path):
    """Asked for those of a text, the answer is that there are none."""
    script = tmp_path / "a.txt"
    script.write_text("1-1 日 内 客厅\n有人走进来，坐下，又走了。\n", encoding="utf-8")
    assert 2 == run(["read", str(script), "--columns", "--lang", "en"])
    assert "no scene list" in capsys.readouterr().err


def test_findings_name_file_sheet_and_cell(capsys, tmp_path):
    """As ``bad.xlsx:表 B2: warning``."""
    book = Workbook()
    book.active.title = "表"
    for row in (("场次", "页数", "场景", "日夜", "内外"), ("1-1", "很长", "祠堂", "日", "内")):
        book.active.append(row)
    book.save(tmp_path / "bad.xlsx")
    assert 1 == run(["read", str(tmp_path / "bad.xlsx"), "--lang", "en"])
    assert "bad.xlsx:表 B2: warning: “很长” is no length" in capsys.readouterr().err
