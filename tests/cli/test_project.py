"""A project on the command line: what lies in it, and its script in the other verbs."""

import json
from pathlib import Path

from scout.cli.verbs import run

OLD = Path(__file__).parent.parent / "old" / "project-1.0.scout"


def test_a_project_says_what_it_holds(capsys):
    """The script, what was said, the sets and days, and that the file is whole."""
    assert run(["project", str(OLD), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "村里"
    assert lines[1].startswith("Project file 1.0, written by Scout ")
    assert "Script: village.json, 4 scenes." in lines
    assert "Places kept: 0, banned: 1. Wishes about settings: 0." in lines
    assert "Shoot days: 1; scenes placed by hand: 1." in lines or lines[-2].startswith("Shoot days")
    assert lines[-1] == "Backups: 0."


def test_a_project_as_data(capsys):
    """The same as JSON."""
    assert run(["project", str(OLD), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (1, "1.0", True, "村里", 4, 4) == tuple(
        found[name] for name in ("version", "file_version", "whole", "title", "scenes", "needs")
    )
    assert found["source"]["name"] == "village.json"
    assert found["ban"] == ["annex"]
    assert found["backups"] == []


def test_a_file_that_is_no_project_is_refused(capsys, tmp_path):
    """A letter is told as such, with exit code 2."""
    letter = tmp_path / "letter.scout"
    letter.write_text("dear all")
    assert run(["project", str(letter), "--lang", "zh"]) == 2
    assert capsys.readouterr().err.strip() == "letter.scout: 这不是 Scout 项目文件。"


def test_other_verbs_read_its_script(capsys):
    """Where a script is asked for, a project will do; corrections come on top."""
    assert run(["read", str(OLD), "--era", "1=1985", "--json"]) in {0, 1}
    scenes = json.loads(capsys.readouterr().out)["scenes"]
    assert [1985, 1942] == [scene["era"]["year_from"] for scene in scenes[:2]]


def test_what_is_said_of_a_file_is_not_said_of_a_project(capsys):
    """Columns and era words belong to the reading of the file, which is over."""
    assert run(["read", str(OLD), "--era-mapping", "现代=2025", "--lang", "en"]) == 2
    assert "The script of a project is taken as it stands" in capsys.readouterr().err
