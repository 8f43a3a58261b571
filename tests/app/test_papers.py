"""The documents in the window: listed, looked at as they will print, exported, printed again."""

from datetime import date

import pypdfium2
import pytest
from actions.scouting.form import fill_in
from app.hand import settle
from PySide6.QtCore import QDate
from PySide6.QtPrintSupport import QPrinter

from scout.actions.paper import PAPERS
from scout.actions.project_papers import ProjectPaperOrder, print_project
from scout.actions.replan import DayNews, ReplanOrder, replan
from scout.actions.scouting.place_text import text_of
from scout.app.paper.previewing import Choice
from scout.app.paper.printout import print_preview
from scout.domain.recce import RecceWish

pytestmark = pytest.mark.web
NAMES = list(PAPERS)


@pytest.fixture
def panel(working, qtbot):
    """The sample planned, and the documents open before it."""
    settle(qtbot, working)
    working.papers.dock.show()
    working.papers.action.setChecked(True)
    working.papers.dock.open()
    panel = working.papers.panel
    panel.watch(watched=True)
    qtbot.waitUntil(lambda: panel.preview is not None, timeout=60_000)
    return panel


def look(qtbot, panel, name):
    """Choose a paper, and wait until it is seen."""
    lane = panel._session.previewing.lane
    panel.list.setCurrentRow(NAMES.index(name))
    qtbot.waitUntil(lambda: not lane.is_busy, timeout=60_000)
    return panel.preview


def export(qtbot, session, folder, papers, lang="zh"):
    """Write papers of the plan of the window."""
    with qtbot.waitSignal(session.exported, timeout=60_000) as heard:
        session.export(session.press.order(folder, papers=papers, lang=lang))
    return heard.args[0]


def date_of(fields):
    """The day that the fields of the recce show."""
    return fields.day.date().toPython()


def read_text(paper):
    """All text of a PDF."""
    with pypdfium2.PdfDocument(paper) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def subtitles(panel):
    """What the list says of each paper."""
    return [panel.list.item(row).toolTip() for row in range(panel.list.count())]


def test_before_a_script_there_is_nothing_to_see(window):
    """That is said, and there is nothing to export or to print."""
    panel = window.papers.panel
    panel.watch(watched=True)
    assert "Read a script first: its papers appear here." == panel.view.words.text()
    assert not any(one.isEnabled() for one in (panel.open, panel.print, panel.one, panel.all))
    assert all("○ never made" in words for words in subtitles(panel))


def test_every_paper_is_seen_as_it_will_print(panel, working, qtbot, tmp_path):
    """Pages, pictures, tables and texts; the bytes are those of the export, and known at once."""
    seen = {name: look(qtbot, panel, name) for name in NAMES}
    endings = {"pdf", "xlsx", "png", "html", "json", "ics", "gpx", "geojson", "kml", "kmz", "uss"}
    assert endings == {one.file.rpartition(".")[2] for one in seen.values()}
    assert "BEGIN:VCALENDAR" in seen["calendar"].text
    assert "<kml" in seen["kmz"].text
    assert len(seen["breakdown"].tables) > 1
    look(qtbot, panel, "breakdown")
    assert (True, True) == (panel.print.isHidden(), panel.open.isEnabled())
    assert "print and edit it from Open…" in panel.file.text()
    look(qtbot, panel, "itinerary")
    assert not panel.print.isHidden()
    assert seen["itinerary"].file == panel.file.text()
    assert panel.view.document.pageCount() > 5
    look(qtbot, panel, "map")
    assert "browser" in panel.view.words.text()
    panel.list.setCurrentRow(NAMES.index("board"))
    assert seen["board"] is panel.preview  # without waiting
    written = export(qtbot, working.session, tmp_path, NAMES, lang=panel.lang.currentData())
    found = {file.name: file.read_bytes() for file in written}
    assert {one.file: one.data for one in seen.values()}.items() <= found.items()
    assert all("● as the plan stands" in words for words in subtitles(panel))


