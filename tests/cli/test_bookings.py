"""The verb ``bookings`` from the first word to the last line."""

import json

import pytest
from libraries.place import make_store

from scout.actions.library import open_library
from scout.actions.store.connection import remember
from scout.cli.verbs import run
from scout.domain.place_record import PlaceRecord
from scout.places.library.address import read_address
from scout.places.library.sqlite_file import make_file

HOUSE = "dawan-shiju"


@pytest.fixture
def say(tmp_path, capsys):
    """Say words to the verb; what it answers: exit code, text, and what went to the person."""
    path = tmp_path / "office.scoutlib"
    path.write_bytes(make_file())

    def speak(*words, lang="en"):
        code = run(["bookings", *words, "--library", str(path), "--lang", lang, "--who", "lin"])
        heard = capsys.readouterr()
        return code, heard.out.strip(), heard.err.strip()

    return speak


def hold(say, *more, start="2030-03-11T09:00", until="12:00", production="月下"):
    """Hold the house for some hours."""
    return say("hold", HOUSE, start, until, "--production", production, *more)


def test_a_booking_from_asking_to_giving_back(say):
    """Each word answers with the line of the booking as it stands then, in the asked language."""
    code, out, _ = say("ask", HOUSE, "2030-03-11T09:00", "12:00", "--production", "月下")
    assert 0 == code
    name, line = out.split("  ")
    assert "(Dawan Shiju), 2030-03-11 09:00–12:00: 月下 (asked)" in line
    for words, state in (
        (("hold", name, "--until", "2030-03-09T18:00"), "预留至 2030-03-09 18:00"),
        (("confirm", name), "已确认"),
        (("cancel", name), "已取消"),
    ):
        code, out, _ = say(*words, lang="zh")
        assert 0 == code
        assert out.endswith(f"2030-03-11 09:00–12:00：《月下》（{state}）")
    assert (0, "No bookings.") == say("list")[:2]
    assert "cancelled" in say("list", "--all")[1]


def test_a_refusal_is_told(say):
    """Who has the hours, and what is free instead; as data too; nothing is booked then."""
    hold(say, production="罗盘归途")
    code, out, err = hold(say, start="2030-03-11T11:00", until="14:00")
    assert (2, "") == (code, out)
    assert "罗盘归途 (held until" in err
    assert "Nearest free hours: " in err
    code, out, _ = hold(say, "--json", start="2030-03-11T11:00", until="14:00")
    told = json.loads(out)
    assert "罗盘归途" == told["clashes"][0]["in_the_way"]["production"]
    assert "2030-03-11T12:00:00+08:00" == told["nearest"][-1]["from"]
    assert 1 == len(json.loads(say("list", "--json")[1])["bookings"])


def test_three_hours_in_a_qing_courtyard(say):
    """Places with their spots, a line a date; what is taken is not among the hours."""
    hold(say, start="2030-03-11T00:00", until="2030-03-12T00:00")
    words = ("free", "--hours", "3", "--era", "late_qing", "--setting", "courtyard")
    days = ("--from", "2030-03-11", "--until", "2030-03-12")
    code, out, _ = say(*words, *days)
    assert 0 == code
    house = out[out.index("(Dawan Shiju):") :].splitlines()
    assert house[1].startswith("  2030-03-12 Tue  ")
    assert "2030-03-11 Mon" in out
    _, out, _ = say(*words, *days, "--place", "大万世居", "--json")
    (found,) = json.loads(out)["places"]
    assert (HOUSE, 1) == (found["place"], len(found["free"]))
    assert 1 == say("free", "--hours", "300", *days)[0]


def test_a_plan_is_held(say, project):
    """All stays of a project; once more they are there; who is in the way is told of all."""
    words = ("hold-plan", str(project), "--json")
    code, out, _ = say(*words, "--production", "月下")
    assert 0 == code
    first = json.loads(out)
    assert 3 == len(first["held"]) == len(first["bookings"])
    assert first["held"] == json.loads(say(*words, "--production", "月下")[1])["kept"]
    code, out, err = say(*words)
    assert 2 == code
    assert 3 == len(json.loads(out)["clashes"]) == err.count("月下")
    assert [] == json.loads(say("list", "--production", "村里", "--all", "--json")[1])["bookings"]
    assert "3 as before" in say("hold-plan", str(project), "--production", "月下")[1]


@pytest.fixture
def connected(tmp_path, village):
    """A library with the places of the village, to which the program is connected."""
    store = make_store("sqlite", folder=tmp_path)
    store.put_many(
        [PlaceRecord(place=place) for place in open_library(village.places).locations], who="lin"
    )
    address = read_address(store.address)
    store.close()
    remember(address)


@pytest.mark.usefixtures("connected")
def test_what_others_have_is_not_suggested(tmp_path, village, capsys):
    """From the connected library, in every verb; what is of the production itself is."""
    words = ["--lang", "en"]
    hours = ("cave", "2030-03-11T00:00", "2030-04-01T00:00", "--production")
    assert 0 == run(["bookings", "confirm", *hours, "月下", *words])
    asked = ["suggest", str(village.script), "--start", "2030-03-11", "--json", *words]
    for title, uncovered in (("村里", 1), ("月下", 0)):
        script = tmp_path / "script.json"
        script.write_text(json.dumps({**json.loads(village.script.read_text()), "title": title}))
        capsys.readouterr()
        run([asked[0], str(script), *asked[2:]])
        told = json.loads(capsys.readouterr().out)
        assert uncovered == len(told["uncovered"])
    assert 0 == run(["district", "load", "--week", "2030-03-11", "--json", *words])
    (week,) = json.loads(capsys.readouterr().out)["weeks"]
    assert "cave" in json.dumps(week)


def test_what_cannot_be_meant(say):
    """Each is told in a sentence, and nothing is booked."""
    for words, told in (
        (("hold", HOUSE, "2030-03-11T09:00", "12:00"), "--production"),
        (("hold", HOUSE, "2030-03-11T09:00", "--production", "x"), "one id"),
        (("hold", HOUSE, "yesterday", "12:00", "--production", "x"), "no hours"),
        (("hold", HOUSE, "2030-03-11T09:00", "2029-01-01", "--production", "x"), "no hours"),
        (("hold", f"{HOUSE}/nowhere", "2030-03-11T09:00", "12:00", "--production", "x"), "nowhere"),
        (("confirm", "abc"), "no booking abc"),
        (("free", "--hours", "3", "--from", "2030-03-12", "--until", "2030-03-11"), "before"),
    ):
        code, out, err = say(*words)
        assert (2, "") == (code, out)
        assert told in err
    assert (0, "No bookings.") == say("list", "--all")[:2]
