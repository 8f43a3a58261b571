"""``scout-cli recce``: the tour as text and as data."""

import json
from datetime import datetime

import pytest

from scout.cli.verbs import run


@pytest.fixture
def ask(capsys, village):
    """Ask for a recce of the village; returns exit code, data or text, and messages."""

    def asking(*options, text=False, lang="en"):
        files = ["recce", str(village.script), "--places", str(village.places)]
        words = [*files, "--date", "2026-12-07", *options, "--lang", lang]
        code = run([*words, *([] if text else ["--json"])])
        printed = capsys.readouterr()
        data = json.loads(printed.out) if printed.out and not text else printed.out
        return code, data, printed.err

    return asking


def test_the_answer_keeps_the_contract(ask):
    """Every field of ``docs/json.md``, and no other."""
    code, data, _ = ask()
    assert (0, 1) == (code, data["version"])
    assert {
        "version", "days", "unseen", "drive_min", "bound_min", "gap", "plays", "questions",
    } == set(data)  # fmt: skip
    (day,) = data["days"]
    assert {
        "number", "date", "sunrise", "sunset", "lunch", "drive_min", "proven", "stops",
    } == set(day)  # fmt: skip
    assert {
        "number", "location", "name", "light", "in_light", "arrive", "leave", "minutes",
        "drive_min", "drive", "km", "needs",
    } == set(day["stops"][0])  # fmt: skip
    (played, *_) = data["plays"].values()
    assert {"need", "setting", "spot", "rank", "fit"} == set(played[0])


def test_one_day_has_the_least_driving(ask):
    """The village lies on one road: there and not back."""
    _, data, _ = ask("--alternates", "0")
    assert (0, True) == (data["gap"], data["days"][0]["proven"])
    assert (
        data["bound_min"]
        == data["drive_min"]
        == sum(stop["drive_min"] for stop in data["days"][0]["stops"])
    )


def test_alternates_are_seen_too(ask):
    """As many as are asked for, by their rank."""
    for count, places in (("0", 3), ("1", 5), ("2", 6)):
        _, data, _ = ask("--alternates", count)
        ranks = {one["rank"] for each in data["plays"].values() for one in each}
        assert set(range(1, int(count) + 2)) >= ranks
        assert len({stop["location"] for day in data["days"] for stop in day["stops"]}) <= places
        assert set(data["plays"]) == set(data["questions"])


def test_the_hours_are_those_of_the_options(ask):
    """A day begins and ends as asked for."""
    _, data, _ = ask("--begin", "10:00", "--hours", "6", "--alternates", "2")
    for day in data["days"]:
        arrive, leave = (
            datetime.fromisoformat(day["stops"][at][key])
            for at, key in ((0, "arrive"), (-1, "leave"))
        )
        assert arrive.hour >= 10
        assert (leave - arrive).total_seconds() <= 6 * 3600


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", ("Day 1", "Production:", "lunch")), ("zh", ("第 1 天", "制片", "午饭"))],
)
def test_the_text_tells_the_tour_and_the_questions(ask, lang, said):
    """In either language."""
    _, text, _ = ask("--alternates", "2", "--begin", "11:00", text=True, lang=lang)
    assert all(word in text for word in said)


@pytest.mark.parametrize(
    "options", [("--alternates", "9"), ("--hours", "40"), ("--set", "best_of_all")]
)
def test_what_nobody_means_is_refused(ask, options):
    """With exit code 2 and a sentence."""
    code, data, told = ask(*options)
    assert (2, "") == (code, data)
    assert told


def test_an_odd_date_is_bad_usage(capsys, village):
    """Before anything is read."""
    with pytest.raises(SystemExit) as stop:
        run(["recce", str(village.script), "--date", "soon"])
    assert 2 == stop.value.code
    assert "soon" in capsys.readouterr().err
