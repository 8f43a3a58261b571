"""Matching against an independent slow computation, and what it promises about its pairs."""

import math
import random
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Containment, HourSpan, PlaceState, Stage
from scout.domain.wish import MustMatch, NeverThere, PlayHere, Wishes
from scout.suggest.matching.cause import Cause
from scout.suggest.matching.matching import match
from scout.suggest.matching.table import SpotTable
from scout.suggest.setting_tree import match_kind

KINDS = ("ancestral_hall", "mansion_main_hall", "temple", "academy_old", "cave", "teahouse", "cafe")
ERAS = ("late_qing", "wartime", "contemporary")
ERA_SCORE = {"as_is": 1.0, "dressing": 0.75, "tight": 0.5}
DRESSING = {"as_is": (0, 0), "dressing": (4, 2000), "tight": (2, 1000)}
WINDOWS = {
    TimeOfDay.NIGHT: (1170, 1740), TimeOfDay.DUSK: (1050, 1170), TimeOfDay.DAWN: (300, 420),
    TimeOfDay.DAY: (420, 1080), TimeOfDay.MORNING: (420, 660), TimeOfDay.NOON: (660, 780),
    TimeOfDay.AFTERNOON: (780, 1080),
}  # fmt: skip


def _random_place(make, name, dice):
    spots = [
        make.spot(
            f"s{number}",
            tuple(dice.sample(KINDS, dice.randint(0, 3))),
            [(era, dice.choice(list(ERA_SCORE))) for era in dice.sample(ERAS, dice.randint(1, 3))],
            int_ext=dice.choice(list(IntExt)),
            area_m2=dice.choice((None, 9, 20, 33, 100)),
            height_m=dice.choice((None, 2.4, 2.6, 4.0)),
        )
        for number in range(dice.randint(1, 4))
    ]
    inside = dice.random() < 0.7
    return make.place(
        name,
        *spots,
        state=PlaceState.OPEN if dice.random() < 0.6 else dice.choice(list(PlaceState)),
        district=Containment.INSIDE if inside else dice.choice(list(Containment)),
        boundary_doubt=dice.random() < 0.2,
        night=dice.choice((None, True, False)),
        fire=dice.choice((None, True, False)),
        open_hours=dice.choice((
            (), (), (HourSpan(start=540, until=1080),), (HourSpan(start=1080, until=1560),),
            (HourSpan(start=480, until=700), HourSpan(start=840, until=1300)),
        )),
        lead_days=dice.choice((None, 3, 30)),
        stage=Stage(build_days=2, build_cny=40_000) if dice.random() < 0.1 else None,
    )  # fmt: skip


def _random_need(make, name, dice):
    return make.need(
        name,
        dice.choice((*KINDS, *KINDS, None)),
        era=dice.choice((*ERAS, None)),
        int_ext=dice.choice((*IntExt, None)),
        times=frozenset(dice.sample(list(TimeOfDay), dice.randint(0, 2))),
        people=dice.choice((0, 0, 2, 6)),
        fire=dice.random() < 0.3,
    )


def _random_wishes(needs, places, dice):
    names = [place.id for place in places]
    names += [f"{place.id}/{spot.id}" for place in places for spot in place.spots]
    pick = dice.choice
    about = [
        PlayHere(need=pick(needs).id, place=pick(names)),
        NeverThere(need=pick(needs).id, place=pick(names)),
        NeverThere(need="no such need", place="no such place"),
        MustMatch(needs=(pick(needs).id, pick(needs).id)),
    ]
    return Wishes(
        keep=frozenset(dice.sample(names, dice.randint(0, 3))),
        ban=frozenset(dice.sample([*names, "unknown/spot"], dice.randint(0, 3))),
        about=tuple(dice.sample(about, dice.randint(0, 4))),
        fit_floor=pick((None, None, 0.2, 0.65)),
        confirmed_only=dice.random() < 0.2,
        today=pick((None, date(2026, 1, 1))),
        start=pick((None, date(2026, 1, 21))),
        portrait=dice.random() < 0.7,
    )


