"""What the library says of a place, beside what the project says: shown, changed, never mixed."""

import hashlib
import io
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from scout.actions.store.opening import opened
from scout.app.library.conflict_dialog import ConflictDialog
from scout.app.library.shared_page import SharedPage
from scout.domain.photo import PhotoFile, PlacePhoto
from scout.domain.place_book import PlaceBook, ScoutState, StateChange

DAWAN = "dawan-shiju"


@pytest.fixture
def told(office):
    """The office has scouted the house: a note, a history, a photo."""
    file = io.BytesIO()
    Image.new("RGB", (320, 240), "brown").save(file, "JPEG")
    digest = hashlib.sha256(file.getvalue()).hexdigest()
    photo = PlacePhoto(digest=digest, name="gate", width_px=320, height_px=240, date="2026-03-01")
    states = tuple(
        StateChange(state=state, day=day, who="阿甲")
        for state, day in ((ScoutState.TO_SCOUT, "2026-02-01"), (ScoutState.SCOUTED, "2026-03-01"))
    )
    with opened(office) as store:
        store.put_photo(PhotoFile(digest=digest, content=file.getvalue()))
        record = replace(store.read(DAWAN), note="大门朝南", photos=(photo,), states=states)
        return store.put(record, who="阿甲")


@pytest.mark.web
def test_both_words_stand_side_by_side(told, office, window, qtbot):
    """On the card and in the form; each is saved in its own place, and undo is the project's."""
    session, desk = window.session, window.place_desk
    session.select(DAWAN)
    card = window.places.card
    qtbot.waitUntil(lambda: "大门朝南" in card.toPlainText(), timeout=10_000)
    assert "2026-02-01 ○ to scout · 阿甲 → 2026-03-01 ◐ scouted · 阿甲" in card.toPlainText()

    def fill():
        dialog = QApplication.activeModalWidget()
        page = dialog.shared
        qtbot.waitUntil(lambda: page.found is not None, timeout=10_000)
        assert (told, 1, False) == (page.found.record, page.list.count(), page.is_changed)
        assert ("", "大门朝南") == (dialog.photos.note.toPlainText(), page.note.toPlainText())
        dialog.photos.note.setPlainText("导演喜欢")
        page.note.setPlainText("大门朝南，午后背光")
        dialog._accept()

    QTimer.singleShot(0, fill)
    desk.ask(DAWAN)
    with opened(office) as store:
        assert ("大门朝南，午后背光", 3) == (store.read(DAWAN).note, store.read(DAWAN).version)
    assert "导演喜欢" == session.library.book.of(DAWAN).note
    qtbot.waitUntil(lambda: "午后背光" in card.toPlainText(), timeout=10_000)
    assert "In this project" in card.toPlainText()
    window.menu.undo.trigger()
    assert PlaceBook() == session.library.book
    assert "午后背光" in card.toPlainText()
    assert "导演喜欢" not in card.toPlainText()


def test_of_two_words_both_are_shown(told, office, joined_session, qtbot):
    """Ours stands only when it is said so, and what else was changed there stays."""
    page = _open(joined_session, qtbot)
    with opened(office) as store:
        store.put(replace(told, note="大门在修"), who="阿乙")
    page.note.setPlainText("大门朝东")
    page.keep.click()
    qtbot.waitUntil(lambda: page.findChild(ConflictDialog) is not None, timeout=10_000)
    question = page.findChild(ConflictDialog)
    row = question.both.topLevelItem(0).child(0)
    assert ["note", "大门朝东", "大门在修"] == [row.text(column) for column in range(3)]
    question.accept()
    qtbot.waitUntil(lambda: page.found.record.version == 4, timeout=10_000)
    with opened(office) as store:
        assert ["大门朝东", "大门在修"] == [one.note for one in store.history(DAWAN)][:2]


def test_who_only_reads_the_library_changes_nothing(told, joined_session, qtbot):
    """All of it is shown, and nothing can be typed."""
    joined_session.library = replace(joined_session.library, may_edit=False)
    page = _open(joined_session, qtbot)
    assert told.note == page.note.toPlainText()
    assert page.note.isReadOnly()
    assert not page.state.isEnabled()
    assert page.keep.isHidden()


def _open(session, qtbot):
    """The page of the house, as soon as the library has answered."""
    page = SharedPage(session, DAWAN, lang="en")
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: page.found is not None, timeout=10_000)
    return page
