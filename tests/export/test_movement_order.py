"""The movement order: a page a place, how to get there, and nothing that nobody knows."""

from dataclasses import replace

import pytest

from scout.domain.plan import Plan
from scout.export.movement_order import build_movement_order, render_movement_order
from tests.export.conftest import rename_fields
from tests.export.test_itinerary import HOSTILE, LANGS, check_fonts, open_paper, read_text


@pytest.mark.parametrize("lang", LANGS)
def test_each_place_has_a_page_of_its_own(content, lang):
    """With its name, address, phone, hours and scenes."""
    paper = render_movement_order(content, lang)
    pages = ["".join(page.extract_text().split()) for page in open_paper(paper).pages]
    assert len(content.stop_numbers) == len(pages)
    for page, name in zip(pages, content.stop_numbers, strict=True):
        place = content.location(name)
        for side in ("zh", "en"):
            if lang in (side, "both"):
                assert "".join(getattr(place.name, side).split()) in page
        assert "".join(place.address.split()) in page
    check_fonts(paper)


def test_it_says_when_to_leave_from_where(content):
    """The drive as a range; the first place of a day is reached by the unit call."""
    first, second, _ = build_movement_order(content)["stops"]
    (visit,) = second["visits"]
    assert ("11:30", 1) == (visit["move"]["depart"], visit["move"]["from"]["number"])
    assert visit["move"]["low"] <= visit["move"]["high"]
    assert None is first["visits"][0]["move"]
    text = read_text(render_movement_order(content, "zh"))
    assert "直接到场，全组到场时间07:00" in text
    assert "出发11:30" in text


def test_a_place_on_two_days_has_one_page_with_both(content):
    """A row a stay, in the order of the days."""
    one, two = content.plan.days
    again = replace(two, visits=(replace(one.visits[0], slots=one.visits[0].slots[:1]),))
    odd = replace(content, plan=replace(content.plan, days=(one, again)))
    stops = build_movement_order(odd)["stops"]
    assert [[1, 2], [1]] == [[visit["number"] for visit in stop["visits"]] for stop in stops]


def test_the_nearest_stations_are_told_as_the_crow_flies(content):
    """Two, with kilometres, the nearer first; none for a place whose position nobody knows."""
    stops = build_movement_order(content)["stops"]
    near = [(s["name"]["zh"], float(s["km"])) for s in stops[0]["stations"]]
    assert 2 == len(near)
    assert near == sorted(near, key=lambda entry: entry[1])
    assert [] == stops[2]["stations"]
    assert "直线" in read_text(render_movement_order(content, "zh"))


def test_the_code_opens_the_place_in_the_drivers_map(content):
    """Each page links to the marker in GCJ-02 that its code shows; the stage has none."""
    pages = open_paper(render_movement_order(content, "zh")).pages
    links = [
        [note.get_object()["/A"]["/URI"] for note in page.get("/Annots", [])] for page in pages
    ]
    assert [1, 1, 0] == [len(page) for page in links]
    assert all("coordinate=gaode" in link for page in links for link in page)


def test_what_no_source_states_is_left_to_be_filled_in(content):
    """Landmark, entrance, parking, hospital, police: nothing is named."""
    text = read_text(render_movement_order(content, "zh"))
    for label in ("标志物", "入口", "停车", "剧组基地", "最近医院", "派出所"):
        assert 3 == text.count(f"{label}待填")
    assert 3 == text.count("报警110·火警119·急救120")


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_text_is_only_text(content, lang):
    """Printed sign by sign."""
    text = read_text(render_movement_order(rename_fields(content, HOSTILE), lang))
    assert text.count("".join(HOSTILE.split())) >= 5


@pytest.mark.parametrize("odd", ["坪" * 300, "x" * 400, "𡒄\U0001f3ac\x07\u202e名"], ids=repr)
def test_odd_text_is_set_without_fail(content, odd):
    """Endless names and missing signs."""
    assert render_movement_order(rename_fields(content, odd), "both").startswith(b"%PDF")


def test_nothing_planned_is_still_a_paper(content):
    """It says so."""
    bare = replace(content, plan=Plan(location_set=content.plan.location_set, days=()))
    assert "尚无拍摄日" in read_text(render_movement_order(bare, "zh"))


def test_the_same_content_gives_the_same_bytes(content, monkeypatch, tmp_path):
    """From whatever folder."""
    first = render_movement_order(content, "both")
    monkeypatch.chdir(tmp_path)
    assert first == render_movement_order(content, "both")
