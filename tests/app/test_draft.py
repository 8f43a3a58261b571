"""A later draft in the window: announced, shown, taken over as one step, or not."""

from dataclasses import replace

import pytest
from app.hand import press, read_draft

from scout.actions.later.word import word_lost
from scout.app.main_window import SAMPLE
from scout.app.reading.draft_view import DraftView
from scout.domain.terms import Fix

pytestmark = pytest.mark.web

KEPT = "dawan-shiju"
DROPPED = "2-2 日 外 盐湾围围门"


@pytest.fixture
def later(tmp_path):
    """The sample without its first gate scene, and with another speaker on the roof."""
    text = SAMPLE.read_text("utf-8")
    start = text.index(DROPPED)
    end = text.index("2-3 ", start)
    text = text[:start] + text[end:].replace("2-3 ", "2-2 ", 1).replace("2-4 ", "2-3 ", 1)
    text = text.replace("林夏：停，停下！", "林夏：停，停下！\n保安：谁在上面？")
    file = tmp_path / "second.txt"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def decided(working, qtbot):
    """The sample with a place kept and two scenes on dates, one of them the gate."""
    session = working.session
    gate = next(one.index for one in session.script.scenes if one.number == "2-2")
    roof = next(one.index for one in session.script.scenes if one.number == "1-4")
    with qtbot.waitSignal(session.planned, timeout=60_000):
        working.wishes.keep(KEPT)
    dates = session.plan.dates
    fixes = (Fix(scene=gate, day=dates[gate]), Fix(scene=roof, day=dates[roof]))
    with qtbot.waitSignal(session.planned, timeout=60_000):
        session.planning.place(replace(session.planning.terms, fixes=fixes))
    return working


@pytest.fixture
def reading(decided, later, qtbot):
    """The later draft read beside the decided one, not yet shown."""
    return read_draft(qtbot, decided.session, later)


def test_a_draft_is_not_taken_unasked(decided, reading, later):
    """The old script stands with all its decisions until the user says so."""
    assert SAMPLE == decided.session.path
    assert later == reading.read.path
    assert (1, 0) == (len(reading.draft.change.dropped), len(reading.draft.change.added))
    assert 2 == len(decided.session.planning.terms.fixes)


def test_the_draft_is_taken_over_and_undone(decided, reading, later):
    """Keeps, dates and days go on; what was about the dropped scene is gone, and comes back."""
    session = decided.session
    before = session.deciding.state
    press("take")
    decided.drafts.show_change(reading)
    assert (later, reading.draft.new.script) == (session.path, session.script)
    assert frozenset({KEPT}) == session.wishes.keep
    (fix,) = session.planning.terms.fixes
    assert "1-4" == session.script.scene(fix.scene).number
    assert fix.day == session.plan.dates[fix.scene]
    assert reading.replanned.plan == session.plan
    moved = [
        old
        for old, new in reading.draft.change.new_of.items()
        if before.standing.plan.dates.get(old) != session.plan.dates.get(new)
    ]
    assert [] == moved
    assert "Undo Take over second.txt" == decided.menu.undo.text()
    decided.menu.undo.trigger()
    assert before == session.deciding.state
    decided.menu.redo.trigger()
    assert later == session.path
    decided.menu.undo.trigger()
    decided.menu.undo.trigger()
    assert frozenset() == session.wishes.keep


def test_eras_set_by_hand_go_on_and_come_back(decided, later, qtbot):
    """With the scene that lives on, in the new script; undo brings the old script as corrected."""
    session = decided.session
    roof = next(one for one in session.script.scenes if one.number == "1-4")
    gate = next(one for one in session.script.scenes if one.number == "2-2")
    with qtbot.waitSignal(session.planned, timeout=60_000):
        decided.eras.set_era(f"#{roof.index}", "1985", place=roof.setting.place)
    with qtbot.waitSignal(session.planned, timeout=60_000):
        decided.eras.set_era(f"#{gate.index}", "1985", place=gate.setting.place)
    reading = read_draft(qtbot, session, later)
    assert 1 == sum("1985" in word_lost(one).text("en") for one in reading.draft.carried.lost)
    before = session.deciding.state
    decided.drafts.take(reading)
    there = reading.draft.change.new_of[roof.index]
    assert 1985 == session.script.scene(there).era.year_from
    assert [f"#{there}"] == [entry.target for entry in session.corrections.eras]
    decided.menu.undo.trigger()
    assert before == session.deciding.state
    assert 1985 == session.script.scene(gate.index).era.year_from


def test_the_old_draft_is_stayed_with(decided, reading):
    """Nothing is different, and nothing can be undone that was not before."""
    session = decided.session
    before, step = session.deciding.state, decided.menu.undo.text()
    press("stay")
    decided.drafts.show_change(reading)
    assert before == session.deciding.state
    assert step == decided.menu.undo.text()


def test_it_is_opened_as_another_script(decided, reading, later, qtbot):
    """Then nothing of the old one is kept, and the history begins anew."""
    session = decided.session
    press("another")
    with qtbot.waitSignal(session.planned, timeout=60_000):
        decided.drafts.show_change(reading)
    assert later == session.path
    assert (frozenset(), ()) == (session.wishes.keep, session.planning.terms.fixes)
    assert not decided.menu.undo.isEnabled()


@pytest.mark.parametrize(
    ("lang", "title", "lost"),
    [
        ("en", "What the new draft changes", "Cannot be kept, or not for all"),
        ("zh", "新稿改了什么", "不能（或不能全部）沿用"),
    ],
)
def test_what_changes_is_shown(decided, reading, qtbot, lang, title, lost):
    """Scenes on the left; decisions, what cannot be kept first, on the right."""
    decided.language.choose(lang)
    view = DraftView(reading, decided.language)
    qtbot.addWidget(view)
    assert title == view.windowTitle()
    assert "2-2" in view.script.toPlainText()
    assert "1-4" in view.script.toPlainText()
    assert lost == view.work.toPlainText().splitlines()[0]


def test_another_script_is_opened_at_once(decided, tmp_path, qtbot):
    """A file of other scenes under another title asks nothing, unless the user calls it a draft."""
    session = decided.session
    other = tmp_path / "other.fountain"
    other.write_text("Title: Sea\n\nINT. KITCHEN - DAY\n\nANNA\nTea?\n", encoding="utf-8")
    view = DraftView(read_draft(qtbot, session, other, as_draft=True), decided.language)
    qtbot.addWidget(view)
    assert "little in common" in view.head.text()
    with qtbot.waitSignal(session.script_opened, timeout=60_000):
        session.read(other)
    assert other == session.path


def test_the_same_file_is_said_to_be_the_same(decided, qtbot):
    """There is nothing to take over; closing keeps everything."""
    session = decided.session
    view = DraftView(read_draft(qtbot, session, SAMPLE), decided.language)
    qtbot.addWidget(view)
    assert "The new draft says the same as the old one." == view.head.text()
    assert not hasattr(view, "take")
    assert not view.script.isVisibleTo(view)


def test_wishes_that_cannot_be_met_are_shown(decided, later, qtbot):
    """The draft can be taken over all the same; the window then says what is in the way."""
    session = decided.session
    session.wishes = session.wishes.__class__(
        at_most=1, keep=frozenset({KEPT, "pingshan-old-street"})
    )
    reading = read_draft(qtbot, session, later)
    assert reading.refusal is not None
    view = DraftView(reading, decided.language)
    qtbot.addWidget(view)
    assert view.work.toPlainText().startswith("Cannot be met any more")
    with qtbot.waitSignal(session.failed, timeout=60_000):
        decided.drafts.take(reading)
    assert later == session.path
