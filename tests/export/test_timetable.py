"""The lines of a day follow from the plan and fill it without holes or overlaps."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from scout.export.ribbon import draw_ribbon
from scout.export.timetable import list_lines


def test_day_reads_from_call_to_wrap(content):
    """The first day is told in the order in which the crew lives it."""
    lines = list_lines(content.plan.days[0], content.rules)
    assert [
        ("call", "07:00"),
        ("load_in", "07:00"),
        ("scene", "07:45"),
        ("change", "10:00"),
        ("scene", "10:30"),
        ("load_out", "11:00"),
        ("move", "11:30"),
        ("load_in", "11:42"),
        ("meal", "12:27"),
        ("scene", "13:30"),
        ("change", "15:30"),
        ("stand_by", "16:00"),
        ("scene", "17:20"),
        ("load_out", "18:10"),
        ("wrap", "18:40"),
    ] == [(line.kind, f"{line.start:%H:%M}") for line in lines]


def test_lines_never_overlap(content):
    """No line begins before the one above it has ended."""
    for day in content.plan.days:
        for above, below in pairwise(list_lines(day, content.rules)):
            assert above.end <= below.start


def test_meal_in_a_load_in_cuts_it_in_two(content):
    """A meal while the unit loads in is a line of its own, and the loading goes on after it."""
    day = content.plan.days[1]
    start = day.visits[0].arrive
    early = replace(day, meals=((start.replace(minute=10), start.replace(minute=30)),))
    kinds = [line.kind for line in list_lines(early, content.rules)]
    assert ["call", "load_in", "meal", "load_in", "stand_by"] == kinds[:5]


def test_another_setting_at_the_same_spot_is_a_change(content):
    """The set is dressed anew, though the camera stays where it is."""
    visit, day = content.plan.days[0].visits[0], content.plan.days[0]
    first, second, *rest = visit.slots
    redressed = replace(second, spot_id=first.spot_id, need_id=f"not {first.need_id}")
    moved = replace(visit, slots=(first, redressed, *rest))
    lines = list_lines(replace(day, visits=(moved, *day.visits[1:])), content.rules)
    assert ("change", "10:00") in [(line.kind, f"{line.start:%H:%M}") for line in lines]


def test_a_set_is_changed_after_the_meal_that_comes_first(content):
    """A meal takes nothing off the change: what follows it is no mere waiting."""
    day = content.plan.days[0]
    first, second = day.visits[1].slots[:2]
    eaten = replace(day, meals=(*day.meals, (first.end, first.end + timedelta(hours=1))))
    lines = [line for line in list_lines(eaten, content.rules) if first.end <= line.start]
    until = [(line.kind, f"{line.start:%H:%M}") for line in lines if line.end <= second.start]
    assert [("meal", "15:30"), ("change", "16:30"), ("stand_by", "17:00")] == until


def test_ribbon_stays_on_the_page(content):
    """Every band of every day begins and ends between the edges, left before right."""
    for day in content.plan.days:
        drawn = draw_ribbon(day, list_lines(day, content.rules), numbers=content.stop_numbers)
        for band in (*drawn["light"], *drawn["work"]):
            assert 0 <= band["from"] < band["to"] <= 1


def test_ribbon_shows_the_whole_light(content):
    """A winter day goes from night through blue and gold to day and back."""
    day = content.plan.days[0]
    drawn = draw_ribbon(day, (), numbers={})
    assert ["night", "blue", "golden", "day", "golden", "blue", "night"] == [
        band["kind"] for band in drawn["light"]
    ]
