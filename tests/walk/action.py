"""What a user decides, through the desks of the window; one row more is one decision more.

Each takes the window and the dice. One that cannot be done at the moment does nothing.
"""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from scout.actions.board.move import Move
from scout.actions.reading import mend_reading
from scout.actions.scouting.change import Whereabouts
from scout.app.reading.later_reading import set_beside
from scout.domain.heading import TimeOfDay
from scout.domain.mend import LineKey
from scout.domain.place_book import ScoutState
from scout.domain.progress import Progress
from scout.domain.wish import Weights

ERAS = ("wartime", "contemporary", "republic")


def _place(window, dice):
    """A place, mostly one of the chosen set: a wish about another seldom changes anything."""
    chosen = window.session.chosen
    taken = sorted(chosen.location_ids) if chosen else []
    if taken and dice.random() < 0.7:  # all of them may be banned
        return dice.choice(taken)
    return dice.choice(window.session.library.locations).id


def _scene(window, dice):
    return dice.choice(window.session.script.scenes).index


def _visit(window, dice):
    """The scenes of one stay at a place."""
    plan = window.session.plan
    visits = [visit for day in plan.days for visit in day.visits] if plan else []
    return tuple(slot.scene for slot in dice.choice(visits).slots) if visits else ()


def _day(window, dice):
    """A date on which the crew works, or a few days off it."""
    plan, start = window.session.plan, window.session.start
    days = [day.date for day in plan.days] if plan else []
    return dice.choice([*days, start + timedelta(days=dice.randrange(12))])


def _keep(window, dice):
    window.wishes.keep(_place(window, dice))


def _ban(window, dice):
    window.wishes.ban(*{_place(window, dice) for _ in range(dice.choice((1, 1, 2)))})


def _play_here(window, dice):
    if (chosen := window.session.chosen) is not None and chosen.assignments:
        need = dice.choice(chosen.assignments).candidate.need_id
        window.wishes.play_here(need, _place(window, dice))


def _weigh(window, dice):
    mine = Weights(place=1000 * dice.randrange(9), page=500 * dice.randrange(9))
    window.wishes.weigh(dice.choice((None, mine)), "Weigh")


def _choose(window, dice):
    if window.session.suggestion is not None and window.session.suggestion.sets:
        window.session.choose(dice.choice(window.session.suggestion.sets).label)


def _start(window, dice):
    window.session.set_start(window.session.start + timedelta(days=dice.randrange(-3, 9)))


def _set_era(window, dice):
    scene = window.session.script.scene(_scene(window, dice))
    target = dice.choice((scene.setting.place, f"#{scene.index}"))
    window.eras.set_era(target, dice.choice(ERAS), place=scene.setting.place)


def _take_back_era(window, dice):
    scene = window.session.script.scene(_scene(window, dice))
    window.eras.take_back({scene.setting.place, f"#{scene.index}"}, place=scene.setting.place)


def _mend_scene(window, dice):
    """As the import assistant has it, and as the page of a draft takes it over."""
    session = window.session
    scene = session.reading.script.scenes[dice.randrange(len(session.reading.script.scenes))]
    key = LineKey(scene.heading.raw, scene.line)
    field, said = dice.choice(
        (("time", dice.choice(list(TimeOfDay))), ("era", dice.choice(ERAS)), ("number", "9-9"))
    )
    mends = session.reading.mends.put(key, field, said=said)
    reading = mend_reading(session.reading, mends, library=session.library)
    later = set_beside(
        reading, session.drafting.work, library=session.library, sure=True, progress=Progress()
    )
    window.drafts.take(later)


def _move_scene(window, dice):
    window.day_desk.move(Move((_scene(window, dice),), _day(window, dice)))


def _move_place(window, dice):
    if scenes := _visit(window, dice):
        window.day_desk.move(Move(scenes, _day(window, dice)))


def _split_place(window, dice):
    scenes = _visit(window, dice)
    if len(scenes) > 1:
        window.day_desk.move(Move(scenes[dice.randrange(1, len(scenes)) :], _day(window, dice)))


def _reorder(window, dice):
    if scenes := _visit(window, dice):
        day = window.session.plan.dates[scenes[0]]
        window.day_desk.move(Move((dice.choice(scenes),), day, dice.randrange(3)))


def _lock_day(window, dice):
    window.day_desk.lock_day(_day(window, dice))


def _day_off(window, dice):
    day = _day(window, dice)
    off = window.session.planning.terms.is_day_off(day)
    (window.day_desk.remove_day_off if off else window.day_desk.insert_day_off)(day)


def _mark_place(window, dice):
    window.place_desk.mark(_place(window, dice), dice.choice((None, *ScoutState)))


def _move_place_on_map(window, dice):
    """Some hundred metres, as a sign that is dragged."""
    desk, location = window.place_desk, window.session.library.location(_place(window, dice))
    if location.position is not None:
        point = location.position.point
        lat = point.lat + dice.uniform(-0.01, 0.01)
        desk.move(location.id, Whereabouts.by_hand(lat, point.lon, exact_m=20.0))


def _accept():
    """The dialog that is open, as it stands."""
    QApplication.activeModalWidget().buttons.accepted.emit()


def _add_place(window, dice):
    """Beside another, as the dialog offers it; the user says nothing of it yet."""
    location = dice.choice(window.session.library.locations)
    if location.position is not None:
        point = location.position.point
        QTimer.singleShot(0, _accept)
        window.place_desk.ask_new(Whereabouts.by_hand(point.lat, point.lon, exact_m=50.0))


def _rules(window, dice):
    session = window.session
    rules = replace(session.rules, pages=float(dice.randrange(2, 15)), hours=12.0)
    prices = replace(session.planning.terms.prices, move=500 * dice.randrange(9))
    window.habits.take_shoot((rules, prices))


def _improve(window, _dice):
    """Asked for, and settled for at once."""
    window.session.planning.go_on()
    window.session.thinking.settle()


ACTIONS = {
    "keep": _keep,
    "ban": _ban,
    "forget the wishes": lambda window, _dice: window.wishes.forget(),
    "play here": _play_here,
    "weigh": _weigh,
    "choose a set": _choose,
    "suggest anew": lambda window, _dice: window.session.suggest_anew(),
    "first day": _start,
    "set an era": _set_era,
    "take an era back": _take_back_era,
    "mend a scene": _mend_scene,
    "move a scene": _move_scene,
    "move a place": _move_place,
    "split a place": _split_place,
    "reorder a day": _reorder,
    "put aside": lambda window, dice: window.day_desk.put_off((_scene(window, dice),)),
    "lock": lambda window, dice: window.day_desk.toggle_lock((_scene(window, dice),)),
    "free": lambda window, dice: window.day_desk.free((_scene(window, dice),)),
    "lock a day": _lock_day,
    "free a day": lambda window, dice: window.day_desk.free_day(_day(window, dice)),
    "free all": lambda window, _dice: window.day_desk.free_all(),
    "day off": _day_off,
    "mark a place": _mark_place,
    "move a place on the map": _move_place_on_map,
    "add a place": _add_place,
    "rules and prices": _rules,
    "make cheaper": _improve,
}
