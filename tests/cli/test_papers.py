"""``scout-cli papers``: every paper of the shoot, or those that are asked for."""

import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pypdf
import pytest
from defusedxml import ElementTree

from scout.actions.paper import PAPERS
from scout.cli.verbs import run
from scout.domain.errors import StoreError
from scout.domain.message import say

FILES = {
    "itinerary": "itinerary_*.pdf",
    "call-sheet": "call-sheet_D*.pdf",
    "call-sheet-book": "call-sheet_D*.xlsx",
    "day-picture": "day-picture_D*.png",
    "pocket": "pocket_D*.pdf",
    "movement-order": "movement-order_*.pdf",
    "recce-plan": "recce-plan_*.pdf",
    "deck": "deck_*.pdf",
    "permits": "permits_*.pdf",
    "board": "board_*.pdf",
    "board-book": "board_*.xlsx",
    "breakdown": "breakdown_*.xlsx",
    "day-out-of-days": "day-out-of-days_*.xlsx",
    "uss": "board_*.uss",
    "map": "map_*.html",
    "plan": "plan.json",
    "calendar": "calendar_WGS84_*.ics",
    "gpx": "stops_WGS84_*.gpx",
    "geojson": "stops_WGS84_*.geojson",
    "kml": "stops_WGS84_*.kml",
    "kmz": "stops_WGS84_*.kmz",
}
DAILY = ("call-sheet", "call-sheet-book", "day-picture", "pocket")
DATA = [word for name in FILES if name not in {"itinerary", "map"} for word in ("--only", name)]


@pytest.fixture
def papers(capsys, village, tmp_path):
    """The papers of the village from 7 December 2026; returns code, what was told, the folder."""

    def writing(*options, out="out", lang="en"):
        folder = tmp_path / out
        words = ["papers", village.script, "--places", village.places, "--start", "2026-12-07",
                 "--out", folder, "--lang", lang, "--rounds", "0",
                 "--revision", "2026-11-20T09:00+08:00", *options]  # fmt: skip
        code = run([str(word) for word in words])
        return code, capsys.readouterr(), folder

    return writing


