"""The directory in the window: somebody is found, changed, linked, brought in and sent out."""

from dataclasses import replace

import pytest
from libraries.party import CROWD
from PySide6.QtCore import QMimeData, Qt, QUrl

from scout.actions.directory.opening import open_directory
from scout.app.directory.asking import Double
from scout.app.directory.directory_dialog import DirectoryDialog
from scout.app.directory.double_dialog import DoubleDialog
from scout.app.directory.history_dialog import HistoryDialog
from scout.app.directory.import_dialog import ImportDialog
from scout.app.library.conflict_dialog import ConflictDialog
from scout.app.row_delegate import RowRole
from scout.app.session import Session
from scout.domain.party import LinkSubject, PartyWanted

PLACE = "dawan-shiju"


@pytest.fixture
def kept(tmp_path):
    """The directory of this computer, as somebody else sees it: a manager, a company, a grip."""
    directory = open_directory(home=tmp_path / "home")
    directory.parties.put_many(CROWD, who="阿甲")
    yield directory
    directory.close()


@pytest.fixture
def session(tmp_path, places, kept):
    """A session whose directory it is."""
    session = Session(places)
    session.keeping.home = tmp_path / "home"
    assert len(CROWD) == kept.parties.count()
    crashes = []
    session.crashed.connect(crashes.append)
    yield session
    session.close()
    assert [] == crashes


@pytest.fixture(scope="module")
def places():
    """The shipped places."""
    from scout.actions.library import open_library

    return open_library()


@pytest.fixture
def dialog(session, qtbot):
    """The directory, with everybody in the list and the manager in the form."""
    dialog = DirectoryDialog(session, lang="zh")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.people.list.count() == len(CROWD))
    dialog.people.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: dialog.form.known is not None)
    return dialog


def _listed(dialog):
    rows = range(dialog.people.list.count())
    return [dialog.people.list.item(row).data(RowRole.ID) for row in rows]


def _type(dialog, name, text):
    line = dialog.form.lines[name]
    line.setText(text)
    line.textEdited.emit(text)


def test_people_are_found_as_one_types(dialog, qtbot):
    """By pinyin and by digits of a number; all come back when the words go."""
    for words, ids in (("wxy", ["p-wang"]), ("1234 5678", ["p-light"]), ("nobody", [])):
        dialog.people.search.setText(words)
        qtbot.waitUntil(lambda ids=ids: _listed(dialog) == ids)
    dialog.people.search.clear()
    dialog.people.kind.setCurrentIndex(3)
    qtbot.waitUntil(lambda: ["p-light"] == _listed(dialog))


def test_a_change_is_judged_saved_and_seen(dialog, kept, qtbot):
    """A number that is none is told and not saved; a good one is, and stands in the list."""
    assert not dialog.keep.isEnabled()
    _type(dialog, "phones", "12")
    dialog.keep.click()
    assert "12" in dialog.form.told.text()
    _type(dialog, "phones", "137 0000 0001")
    with qtbot.waitSignal(dialog._keeping.changed):
        dialog.keep.click()
    assert ("137 0000 0001",) == kept.parties.read("p-wang").phones
    qtbot.waitUntil(lambda: "137 0000 0001" in dialog.people.list.item(0).data(RowRole.SUBTITLE))
    assert not dialog.keep.isEnabled()


def test_somebody_new_is_as_private_as_usual(dialog, kept, qtbot):
    """An empty form for a person; a company keeps only the note to itself."""
    dialog.begin()
    assert {"wechat", "address", "note"} == {
        name for name, box in dialog.form.private.items() if box.isChecked()
    }
    dialog.form.kind.setCurrentIndex(1)
    _type(dialog, "name_zh", "坪山车队")
    with qtbot.waitSignal(dialog._keeping.changed):
        dialog.keep.click()
    found = kept.parties.find(PartyWanted(words="坪山车队"))[0]
    assert ("company", frozenset({"note"})) == (found.kind.value, found.private)


