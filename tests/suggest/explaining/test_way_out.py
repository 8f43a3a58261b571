"""Ways out of an uncovered need, each tried: the need can be played then, at the cost said."""

from collections import Counter
from dataclasses import replace

import pytest
from referee.instance import SMALL, make_instance
from referee.judge import make_engine
from referee.rule import list_causes, list_choices, score_setting

from scout.domain.errors import NoSolution
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import HourSpan, Stage
from scout.domain.relaxation import RelaxationKind
from scout.domain.wish import NeverThere, PlayHere, Wishes
from scout.suggest.explain import explain_uncovered
from scout.suggest.loosen import loosen_places, loosen_wishes

FREE = {RelaxationKind.CONFIRMED_ONLY, RelaxationKind.START, RelaxationKind.FLOOR,
        RelaxationKind.ABOUT}  # fmt: skip
BLOCK = 40


def _uncovered(instance):
    """What the engine says of the needs that nothing plays, wishes about several needs apart."""
    engine = make_engine(instance)
    matching = engine.match(instance.wishes)
    played = set(matching.pairs.need.tolist())
    missing = [n for n in range(len(instance.needs)) if n not in played]
    return explain_uncovered(matching, missing)


def _try(instance, way_out):
    """The choices of an instance once a way out is taken, by the referee."""
    after = replace(
        instance,
        wishes=loosen_wishes(instance.wishes, way_out),
        locations=loosen_places(instance.locations, way_out),
    )
    return list_choices(after), after


@pytest.mark.parametrize("block", range(10))
def test_every_way_out_does_what_it_says(block):
    """Each need that it names can be played then, and costs at most what it says."""
    tried = Counter()
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        instance = make_instance(seed, size=SMALL)
        before = list_choices(instance)
        for entry in _uncovered(instance):
            for way_out in entry.relaxations:
                tried[way_out.kind] += 1
                assert entry.need_id in way_out.need_ids
                _check(instance, way_out, before=before)
    assert sum(tried.values()) > 0


def _check(instance, way_out, *, before):
    choices, after = _try(instance, way_out)
    for name in way_out.need_ids:
        assert not before[name]
        assert choices[name], (instance.seed, way_out)
    if way_out.kind in FREE:
        assert way_out.cost_cny == 0
        return
    (place,) = [place for place in after.locations if place.id == way_out.place]
    dressing = 0
    for name in way_out.need_ids:
        here = [
            choice.cny
            for (location, spot), choice in choices[name].items()
            if location == place.id and way_out.spot in ("", spot)
        ]
        dressing += min(here)
    assert place.fee_cny_day + dressing == way_out.cost_cny, (instance.seed, way_out)


def test_every_kind_of_way_out_is_found(make, run):
    """One place of each trouble, and one way out for each, in words in both languages."""
    night = {"times": frozenset({TimeOfDay.NIGHT})}
    closed = {"open_hours": (HourSpan(start=540, until=1020),)}
    cases = [
        (RelaxationKind.NIGHT, night, {"night": False}, {}),
        (RelaxationKind.FIRE, {"fire": True}, {"fire": False}, {}),
        (RelaxationKind.HOURS, night, closed, {}),
        (RelaxationKind.DRESSING, {"era": "republican"}, {}, {}),
        (RelaxationKind.BAN, {}, {}, {"ban": frozenset({"house"})}),
        (RelaxationKind.ABOUT, {}, {}, {"about": (NeverThere(need="n1", place="house"),)}),
        (RelaxationKind.STAGE, {"int_ext": IntExt.EXT},
         {"stage": Stage(build_days=2, build_cny=40_000)}, {}),
        (RelaxationKind.FLOOR, {"era": None}, {}, {"fit_floor": 0.9}),
    ]  # fmt: skip
    for kind, need, place, wishes in cases:
        found = explain_uncovered(run([make.need(**need)], [make.place(**place)], **wishes), [0])
        kinds = {entry.kind for entry in found[0].relaxations}
        assert kind in kinds, (kind, kinds)
        for entry in found[0].relaxations:
            assert "{" not in entry.text.text("en") + entry.text.text("zh")


