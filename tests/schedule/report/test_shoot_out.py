"""The shoot-out check: what is unshot at a place, and where the unit comes back."""

from collections import Counter
from dataclasses import replace
from datetime import date

from scout.schedule.report.shoot_out import Stay, check_shoot_out


def named(laid):
    """The checks by place."""
    return {check.location_id: check for check in check_shoot_out(laid.plan, laid.request)}


def texts(check, lang):
    """What a check says."""
    return [message.text(lang) for message in check.sentences]


def test_a_place_that_is_left_early_says_so(lamp):
    """On the last day at the house one of its scenes is unshot, and the house is come back to."""
    house = named(lamp)["house"]
    assert [6] == [scene.index for scene in house.unshot]
    assert [
        "house: unshot after 8 Dec, the last day there: scenes 2-3 (1 in all).",
        "house is left and come back to, 2 stays: 4 Dec, 8 Dec.",
    ] == texts(house, "en")
    assert [
        "house场地：12月8日是在这里的最后一天，收工后还有 1 场没拍：第 2-3 场。",
        "house场地没能连着拍完，要分 2 次进场：12月4日、12月8日。",
    ] == texts(house, "zh")


def test_two_days_in_a_row_are_one_stay(lamp):
    """The mill ends Friday and fills Saturday: shot out, not split."""
    mill = named(lamp)["mill"]
    assert (Stay(first=date(2026, 12, 4), last=date(2026, 12, 5)),) == mill.stays
    assert (True, False) == (mill.is_shot_out, mill.is_split)
    assert ["mill场地：12月5日戏份全部拍完，可以撤景还场。"] == texts(mill, "zh")


def test_a_place_without_a_day_says_so(lamp):
    """The well waits for its scene."""
    well = named(lamp)["well"]
    assert (None, False) == (well.last, well.is_shot_out)
    assert ["well has no shoot day; unshot: scenes 2-5 (1 in all)."] == texts(well, "en")
    assert ["well场地：一天都没排上，原定在这里拍的 1 场还没着落：第 2-5 场。"] == texts(well, "zh")


def test_a_scene_that_nobody_plays_is_owed_by_no_place(lamp):
    """The scene on the moon stands at none of them."""
    unshot = [scene.index for check in named(lamp).values() for scene in check.unshot]
    assert 7 not in unshot


def test_a_split_tells_each_stay_by_its_dates(lamp):
    """Friday and Saturday at the house, then the mill, then the house: two stays."""
    friday, saturday, tuesday = lamp.plan.days
    house = replace(saturday, visits=tuesday.visits, date=saturday.date)
    days = (replace(friday, visits=friday.visits[:1]), house, replace(saturday, date=tuesday.date))
    again = replace(tuesday, number=4, date=date(2026, 12, 9))
    plan = replace(lamp.plan, days=(*days, again), unplaced=())
    check = named(replace(lamp, plan=plan))["house"]
    assert "house is left and come back to, 2 stays: 4 Dec to 5 Dec, 9 Dec." in texts(check, "en")
    assert "house场地没能连着拍完，要分 2 次进场：12月4日至12月5日、12月9日。" in texts(check, "zh")


def test_no_days_say_little(nothing):
    """Nothing placed and nothing lost: no sentence about any place."""
    assert [()] * 3 == [check.sentences for check in named(nothing).values()]


def test_every_lost_scene_is_owed_once(invented):
    """By the place of its need."""
    checks = check_shoot_out(invented.plan, invented.request)
    owed = Counter(scene.index for check in checks for scene in check.unshot)
    assert Counter(lost.scene for lost in invented.plan.unplaced) == owed


def test_every_sentence_is_worded(invented):
    """In both languages, without an empty blank."""
    checks = check_shoot_out(invented.plan, invented.request)
    assert all(message.both() for check in checks for message in check.sentences)
