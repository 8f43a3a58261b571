"""``scout-cli district``: many productions at once, a week's picture, and a killed batch."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest
from valley import write_script

from scout.cli.verbs import run

ROOT = Path(__file__).parents[2]
DATES = ("--from", "2027-03-01", "--until", "2027-03-01")
PATIENCE_S = 60


@pytest.fixture
def folder(tmp_path):
    """Three productions for one cave on one date, and a file that is no script."""
    root = tmp_path / "scripts"
    root.mkdir()
    for number in range(3):
        content = write_script(eighths=(50, 30), title=f"第{number}部")
        (root / f"{number}.json").write_bytes(content)
    (root / "broken.txt").write_text("没有场次", encoding="utf-8")
    return root


@pytest.fixture
def ask(capsys, village, tmp_path):
    """Ask something of the district; returns exit code, data or text, and messages."""

    def asking(*words, text=False, lang="en"):
        asked = ["district", *map(str, words), "--lang", lang, *([] if text else ["--json"])]
        code = run([*asked, "--places", str(village.places)])
        printed = capsys.readouterr()
        data = json.loads(printed.out) if printed.out and not text else printed.out
        return code, data, printed.err

    asking.out = tmp_path / "out"
    return asking


def test_the_answer_keeps_the_contract(ask, folder):
    """Every field of ``docs/json.md``, and no other; the report holds the same."""
    code, data, _ = ask("plan", folder, *DATES, "--out", ask.out, "--workers", "1")
    assert (1, 1) == (code, data["version"])
    assert {
        "version", "carried", "refused", "broken", "proven", "studied", "kept", "productions",
        "weeks",
    } == set(data)  # fmt: skip
    assert (4, 1) == (data["carried"] + data["refused"] + data["broken"], data["broken"])
    one = data["productions"][0]
    assert {
        "production", "title", "from", "until", "scenes", "on_no_day", "uncovered", "problem",
        "plan", "wished", "in_the_way", "earliest", "remarks",
    } == set(one)  # fmt: skip
    assert {"set", "first", "last", "days", "cost_cny", "stays"} == set(one["plan"])
    assert {"place", "start", "end"} == set(one["plan"]["stays"][0])
    refused = next(one for one in data["productions"] if one["in_the_way"])
    assert {"wished", "taken"} == set(refused["in_the_way"][0])
    assert {"place", "spot", "start", "end", "production", "state"} == set(
        refused["in_the_way"][0]["taken"]
    )
    assert {"monday", "places", "eras"} == set(data["weeks"][0])
    assert {
        "location", "open_min", "open_assumed", "taken_min", "asked_min", "clash_min", "stays",
        "overbooked", "empty",
    } == set(data["weeks"][0]["places"][0])  # fmt: skip
    assert {
        "era", "places", "open_min", "taken_min", "free_min", "asked_min", "short",
    } == set(data["weeks"][0]["eras"][0])  # fmt: skip
    assert data == json.loads((ask.out / "district.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("carried", "In its way", "The first dates that work", "overbooked: Cave")),
        ("zh", ("排上", "冲突", "最早可行的日期", "供不应求：cave处", "无法读取")),
    ],
)
def test_it_is_told_in_both_languages(ask, folder, lang, words):
    """Who is carried, who is in whose way, when it would work, which place is overbooked."""
    code, text, err = ask(
        "plan", folder, *DATES, "--out", ask.out, "--workers", "1", text=True, lang=lang
    )
    assert (1, []) == (code, [word for word in words if word not in text])
    assert "district.xlsx" in err
    book = openpyxl.load_workbook(ask.out / "district.xlsx", read_only=True)
    assert 5 == len(book.sheetnames)


def test_a_week_is_drawn_from_bookings(ask, tmp_path):
    """The hours of a table; what is cancelled takes none."""
    table = tmp_path / "bookings.csv"
    table.write_text(
        "place,from,until,production,state\n"
        "cave,2027-03-02 09:00,2027-03-02 15:00,A,confirmed\n"
        "cave,2027-03-02 12:00,2027-03-02 18:00,B,asked\n"
        "old,2027-03-02 09:00,2027-03-02 18:00,C,cancelled\n",
        encoding="utf-8",
    )
    code, data, _ = ask("load", "--bookings", table, "--week", "2027-03-04", "--weeks", "2")
    assert (0, ["2027-03-01", "2027-03-08"]) == (code, [one["monday"] for one in data["weeks"]])
    cave, *others = data["weeks"][0]["places"]
    assert ("cave", 360, 180, 180, True) == (
        cave["location"], cave["taken_min"], cave["asked_min"], cave["clash_min"],
        cave["overbooked"],
    )  # fmt: skip
    assert all(one["empty"] for one in others)


@pytest.mark.parametrize(
    "words", [("plan",), ("plan", "somewhere"), ("load", "it"), ("plan", "a", *DATES)]
)
def test_half_a_question_is_refused(ask, words):
    """What is missing is said, and nothing written."""
    code, out, err = ask(*words)
    assert (2, "") == (code, out)
    assert err


def test_a_killed_batch_goes_on_where_it_was(folder, village, tmp_path):
    """Killed after a piece of work, the same call does the others only."""
    out = tmp_path / "out"
    words = [sys.executable, "-m", "scout.cli", "district", "plan", folder, *DATES, "--until",
             "2027-03-05", "--out", out, "--workers", "1", "--places", village.places, "--json",
             "--lang", "en"]  # fmt: skip
    batch = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + PATIENCE_S
    while not list((out / "finished").glob("*.json")) and time.monotonic() < until:
        time.sleep(0.005)
    batch.send_signal(signal.SIGKILL)
    batch.wait()
    kept = len(list((out / "finished").glob("*.json")))
    assert kept
    assert not (out / "district.json").exists()
    again = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    data = json.loads(again.stdout)
    assert kept == data["kept"]
    assert 3 == data["carried"]
