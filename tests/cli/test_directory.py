"""``scout-cli directory``: from the first entry to the papers of other programs."""

import json

import pytest

from scout.cli.verbs import run


@pytest.fixture
def ask(capsys):
    """Run one verb of the directory; returns exit code and what was told."""

    def asking(*words):
        code = run(["directory", *map(str, words)])
        return code, capsys.readouterr()

    return asking


@pytest.fixture
def wang(ask):
    """The id of a manager of a house, who is its contact."""
    options = ("--phone", "138 0013 8000", "--company", "大万世居", "--wechat", "wxy")
    _, printed = ask("add", "王晓月", *options, "--json")
    found = json.loads(printed.out)["parties"][0]["id"]
    ask("link", found, "--place", "dawan-shiju", "--as", "联系人")
    return found


def test_somebody_is_added_found_changed_and_taken_out(ask, wang):
    """By number, pinyin and place; an edit names what it changes; an old version is refused."""
    for words in (("find", "0013-8000"), ("find", "wxy"), ("list", "--place", "大万世居")):
        code, printed = ask(*words, "--json")
        data = json.loads(printed.out)
        assert (0, 1, [wang]) == (code, data["version"], [one["id"] for one in data["parties"]])
    code, printed = ask("edit", wang, "--role", "店长", "--version", "1", "--lang", "zh")
    assert (0, "") == (code, printed.err)
    assert "店长" in printed.out
    code, printed = ask("edit", wang, "--role", "经理", "--version", "1", "--lang", "zh")
    assert 2 == code
    assert "他人修改" in printed.err
    assert 0 == ask("remove", wang)[0]
    assert [] == json.loads(ask("list", "--json")[1].out)["parties"]


def test_private_fields_are_shown_to_who_asks(ask, wang):
    """Neither as text nor as JSON without it."""
    for options in ((), ("--json",)):
        assert "wxy" not in ask("show", wang, *options)[1].out
        assert "wxy" in ask("show", wang, "--with-private", *options)[1].out
    data = json.loads(ask("show", wang, "--json")[1].out)
    assert ["wechat", "address", "note"] == data["private"]
    assert [("place", "dawan-shiju", "contact")] == [
        (link["subject"], link["id"], link["role"]) for link in data["links"]
    ]


def test_links_are_said_and_taken_back(ask, wang):
    """To a production by its name; a place that there is not is refused."""
    assert 0 == ask("link", wang, "--production", "罗盘归途")[0]
    assert wang in ask("list", "--production", "罗盘归途")[1].out
    assert 0 == ask("unlink", wang, "--production", "罗盘归途")[0]
    assert wang not in ask("list", "--production", "罗盘归途")[1].out
    assert 2 == ask("link", wang, "--place", "nowhere")[0]


def test_a_file_comes_in_and_goes_out(ask, wang, tmp_path):
    """Doubles wait for a word, told with exit code 1; a dry run saves nothing."""
    path = tmp_path / "来.csv"
    path.write_text("姓名,手机\n王姐,13800138000\n李强,13900000001\n", encoding="gb18030")
    code, printed = ask("import", path, "--dry-run", "--json")
    data = json.loads(printed.out)
    assert (1, [{"row": 2, "of": wang, "by": "phone"}]) == (
        code,
        [{name: one[name] for name in ("row", "of", "by")} for one in data["doubles"]],
    )
    assert "1 in all" in ask("list", "--lang", "en")[1].out
    assert 1 == ask("import", path)[0]
    assert "2 in all" in ask("list", "--lang", "en")[1].out
    code, printed = ask("import", path, "--merge", "keep")
    assert 0 == code
    code, printed = ask("export", tmp_path / "out.vcf", "--json")
    assert (0, False) == (code, json.loads(printed.out)["private"])
    assert "wxy" not in (tmp_path / "out.vcf").read_text(encoding="utf-8")


def test_who_is_there_twice_becomes_one(ask, wang):
    """Adding the same number again is told; the pair is listed; one entry is left of it."""
    code, printed = ask(
        "add", "王姐", "--phone", "13800138000", "--email", "w@example.cn", "--json"
    )
    other = json.loads(printed.out)["parties"][0]["id"]
    assert (0, True) == (code, wang in printed.err)
    code, printed = ask("doubles", "--json")
    pairs = [{"id": other, "of": wang, "by": "phone"}]
    assert (1, pairs) == (code, json.loads(printed.out)["doubles"])
    code, printed = ask("join", wang, other, "--lang", "zh")
    assert (0, True, True) == (code, "王姐" in printed.err, "w@example.cn" in printed.out)
    assert 0 == ask("doubles")[0]
    assert 2 == ask("join", wang, wang)[0]


def test_what_is_wrong_is_told_and_nothing_written(ask, wang, tmp_path):
    """Every fault of an entry, a library that is not there, a file of another kind."""
    code, printed = ask("edit", wang, "--phone", "1", "--email", "x", "--lang", "zh")
    assert (2, 2) == (code, len(printed.err.splitlines()))
    assert 2 == ask("list", "--library", tmp_path / "none.scoutlib")[0]
    assert 2 == ask("export", tmp_path / "a.doc")[0]
    assert 2 == ask("import", tmp_path / "none.vcf")[0]