def test_the_window_and_the_command_line_write_the_same_bytes(panel, working, qtbot, tmp_path):
    """All papers of a saved project, in both languages, whether saved before or after."""
    path = tmp_path / "罗盘归途.scout"
    working.projects.ask.where = lambda _name: path
    written = export(qtbot, working.session, tmp_path / "window", NAMES, lang="both")
    working.menu.save_as.trigger()
    order = ProjectPaperOrder(folder=tmp_path / "cli", papers=tuple(NAMES), lang="both")
    told = print_project(path, working.session.library, order=order).written
    assert [file.name for file in written] == [file.name for file in told.files]
    for one, other in zip(written, told.files, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name
    assert panel.lang.currentData() == "both"


def test_an_older_version_is_seen_and_written_again(panel, working, qtbot, tmp_path):
    """As it went out, though the plan is another by now; what changed since is told."""
    session = working.session
    working.issues.issue("首发")
    sent = export(qtbot, session, tmp_path / "sent", ("call-sheet", "board"))
    assert "✓ issued as v1" in subtitles(panel)[NAMES.index("board")]
    told = session.issuing.recall()
    left = frozenset({told.plan.days[0].slots[-1].scene})
    news = DayNews(today=told.plan.days[1].date, unfinished=left)
    working.replans.take(
        replan(session.script, told, library=session.library, order=ReplanOrder(news=news))
    )
    settle(qtbot, working)
    assert "▲ the plan has changed since" in subtitles(panel)[NAMES.index("board")]
    assert panel.since.text() == "Changed since v1:"
    assert "Scenes" in panel.change.toPlainText()
    panel.version.setCurrentIndex(panel.version.findData(1))
    panel.lang.setCurrentIndex(panel.lang.findData("zh"))
    assert sent[-1].read_bytes() == look(qtbot, panel, "board").data
    look(qtbot, panel, "permits")
    assert "did not go out with v1" in panel.view.words.text()
    assert not panel.one.isEnabled()
    look(qtbot, panel, "call-sheet")
    with qtbot.waitSignal(session.exported, timeout=60_000) as heard:
        working.papers.reprint(tmp_path / "again", ())
    again = {file.name: file.read_bytes() for file in heard.args[0]}
    assert {file.name: file.read_bytes() for file in sent} == again


def test_a_paper_sees_another_number_of_a_place(panel, working, qtbot, tmp_path):
    """It is told as changed, though the days are the same; taken back, it is as it was."""
    session = working.session
    export(qtbot, session, tmp_path, ("call-sheet",))
    row, revised = NAMES.index("call-sheet"), session.press.revised
    assert "● as the plan stands" in subtitles(panel)[row]
    place = session.plan.days[0].visits[0].location_id
    text = {**text_of(session.library.location(place)), "phone": "0755-8888 0000"}
    days, day = session.plan.days, session.plan.days[0].date
    book = fill_in(session.library, place, text=text, day=day).book
    session.deciding.decide("…", lambda: session.scouting.set_book(book))
    settle(qtbot, working)
    assert days == session.plan.days
    assert "▲ its places have changed since" in subtitles(panel)[row]
    session.deciding.stack.undo()
    settle(qtbot, working)
    assert "● as the plan stands" in subtitles(panel)[row]
    assert revised == session.press.revised


def test_the_recce_goes_by_what_the_user_says(panel, working, qtbot, tmp_path):
    """Its day and how many others are seen: shown at once, undone, saved, and printed elsewhere."""
    fields, press = panel.recce, working.session.press
    look(qtbot, panel, "board")
    assert fields.isHidden()
    usual = look(qtbot, panel, "recce-plan").data
    assert not fields.isHidden()
    assert date_of(fields) == press.recce_day < working.session.start
    fields.own.click()
    fields.day.setDate(QDate(2027, 3, 8))
    fields.others.setValue(2)
    assert RecceWish(day=date(2027, 3, 8), alternates=2) == press.recce
    seen = look(qtbot, panel, "recce-plan")
    assert "2027-03-08" in read_text(seen.data)
    assert usual != seen.data
    path = tmp_path / "shoot.scout"
    working.projects.ask.where = lambda _name: path
    working.menu.save_as.trigger()
    order = ProjectPaperOrder(folder=tmp_path, papers=("recce-plan",), lang=panel.choice.lang)
    (file,) = print_project(path, working.session.library, order=order).written.files
    assert seen.data == file.read_bytes()
    for _ in range(3):
        working.session.deciding.stack.undo()
    assert RecceWish() == press.recce
    assert not fields.own.isChecked()
    assert usual == look(qtbot, panel, "recce-plan").data
    look(qtbot, panel, "deck")
    assert (False, True) == (fields.others.isHidden(), fields.day.isHidden())


def test_a_paper_is_printed_page_by_page(panel, working, qtbot, tmp_path):
    """Onto a printer that writes a file: as many pages, none empty, no numbers if so told."""
    with qtbot.waitSignal(working.session.decided, timeout=5_000):
        panel.mute.click()
    assert Choice("itinerary", 0, 0, "en", mute=True) == panel.choice
    assert not working.session.press.order(papers=("gpx",), lang="en").phones
    preview = look(qtbot, panel, "call-sheet")
    pages = panel.view.document.pageCount()
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_preview(preview, printer)
    document = panel.view.document
    document.close()
    document.load(str(tmp_path / "out.pdf"))
    assert pages == document.pageCount()
    page = document.render(0, document.pagePointSize(0).toSize())
    assert len({page.pixel(x, y) for x in range(0, page.width(), 7) for y in range(0, 400, 7)}) > 5