@pytest.fixture(params=range(40))
def case(request, make):
    """Needs, places and wishes thrown by a repeatable die."""
    dice = random.Random(request.param)  # noqa: S311 - a repeatable case, no secret
    places = [_random_place(make, f"p{number}", dice) for number in range(25)]
    needs = [_random_need(make, f"n{number}", dice) for number in range(12)]
    return needs, places, _random_wishes(needs, places, dice)


def _is_at(name, place, spot):
    return name in {place.id, f"{place.id}/{spot.id}"}


def _any_at(names, place, spot):
    return any(_is_at(name, place, spot) for name in names)


def _is_closed(need, place):
    def shared(span, window):
        minutes = set(range(*window))
        return max(
            len(minutes & {*range(span.start + s, span.until + s)}) for s in (-1440, 0, 1440)
        )

    return bool(place.open_hours) and not all(
        any(shared(span, WINDOWS[time]) >= 60 for span in place.open_hours)
        for time in need.times
        if time in WINDOWS
    )


def _slow_causes(need, place, spot, wishes):
    """Everything but the floor, as the rules say it."""
    offered = {fit.era for fit in spot.eras}
    here = [w.place for w in wishes.about if isinstance(w, PlayHere) and w.need == need.id]
    never = [w.place for w in wishes.about if isinstance(w, NeverThere) and w.need == need.id]
    days = (wishes.start - wishes.today).days if wishes.start and wishes.today else math.inf
    tests = {
        Cause.ERA: need.era is not None and need.era not in offered,
        Cause.INT_EXT: {need.int_ext, spot.int_ext} == {IntExt.INT, IntExt.EXT},
        Cause.NIGHT: place.night is False and TimeOfDay.NIGHT in need.times,
        Cause.FIRE: place.fire is False and need.fire,
        Cause.HOURS: _is_closed(need, place),
        Cause.ANNOUNCED: place.state is PlaceState.ANNOUNCED,
        Cause.OUTSIDE: place.district is Containment.OUTSIDE,
        Cause.UNKNOWN_POSITION: place.district is Containment.UNKNOWN,
        Cause.BANNED: _any_at(wishes.ban, place, spot),
        Cause.NEVER: _any_at(never, place, spot),
        Cause.NOT_HERE: not all(_is_at(name, place, spot) for name in here),
        Cause.UNCONFIRMED: wishes.confirmed_only and place.state is not PlaceState.OPEN,
        Cause.PERMIT: place.lead_days is not None and place.lead_days > days,
    }
    return {cause for cause, refused in tests.items() if refused}


def _slow_fit(need, place, spot, wishes):
    """The fit, hours and 元 of a spot, part after part."""
    kind = match_kind(need.setting.kind_id, spot.settings).score
    plays = next((fit.plays.value for fit in spot.eras if fit.era == need.era), None)
    era = ERA_SCORE[plays] if plays else 0.8 if need.era is None else 1.0
    half = need.int_ext is IntExt.BOTH and spot.int_ext is not IntExt.BOTH
    fit = era * kind * (0.8 if half else 1)
    fit *= 0.99 if TimeOfDay.NIGHT in need.times and place.night is None else 1
    if need.people and spot.area_m2:
        fit *= max(0.3, min(1, spot.area_m2 / (15 + 3 * need.people)))
    low = spot.height_m is not None and spot.height_m < 2.6 and spot.int_ext is IntExt.INT
    fit *= 0.85 if wishes.portrait and low else 1
    fit *= 0.9 if place.state is PlaceState.UNVERIFIED else 1
    hours, cny = DRESSING[plays] if plays else (0, 0)
    return fit, hours + (3 if kind < 1 else 0), cny + (1500 if kind < 1 else 0)


