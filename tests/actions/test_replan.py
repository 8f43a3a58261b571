"""What happened on the day becomes a new plan, with every change told and everything else kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from scout.actions.change_page import list_changes
from scout.actions.contract.news import read_news
from scout.actions.plan import PlanOrder, plan
from scout.actions.replan import DayNews, Issued, ReplanOrder, replan, tell_change
from scout.actions.suggest import suggest
from scout.domain.day_rules import DayRules
from scout.domain.errors import WishError
from scout.domain.heading import IntExt
from scout.schedule.planner import Effort

START = date(2026, 12, 7)


@pytest.fixture(scope="module")
def issued(drama):
    """The plan that its crew has."""
    suggestion = suggest(drama.script, drama.library)
    order = PlanOrder(start=START, effort=Effort(rounds=20))
    made = plan(drama.script, suggestion, library=drama.library, order=order)
    return Issued(plan=made, uncovered=suggestion.uncovered)


@pytest.fixture(scope="module")
def again(drama, issued):
    """The plan anew after some news."""

    def replanning(today, **news):
        order = ReplanOrder(news=DayNews(today=today, **news))
        return replan(drama.script, issued, library=drama.library, order=order)

    return replanning


def texts(replanned, drama):
    """All sentences about the change in English."""
    groups = tell_change(replanned, drama.script, library=drama.library)
    return [line.text("en") for group in groups for line in group.lines]


def test_without_news_nothing_changes(drama, issued, again):
    """Not a minute and not a 元; it is said plainly on the page."""
    found = again(issued.plan.days[1].date)
    assert issued.plan.days == found.plan.days
    assert issued.plan.cost == found.plan.cost
    assert found.change.nothing
    assert () == tell_change(found, drama.script, library=drama.library)
    page = list_changes(found, (), title="灯火", lang="zh")
    assert page.startswith("# 《灯火》2026-12-08 起改动通知\n")
    assert "没有变化" in page


def test_a_lost_place_is_played_by_another(drama, issued, again):
    """What is left at it is shot elsewhere, what is shot stays, all other needs stay at theirs."""
    today = issued.plan.days[1].date
    lost = issued.plan.days[1].visits[0].location_id
    found = again(today, lost=(lost,))
    ahead = [day for day in found.plan.days if day.date >= today]
    assert lost not in {visit.location_id for day in ahead for visit in day.visits}
    assert issued.plan.days[0] == found.plan.days[0]
    homes = [
        {a.candidate.need_id: (a.candidate.location_id, a.candidate.spot_id)
         for a in one.location_set.assignments}
        for one in (issued.plan, found.plan)
    ]  # fmt: skip
    moved = {need for need, home in homes[0].items() if homes[1].get(need) != home}
    assert {need for need, home in homes[0].items() if home[0] == lost} == moved
    names = {
        drama.library.location(place).name.en for place in found.plan.location_set.location_ids
    }
    assert any(name in line for name in names for line in texts(found, drama))


def test_a_setting_that_is_half_shot_at_a_lost_place_is_warned_of(drama, issued, again):
    """The audience would see that the house changed: somebody has to decide."""
    number, place, scene = next(
        (number, visit.location_id, slots[-1].scene)
        for number, day in enumerate(issued.plan.days)
        for visit in day.visits
        for need in {slot.need_id for slot in visit.slots}
        if len(slots := [slot for slot in visit.slots if slot.need_id == need]) > 1
    )
    today = issued.plan.days[number].date + timedelta(days=1)
    found = again(today, lost=(place,), unfinished=frozenset({scene}))
    (torn,) = [one for one in found.warnings if one.code == "actions.replan_torn"]
    assert f"are shot at {drama.library.location(place).name.en}" in torn.text("en")
    assert found.plan.dates[scene] >= today


def test_a_new_place_is_used_when_its_permit_can_be_there(drama, issued):
    """Asked for today, with the days that its permit takes; it is said."""
    today, lost = issued.plan.days[1].date, issued.plan.days[1].visits[0].location_id
    slow = tuple(replace(place, lead_days=3) for place in drama.library.locations)
    library = replace(drama.library, locations=slow)
    order = ReplanOrder(news=DayNews(today=today, lost=(lost,)))
    found = replan(drama.script, issued, library=library, order=order)
    new = set(found.plan.location_set.location_ids) - set(issued.plan.location_set.location_ids)
    first = [day.date for day in found.plan.days for v in day.visits if v.location_id in new]
    assert first
    assert min(first) >= today + timedelta(days=3)
    assert {"actions.replan_permit"} >= {one.code for one in found.warnings} - {
        "actions.replan_torn"
    }


def test_rain_keeps_exteriors_inside_and_calls_the_cover(drama, issued, again):
    """No exterior on the date, and something is shot."""
    script = drama.script
    wet = next(
        day.date for day in issued.plan.days[1:]
        if any(script.scene(s.scene).heading.int_ext is IntExt.EXT for s in day.slots)
    )  # fmt: skip
    found = again(issued.plan.days[1].date, rain=frozenset({wet}))
    shot = [script.scene(s.scene) for d in found.plan.days if d.date == wet for s in d.slots]
    assert shot
    assert all(scene.heading.int_ext is IntExt.INT for scene in shot)
    assert len(issued.plan.unplaced) == len(found.plan.unplaced)


def test_who_is_ill_and_what_is_left_over(drama, issued, again):
    """Both at once: not called while ill, the scene on a later day, and the cast is told."""
    today, last = issued.plan.days[1].date, issued.plan.days[0].slots[-1].scene
    name = drama.script.scene(issued.plan.days[1].slots[0].scene).cast[0]
    found = again(today, ill={name: frozenset({today})}, unfinished=frozenset({last}))
    called = [s.scene for d in found.plan.days if d.date == today for s in d.slots]
    assert all(name not in drama.script.scene(scene).cast for scene in called)
    assert found.plan.dates[last] >= today
    assert any(line.startswith(f"{name}: ") for line in texts(found, drama))
    assert () == found.dropped


def test_a_scene_that_loses_its_day_is_named_with_the_reason(drama, issued):
    """Ill to the end of the days allowed."""
    today = issued.plan.days[1].date
    name = drama.script.scene(issued.plan.days[1].slots[0].scene).cast[0]
    away = frozenset(today + timedelta(days=n) for n in range(300))
    order = ReplanOrder(
        news=DayNews(today=today, ill={name: away}), rules=DayRules(max_days=len(issued.plan.days))
    )
    found = replan(drama.script, issued, library=drama.library, order=order)
    assert found.dropped
    assert all(name in drama.script.scene(one.scene).cast for one in found.dropped)
    groups = tell_change(found, drama.script, library=drama.library)
    page = list_changes(found, groups, title="灯火", lang="en")
    assert "## On no day" in page
    assert all(one.reason.text("en") in page.replace("\\", "") for one in found.dropped)


def test_nothing_in_a_name_marks_up_the_page(again, issued):
    """A title from a file stays text."""
    page = list_changes(again(issued.plan.days[0].date), (), title="# <b>*x*\n## y", lang="en")
    assert page.splitlines()[0].startswith("# \\# \\<b\\>\\*x\\* \\#\\# y: changes from")


def test_news_are_understood(drama, issued):
    """Numbers and names as people type them; the same twice counts once."""
    first, second = issued.plan.days[:2]
    number = drama.script.scene(first.slots[0].scene).number
    place = drama.library.location(second.visits[0].location_id)
    document = {
        "today": second.date.isoformat(),
        "unfinished": [f"{number}，#{first.slots[1].scene}", number],
        "lost": [place.name.zh, place.id],
        "ill": ["林夏：2026-12-10..2026-12-11,林夏:2026-12-13"],
        "rain": ["2026-12-10至2026-12-11"],
    }
    news = read_news(document, drama, issued=issued, today=START)
    assert second.date == news.today
    assert {first.slots[0].scene, first.slots[1].scene} == news.unfinished
    assert (place.id,) == news.lost
    assert {"林夏": {date(2026, 12, day) for day in (10, 11, 13)}} == news.ill
    assert {date(2026, 12, 10), date(2026, 12, 11)} == news.rain


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"today": "tomorrow"}, "today tomorrow: "),
        ({"unfinished": ["99"]}, 'the script has no scene "99"'),
        ({"unfinished": ["#48"]}, "was not to be shot before 2026-12-08"),
        ({"lost": ["nowhere"]}, 'There is no place "nowhere"'),
        ({"lost": ["pingshan-library"]}, "the issued plan does not use"),
        ({"ill": ["林夏"]}, "Write it like 林夏:2026-12-10..2026-12-12"),
        ({"ill": ["谁:2026-12-10"]}, 'nobody in the script is called "谁"'),
        ({"ill": ["林夏:soon"]}, "no date and no range of dates"),
        ({"rain": ["2026-12-11..2026-12-10"]}, "2026-12-11..2026-12-10"),
    ],
)
def test_news_that_cannot_be_read_are_told(drama, issued, document, said):
    """Each with what is wrong with it."""
    with pytest.raises(WishError) as refused:
        read_news(document, drama, issued=issued, today=date(2026, 12, 8))
    assert said in refused.value.message.text("en")


def test_all_that_is_wrong_with_news_is_told_at_once(drama, issued):
    """One error with all of it."""
    document = {"unfinished": ["99"], "lost": ["nowhere"], "ill": ["x"], "rain": ["y"]}
    with pytest.raises(WishError) as refused:
        read_news(document, drama, issued=issued, today=START)
    assert 4 == len(refused.value.parts)
