"""The catalogue of Pingshan: whole, sourced, honest about where things are."""

import re
from dataclasses import replace

import pytest

from scout.domain.location import Containment, PlaceKind, PlaceState
from scout.domain.point import Wgs84
from scout.domain.text import Bilingual
from scout.geo.district import load_district
from scout.places.catalogue import load_catalogue, read_catalogue
from scout.places.check import check_catalogue, check_locations
from scout.places.search import PlaceQuery, find_places

IMPORTANT = ("dawan-shiju", "longtian-shiju", "maluan-country-park", "culture-cluster",
             "byd-hexagon", "pingshan-old-street", "sztu", "pingshan-theatre")  # fmt: skip


@pytest.fixture(scope="module")
def places():
    """Every shipped place."""
    return load_catalogue(load_district())


def test_every_record_is_valid(places, vocabulary):
    """Nothing is missing, twice, or outside the vocabularies."""
    assert () == check_catalogue(places, vocabulary)
    assert len(places) >= 168


def test_every_fact_has_its_source_and_its_day(places):
    """Each one, walked; days are ISO dates."""
    facts = [fact for place in places for fact in place.facts]
    assert len(facts) > 900
    assert all(fact.source.strip() for fact in facts)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", fact.date) for fact in facts)


def test_points_of_map_services_are_rounded_and_said_to_be_approximate(places):
    """Three decimals at most, to be surveyed; OpenStreetMap points carry its name."""
    for place in places:
        if place.position is None:
            continue
        if place.position.attribution:
            assert "OpenStreetMap" in place.position.attribution
            continue
        point = place.position.point
        assert (point.lat, point.lon) == (round(point.lat, 3), round(point.lon, 3))
        assert place.position.approximate
        assert "to be surveyed" in place.position.source


def test_the_film_facilities_have_no_invented_position(places):
    """Known from news only: their state is told, their coordinates are not made up."""
    film = {
        place.id: place
        for place in places
        if place.id.endswith(
            ("virtual-studio", "soundstage", "micro-drama-base", "movie-city", "commercial")
        )
    }
    assert 5 == len(film)
    assert {None} == {place.position for place in film.values()}
    assert {Containment.UNKNOWN} == {place.district for place in film.values()}
    assert PlaceState.ANNOUNCED is film["micro-drama-base"].state
    assert PlaceKind.VIRTUAL_STAGE is film["virtual-studio"].kind
    assert film["soundstage"].stage.build_days > 0


def test_important_places_have_their_spots(places):
    """Gatehouse, hall, pond, waterfall, façade, plaza …: at least three each."""
    by_id = {place.id: place for place in places}
    assert all(len(by_id[name].spots) >= 3 for name in IMPORTANT)
    assert {"gatehouse", "ancestral-hall", "lane", "moon-pond", "watchtower", "courtyard"} <= {
        spot.id for spot in by_id["dawan-shiju"].spots
    }


def test_fees_are_assumed_and_say_so(places):
    """No fee could be sourced, so every one is labelled."""
    assert all(place.fee_assumed and "推定" in place.fee_source for place in places)


def test_places_are_found_by_words_era_and_setting_together(places, vocabulary):
    """Era and setting must meet in one spot; words in any case and width."""
    halls = find_places(places, PlaceQuery(era="1898", setting="祠堂"), vocabulary=vocabulary)
    assert "dawan-shiju" in {place.id for place in halls}
    assert all(
        any(spot.plays("late_qing") and "ancestral_hall" in spot.settings for spot in place.spots)
        for place in halls
    )
    byd = find_places(places, PlaceQuery(text="ＢＹＤ hexagon"), vocabulary=vocabulary)
    assert ["byd-hexagon"] == [place.id for place in byd]


def test_the_best_answers_to_words_come_first(places, vocabulary):
    """By their names: it is that, begins so, has it in it, sounds so; then the rest as they lie."""
    names = ["水塔", "dawan", "东大万", "大万世居", "大万"]
    named = [
        replace(place, id=f"p{number}", name=Bilingual(zh=zh, en="x"), address="大万 dawan")
        for number, (zh, place) in enumerate(zip(names, places, strict=False))
    ]
    for text, order in (("大万", "43201"), ("dawan", "12340"), ("", "01234")):
        found = find_places(named, PlaceQuery(text=text), vocabulary=vocabulary)
        assert [f"p{number}" for number in order] == [place.id for place in found]


def test_near_sorts_and_the_unknown_come_last(places, vocabulary):
    """The nearest first; without a position at the end."""
    query = PlaceQuery(near=Wgs84(lat=22.683, lon=114.337))
    found = find_places(places, query, vocabulary=vocabulary)
    assert "dawan-shiju" in {place.id for place in found[:3]}
    assert all(place.position is None for place in found[-5:])


GOOD = """
- id: good
  name: {zh: 好, en: "<img src=x onerror=alert(1)>"}
  kind: village
  state: open
  source: a book
  looked_up: '2026-11-22'
  position: {lat: 22.7, lon: 114.35, exact_m: 100, source: a map}
  facts: [{field: built, value: '1900'}]
  spots: [{id: s, name: {zh: 甲, en: a}, settings: [forest], eras: {reform: tight}, int_ext: EXT}]
"""
BAD = """
- id: bad
  name: {zh: '', en: x}
  kind: castle
  state: open
  position: {lat: 95, lon: 114.35, exact_m: 100, source: a map}
  facts: [{field: built, value: '1900'}]
  spots: []
- just text
"""


@pytest.fixture
def folder(tmp_path):
    """A catalogue with one good and two bad records."""
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "mixed.yaml").write_text(GOOD + BAD, encoding="utf-8")
    (tmp_path / "prices.yaml").write_text(
        "basis: {zh: 推定, en: assumed}\nfee_cny_day: {village: 1}\n", encoding="utf-8"
    )
    return tmp_path


def test_a_bad_record_gives_all_its_faults_and_the_good_one_stays(folder):
    """Name, kind, position, facts and spots at once, with file and id."""
    read = read_catalogue(folder, load_district())
    faults = [problem.message.text("en") for problem in read.problems]
    assert ["good"] == [place.id for place in read.locations]
    for field in ("name", "kind", "position", "facts", "spots"):
        assert any(fault.startswith(f"mixed.yaml: bad: {field}") for fault in faults), field
    assert any("no mapping" in fault for fault in faults)


def test_hostile_names_stay_text(folder):
    """A name is what it is, letter by letter."""
    place = read_catalogue(folder, load_district()).locations[0]
    assert Bilingual(zh="好", en="<img src=x onerror=alert(1)>") == place.name


def test_words_outside_the_vocabularies_are_faults(places, vocabulary):
    """An unknown era or setting, and an id that occurs twice."""
    spot = replace(places[0].spots[0], settings=("castle",))
    strange = replace(places[0], spots=(spot,))
    faults = check_locations((strange, strange), vocabulary)
    words = {problem.message.text("en").rsplit(": ", 1)[1] for problem in faults}
    assert {"castle", "occurs twice"} == words
