"""The index finds and counts what a plain loop over the places does, and sorts as it says."""

import math
import random
from dataclasses import replace
from functools import cache

import pytest

from scout.domain.alphabet import alphabet_key
from scout.domain.heading import IntExt
from scout.domain.place_filter import (
    FITS,
    ExactBand,
    FacetKind,
    FeeBand,
    PermitAsk,
    PlaceFilter,
    PlaceOrder,
)
from scout.geo.distance import geodesic_km
from scout.places.facet import exact_band, fee_band, permit_ask
from scout.places.index import PlaceIndex
from scout.places.permit import load_permits
from scout.places.search import fold, searchable

SPOT_FACETS = (FacetKind.ERA, FacetKind.SETTING, FacetKind.SIDE)


@pytest.fixture(scope="module")
def library():
    """The shipped places, one of them without spots and without a fee."""
    from scout.actions.library import open_library

    shipped = open_library()
    first, *others = shipped.locations
    return replace(shipped, locations=(replace(first, spots=(), fee_cny_day=0), *others))


@pytest.fixture(scope="module")
def index(library):
    """The index of these places."""
    return PlaceIndex(library.locations, library.vocabulary)


def _said(place, spot, kind, fits):
    """What a place says of a facet at one of its spots."""
    if kind is FacetKind.FIT:
        return {FITS} if fits and place.id in fits else set()
    if kind is FacetKind.ERA:
        return {fit.era for fit in spot.eras} if spot else set()
    if kind is FacetKind.SETTING:
        return set(spot.settings) if spot else set()
    if kind is FacetKind.SIDE:
        sides = {IntExt.BOTH: {"INT", "EXT"}}
        return sides.get(spot.int_ext, {spot.int_ext.value}) if spot else set()
    return _said_of_place(place)[kind]


@cache
def _said_of_place(place):
    return {
        FacetKind.KIND: {place.kind.value},
        FacetKind.SUBDISTRICT: set(place.subdistricts),
        FacetKind.FEE: {fee_band(place).value},
        FacetKind.PERMIT: {permit_ask(place, load_permits()).value},
        FacetKind.STATE: {place.state.value},
        FacetKind.EXACT: {exact_band(place).value},
    }


def _find_plainly(places, wanted):
    """The ids found by asking every spot of every place."""
    return {
        place.id
        for place in places
        if all(word in searchable(place) for word in fold(wanted.text).split())
        and any(
            all(
                _said(place, spot, kind, wanted.fits) & chosen
                for kind, chosen in wanted.chosen.items()
                if chosen and not (kind is FacetKind.FIT and wanted.fits is None)
            )
            for spot in place.spots or (None,)
        )
    }


def _draw_filter(index, dice):
    """Words, up to three facets with up to three values, and perhaps a need."""
    counts = index.tally(PlaceFilter())
    kinds = dice.sample(list(FacetKind), dice.randint(0, 3))
    fits = {place.id: dice.random() for place in dice.sample(index.locations, 40)}
    return PlaceFilter(
        text=dice.choice(["", "", "", "ping", "大", "shan 1", "ＢＹＤ", "zz top"]),
        chosen={
            kind: frozenset(dice.sample(list(counts[kind]), min(len(counts[kind]), 3)))
            for kind in kinds
        },
        fits=dice.choice([None, fits]),
    )


@pytest.mark.parametrize("seed", range(12))
def test_what_is_found_and_counted_is_what_a_loop_finds(index, seed):
    """Places, and for each facet each count as if its value alone were chosen in it."""
    wanted = _draw_filter(index, random.Random(seed))  # noqa: S311 - repeatable
    listing, counts = index.find(wanted), index.tally(wanted)
    found = {index.locations[row].id for row in listing.rows}
    assert _find_plainly(index.locations, wanted) == found
    assert len(found) == len(listing.rows)
    for kind in FacetKind:
        if kind is FacetKind.FIT and wanted.fits is None:
            continue
        for value, count in list(counts[kind].items())[:4]:
            alone = replace(wanted, chosen={**wanted.chosen, kind: frozenset({value})})
            assert len(_find_plainly(index.locations, alone)) == count


def test_one_spot_meets_era_setting_and_side_together(index):
    """A hall of today and a lane of 1898 at one place are no hall of 1898."""
    asked = {
        FacetKind.ERA: frozenset({"late_qing"}),
        FacetKind.SETTING: frozenset({"ancestral_hall"}),
        FacetKind.SIDE: frozenset({"INT"}),
    }
    found = index.find(PlaceFilter(chosen=asked)).rows
    assert found
    for row in found:
        assert any(
            spot.plays("late_qing")
            and "ancestral_hall" in spot.settings
            and spot.int_ext is not IntExt.EXT
            for spot in index.locations[row].spots
        )


