"""The recce plan: a tour in hours, the candidates of each set, and a checklist for every place."""

import io
from dataclasses import replace

import pypdf
import pytest

from scout.domain.recce import Department, Recce, RecceRules
from scout.domain.shortlist import Shortlist
from scout.export.recce_plan import RecceNotes, build_recce_plan, render_recce_plan
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.schedule.recce.recce import RecceRequest, plan_recce
from tests.export.conftest import EVIL, FIRST, make_candidate, rename_fields
from tests.export.test_itinerary import HOSTILE, LANGS, check_fonts, open_paper, read_text


def make_notes(content, **rules):
    """The tour through the places of the small production, with the library as the other choice."""
    shortlists = tuple(
        Shortlist(
            need_id=one.candidate.need_id,
            candidates=(one.candidate,)
            if one.candidate.location_id == "culture-hub"
            else (one.candidate, make_candidate(one.candidate.need_id, "culture-hub", "plaza")),
        )
        for one in content.plan.location_set.assignments
    )
    request = RecceRequest(
        shortlists=shortlists,
        script=content.script,
        needs=content.suggestion.needs,
        locations={place.id: place for place in content.locations},
        start=FIRST,
        rules=RecceRules(**rules),
    )
    tour = plan_recce(request, travel=GeodesicEstimator(), sun=AstralClock())
    return RecceNotes(tour=tour, shortlists=shortlists)


@pytest.mark.parametrize("lang", LANGS)
def test_the_tour_is_told_stop_by_stop(content, lang):
    """Hours, light, drive, and every place with its names and its open questions."""
    notes = make_notes(content)
    paper = render_recce_plan(content, notes, lang=lang)
    text = read_text(paper)
    for day in notes.tour.days:
        for stop in day.stops:
            assert f"{stop.arrive:%H:%M}–{stop.leave:%H:%M}" in text
    for name in notes.tour.questions:
        place = content.location(name)
        for side in ("zh", "en"):
            if lang in (side, "both"):
                assert "".join(getattr(place.name, side).split()) in text
                for questions in notes.tour.questions[name].values():
                    for question in questions:
                        assert "".join(question.text(side).split()) in text
    check_fonts(paper)
    catalogue = pypdf.PdfReader(io.BytesIO(paper)).trailer["/Root"]
    assert ("en-GB" if lang == "en" else "zh-CN") == catalogue["/Lang"]
    assert "/StructTreeRoot" in catalogue


def test_the_data_says_when_where_and_for_what(content):
    """Numbers in the order of the tour; first and other choices; the stage is on no tour."""
    notes = make_notes(content)
    data = build_recce_plan(content, notes)
    stops = [stop for day in data["days"] for stop in day["stops"]]
    numbers = list(dict.fromkeys(stop["number"] for stop in stops))
    assert list(range(1, len(numbers) + 1)) == numbers
    stage = next(place for place in data["places"] if place["name"]["zh"].endswith("摄影棚"))
    assert (0, []) == (stage["number"], stage["stays"])
    assert "位置不详" in stage["unseen"]["zh"]
    hall = next(place for place in data["places"] if place["name"]["zh"] == "大万世居")
    assert {1} == {play["rank"] for play in hall["plays"]}
    assert {2} < {play["rank"] for place in data["places"] for play in place["plays"]}
    asked = [entry["who"]["zh"] for entry in hall["questions"]]
    assert ["导演", "摄影", "美术", "录音", "灯光", "制片", "车辆"] == asked
    assert len(Department) == len(asked)


def test_no_card_is_split(content):
    """The head of each card and its verdict stand on the same page."""
    notes = make_notes(content)
    paper = render_recce_plan(content, notes, lang="zh")
    pages = ["".join(page.extract_text().split()) for page in open_paper(paper).pages]
    for page in pages:
        assert page.count("结论") == page.count("拍照：四个方向")
    assert len(notes.tour.questions) == sum(page.count("结论") for page in pages)


def test_the_codes_open_the_places(content):
    """A link in Amap's datum for each place with a position."""
    pages = open_paper(render_recce_plan(content, make_notes(content), lang="zh")).pages
    links = [note.get_object()["/A"]["/URI"] for page in pages for note in page.get("/Annots", [])]
    assert 2 == len(links)
    assert all("coordinate=gaode" in link for link in links)


def test_a_tour_of_one_day_is_proven_and_says_so(content):
    """A longer one tells its gap."""
    notes = make_notes(content)
    assert 1 == len(notes.tour.days)
    assert "已证明同样天数没有更短的走法" in read_text(render_recce_plan(content, notes, lang="zh"))
    loose = replace(notes, tour=replace(notes.tour, bound_min=0))
    if loose.tour.drive_min:
        assert "最多还能省100%" in read_text(render_recce_plan(content, loose, lang="zh"))


@pytest.mark.parametrize("odd", [HOSTILE, EVIL, "x" * 200], ids=lambda odd: odd[:9])
def test_odd_text_is_only_text(content, odd):
    """In titles, names, settings, addresses."""
    rough = rename_fields(content, odd)
    text = read_text(render_recce_plan(rough, make_notes(rough), lang="both"))
    if odd == HOSTILE:
        assert text.count("".join(odd.split())) >= 5


def test_nothing_to_see_is_still_a_paper(content):
    """It says so; the same content gives the same bytes."""
    none = RecceNotes(tour=Recce(days=(), unseen=(), bound_min=0, questions={}), shortlists=())
    one, two = (render_recce_plan(content, none, lang="zh") for _ in "ab")
    assert one == two
    assert "没有要看的场地" in read_text(one)
    full = make_notes(content)
    one, two = (render_recce_plan(content, full, lang="both") for _ in "ab")
    assert one == two
