"""``places import`` and ``places export``: asked, reported row by row, and nothing by itself."""

import json

import pytest

from scout.cli.verbs import run

LIST = (
    "实景名称,经度,纬度,联系方式\n"
    "大万世居,114.341903,22.680266,0755-1111 1111\n水塔,114.36,22.70,\n"
)


@pytest.fixture
def crew_list(tmp_path):
    """A known house and a tower, in GCJ-02 without a word about it."""
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def _run(capsys, *words):
    code = run([str(word) for word in words])
    heard = capsys.readouterr()
    return code, heard.out, heard.err


def test_an_open_datum_is_asked(crew_list, project, capsys):
    """What was understood is told, nothing is written, and the question says its options."""
    before = project.read_bytes()
    code, out, err = _run(capsys, "places", "import", crew_list, "--project", project)
    assert (2, before) == (code, project.read_bytes())
    assert "Datum: ? (open)" in out
    assert "--datum wgs84, gcj02 or bd09" in err


def test_an_import_goes_into_a_project(crew_list, project, capsys):
    """What may be there already is left aside until a word is said; then it is merged."""
    words = ("places", "import", crew_list, "--project", project, "--datum", "gcj02")
    dry = project.read_bytes()
    code, out, _ = _run(capsys, *words, "--dry-run")
    assert (1, dry) == (code, project.read_bytes())
    assert "Would add 1 places, complete 0 known ones, leave 1 aside" in out
    code, out, _ = _run(capsys, *words)
    assert 1 == code
    assert "--merge 2=keep, merge or both" in out
    code, out, _ = _run(capsys, *words, "--merge", "merge", "--json")
    answer = json.loads(out)
    assert (0, "gcj02", "user") == (code, answer["datum"], answer["datum_by"])
    known, added = (row["id"] for row in answer["rows"])
    assert ("dawan-shiju", True) == (known, added.startswith("place-"))
    assert "剧组自填" in answer["rows"][1]["source"]
    code, out, _ = _run(capsys, "project", project, "--json")
    assert 0 == code


def test_columns_are_mapped(crew_list, capsys):
    """By header; a word that is no field is refused."""
    words = ("places", "import", crew_list, "--dry-run", "--datum", "gcj02", "--json")
    _, out, _ = _run(capsys, *words, "--map", "联系方式=note")
    columns = {one["header"]: one["field"] for one in json.loads(out)["columns"]}
    assert {"实景名称": "name_zh", "经度": "lon", "纬度": "lat", "联系方式": "note"} == columns
    code, _, err = _run(capsys, *words, "--map", "联系方式=nonsense")
    assert 2 == code
    assert "no field" in err


def test_a_library_takes_places(crew_list, tmp_path, capsys):
    """All of them or none, with their versions; the second time they are there."""
    library = tmp_path / "office.scoutlib"
    assert 0 == run(["library", "new", str(library), "--empty"])
    words = ("places", "import", crew_list, "--into", library, "--datum", "gcj02")
    code, out, _ = _run(capsys, *words)
    assert 0 == code
    assert "2 places added" in out
    code, out, _ = _run(capsys, *words, "--json")
    assert [2, 3] == json.loads(out)["result"]["left"]


def test_places_go_out_in_a_datum(tmp_path, capsys):
    """The file says which; what is asked for is a search."""
    path = tmp_path / "out.geojson"
    code, out, _ = _run(
        capsys, "places", "export", "--to", path, "--datum", "bd09", "--kind", "hakka"
    )
    assert (0, str(path)) == (code, out.strip())
    data = json.loads(path.read_text(encoding="utf-8"))
    assert "BD-09" == data["datum"]
    assert "BD-09" in data["name"]
    assert {"BD-09"} == {one["properties"].get("datum", "BD-09") for one in data["features"]}
    assert {"Hakka residence"} == {one["properties"]["kind"] for one in data["features"]}


def test_where_to_has_to_be_said(crew_list, capsys):
    """An import without a target and an export without a file are refused."""
    assert [2, 2, 2] == [
        _run(capsys, "places", "import", crew_list)[0],
        _run(capsys, "places", "import", "--dry-run")[0],
        _run(capsys, "places", "export")[0],
    ]