def test_links_are_said_and_papers_name_the_contact(dialog, session, kept, qtbot):
    """As soon as it is said, and no more when it is taken back."""
    dialog.links.name.setText("大万世居")
    with qtbot.waitSignals([dialog._keeping.changed, session.scouting.changed]):
        dialog.links.add.click()
    (link,) = kept.parties.links("p-wang")
    assert (LinkSubject.PLACE, PLACE, "contact") == (link.subject, link.subject_id, link.role)
    assert ["p-wang"] == [one.party.id for one in session.library.contacts[PLACE]]
    assert "联系人 → 大万世居" == dialog.links.list.item(0).text()
    dialog.links.list.setCurrentRow(0)
    with qtbot.waitSignal(dialog._keeping.changed):
        dialog.links.drop.click()
    assert {} == session.library.contacts
    dialog.links.name.setText("没有这里")
    with qtbot.waitSignal(dialog._keeping.failed):
        dialog.links.add.click()
    assert "没有这里" in dialog.told.text()


def test_an_edit_of_somebody_else_is_never_lost(dialog, kept, qtbot):
    """Both versions are shown; ours stands only when it is said so."""
    known = kept.parties.read("p-wang")
    kept.parties.put(replace(known, role="店长"), who="阿乙")
    _type(dialog, "role", "经理")
    with qtbot.waitSignal(dialog._keeping.conflicted):
        dialog.keep.click()
    question = dialog.findChild(ConflictDialog)
    row = question.both.topLevelItem(0).child(0)
    assert ["职务", "经理", "店长"] == [row.text(column) for column in range(3)]
    assert "店长" == kept.parties.read("p-wang").role
    with qtbot.waitSignal(dialog._keeping.changed):
        question.accept()
    assert ("经理", 3) == (kept.parties.read("p-wang").role, kept.parties.read("p-wang").version)


def test_doubles_are_joined_by_a_tick(session, kept, qtbot):
    """Both entries stand side by side; the first stays, with what the second adds."""
    known = kept.parties.read("p-wang")
    twin = replace(known, id="p-wx", wechat="", role="店长", emails=("w@example.cn",), version=0)
    kept.parties.put(twin, who="阿乙")
    dialog = DoubleDialog(session.keeping, lang="zh")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.pairs.topLevelItemCount() == 1)
    pair = dialog.pairs.topLevelItem(0)
    rows = [[pair.child(n).text(column) for column in range(3)] for n in range(pair.childCount())]
    assert ["职务", "值班经理", "店长"] in rows
    dialog.join.click()
    assert len(CROWD) + 1 == kept.parties.count()  # nothing is ticked
    pair.setCheckState(0, Qt.CheckState.Checked)
    dialog.join.click()
    qtbot.waitUntil(lambda: dialog.pairs.topLevelItemCount() == 0)
    assert kept.parties.read("p-wx") is None
    joined = kept.parties.read("p-wang")
    assert ("值班经理", ("w@example.cn",)) == (joined.role, joined.emails)
    assert "店长" in dialog.told.text()


def test_the_history_of_an_entry_is_shown(session, kept, qtbot):
    """The newest version first, each with what it says otherwise than the one before."""
    known = kept.parties.read("p-wang")
    kept.parties.put(replace(known, role="店长"), who="阿乙")
    dialog = HistoryDialog(session.keeping, known, lang="zh")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.versions.topLevelItemCount() == 2)
    newest, first = (dialog.versions.topLevelItem(n) for n in range(2))
    assert newest.text(0).startswith("第 2 版")
    assert newest.text(0).endswith("阿乙")
    row = newest.child(0)
    assert ["职务", "店长", "值班经理"] == [row.text(column) for column in range(3)]
    assert first.childCount() > 3


