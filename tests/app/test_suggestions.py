"""Below the sets: weights as steps, the old answer greyed, places with buttons, differences."""

import pytest
from app.hand import settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from scout.actions.set_difference import tell_difference
from scout.actions.set_sketch import SIDE
from scout.app.map.scheme import register_scheme
from scout.app.suggestion.set_card import CardRole
from scout.app.suggestion.weighing import MOST, USUAL, Levels, read_levels
from scout.domain.wish import Measure, Weights, Wishes

register_scheme()
pytestmark = pytest.mark.web


def test_usual_levels_weigh_as_by_default():
    """Four times the default is the same goal; steps come back from the weights they made."""
    weights, plain = Levels().as_weights(), Weights()
    told = weights.place, weights.page, weights.money, weights.minute
    usual = plain.place, plain.page, plain.money, plain.minute
    assert tuple(USUAL * worth for worth in usual) == told
    for levels in (Levels(places=MOST, fit=0, cost=2, spread=7), Levels(cost=0), Levels(spread=1)):
        assert levels == read_levels(levels.as_weights())
    assert Levels() == read_levels(plain)
    assert Levels() == read_levels((Measure.FIT,))


def test_a_slider_is_a_step_and_the_old_answer_is_grey_meanwhile(working, qtbot):
    """By keyboard; the new first set is by the weights, undo brings the four back."""
    panel, sets, session = working.answers.tabs.weights, working.answers.sets, working.session
    before = [entry.label for entry in session.suggestion.sets]
    working.answers.tabs.setCurrentWidget(panel)
    slider = panel.sliders[Measure.COST]
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert MOST == slider.value()
    assert not sets.stale.isVisible()
    panel.weigh()
    assert sets.stale.isVisible()
    assert not sets.cards.isEnabled()
    assert before == [entry.label for entry in session.suggestion.sets]
    settle(qtbot, working)
    assert "own_goal" == session.suggestion.sets[0].label
    assert sets.cards.isEnabled()
    assert not sets.stale.isVisible()
    assert "Weigh: Low cost" == working.session.deciding.stack.undoText()
    assert Levels(cost=MOST).as_weights() == session.wishes.goal
    working.session.deciding.stack.undo()
    settle(qtbot, working)
    assert before == [entry.label for entry in session.suggestion.sets]
    assert USUAL == slider.value()
    assert not panel.back.isEnabled()


def test_stopped_the_old_answer_stays_grey_until_asked_anew(working, qtbot):
    """And says so; the same button suggests."""
    bar = working.answers.sets.stale
    working.wishes.ban(working.session.chosen.location_ids[0])
    assert bar.is_stale
    bar.button.click()
    assert not working.session.thinking.is_busy
    assert bar.is_stale
    assert "other wishes" in bar.told.text()
    assert "Suggest anew" == bar.button.accessibleName()
    bar.button.click()
    settle(qtbot, working)
    assert not bar.is_stale


def test_each_place_of_the_set_has_its_buttons(working, qtbot):
    """Why, keep and ban, with the name of the place; keep is an undo step."""
    panel, session = working.answers.tabs.places, working.session
    tree = panel.tree
    assert len(session.chosen.location_ids) == tree.topLevelItemCount()
    item = tree.topLevelItem(0)
    buttons = tree.itemWidget(item, 1).findChildren(QToolButton)
    names = [button.accessibleName() for button in buttons]
    place = item.text(0)
    assert [f"Why {place}?", f"Keep {place}", f"Ban {place}"] == names
    buttons[1].click()
    qtbot.waitUntil(lambda: bool(session.wishes.keep), timeout=2000)
    settle(qtbot, working)
    assert f"Keep {place}" == working.session.deciding.stack.undoText()


def test_why_a_place_is_used(working):
    """Every need that is played there with its reasons, and the next best place."""
    session = working.session
    entry = next(one for one in session.chosen.assignments if one.runner_up is not None)
    dialog = working.answers.tabs.places.make_why(entry.candidate.location_id)
    text = dialog.text.toPlainText()
    assert session.suggestion.need(entry.candidate.need_id).setting.place in text
    assert all(reason.text("en") in text for reason in entry.reasons)
    assert entry.comparison.text("en") in text
    dialog.deleteLater()


def test_differences_between_sets_in_words(working):
    """What comes and goes is named; a set beside itself has none; another choice reads anew."""
    panel, session = working.answers.tabs.differences, working.session
    library, (first, second, third, *_) = session.library, session.suggestion.sets
    assert session.chosen is first
    comes = set(second.location_ids) - set(first.location_ids)
    text = panel.told.text()
    assert all(library.location(name).name.en in text for name in comes)
    codes = [one.code for one in tell_difference(first, first, library=library)]
    assert ["actions.difference_none"] == codes
    forth = {one.code for one in tell_difference(first, second, library=library)}
    back = {one.code for one in tell_difference(second, first, library=library)}
    turned = {"more": "less", "less": "more", "comes": "goes", "goes": "comes"}
    assert forth == {
        "_".join([*head, turned.get(last, last)])
        for code in back
        for *head, last in [code.split("_")]
    }
    panel.other.setCurrentIndex(panel.other.findData(third.label))
    assert text != panel.told.text()


def test_a_card_has_a_map_of_its_places(working):
    """All places with a position, inside the square; its outline is small."""
    cards, session = working.answers.sets.cards, working.session
    sketch = cards.item(0).data(CardRole.SKETCH)
    library, first = session.library, session.suggestion.sets[0]
    placed = [name for name in first.location_ids if library.location(name).position]
    assert len(placed) == len(sketch.points)
    shown = [*sketch.points, *(point for ring in sketch.rings for point in ring)]
    assert all(0 <= x <= SIDE and 0 <= y <= SIDE for x, y in shown)
    assert 10 < sum(map(len, sketch.rings)) < 400


def test_forgetting_keeps_leaves_the_weights(working, qtbot):
    """Keeps and bans are one thing, what counts is another."""
    working.wishes.weigh(Levels(fit=MOST).as_weights(), "Weigh")
    settle(qtbot, working)
    working.wishes.forget()
    settle(qtbot, working)
    assert Wishes(goal=Levels(fit=MOST).as_weights()) == working.session.wishes
