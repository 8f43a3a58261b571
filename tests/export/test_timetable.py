"""The lines of a day follow from the plan and fill it without holes or overlaps."""

from dataclasses import replace
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


def test_ribbon_stays_on_the_page(content):
    """Every band of every day begins and ends between the edges, left before right."""
    for day in content.plan.days:
        drawn = draw_ribbon(day, list_lines(day, content.rules), numbers=content.stop_numbers())
        for band in (*drawn["light"], *drawn["work"]):
            assert 0 <= band["from"] < band["to"] <= 1


def test_ribbon_shows_the_whole_light(content):
    """A winter day goes from night through blue and gold to day and back."""
    day = content.plan.days[0]
    drawn = draw_ribbon(day, (), numbers={})
    assert ["night", "blue", "golden", "day", "golden", "blue", "night"] == [
        band["kind"] for band in drawn["light"]
    ]
