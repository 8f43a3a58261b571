"""``scout-cli read FILE --report``."""

import json

import pytest

from scout import paths
from scout.cli.verbs import run

DRAMA = paths.SEEDS / "productions" / "luopan_guitu.txt"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", ("  8: 1-4 老宅后院", "缺号：3", "第 1 集：4 场", "未识别的场景")),
        ("en", ("  8: 1-4 老宅后院", "missing: 3", "episode 1: 4 scenes")),
    ],
)
def test_the_report_is_a_page_of_chapters(capsys, tmp_path, lang, words):
    """In both languages, with lines, text and reasons; exit code 1 where a line is doubtful."""
    file = tmp_path / "page.txt"
    text = (
        "第一集\n1-1 日 内 茶馆\n坐。\n1-2 夜 外 码头\n来。\n\n\n1-4 老宅后院\n静。\n1-5 日 内 家\n"
    )
    file.write_text(text, encoding="utf-8")
    assert 1 == run(["read", str(file), "--report", "--lang", lang])
    printed = capsys.readouterr()
    assert "" == printed.err
    assert [] == [word for word in words if word not in printed.out]


def test_the_report_is_data_too(capsys):
    """All of a clear script: episodes, grammar, eras with evidence; exit code 0."""
    assert 0 == run(["read", str(DRAMA), "--report", "--json"])
    data = json.loads(capsys.readouterr().out)
    assert {
        "version", "file", "title", "format", "encoding", "scenes", "doubtful", "grammars",
        "episodes", "doubts", "eras", "unknown_settings", "lengths", "remarks",
    } == set(data)  # fmt: skip
    assert (48, False, 12) == (data["scenes"], data["doubtful"], len(data["episodes"]))
    assert 48 == sum(len(era["scenes"]) for era in data["eras"])
    assert 48 == sum(count for era in data["eras"] for count in era["known"].values())


def test_scenes_say_how_they_were_read(capsys):
    """Grammar and confidence stand with every scene of ``read --json``."""
    assert 0 == run(["read", str(DRAMA), "--json"])
    data = json.loads(capsys.readouterr().out)
    assert ("A'", "utf-8") == (data["grammar"], data["encoding"])
    assert {("A'", 1.0)} == {(scene["grammar"], scene["confidence"]) for scene in data["scenes"]}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("zh", ("成片 1:40 分钟", "第 1 集：2 场，1-1 至 1-2，成片 1:40 分钟", "为估算")),
        ("en", ("episode 1: 2 scenes, 1-1 to 1-2, 1:40 min", "are estimates")),
    ],
)
def test_the_report_tells_how_long_each_episode_runs(capsys, tmp_path, lang, words):
    """The stated time of an episode stands as it is, what its scenes share is an estimate."""
    file = tmp_path / "page.txt"
    file.write_text(
        "第一集\n本集时长：1分40秒\n1-1 日 内 茶馆\n△坐。\n1-2 夜 外 码头\n△来。\n",
        encoding="utf-8",
    )
    run(["read", str(file), "--report", "--lang", lang])
    printed = capsys.readouterr().out
    assert [] == [word for word in words if word not in printed]
    run(["read", str(file), "--json"])
    scenes = json.loads(capsys.readouterr().out)["scenes"]
    assert [(50, True), (50, True)] == [
        (scene["running_s"], scene["running_estimated"]) for scene in scenes
    ]
