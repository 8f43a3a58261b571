"""What the window is working on: script, suggestion, chosen set, plan, wishes.

Widgets ask it for work and listen to its signals, all in the past tense; it knows no widget. Work
that may take time runs in a lane; papers have a lane of their own, so that a new suggestion does
not stop a PDF.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from scout.app.coverage.charting import Charting
from scout.app.day.planning import Planning
from scout.app.deciding import ALONE, Deciding, Question, Standing
from scout.app.directory.keeping import Keeping
from scout.app.library.following import Following
from scout.app.library.speaking import Speaking
from scout.app.paper.issuing import Issuing
from scout.app.paper.press import Press
from scout.app.paper.previewing import Previewing
from scout.app.place.finding import Finding
from scout.app.place.fitting import Fitting
from scout.app.place.marking import Marking
from scout.app.place.scouting import Scouting
from scout.app.reading.drafting import Drafting
from scout.app.reading.intake import Intake
from scout.app.worker import Lane, stop_all
from scout.domain.correction import Corrections
from scout.domain.day_rules import DayRules
from scout.domain.errors import WishError
from scout.domain.place_book import PlaceBook
from scout.domain.wish import Wishes
from scout.heap import give_back
from scout.when_called import when_called

with when_called():
    from scout.actions.correct import correct
    from scout.actions.explain_plan import explain_scenes
    from scout.actions.plan import make_request
    from scout.actions.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scout.actions.explain_plan import SceneAnswer
    from scout.actions.export import ExportOrder
    from scout.actions.library import Library
    from scout.actions.reading import Reading
    from scout.domain.location_set import Assignment, LocationSet, Suggestion
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress
    from scout.domain.script import Script

# Permits take days at best, so the first shoot day offered is two weeks ahead.
LEAD_DAYS = 14

translate = QCoreApplication.translate


class Session(QObject):
    """The state behind one window."""

    script_opened = Signal()
    """Another script, to which nothing of the one before belongs; ``script_read`` follows."""
    script_read = Signal()
    draft_read = Signal(object)
    """A later draft of the open script, as a ``LaterReading``; the old one stays until taken."""
    suggested = Signal()
    set_chosen = Signal()
    planned = Signal()
    plan_shown = Signal()
    """A plan that is still being made cheaper; ``planned`` follows."""
    wishes_changed = Signal()
    decided = Signal()
    """The user decided something that is no step to be undone."""
    place_selected = Signal(str)
    explained = Signal(object)
    """Why a scene is where it is, as a ``SceneAnswer``."""
    exported = Signal(object)
    """The files written, as a tuple of paths."""
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.reading: Reading | None = None
        self.script: Script | None = None
        self.corrections = Corrections()
        self.suggestion: Suggestion | None = None
        self.chosen: LocationSet | None = None
        self.plan: Plan | None = None
        self.wishes = Wishes()
        self.answered = Question(self.wishes, None)  # what the suggestion is for
        self.rules = DayRules()
        self.start = date.today() + timedelta(days=LEAD_DAYS)  # noqa: DTZ011 - the user's own day
        self.selected = ""
        self.may_leave: Callable[[], bool] = lambda: True
        self.thinking = Lane(self)
        self.looking = Lane(self)
        self.explaining = Lane(self)
        self.deciding = Deciding(self)
        self.intake = Intake(self)
        self.planning = Planning(self)
        self.drafting = Drafting(self)
        self.marking = Marking(self)
        self.scouting = Scouting(self)
        self.issuing = Issuing(self)
        self.previewing = Previewing(self)  # before the press: it forgets before others look anew
        self.press = Press(self)
        self.charting = Charting(self)
        self.fitting = Fitting(self)
        self.finding = Finding(self)
        self.keeping = Keeping(self)
        self.following, self.speaking = Following(self), Speaking(self)
        beside = (
            self.press.lane,
            self.previewing.lane,
            self.looking,
            self.explaining,
            self.planning.trying,
            self.scouting.lane,
            self.fitting.lane,
            self.finding.lane,
        )
        self._lanes = (self.thinking, *beside, self.charting.lane)
        for lane in self._lanes:
            lane.failed.connect(self.failed)
            lane.crashed.connect(self.crashed)
        for lane in (self.thinking, self.press.lane, self.finding.lane):
            lane.rested.connect(give_back)

    def read(self, path: Path, *, as_draft: bool = False) -> None:
        """Read a file; the old script stays until the new one is read.

        Another script is opened; what is likely a later draft of the open one, or read
        ``as_draft``, is only announced. What is doubtful is shown before either.
        """
        self.intake.read(path, as_draft=as_draft)

    def open(self, reading: Reading) -> None:
        """Work on a script from its beginning, and suggest places for it, if the user lets go."""
        if not self.may_leave():
            self.drafting.resume()
            return
        if self.reading is None or reading.source != self.reading.source:
            self.issuing.take(())  # the same file with other columns is the same project
            self.press.forget()
            if self.reading is not None:  # what was said before any script is about this one too
                self.scouting.take(PlaceBook(), ())
        self.reading, self.script = reading, reading.script
        self.corrections = Corrections()
        self.suggestion = self.chosen = self.plan = None
        self.wishes = Wishes()
        self.planning.forget()
        self.script_opened.emit()
        self.script_read.emit()
        self.wishes_changed.emit()
        self.suggest()

    @property
    def path(self) -> Path | None:
        """The file of the script."""
        return self.reading.path if self.reading else None

    def suggest(self) -> None:
        """Suggest sets for the script under the wishes; keeps the chosen label where it can."""
        script, wishes = self.script, self.wishes
        if script is None:
            return

        def work(progress: Progress) -> Suggestion:
            return suggest(script, self.library, wishes=wishes, progress=progress)

        def then(suggestion: Suggestion) -> None:
            label = self.chosen.label if self.chosen else ""
            self.suggestion, self.chosen, self.plan = suggestion, None, None
            self.answered = Question(wishes, script)
            self.suggested.emit()
            labels = [entry.label for entry in suggestion.sets]
            if labels:
                self._choose(label if label in labels else labels[0])
            else:
                self.set_chosen.emit()
                self.planned.emit()

        self.thinking.start(work, then, again=self.suggest)

    def suggest_anew(self) -> None:
        """Suggest once more, as a step."""
        self.deciding.decide(translate("Session", "Suggest anew"), self.suggest)

    def choose(self, label: str) -> None:
        """Choose one of the suggested sets and plan days for it, as a step."""
        if self.chosen is None or self.chosen.label != label:
            name = translate("Session", "Choose another set")
            self.deciding.decide(name, partial(self._choose, label))

    def _choose(self, label: str) -> None:
        if self.suggestion is None:
            return
        self.chosen = next(entry for entry in self.suggestion.sets if entry.label == label)
        self.plan = None
        self.set_chosen.emit()
        self.planning.lay_out()

    def explain(self, scene: int) -> None:
        """Say why a scene is on its day, or on none; an answer about an older plan is dropped."""
        script, suggestion, made = self.script, self.suggestion, self.plan
        order = self.planning.order
        if script is None or suggestion is None or made is None or order is None:
            return

        def work(progress: Progress) -> SceneAnswer:
            request = make_request(script, suggestion, library=self.library, order=order)
            (answer,) = explain_scenes(
                made, request, scenes=[scene], library=self.library, progress=progress
            )
            return answer

        def then(answer: SceneAnswer) -> None:
            if self.plan is made:
                self.explained.emit(answer)

        self.explaining.start(work, then)

    @property
    def standing(self) -> Standing:
        """What is shown, to come back to it."""
        return Standing(self.suggestion, self.chosen, self.plan)

    def set_start(self, day: date, *, edit: int = ALONE) -> None:
        """Start shooting on another day, as a step; as one with the others of the same edit."""
        if day != self.start:
            name = translate("Session", "Start on {day}").format(day=day.isoformat())
            self.deciding.decide(name, partial(self._start_on, day), edit=edit)

    def _start_on(self, day: date) -> None:
        self.start = day
        self.planning.lay_out()

    def set_wishes(self, wishes: Wishes) -> None:
        """Take over other wishes and suggest anew."""
        self.wishes = wishes
        self.wishes_changed.emit()
        self.suggest()

    def set_corrections(self, corrections: Corrections) -> None:
        """Take over what is said against the reading of the script, and suggest anew."""
        if self.reading is None:
            return
        try:
            self.script = correct(self.reading.script, corrections, library=self.library)
        except WishError as error:
            self.failed.emit(error)
            return
        self.corrections = corrections
        self.suggest()

    def wish(self, *location_ids: str, keep: bool = False, ban: bool = False) -> Wishes:
        """The wishes with places kept, banned or neither; changes nothing yet."""
        alone = frozenset(location_ids)
        return replace(
            self.wishes,
            keep=self.wishes.keep - alone | (alone if keep else frozenset()),
            ban=self.wishes.ban - alone | (alone if ban else frozenset()),
        )

    def select(self, location_id: str) -> None:
        """Point every panel at one place; an id that is no place is ignored."""
        known = any(location.id == location_id for location in self.library.locations)
        if known and location_id != self.selected:
            self.selected = location_id
            self.place_selected.emit(location_id)

    @property
    def selection(self) -> tuple[str, ...]:
        """The marked places, else the selected one."""
        return self.marking.ids or (self.selected,)

    def find_assignment(self, need_id: str) -> Assignment | None:
        """Where the chosen set plays a need."""
        entries = self.chosen.assignments if self.chosen else ()
        return next((entry for entry in entries if entry.candidate.need_id == need_id), None)

    @property
    def can_export(self) -> bool:
        """Whether there is a plan to print."""
        return self.plan is not None

    def export(self, order: ExportOrder) -> None:
        """Write the papers into a folder."""
        self.press.export(order)

    def close(self) -> None:
        """Stop all work and wait for its threads."""
        self.following.close()
        stop_all((*self._lanes, *self.keeping.lanes))
        self.keeping.close()
        self.speaking.close()