def test_a_file_is_looked_at_before_it_comes_in(window, kept, tmp_path, qtbot):
    """Columns can be named, doubles settled; then it is saved, and can be written as cards."""
    path = tmp_path / "来.csv"
    path.write_text("姓名,手机,星座\n王姐,13800138000,茶\n李强,13900000001,\n", encoding="gb18030")
    desk = window.directory
    desk.show()
    desk.read(path)
    qtbot.waitUntil(lambda: desk.dialog.findChild(ImportDialog) is not None)
    question = desk.dialog.findChild(ImportDialog)
    assert (1, 1) == (len(question.taken.new), len(question.taken.left))
    box = question.columns.cellWidget(2, 2)
    box.setCurrentIndex(box.findData("note"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: question.intake.rows[0].party.note == "茶")
    question.all.setCurrentIndex(2)
    question.all.activated.emit(2)
    assert (1, 1) == (len(question.taken.new), len(question.taken.changed))
    with qtbot.waitSignal(window.session.keeping.changed):
        question.accept()
    assert 4 == kept.parties.count()
    assert "茶" in kept.parties.read("p-wang").note
    cards = tmp_path / "all.vcf"
    desk.write(cards, PartyWanted(), with_private=False)
    qtbot.waitUntil(lambda: cards.exists() and cards.stat().st_size > 0)
    assert "茶" not in cards.read_text(encoding="utf-8")
    window.directory.dialog.close()


def test_the_menu_speaks_both_languages(window):
    """The entry of the menu, and an open directory, are worded anew."""
    window.directory.show()
    for lang, entry, title in (("zh", "通讯录…", "通讯录"), ("en", "Directory…", "Directory")):
        window.language.choose(lang)
        assert entry == window.directory.open.text()
        assert title == window.directory.dialog.windowTitle()


def test_what_others_save_is_seen_by_itself(dialog, kept, qtbot):
    """In the list, and in the form where nobody types; what is typed stays."""
    known = kept.parties.read("p-wang")
    kept.parties.put(replace(known, role="店长"), who="阿乙")
    qtbot.waitUntil(lambda: dialog.form.lines["role"].text() == "店长")
    assert "店长" in dialog.people.list.item(0).data(RowRole.SUBTITLE)
    assert "p-wang" == dialog.people.current


def test_a_followed_library_tells_of_its_people(office, joined_session, qtbot):
    """What others save there is heard of; nobody looks again and again."""
    dialog = DirectoryDialog(joined_session, lang="zh")
    qtbot.addWidget(dialog)
    dialog._clock.setInterval(3_600_000)
    dialog.show()
    with qtbot.waitSignal(joined_session.following._heard):
        joined_session.following.begin()
    assert joined_session.keeping.is_told
    other = open_directory(office.text)
    other.parties.put_many(CROWD, who="阿乙")
    other.close()
    qtbot.waitUntil(lambda: dialog.people.list.count() == len(CROWD), timeout=10_000)


def test_another_library_brings_another_directory(dialog, session, tmp_path, qtbot):
    """Who was in the one before is shown no more."""
    session.keeping.home = tmp_path / "elsewhere"
    session.library = replace(session.library, store="elsewhere")
    session.keeping.follow()
    qtbot.waitUntil(lambda: dialog.people.list.count() == 0)


def test_somebody_known_is_not_added_twice_unasked(dialog, kept, qtbot, monkeypatch):
    """By the same number: the known entry can be opened, or both are kept."""
    asked = []

    def ask(twin, _parent, *, lang):
        asked.append((twin.other.id, lang))
        return Double.OPEN if len(asked) == 1 else Double.SAVE

    monkeypatch.setattr("scout.app.directory.directory_dialog.ask_double", ask)
    for times in (1, 2):
        dialog.begin()
        _type(dialog, "name_zh", "王姐")
        _type(dialog, "phones", "+86 138 0013 8000")
        dialog.keep.click()
        qtbot.waitUntil(lambda times=times: len(asked) == times)
        qtbot.waitUntil(lambda: dialog.form.known is not None)
    assert [("p-wang", "zh")] * 2 == asked
    assert 4 == kept.parties.count()


def test_dropped_cards_open_the_directory(window, kept, tmp_path, qtbot):
    """A file of cards goes there, any other file goes on its way."""
    cards, other = tmp_path / "一.VCF", tmp_path / "一.txt"
    cards.write_text("BEGIN:VCARD\nFN:陈一\nTEL:13700000001\nEND:VCARD\n", encoding="utf-8")
    other.write_text("x", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    assert not window.directory.take_drop(data)
    data.setUrls([QUrl.fromLocalFile(str(cards))])
    assert window.directory.take_drop(data)
    qtbot.waitUntil(lambda: window.directory.dialog is not None)
    dialog = window.directory.dialog
    qtbot.waitUntil(lambda: dialog.findChild(ImportDialog) is not None)
    with qtbot.waitSignal(window.session.keeping.changed):
        dialog.findChild(ImportDialog).accept()
    assert 4 == kept.parties.count()
    dialog.close()
