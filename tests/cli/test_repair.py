"""``scout-cli repair``: places fall away, and the set that was chosen is mended."""

import json

import pytest

from scout.cli.verbs import run


@pytest.fixture
def mend(capsys, village):
    """Lose places of the village; returns exit code, data or text, and standard error."""

    def mending(*options, text=None):
        files = [village.script, "--places", village.places]
        more = ["--lang", text] if text else ["--json"]
        code = run([*map(str, ("repair", *files, *options)), *more])
        printed = capsys.readouterr()
        if text:
            return code, printed.out, printed.err
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return mending


def _homes(found):
    return {entry["need"]: f"{entry['location']}/{entry['spot']}" for entry in found["assignments"]}


def test_the_answer_keeps_the_contract(mend):
    """Every field of ``docs/json.md``, and no other."""
    code, data, _ = mend("--lost", "old")
    assert {"version", "lost", "repaired", "moved", "uncovered", "change"} == set(data)
    assert (0, 1, ["old"], ["n01", "n04"]) == (code, data["version"], data["lost"], data["moved"])
    assert {"locations", "fee_cny", "fit", "spread_min"} == set(data["change"])
    assert ["block", "cave", "new"] == data["repaired"]["locations"]
    assert "fewest_places" == data["repaired"]["label"]


def test_the_set_to_mend_is_chosen(mend):
    """By its label; the first where none is given."""
    _, data, _ = mend("--lost", "annex", "--goal", "cost", "--set", "own_goal")
    assert ("own_goal", ["n03"]) == (data["repaired"]["label"], data["moved"])
    _, data, _ = mend("--lost", "annex", "--set", "lowest_cost")
    assert ("lowest_cost", ["n03"]) == (data["repaired"]["label"], data["moved"])


def test_several_places_and_spots_may_be_lost(mend):
    """Named after one option or several."""
    for options in (["old/hall", "block"], ["old/hall", "--lost", "block"]):
        _, data, _ = mend("--lost", *options)
        homes = _homes(data["repaired"])
        assert (["block", "old/hall"], "new/hall") == (data["lost"], homes["n01"])
        assert "block" not in data["repaired"]["locations"]


def test_wishes_hold_in_the_mended_set_too(mend):
    """But for what was lost: nobody insists on that any more."""
    _, data, _ = mend("--lost", "block", "--ban", "annex", "--keep", "block")
    assert "tower/floor" == _homes(data["repaired"])["n03"]


def test_what_nothing_plays_any_more_is_told(mend):
    """Exit code 1; the rest is mended."""
    code, data, _ = mend("--lost", "cave")
    assert (1, ["n02"]) == (code, [entry["need"] for entry in data["uncovered"]])
    assert {"n01", "n03", "n04"} == set(_homes(data["repaired"]))


def test_where_everything_is_lost_nothing_is_mended(mend):
    """No set and no change, every need told."""
    every = ["old", "cave", "new", "block", "tower", "annex"]
    code, data, _ = mend("--lost", *every)
    assert (1, None, None, 4) == (code, data["repaired"], data["change"], len(data["uncovered"]))
    assert "Nothing of the set is left to mend." in mend("--lost", *every, text="en")[1]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["Lost: Old", "n01 祠堂 moves from Old · hall to New · hall.", "Change: +0 places",
                "fewest places"]),
        ("zh", ["不能用：old处", "n01 祠堂：由old处 · hall点改到new处 · hall点拍。",
                "变化：场地 +0 处", "拍摄地最少"]),
    ],
)  # fmt: skip
def test_a_repair_is_told_in_sentences(mend, lang, words):
    """What was lost, what moves from where to where, what it comes to, the set; in order."""
    text = mend("--lost", "old", text=lang)[1]
    at = [text.find(word) for word in words]
    assert -1 not in at
    assert sorted(at) == at


def test_nothing_to_do_is_said(mend):
    """A lost place that the set does not use moves nothing."""
    assert "Nothing has to move." in mend("--lost", "annex", text="en")[1]


def test_what_was_not_covered_before_is_told_apart(mend):
    """The new gap with its ways out; the old one in a line."""
    text = mend("--ban", "cave", "--lost", "block", "tower", "annex", text="en")[1]
    assert "! n03 总裁办公室: " in text
    assert "! n02" not in text
    assert "As before: needs not covered (1): n02 山洞" in text


@pytest.mark.parametrize(
    "options",
    [
        ["--lost", "nowhere"],
        ["--lost", "old/attic"],
        ["--lost", "old", "--set", "prettiest"],
        ["--lost", "old", "--keep", "nowhere"],
    ],
)
def test_bad_input_is_told(mend, options):
    """Exit code 2, one line on standard error, nothing on standard output."""
    code, data, told = mend(*options)
    assert (2, None, 1) == (code, data, len(told.splitlines()))


def test_something_must_be_lost(mend, capsys):
    """Without a place usage is explained."""
    for options in ([], ["--lost"]):
        with pytest.raises(SystemExit) as stop:
            mend(*options)
        assert (2, "") == (stop.value.code, capsys.readouterr().out)