@pytest.mark.parametrize("typed", ["大万", "dawan", "dwsj", "ＤＡＷＡＮ", "ancestral dawan"])
def test_a_place_is_found_in_three_ways(index, typed):
    """In Chinese, in pinyin and its first letters, in English."""
    found = {index.locations[row].name.zh for row in index.find(PlaceFilter(text=typed)).rows}
    assert "大万世居" in found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_places_stand_by_name(index, lang):
    """In the order of the alphabet, Chinese ones by pinyin."""
    rows = index.find(PlaceFilter(lang=lang)).rows
    names = [alphabet_key(index.locations[row].name.pick(lang)) for row in rows]
    assert sorted(names) == names
    assert len(index.locations) == len(rows)


def test_places_stand_by_fee(index):
    """The cheapest first, what nobody knows last."""
    fees = [index.locations[row].fee_cny_day for row in _rows(index, order=PlaceOrder.FEE)]
    known = [fee for fee in fees if fee]
    assert sorted(known) == known
    assert [*known, 0] == fees


def test_places_stand_by_distance(index):
    """The nearest first, those without a position last; the distances are those of the globe."""
    near = next(place.position.point for place in index.locations if place.position)
    listing = index.find(PlaceFilter(order=PlaceOrder.NEAR, near=near))
    places = [index.locations[row] for row in listing.rows]
    told = [listing.distance_km[row] for row in listing.rows]
    for place, km in zip(places, told, strict=True):
        if place.position is None:
            assert math.isnan(km)
        else:
            assert geodesic_km(near, place.position.point) == pytest.approx(km, abs=1e-3)
    placed = [km for km in told if not math.isnan(km)]
    assert sorted(placed) == placed
    assert told[: len(placed)] == placed


def test_places_stand_by_fit(index):
    """The best for the need first; a place that is not in the library is passed over."""
    fits = {index.locations[number].id: number / 10 for number in range(5)} | {"gone": 1.0}
    rows = _rows(index, order=PlaceOrder.FIT, fits=fits)
    assert [4, 3, 2, 1, 0] == list(rows[:5])
    assert _rows(index) == _rows(index, order=PlaceOrder.FIT)


def _rows(index, **words):
    return index.find(PlaceFilter(**words)).rows


def test_bands_have_clear_edges(library):
    """A fee or an error on the edge belongs to the lower band; nothing known is a band apart."""
    place = library.locations[1]
    fees = [(0, "none"), (1, "to_1000"), (1000, "to_1000"), (1001, "to_3000"), (5001, "more")]
    for fee, band in fees:
        assert FeeBand(band) is fee_band(replace(place, fee_cny_day=fee))
    for metres, band in [(100, "to_100"), (101, "to_500"), (1000, "to_1000"), (1001, "more")]:
        told = replace(place, position=replace(place.position, exact_m=metres))
        assert ExactBand(band) is exact_band(told)
    assert exact_band(replace(place, position=None)) is ExactBand.NONE


def test_whom_to_ask(library):
    """Listed houses go by an authority, others by whoever is named, the rest by nobody known."""
    book = load_permits()
    house = next(place for place in library.locations if place.kind.value == "hakka")
    shop = next(place for place in library.locations if not book.find(place))
    asked = [house, replace(shop, permit="产权人"), replace(shop, permit="")]
    wanted = [PermitAsk.AUTHORITY, PermitAsk.OWNER, PermitAsk.UNKNOWN]
    assert wanted == [permit_ask(place, book) for place in asked]


def test_a_word_that_grows_finds_what_it_finds_at_once(library):
    """Typed on, shortened, and another one between: the answer is that of a fresh index."""
    grown = PlaceIndex(library.locations, library.vocabulary)
    for text in ("大", "大万", "大万世居", "大万", "d", "da", "dawan hall", "dawan h", "ancestral"):
        fresh = PlaceIndex(library.locations, library.vocabulary)
        assert _rows(fresh, text=text) == _rows(grown, text=text)


def test_an_empty_library_finds_nothing(library):
    """And says so without an error."""
    listing = PlaceIndex((), library.vocabulary).find(PlaceFilter(text="a"))
    assert () == listing.rows
