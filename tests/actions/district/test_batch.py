"""Many productions in a valley with one cave."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from valley import FIRST, Counting, book, make_errand

from scout.actions.district.batch import Batch, plan_district
from scout.actions.district.crew import Alone
from scout.actions.district.shelf import Shelf
from scout.actions.district.word import name_others, word_standing
from scout.domain.errors import Cancelled
from scout.domain.progress import Progress


def _codes(standing):
    return [message.code for message in word_standing(standing)]


@pytest.fixture(scope="module")
def seven(brief):
    """Seven productions that want the cave for five hours of one date."""
    batch = Batch(crew=Alone(brief), brief=brief, shelf=Shelf(None), progress=Progress())
    return plan_district([make_errand(f"{number}.json") for number in range(7)], batch)


def test_no_hour_is_given_twice(seven):
    """A day of the cave carries four of them, one after the other, round the clock."""
    assert (4, 3, True) == (len(seven.carried), len(seven.refused), seven.proven)
    assert not any(one.meets(other) for one, other in combinations(seven.claims, 2))


def test_who_is_refused_hears_who_is_in_the_way(seven):
    """Those that have the cave then, and the first dates on which it is free."""
    carried = {one.study.production for one in seven.carried}
    for one in seven.refused:
        assert carried >= set(name_others(one)) > set()
        assert FIRST + timedelta(days=1) == one.earliest.first
        assert ["actions.district_in_way", "actions.district_earliest"] == _codes(one)


def test_more_dates_carry_all(plan_all):
    """With a second date nobody is refused: the days are shared out."""
    plan = plan_all(*(make_errand(f"{number}.json", days=2) for number in range(7)))
    assert (7, 0) == (len(plan.carried), len(plan.refused))
    assert not any(one.meets(other) for one, other in combinations(plan.claims, 2))


def test_what_was_booked_stays(plan_all):
    """A booking is planned round, and who finds no hour beside it is told of it."""
    early = book("cave", 0, 14)
    plan = plan_all(make_errand("one.json"), booked=[early])
    (claim,) = plan.claims
    assert claim.start >= early.end
    refused = plan_all(make_errand("one.json"), booked=[book("cave", -10, 40)])
    assert (("others",),) == tuple(name_others(one) for one in refused.refused)


def test_a_broken_script_stops_nobody(plan_all):
    """It is told with its reason, the others are carried."""
    broken = replace(make_errand("broken.json"), content=b"\x00\x01")
    plan = plan_all(broken, make_errand("whole.json"))
    assert ["broken.json"] == [one.study.production for one in plan.broken]
    assert ["whole.json"] == [one.study.production for one in plan.carried]
    assert ["actions.district_problem"] == _codes(plan.broken[0])


def test_too_few_dates_are_told(plan_all):
    """Three long scenes at a place that bars none need two days; one is wished."""
    (standing,) = plan_all(make_errand("long.json", eighths=(55, 55, 55))).standings
    assert "actions.district_short" == _codes(standing)[0]
    assert standing.earliest is not None
    assert standing.earliest.days == standing.study.free.days


def test_what_nothing_plays_is_told(plan_all):
    """A setting that no place has does not keep the rest from being carried, or all of it does."""
    (nowhere,) = plan_all(make_errand("nowhere.json", place="机场")).standings
    assert (None, ["actions.district_problem"]) == (nowhere.offer, _codes(nowhere))


def test_finished_work_is_not_done_again(plan_all, brief):
    """Broken off after three pieces, the batch does the others, and gives what it would have."""
    errands = [make_errand(f"{number}.json", days=2) for number in range(7)]
    whole = plan_all(*errands, crew=Counting(brief))
    for number in range(7):  # another text, so that nothing of it is finished yet
        errands[number] = make_errand(f"{number}.json", days=2, title="又一部")
    first, second, third = Counting(brief, most=3), Counting(brief), Counting(brief)
    with pytest.raises(KeyboardInterrupt):
        plan_all(*errands, crew=first)
    plan = plan_all(*errands, crew=second)
    assert set() == set(first.done) & set(second.done[:4])
    assert (3, whole.studied - 3) == (plan.kept, len(second.done))
    assert whole.claims == plan.claims
    assert plan.standings == plan_all(*errands, crew=third).standings
    assert [] == third.done


def test_a_change_is_worked_on_alone(plan_all, brief):
    """Of two scripts the one that was changed is studied anew."""
    kept, changed = make_errand("kept.json", place="祠堂"), make_errand("changed.json")
    plan_all(kept, changed)
    crew = Counting(brief)
    plan_all(kept, make_errand("changed.json", eighths=(30,)), crew=crew)
    assert ["changed.json"] == crew.done


def test_the_user_can_stop(plan_all):
    """Asked to stop after the first piece, nothing more is done."""
    seen = []
    progress = Progress(lambda fraction, _: seen.append(fraction), lambda: len(seen) > 1)
    with pytest.raises(Cancelled):
        plan_all(make_errand("a.json"), make_errand("b.json"), progress=progress)
    assert 2 == len(seen)