def _slow_need(need, places, wishes):
    """What plays a need, before anything is dropped, and what is refused; stages left out."""
    playing, refused = [], {}
    for place in places:
        for number, spot in enumerate(place.spots):
            kind = need.setting.kind_id
            if place.stage or kind is None or not match_kind(kind, spot.settings).score:
                continue
            causes = _slow_causes(need, place, spot, wishes)
            fit, hours, cny = _slow_fit(need, place, spot, wishes)
            fit = max(1, round(fit * 1000)) / 1000
            if wishes.fit_floor is not None and fit < wishes.fit_floor:
                causes.add(Cause.FLOOR)
            if causes:
                refused[place.id, spot.id] = causes
            else:
                playing.append((place, number, fit, hours, cny))
    return playing, refused


def _slow_stages(need, places, wishes):
    """The stages that are asked for and not forbidden."""
    here = [w.place for w in wishes.about if isinstance(w, PlayHere) and w.need == need.id]
    forbidding = {Cause.OUTSIDE, Cause.BANNED, Cause.NEVER, Cause.NOT_HERE, Cause.UNCONFIRMED,
                  Cause.PERMIT}  # fmt: skip
    for place in places:
        if place.stage and need.setting.kind_id and (wishes.fit_floor or 0) <= 0.7:
            spots = [
                (place, number, 0.7, 20, 40_000)
                for number, spot in enumerate(place.spots)
                if _any_at((*wishes.keep, *here), place, spot)
                and not _slow_causes(need, place, spot, wishes) & forbidding
            ]
            yield from spots[:1]


def _slow_drop(need, playing, wishes):
    """Without what is below belief or has a better neighbour."""
    here = any(isinstance(w, PlayHere) and w.need == need.id for w in wishes.about)

    def good(entry):
        unsaid = TimeOfDay.NIGHT in need.times and entry[0].night is None
        return entry[2] >= (0.396 if unsaid else 0.4)

    if wishes.fit_floor is None and any(map(good, playing)) and not here:
        playing = [
            entry
            for entry in playing
            if good(entry) or _any_at(wishes.keep, entry[0], entry[0].spots[entry[1]])
        ]
    places = [w.place for w in wishes.about if isinstance(w, PlayHere | NeverThere)]
    names = {name for name in (*wishes.keep, *wishes.ban, *places) if "/" in name}

    def beats(one, other):
        better = (-one[2], one[4]) != (-other[2], other[4]) or one[1] < other[1]
        return one[0] is other[0] and one[2] >= other[2] and one[4] <= other[4] and better

    free = [
        entry for entry in playing if f"{entry[0].id}/{entry[0].spots[entry[1]].id}" not in names
    ]
    bound = any(isinstance(w, MustMatch) and need.id in w.needs for w in wishes.about)
    return [
        entry
        for entry in playing
        if bound or entry not in free or not any(beats(rival, entry) for rival in free)
    ]


def test_the_pairs_are_those_of_a_slow_computation(case, vocabulary):
    """Every rule and score, need by need and spot by spot, with all wishes at random."""
    needs, places, wishes = case
    found = match(needs, places, wishes=wishes, vocabulary=vocabulary)
    for index, need in enumerate(needs):
        playing = _slow_drop(need, _slow_need(need, places, wishes)[0], wishes)
        playing = playing or list(_slow_stages(need, places, wishes))
        entries = [found.candidate(n) for n in range(*found.need_pairs(index).indices(10**9))]
        assert [(place.id, place.spots[number].id) for place, number, *_ in playing] == [
            (entry.location_id, entry.spot_id) for entry in entries
        ]
        assert [tuple(costs) for *_, costs in ((*e[:2], e[3:]) for e in playing)] == [
            (entry.dressing_h, entry.dressing_cny) for entry in entries
        ]
        fits = [abs(e[2] - entry.fit) for e, entry in zip(playing, entries, strict=True)]
        assert max(fits, default=0) <= 0.001


