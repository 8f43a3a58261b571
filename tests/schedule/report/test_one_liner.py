"""The one-liner: a line a scene."""

from scout.domain.eighths import Eighths
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.text import Bilingual
from scout.schedule.report.cast_number import number_cast
from scout.schedule.report.one_liner import Line, make_one_liner


def test_a_line_holds_what_a_crew_reads(lamp):
    """The night at the mill, on the second day."""
    line = make_one_liner(lamp.plan, lamp.request)[3]
    expected = Line(
        day=2,
        date=lamp.plan.days[1].date,
        scene=4,
        episode=None,
        number="2-1",
        int_ext=IntExt.EXT,
        setting="mill/lane",
        place=Bilingual(zh="mill场地", en="mill"),
        spot=Bilingual(zh="lane", en="lane"),
        time=TimeOfDay.NIGHT,
        length=Eighths(8),
        length_counted=True,
        cast_numbers=(2, 3),
        synopsis="第4盏灯",
    )
    assert expected == line


def test_the_lead_is_number_one(lamp):
    """Who has the most scenes comes first."""
    assert {"阿灯": 1, "阿影": 2, "老周": 3} == number_cast(lamp.request.script)


def test_no_days_have_no_lines(nothing):
    """Nothing shot, nothing printed."""
    assert () == make_one_liner(nothing.plan, nothing.request)


def test_lines_follow_the_shooting_order(invented):
    """The scenes of the plan, slot after slot, none twice."""
    lines = make_one_liner(invented.plan, invented.request)
    slots = [s.scene for day in invented.plan.days for v in day.visits for s in v.slots]
    assert slots == [line.scene for line in lines]
