"""The window: puts the panels in their places and joins their wishes to the session."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scout import paths
from scout.app.booking.booking_desk import BookingDesk
from scout.app.command.command_desk import CommandDesk
from scout.app.coverage.coverage_desk import CoverageDesk
from scout.app.crash import show_crash
from scout.app.day.day_desk import DayDesk
from scout.app.day.replan_desk import ReplanDesk
from scout.app.day.why_desk import WhyDesk
from scout.app.directory.directory_desk import DirectoryDesk
from scout.app.dock import Dock
from scout.app.help.help_desk import HelpDesk
from scout.app.intake.intake_desk import IntakeDesk
from scout.app.library.library_desk import LibraryDesk
from scout.app.map.map_desk import MapDesk
from scout.app.menu import Menu
from scout.app.message_bar import MessageBar
from scout.app.paper.issue_desk import IssueDesk
from scout.app.paper.paper_desk import PaperDesk
from scout.app.place.place_desk import PlaceDesk
from scout.app.place.place_panel import PlacePanel
from scout.app.project.drop import find_dropped_file
from scout.app.project.file_desk import FileDesk
from scout.app.project.project_desk import ProjectDesk
from scout.app.project.project_door import ProjectDoor
from scout.app.project.recent_menu import RecentMenu
from scout.app.reading.column_desk import ColumnDesk
from scout.app.reading.draft_desk import DraftDesk
from scout.app.reading.reading_desk import ReadingDesk
from scout.app.setting.look_desk import LookDesk
from scout.app.setting.setting_desk import SettingDesk
from scout.app.status_line import StatusLine
from scout.app.suggestion.era_desk import EraDesk
from scout.app.suggestion.wish_desk import WishDesk
from scout.app.welcome import Welcome
from scout.app.window_layout import remember_layout, restore_layout
from scout.app.work_bar import WorkBar
from scout.domain.wish import Wishes
from scout.when_called import when_called

with when_called():
    from scout.app.suggestion.answer_side import AnswerSide

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from scout.app.day.day_panel import DayPanel
    from scout.app.language import Language
    from scout.app.session import Session
    from scout.app.setting_store import SettingStore
    from scout.app.suggestion.need_panel import NeedPanel
    from scout.app.theme import Theme
    from scout.domain.text import Lang

SAMPLE = paths.SEEDS / "productions" / "luopan_guitu.txt"


class MainWindow(QMainWindow):
    """Composes docks and nothing else; what happens is the session's."""

    def __init__(
        self, session: Session, language: Language, *, theme: Theme, settings: SettingStore
    ) -> None:
        super().__init__()
        self.session, self.language, self.theme = session, language, theme
        self._settings = settings
        session.setParent(self)
        self.wishes = WishDesk(session, language, parent=self)
        stack = self.session.deciding.stack
        self.eras = EraDesk(session, language, wishes=self.wishes, parent=self)
        self.coverage = CoverageDesk(
            session, language, theme=theme, wishes=self.wishes, eras=self.eras, parent=self
        )
        self.bookings = BookingDesk(session, language, theme=theme, parent=self)
        self.why = WhyDesk(session, language, parent=self)
        self.menu = Menu(self, stack, language)
        self.readings = ReadingDesk(session, language, menu=self.menu, parent=self)
        self.columns = ColumnDesk(session, language, menu=self.menu, parent=self)
        self.map_desk = MapDesk(session, language, theme, wishes=self.wishes, settings=settings)
        self.map = self.map_desk.view
        self.message_bar = MessageBar(language)
        self.places = PlacePanel(session, language, settings)
        self.place_desk = PlaceDesk(session, language, wishes=self.wishes, parent=self)
        self.library = LibraryDesk(session, language, parent=self)
        self.day_desk = DayDesk(session, language, settings=settings, menu=self.menu, parent=self)
        self.replans = ReplanDesk(session, language, parent=self)
        self.papers = PaperDesk(session, language, settings=settings, parent=self)
        self.issues = IssueDesk(session, language, menu=self.menu, parent=self)
        self.drafts = DraftDesk(session, language, parent=self)
        self.welcome = Welcome(language)
        self.projects = ProjectDesk(session, language, stack=stack, settings=settings, parent=self)
        self.projects.sample = SAMPLE
        self.door = ProjectDoor(self.projects, language, menu=self.menu)
        self.recent = RecentMenu(self.menu.recent, self.door, settings=settings)
        self.files = FileDesk(self.door, settings, parent=self)
        self.intake = IntakeDesk(session, language, menu=self.menu, settings=settings, parent=self)
        self.setAcceptDrops(True)
        self._place_centre()
        self._place_docks()
        self._place_status()
        self.commands = CommandDesk(
            session, language, menu=self.menu, answers=lambda: self.answers, parent=self
        )
        self.help = HelpDesk(session, language, menu=self.menu, parent=self)
        self.look = LookDesk(language, theme, settings=settings, menu=self.menu, parent=self)
        self.habits = SettingDesk(session, language, settings=settings, menu=self.menu, parent=self)
        self.directory = DirectoryDesk(
            session, language, settings=settings, menu=self.menu, parent=self
        )
        self._connect_menu()
        self._connect_session()
        language.language_changed.connect(self.retranslate)
        self.retranslate()
        restore_layout(self, self._docks, settings)
        self._refresh_actions()

    @property
    def days(self) -> DayPanel:
        """The shoot days."""
        return self.day_desk.panel

    @cached_property
    def answers(self) -> AnswerSide:
        """Sets, needs and what is behind them; made for the first script."""
        side = AnswerSide(self.session, self.language, self.theme, wishes=self.wishes)
        side.needs.menu_asked.connect(self.eras.show_menu)
        self._right.addWidget(side)
        return side

    @property
    def needs(self) -> NeedPanel:
        """What the script needs."""
        return self.answers.needs

    def _place_centre(self) -> None:
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.map_desk.pane, 1)
        self.setCentralWidget(centre)

    def _place_docks(self) -> None:
        self._right = QStackedWidget(self)
        self._right.addWidget(self.welcome)
        self._docks = {
            "places": Dock("places", self.places, self),
            "sets": Dock("sets", self._right, self),
            "days": self.day_desk.dock,
        }
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        self.addDockWidget(left, self._docks["places"])
        self.addDockWidget(right, self._docks["sets"])
        self.addDockWidget(bottom, self._docks["days"])
        for corner, area in (
            (Qt.Corner.BottomLeftCorner, left),
            (Qt.Corner.BottomRightCorner, right),
        ):
            self.setCorner(corner, area)
        for dock in self._docks.values():
            self.menu.view.addAction(dock.toggleViewAction())
        self.coverage.dock.settle(self.menu.view, beside=self._docks["days"])
        self.map_desk.settle(self.menu.view)
        self.place_desk.join(self.menu.places, self.places, map_desk=self.map_desk)
        self.papers.dock.settle(self.menu.view, beside=self._docks["days"])
        self.bookings.settle(self.menu.view, beside=self._docks["days"])

    def _place_status(self) -> None:
        self.status = StatusLine(self.session, self.language, self)
        self.statusBar().addWidget(self.status, 1)
        self.library.join(self.menu.places, self.statusBar())
        self.statusBar().addPermanentWidget(self.readings.note)
        self.thinking_bar = WorkBar(self.session.thinking, self.language)
        self.printing_bar = WorkBar(self.session.press.lane, self.language)
        self.explaining_bar = WorkBar(self.session.explaining, self.language)
        self.looking_bar = WorkBar(self.session.looking, self.language)
        for bar in (self.thinking_bar, self.printing_bar, self.explaining_bar, self.looking_bar):
            self.statusBar().addPermanentWidget(bar)

    def _connect_menu(self) -> None:
        menu = self.menu
        menu.open.triggered.connect(self.files.ask)
        menu.draft.triggered.connect(lambda: self.files.ask(as_draft=True))
        menu.sample.triggered.connect(self.open_sample)
        menu.export.triggered.connect(self.papers.ask)
        menu.quit.triggered.connect(self.close)
        menu.find.triggered.connect(self._find)
        menu.suggest.triggered.connect(self.session.suggest_anew)
        menu.keep.triggered.connect(lambda: self.wishes.keep(*self.session.selection))
        menu.ban.triggered.connect(lambda: self.wishes.ban(*self.session.selection))
        menu.clear.triggered.connect(self.wishes.forget)
        self.habits.chosen.connect(self.look.adopt)
        self.habits.told.connect(self.status.setText)
        self.intake.told.connect(self.status.setText)

    def _connect_session(self) -> None:
        session = self.session
        session.following.changed.connect(session.keeping.follow)
        self.welcome.sample_asked.connect(self.open_sample)
        self.welcome.open_asked.connect(self.files.ask)
        self.welcome.project_asked.connect(self.door.ask)
        self.welcome.district_asked.connect(self._find)
        self.day_desk.unplaced_asked.connect(self.why.show_menu)
        session.planning.bettered.connect(self.thinking_bar.show_best)
        self.day_desk.replan_asked.connect(self.replans.ask)
        self.issues.papers_asked.connect(self.papers.ask)
        session.failed.connect(self.message_bar.show_error)
        session.crashed.connect(show_crash)
        session.exported.connect(self.status.tell_exported)
        self.projects.saved.connect(self.status.tell_saved)
        self.projects.changed.connect(self._title)
        for signal in (
            session.script_read,
            session.suggested,
            session.set_chosen,
            session.planned,
            session.plan_shown,
            session.wishes_changed,
            session.place_selected,
            session.marking.changed,
            session.issuing.changed,
        ):
            signal.connect(self._refresh_actions)
        session.thinking.started.connect(self.message_bar.hide)
        session.script_read.connect(self._docks["days"].show)

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self._docks["places"].set_title(self.tr("Places"))
        self._docks["sets"].set_title(self.tr("Suggestions"))
        self._docks["days"].set_title(self.tr("Shoot days"))
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        session = self.session
        has_script = session.script is not None
        self.menu.export.setEnabled(session.can_export)
        self.menu.suggest.setEnabled(has_script)
        self.menu.draft.setEnabled(has_script)
        self.menu.clear.setEnabled(session.wishes != Wishes())
        for action in (self.menu.keep, self.menu.ban):
            action.setEnabled(has_script and all(session.selection))
        self._right.setCurrentWidget(self.answers if has_script else self.welcome)
        self._title()
        self.status.refresh()

    def _title(self) -> None:
        title = self.projects.title()
        self.setWindowTitle(title or self.tr("Scout – Pingshan"))
        self.setWindowModified(bool(title) and self.projects.is_modified)

    # Verbs ------------------------------------------------------------------------------------

    def open_sample(self) -> None:
        """Read the sample production."""
        self.session.read(SAMPLE)

    def speak(self, lang: Lang) -> None:
        """Switch the language and remember it."""
        self.look.speak(lang)

    def _find(self) -> None:
        self._docks["places"].show()
        self.places.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.places.search.selectAll()

    # Qt's own events --------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept a drop that brings a file (called by Qt)."""
        if find_dropped_file(event.mimeData()) is not None:
            self.files.expect()
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped (called by Qt)."""
        data = event.mimeData()
        path = find_dropped_file(data)
        if (
            self.intake.take_drop(data, otherwise=self.files.open)
            or self.place_desk.take_drop(data)
            or self.directory.take_drop(data)
        ):
            event.acceptProposedAction()
        elif path is not None:
            event.acceptProposedAction()
            # Outside the drop, or the program that the file came from hangs while we read.
            QTimer.singleShot(0, self, lambda: self.files.open(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and end all work, if the user lets go (called by Qt)."""
        if not self.projects.may_leave():
            event.ignore()
            return
        remember_layout(self, self._settings)
        self.map_desk.close()
        self.library.close()
        self.bookings.close()
        self.session.close()
        self.projects.close()
        # A stack with steps would speak to the menu while both are being deleted.
        self.session.deciding.stack.clear()
        event.accept()