def test_the_refusals_are_those_of_a_slow_computation(case, vocabulary):
    """All causes of every refused spot; the counts and the single causes follow from them."""
    needs, places, wishes = case
    found = match(needs, places, wishes=wishes, vocabulary=vocabulary)
    for index, need in enumerate(needs):
        playing, refused = _slow_need(need, places, wishes)
        actual = {
            (entry.location.id, entry.spot.id): {cause for cause in Cause if cause in entry.mask}
            for entry in found.refusals(index)
        }
        assert refused == actual
        assert all(len(e.causes) == e.mask.bit_count() for e in found.refusals(index))
        used = {entry[0].id for entry in _slow_drop(need, playing, wishes)}
        shut = {at: causes for at, causes in refused.items() if at[0] not in used}
        counts = {c: len({at[0] for at, causes in shut.items() if c in causes}) for c in Cause}
        assert {c: n for c, n in counts.items() if n} == found.cause_counts(index)
        only = {c: {at[0] for at, causes in shut.items() if causes == {c}} for c in Cause}
        assert {c: names for c, names in only.items() if names} == {
            c: {places[number].id for number in numbers}
            for c, numbers in found.only_cause(index).items()
        }


def test_the_parts_multiply_to_the_fit(case, vocabulary):
    """To a thousandth; the candidate's fit is that of the pair to the last digit."""
    needs, places, wishes = case
    found = match(needs, places, wishes=wishes, vocabulary=vocabulary)
    for pair, entry in enumerate(found.candidates()):
        product = math.prod(part.score for part in entry.parts)
        assert abs(product - entry.fit) <= 0.0005 + 1e-9
        assert entry.fit == found.pairs.fit[pair] / 1000


def test_the_pairs_stand_in_order_and_in_one_type(case, vocabulary):
    """By need, location and spot, each pair once, all columns int32."""
    needs, places, wishes = case
    pairs = match(needs, places, wishes=wishes, vocabulary=vocabulary).pairs
    rows = list(zip(pairs.need.tolist(), pairs.location.tolist(), pairs.spot.tolist(), strict=True))
    assert sorted(set(rows)) == rows
    for column in (pairs.need, pairs.location, pairs.spot, pairs.fit, pairs.hours, pairs.cny):
        assert np.dtype(np.int32) == column.dtype


def test_a_table_may_be_used_again(case, vocabulary):
    """Under one set of wishes and then another, as if it were new."""
    needs, places, wishes = case
    table = SpotTable(places)
    match(needs, places, wishes=wishes, vocabulary=vocabulary, table=table)
    for asked in (Wishes(), replace(wishes, portrait=not wishes.portrait)):
        again = match(needs, places, wishes=asked, vocabulary=vocabulary, table=table)
        fresh = match(needs, places, wishes=asked, vocabulary=vocabulary)
        assert fresh.candidates() == again.candidates()


def test_nothing_to_match_gives_no_pairs(run, make):
    """No need, no place, a need of unknown kind: empty, not an error."""
    assert 0 == len(run([], []).pairs)
    assert 0 == len(run([make.need()], []).pairs)
    unknown = run([make.need(kind=None)], [make.place()], keep=frozenset({"house"}))
    assert ((), ()) == (unknown.candidates(), unknown.refusals(0))


def test_of_an_era_named_twice_the_first_counts(run, make):
    """As it stands and tight: as it stands."""
    spot = make.spot(eras=[("late_qing", "as_is"), ("late_qing", "tight")])
    assert [1000] == run([make.need()], [make.place("a", spot)]).pairs.fit.tolist()


def test_the_table_numbers_spots_inside_their_location(make):
    """Per spot its location and its number there; a name gives one spot or all of a place."""
    empty = replace(make.place("empty"), spots=())
    table = SpotTable([make.place("a", make.spot("x"), make.spot("y")), empty, make.place("b")])
    assert ([0, 0, 2], [0, 1, 0]) == (table.location.tolist(), table.number.tolist())
    named = [table.spots_at(name).tolist() for name in ("a", "a/y", "empty", "b", "a/z", "c/x")]
    assert [[0, 1], [1], [], [2], [], []] == named
