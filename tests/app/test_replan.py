"""Changes on the day in the window: what happened, what changes for whom, taken over or not."""

import json
from dataclasses import replace

import pytest
from app.hand import press
from PySide6.QtCore import QDate, Qt

from scout.actions.replan import DayNews, Issued, ReplanOrder, replan
from scout.app.day.replan_dialog import ReplanDialog
from scout.app.reading.change_view import ChangeView
from scout.domain.terms import Fix, Terms
from scout.export.plan_json import plan_as_json
from scout.schedule.change import DateChange

pytestmark = pytest.mark.web


def _begin_on(dialog, day):
    dialog.today.setDate(QDate(day.year, day.month, day.day))


@pytest.fixture
def dialog(working, qtbot):
    """The questions about the plan of the sample."""
    dialog = ReplanDialog(working.session, working.language)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def left_over(working):
    """The plan of the sample with the last scene of the first day left over."""
    session = working.session
    issued = Issued(plan=session.plan, uncovered=session.suggestion.uncovered)
    last = session.plan.days[0].slots[-1].scene
    news = DayNews(today=session.plan.days[1].date, unfinished=frozenset({last}))
    return replan(session.script, issued, library=session.library, order=ReplanOrder(news=news))


def test_the_command_is_there_when_there_are_days(window, qtbot):
    """Before a plan nobody can change one."""
    assert not window.days.replan.isVisibleTo(window.days)
    with qtbot.waitSignal(window.session.planned, timeout=30_000):
        window.open_sample()
    assert window.days.replan.isVisibleTo(window.days)


def test_what_was_said_is_the_news(working, dialog):
    """From the third day: a scene of the second, the first place, the first of the cast, rain."""
    plan = working.session.plan
    _begin_on(dialog, plan.days[2].date)
    shot = [slot.scene for day in plan.days[:2] for slot in day.slots]
    assert len(shot) == dialog.unfinished.count()
    assert len(plan.days) - 2 == dialog.rain.count()
    dialog.unfinished.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.rain.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.lost.setCurrentIndex(1)
    dialog.ill.setCurrentIndex(1)
    dialog.ill_until.setDate(dialog.ill_from.date().addDays(1))
    news = dialog.news()
    assert plan.days[2].date == news.today
    assert {plan.days[0].slots[-1].scene} == news.unfinished
    assert {plan.days[3].date} == news.rain
    assert plan.location_set.location_ids[:1] == news.lost
    ((name, away),) = news.ill.items()
    assert name == dialog.ill.itemText(1)
    assert (plan.days[2].date, 2) == (min(away), len(away))


def test_nothing_said_is_no_news(working, dialog):
    """On the first day nothing can be left over."""
    first = working.session.plan.days[0].date
    _begin_on(dialog, first)
    assert not dialog.unfinished.isEnabled()
    assert DayNews(today=first) == dialog.news()


def test_a_plan_of_a_file_is_gone_by(working, dialog, tmp_path):
    """Its days are offered; a file that is none is told and changes nothing."""
    session = working.session
    shorter = replace(session.plan, days=session.plan.days[:2])
    file = tmp_path / "plan.json"
    data = plan_as_json(shorter, session.script, suggestion=session.suggestion)
    file.write_text(json.dumps(data), encoding="utf-8")
    dialog.take_file(file)
    assert 2 == len(dialog.issued.plan.days)
    assert 2 == dialog.rain.count()
    file.write_text("[]", encoding="utf-8")
    dialog.take_file(file)
    assert dialog.source.text().startswith("plan.json: ")
    assert 2 == len(dialog.issued.plan.days)


def test_a_new_plan_is_taken_over_and_undone(working, left_over, qtbot):
    """One step with its name; undo brings the old days back, redo the new ones."""
    session = working.session
    before = session.standing
    press("take")
    working.replans.show_change(left_over, issued=before.plan)
    assert left_over.plan == session.plan
    assert f"Undo Replan from {left_over.request.start}" == working.menu.undo.text()
    assert len(session.suggestion.sets) == working.answers.sets.cards.count()
    qtbot.waitUntil(lambda: session.planning.trials is not None, timeout=30_000)
    assert left_over.plan is session.planning.trials.plan
    working.menu.undo.trigger()
    assert before == session.standing
    qtbot.waitUntil(lambda: session.planning.trials is not None, timeout=30_000)
    assert before.plan is session.planning.trials.plan
    working.menu.redo.trigger()
    assert left_over.plan == session.plan


def test_the_old_plan_is_kept(working, left_over):
    """Whoever does not take the new one has changed nothing."""
    before = working.session.standing
    press("keep")
    working.replans.show_change(left_over, issued=before.plan)
    assert before == working.session.standing
    assert not working.menu.undo.isEnabled()


def test_planning_anew_runs_beside_the_window(working, qtbot, monkeypatch):
    """The change is shown when it is there."""
    shown = []
    monkeypatch.setattr(working.replans, "show_change", lambda found, **_: shown.append(found))
    session = working.session
    issued = Issued(plan=session.plan, uncovered=session.suggestion.uncovered)
    working.replans.replan(DayNews(today=session.plan.days[1].date), issued=issued)
    qtbot.waitUntil(lambda: bool(shown), timeout=30_000)
    assert shown[0].change.nothing


def test_what_is_placed_by_hand_is_replanned_around(working, qtbot, monkeypatch):
    """A scene pinned in the window is fixed for the days made anew, as one from a file is."""
    shown = []
    monkeypatch.setattr(working.replans, "show_change", lambda found, **_: shown.append(found))
    session = working.session
    first, second, third, *_ = session.plan.days
    pinned = Fix(scene=third.slots[0].scene, day=third.date)
    session.planning.terms = Terms(fixes=(pinned,))
    issued = Issued(plan=session.plan, uncovered=session.suggestion.uncovered)
    left = frozenset(slot.scene for slot in first.slots)
    working.replans.replan(DayNews(today=second.date, unfinished=left), issued=issued)
    qtbot.waitUntil(lambda: bool(shown), timeout=30_000)
    assert (pinned,) == shown[0].request.terms.fixes
    assert pinned.day == shown[0].plan.dates[pinned.scene]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_change_is_shown_as_text(working, left_over, qtbot, lang):
    """By whom it concerns; a name from a file is shown as it is written."""
    working.speak(lang)
    wild = "<b>林夏</b><img src=x>"
    cast = (DateChange(name=wild, gained=(left_over.plan.days[-1].date,), lost=()),)
    change = replace(left_over.change, cast=cast)
    view = ChangeView(
        replace(left_over, change=change),
        working.session,
        issued=working.session.plan,
        language=working.language,
    )
    qtbot.addWidget(view)
    text = view.text.toPlainText()
    assert wild in text
    titles = {"en": ("Scenes", "Cast", "Calls"), "zh": ("场次", "演员", "通告时间")}[lang]
    assert all(title in text.splitlines() for title in titles)
    assert {"en": "1 scene changes", "zh": "1 场有变动"}[lang] in view.head.text()


def test_nothing_changes_is_said_plainly(working, qtbot):
    """There is nothing to take over."""
    session = working.session
    issued = Issued(plan=session.plan)
    news = DayNews(today=session.plan.days[1].date)
    same = replan(session.script, issued, library=session.library, order=ReplanOrder(news=news))
    view = ChangeView(same, session, issued=session.plan, language=working.language)
    qtbot.addWidget(view)
    assert "Nothing changes: every day stays as it was issued." == view.head.text()
    assert not hasattr(view, "take")
