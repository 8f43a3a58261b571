"""``scout-cli coverage``: the contract, the options, and the table of characters."""

import json

import pytest

from scout.cli.verbs import run


@pytest.fixture
def ask(capsys, village):
    """Ask for the coverage of the village; returns exit code and data, or text where asked."""

    def asking(*options, text=False, lang="en"):
        files = ["coverage", str(village.script), "--places", str(village.places)]
        code = run([*files, *options, "--lang", lang, *([] if text else ["--json"])])
        printed = capsys.readouterr().out
        return code, printed if text else json.loads(printed)

    return asking


def test_the_answer_keeps_the_contract(ask):
    """Every field of ``docs/json.md``, and no other."""
    code, data = ask()
    assert (0, 1, False, "fewest_places", 0) == (
        code, data["version"], data["by_era"], data["set"], data["left_off"],
    )  # fmt: skip
    assert {"version", "by_era", "set", "columns", "rows", "left_off"} == set(data)
    assert {
        "id", "name", "could_eighths", "plays_eighths", "chosen", "kept", "banned",
    } == set(data["columns"][0])  # fmt: skip
    row = data["rows"][0]
    assert {
        "needs", "setting", "era", "era_name", "int_ext", "eighths", "covered", "places", "reason",
        "cells",
    } == set(row)  # fmt: skip
    assert {
        "column", "need", "location", "spot", "state", "fit", "eighths", "wanted", "reasons",
    } == set(row["cells"][0])  # fmt: skip
    assert (["n01"], "祠堂", "wartime", "INT", 8, True) == (
        row["needs"], row["setting"], row["era"], row["int_ext"], row["eighths"], row["covered"],
    )  # fmt: skip


def test_cells_stand_in_the_order_of_the_columns(ask):
    """By name as by pages."""
    for order in ("pages", "name"):
        _, data = ask("--order", order)
        columns = [column["id"] for column in data["columns"]]
        for row in data["rows"]:
            told = [cell["column"] for cell in row["cells"]]
            assert sorted(told, key=columns.index) == told


def test_only_what_is_not_covered(ask):
    """With exit code 1, the reason, and nothing that is covered."""
    code, data = ask("--ban", "cave", "--uncovered")
    assert (1, [["n02"]], [False]) == (
        code, [row["needs"] for row in data["rows"]], [row["covered"] for row in data["rows"]],
    )  # fmt: skip
    assert data["rows"][0]["reason"]
    states = {cell["state"] for cell in data["rows"][0]["cells"]}
    assert {"banned"} == states


def test_by_era(ask):
    """Columns are eras, and the two needs of the hall share a row."""
    _, data = ask("--by-era")
    assert (True, ["wartime", "contemporary"]) == (
        data["by_era"], [column["id"] for column in data["columns"]],
    )  # fmt: skip
    hall = next(row for row in data["rows"] if row["setting"] == "祠堂")
    assert (["n01", "n04"], None, 2) == (hall["needs"], hall["era"], len(hall["cells"]))


def test_another_set_is_marked(ask):
    """The one that is named; an unknown one is refused."""
    _, data = ask("--set", "lowest_cost")
    assert "lowest_cost" == data["set"]


@pytest.mark.parametrize(("lang", "word"), [("en", "Fit in hundredths"), ("zh", "贴合度")])
def test_a_person_reads_it_at_a_terminal(ask, lang, word):
    """Signs for what is played, banned and open; names and totals beside them."""
    code, text = ask("--ban", "cave", text=True, lang=lang)
    lines = text.splitlines()
    assert (1, True) == (code, lines[0].startswith(word))
    (missing,) = [line for line in lines if line.startswith("!")]
    assert ("n02" in missing, "(100)" in missing) == (True, True)
    assert any("*100" in line for line in lines)
    assert "4/8" in lines[-1]


def test_nothing_to_show_is_said(ask):
    """Where every need is covered and only the others are asked for."""
    assert (0, "Nothing to show: the script has no such need.\n") == ask("--uncovered", text=True)


def test_by_era_a_person_sees_what_is_open(ask):
    """An exclamation mark in the era that nothing plays."""
    _, text = ask("--ban", "cave", "--by-era", text=True)
    (line,) = [line for line in text.splitlines() if "山洞" in line]
    assert ["!", "!", "·"] == line.split()[:3]