def read_all(folder):
    """Every file of a folder by its name."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def _find(folder, ending):
    """The one file of a kind."""
    (found,) = folder.glob(f"*.{ending}")
    return found


def test_all_papers_are_written_where_none_is_named(papers):
    """Each in its file, and the answer says which is which beside what ``plan`` answers."""
    code, printed, out = papers("--json")
    data = json.loads(printed.out)
    assert (0, "") == (code, printed.err)
    assert list(FILES) == list(data["papers"])
    files = []
    for name, said in data["papers"].items():
        if name in DAILY:
            files += said
        else:
            assert str(out) == str(Path(said).parent)
            assert Path(said).match(
                f"*{FILES[name]}" if name == "plan" else f"*.{FILES[name].rsplit('.', 1)[1]}"
            )
            files.append(said)
    assert files == data["files"]
    assert {Path(file).name for file in data["files"]} == set(read_all(out))
    assert {"version", "days", "uncovered", "unplaced", "cost", "bound", "gap"} <= set(data)


def test_only_what_is_named_is_written(papers):
    """Each once, whatever the order; the text names the files."""
    code, printed, out = papers("--only", "gpx", "--only", "calendar", "--only", "gpx")
    assert 0 == code
    calendar, stops = (f"村里_{kind}_WGS84_draft_20261120" for kind in ("calendar", "stops"))
    assert {f"{stops}.gpx", f"{calendar}.ics"} == set(read_all(out))
    assert [str(out / f"{calendar}.ics"), str(out / f"{stops}.gpx")] == (
        printed.out.splitlines()[-2:]
    )


@pytest.mark.parametrize(
    ("lang", "word", "state"),
    [("en", "call-sheet", "draft"), ("zh", "通告单", "草稿"), ("both", "通告单", "草稿")],
)
def test_a_day_has_its_own_call_sheet(papers, lang, word, state):
    """Called after production, paper, day, version and date: any chat shows what it is."""
    _, _, out = papers("--only", "call-sheet", "--json", lang=lang)
    names = sorted(read_all(out))
    assert f"村里_{word}_D01_{state}_20261207.pdf" == names[0]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("lang", "said"), [("en", "There is no paper"), ("zh", "没有“pdf”")])
def test_a_paper_that_there_is_not_is_told_with_all_there_are(papers, lang, said):
    """Before anything is planned or written."""
    code, printed, out = papers("--only", "pdf", lang=lang)
    assert (2, "", False) == (code, printed.out, out.exists())
    assert said in printed.err
    assert ", ".join(FILES) in printed.err


def test_the_same_version_of_a_plan_is_the_same_bytes(papers):
    """All papers of data, from two runs into two folders."""
    one, two = (read_all(papers(*DATA, out=out, lang="both")[2]) for out in ("one", "two"))
    assert len(one) > 10
    assert one == two


def test_a_version_may_be_any_time_that_files_can_state(papers):
    """An odd one is bad usage, and nothing is written."""
    for odd in ("yesterday", "1066-10-14", "9999-12-31T23:59"):
        with pytest.raises(SystemExit) as stop:
            papers("--revision", odd)
        assert 2 == stop.value.code
    assert 0 == papers("--only", "gpx", "--revision", "2026-11-20")[0]


def test_the_data_papers_tell_one_story(papers):
    """Every file, read back, has the stops of the plan with their hours, in order."""
    _, _, out = papers(*DATA, lang="zh")
    plan = json.loads((out / "plan.json").read_text("utf-8"))
    stops = [(day["number"], s["location"]) for day in plan["days"] for s in day["stops"]]
    features = json.loads(_find(out, "geojson").read_text("utf-8"))["features"]
    told = [f["properties"] for f in features if f["properties"]["kind"] == "stop"]
    assert stops == [(stop["day"], stop["location"]) for stop in told]
    names = [stop["title"] for stop in told]
    with zipfile.ZipFile(_find(out, "kmz")) as archive:
        documents = _find(out, "kml").read_bytes(), archive.read("doc.kml")
    for document in documents:
        found = ElementTree.fromstring(document).iterfind(".//{*}Placemark")
        assert names == [mark.findtext("{*}name") for mark in found if mark.find("{*}Point")]
    root = ElementTree.fromstring(_find(out, "gpx").read_bytes())
    assert names == [point.findtext("{*}name") for point in root.iterfind(".//{*}rtept")]
    calendar = _find(out, "ics").read_bytes().replace(b"\r\n ", b"").decode()
    assert len(stops) == calendar.count("BEGIN:VEVENT")
    assert all(f" · {name}\r\n" in calendar for name in names)


def test_the_day_out_of_days_knows_days_off(papers):
    """Terms reach the workbook: the cast that works around a day off is held on it."""
    options = ("--fix", "1=2026-12-07", "--fix", "3=2026-12-09", "--days-off", "2026-12-08")
    _, _, out = papers("--only", "day-out-of-days", *options)
    book = openpyxl.load_workbook(io.BytesIO(_find(out, "xlsx").read_bytes()))
    rows = {row[1]: row[2:] for row in book["Cast"].iter_rows(min_row=6, values_only=True)}
    assert ("SW", "O", "WF", 2, 1, 3) == rows["阿乙"]


def test_the_recce_is_on_the_day_that_is_asked_for(papers):
    """With as many alternates; else a week before the shoot, and never before the papers."""
    asked = ("--recce-date", "2026-12-01", "--alternates", "2")
    for options, day in ((asked, "2026-12-01"), ((), "2026-11-30")):
        code, _, out = papers("--only", "recce-plan", *options, out=day)
        pages = pypdf.PdfReader(_find(out, "pdf")).pages
        assert (0, True) == (code, day in pages[0].extract_text())
    code, printed, out = papers("--only", "deck", "--alternates", "7", out="odd")
    assert (2, "", False) == (code, printed.out, out.exists())
    assert "0 to 5" in printed.err


def test_a_disk_that_fails_is_told(papers, monkeypatch):
    """In the words of the store, with exit code 2: papers go through its one way to write."""

    def fail(path, content):
        del path, content
        raise StoreError(say("actions.writing"))

    monkeypatch.setattr("scout.actions.paper_folder.write_atomically", fail)
    code, printed, out = papers("--only", "gpx")
    assert (2, "", {}) == (code, printed.out, read_all(out))
    assert "Writing the files" in printed.err


def test_every_paper_is_listed_here():
    """A new one gets its file, its name in both languages, and its place in these tests."""
    assert FILES == {name: paper.file for name, paper in PAPERS.items()}