def test_one_step_serves_every_need_that_it_can(make, run):
    """Night allowed at the house plays two needs: one way out for both, the cheapest first."""
    night = {"times": frozenset({TimeOfDay.NIGHT})}
    needs = [make.need("n1", **night), make.need("n2", **night)]
    found = explain_uncovered(run(needs, [make.place(night=False)]), [0, 1])
    assert ("n1", "n2") == found[0].relaxations[0].need_ids
    assert 1000 == found[0].relaxations[0].cost_cny
    assert "+2 needs" in found[0].relaxations[0].text.text("en")


def test_hours_are_stretched_no_more_than_needed(make, run):
    """A house open from nine to five is asked to stay until half past eight for a night scene."""
    place = make.place(open_hours=(HourSpan(start=540, until=1020),))
    need = make.need(times=frozenset({TimeOfDay.NIGHT}))
    (entry,) = explain_uncovered(run([need], [place]), [0])
    assert "20:30" in entry.relaxations[0].text.text("en")


def test_a_place_wanted_for_a_need_can_be_given_up(make, run):
    """Where the wanted place cannot play, leaving the place open helps."""
    wishes = Wishes(about=(PlayHere(need="n1", place="other"),))
    places = [make.place("house"), make.place("other", make.spot("x", ("cave",)))]
    (entry,) = explain_uncovered(run([make.need()], places, wishes), [0])
    assert RelaxationKind.ABOUT in {way.kind for way in entry.relaxations}


ORDER = ("era", "int_ext", "outside", "unknown position", "announced", "night", "fire", "hours",
         "permit", "unconfirmed", "banned", "never", "not here")  # fmt: skip
LACKS = {
    "suggest.lacks_era": "era", "suggest.lacks_inside": "int_ext",
    "suggest.lacks_outside": "int_ext", "suggest.lacks_district": "outside",
    "suggest.lacks_position": "unknown position", "suggest.lacks_opening": "announced",
    "suggest.lacks_night": "night", "suggest.lacks_fire": "fire", "suggest.lacks_hours": "hours",
    "suggest.lacks_permit": "permit", "suggest.lacks_confirmation": "unconfirmed",
    "suggest.lacks_wanted": "not here",
}  # fmt: skip


def _sieve(need, instance):
    """The test at which no spot is left, and how many places had passed all before it."""
    left = [
        (place.id, list_causes(need, place, spot, wishes=instance.wishes))
        for place in instance.locations
        for spot in place.spots
        if place.stage is None and score_setting(need.setting.kind_id, spot.settings)
    ]
    for cause in ORDER:
        after = [(name, causes) for name, causes in left if cause not in causes]
        if not after:
            return cause, len({name for name, _ in left})
        left = after
    return None


@pytest.mark.parametrize("block", range(4))
def test_the_sentence_why_nothing_plays_counts_right(block):
    """Of 12 places that fit, none allows night: the same count and cause by the referee."""
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        instance = make_instance(seed, size=SMALL)
        needs = {need.id: need for need in instance.needs}
        for entry in _uncovered(instance):
            if entry.reason.code != "suggest.funnel":
                continue
            said = dict(entry.reason.values)
            cause = LACKS.get(said["lacks"].code)
            if cause is None:
                continue  # bans and the floor have several names
            assert (cause, said["count"]) == _sieve(needs[entry.need_id], instance)


@pytest.mark.parametrize("block", range(4))
def test_the_runner_up_changes_the_set_as_it_says(block):
    """With a need moved to its runner-up, the figures measured anew differ by what was said."""
    from referee.checker import read_played
    from referee.measure import measure_set, weigh

    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        instance = make_instance(seed, size=SMALL)
        try:
            suggestion = make_engine(instance).suggest(instance.wishes)
        except NoSolution:
            continue
        for found in suggestion.sets[:1]:
            played = read_played(found)
            before = measure_set(played, instance)
            pages = sum(weigh(n) for n in instance.needs if n.id in {p.need for p in played})
            for index, entry in enumerate(found.assignments):
                if entry.runner_up is None:
                    assert "suggest.only_place" == entry.comparison.code
                    continue
                other = entry.runner_up
                moved = [*played]
                moved[index] = replace(
                    played[index], location=other.location_id, spot=other.spot_id,
                    fit=round(other.fit * 1000), cny=other.dressing_cny,
                )  # fmt: skip
                after, change = measure_set(moved, instance), entry.runner_up_change
                assert after.places - before.places == change.locations
                assert after.cost - before.cost == change.fee_cny
                assert after.spread - before.spread == change.spread_min
                fit = (before.misfit - after.misfit) / (1000 * pages)
                assert abs(fit - change.fit) < 1e-9
