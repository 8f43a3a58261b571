"""Reading without a window: evidence, corrections, places that may be one."""

import json

import pytest

from scout.cli.verbs import run

STORY = """类型：重生
1-1 日 内 林夏公寓客厅（2025年）
1-2 夜 内 林夏家客厅
1-3 日 内 祠堂（古代）
△圣旨到。
1-4 日 外 村口
"""
ERA = {
    "id", "bucket", "year_from", "year_to", "evidence", "source", "rank", "line", "known", "before",
    "why", "evidences",
}  # fmt: skip


@pytest.fixture
def ask(tmp_path, capsys):
    """A verb on a story of two times; its exit code, data and messages."""
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")

    def ask(verb, *options):
        code = run([verb, str(file), *options, "--json", "--lang", "en"])
        said = capsys.readouterr()
        return code, json.loads(said.out) if said.out else None, said.err

    return ask


def test_the_answer_keeps_the_contract(ask):
    """Every field of ``docs/json.md``; ``merges`` only where it was asked for."""
    _, data, told = ask("read")
    scene = data["scenes"][2]
    assert {
        "version", "title", "format", "encoding", "grammar", "scenes", "problems", "mapping",
    } == set(data)  # fmt: skip
    assert ERA == set(scene["era"])
    assert {
        "source", "rank", "text", "line", "id", "bucket", "year_from", "year_to", "fictional",
    } == set(scene["era"]["evidences"][0])  # fmt: skip
    assert [("heading", 4), ("cues", 5)] == [
        (piece["source"], piece["line"]) for piece in scene["era"]["evidences"]
    ]
    assert (1.0, ["祠堂"]) == (scene["setting_confidence"], scene["levels"])
    assert "carried forward" in data["scenes"][1]["era"]["why"]
    assert "--era-mapping" in told


def test_places_that_may_be_one_are_offered_and_joined(ask):
    """First the offer, then one need."""
    _, data, _ = ask("read", "--merges")
    (offer,) = data["merges"]
    assert {"keep", "other", "reason", "confidence", "scene_indexes"} == set(offer)
    _, needs, _ = ask("needs", "--merge", f"{offer['other']}={offer['keep']}")
    assert ["林夏公寓客厅", "祠堂", "村口"] == [need["setting"] for need in needs["needs"]]


def test_every_verb_of_a_script_hears_corrections(ask):
    """Eras and their meanings reach the needs."""
    _, data, told = ask(
        "needs", "--era-mapping", "古代=架空", "--era", "1-4=1985", "--era", "林夏家客厅=民国"
    )
    assert ["contemporary", "republican", "timeless_ancient", "reform"] == [
        need["era"] for need in data["needs"]
    ]
    assert "--era-mapping" not in told


@pytest.mark.parametrize(
    "options",
    [
        ("--era", "1-9=1942"), ("--era", "1-1=soon"), ("--era", "1-1"), ("--merge", "厨房=客厅"),
        ("--era-mapping", "古代=昨天"),
    ],
)  # fmt: skip
def test_a_wrong_correction_ends_before_anything_is_answered(ask, options):
    """Exit code 2, nothing on standard output, and the option named."""
    code, data, told = ask("read", *options)
    assert (2, None) == (code, data)
    assert options[0] in told


def test_why_says_it_line_by_line(tmp_path, capsys):
    """For a person at a terminal, in the language of the person."""
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    run(["read", str(file), "--why", "--merges", "--lang", "zh"])
    told = capsys.readouterr().out
    assert "场景标题注明：“古代”（第4行）" in told
    assert '--merge "林夏家客厅=林夏公寓客厅"' in told
