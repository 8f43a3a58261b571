"""What the papers of one export are made from, reckoned once for all of them."""

from __future__ import annotations

from dataclasses import field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from scout.actions.recce import RecceOrder, list_candidates, pick_day, recce
from scout.record import dataclass
from scout.schedule.request import PlanRequest

if TYPE_CHECKING:
    from scout.actions.library import Library
    from scout.domain.progress import Progress
    from scout.domain.shortlist import Shortlist
    from scout.domain.terms import Terms
    from scout.export.call_sheet import CallTerms
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.permit_sheet import PermitNotes
    from scout.export.recce_plan import RecceNotes
    from scout.export.scene_teller import SceneWords

_SHOWN = 2  # alternates in the deck: three columns stand side by side


@dataclass(frozen=True, kw_only=True)
class Commission:
    """The production, the language, and the terms that its plan was made by.

    ``looking``: which places are looked at on a recce, and offered in the deck.
    """

    content: ItineraryContent
    lang: PaperLang
    library: Library
    terms: Terms
    progress: Progress
    looking: RecceOrder = field(default_factory=RecceOrder)

    @cached_property
    def request(self) -> PlanRequest:
        """The question that the plan answers."""
        content, plan = self.content, self.content.plan
        return PlanRequest(
            script=content.script,
            needs=content.suggestion.needs,
            location_set=plan.location_set,
            locations=content.locations,
            start=plan.days[0].date if plan.days else content.revision.date(),
            rules=content.rules,
            terms=self.terms,
        )

    @cached_property
    def words(self) -> SceneWords:
        """How scenes are told in tables."""
        from scout.actions.scene_words import word_scenes
        from scout.export.word import langs_of

        content = self.content
        return word_scenes(content.script, content.vocabulary, lang=langs_of(self.lang)[0])

    @cached_property
    def call_terms(self) -> CallTerms:
        """The numbers of the cast, and what becomes of each day with exteriors in the rain."""
        from scout.actions.cover import cover
        from scout.export.call_sheet import CallTerms

        found = cover(self.content.plan, self.request, library=self.library)
        covers = {day.number: day for day in found.days}
        return CallTerms(numbers=self.words.numbers, covers=covers)

    @property
    def permits(self) -> PermitNotes:
        """What is asked about each place of the plan, and about every production."""
        from scout.export.permit_sheet import PermitNotes
        from scout.places.permit import load_permits

        book, content = load_permits(), self.content
        found = {name: book.find(content.location(name)) for name in content.stop_numbers}
        rules = {name: content.tell(rules) for name, rules in found.items()}
        return PermitNotes(rules=rules, general=content.tell(book.general))

    @cached_property
    def deck(self) -> tuple[Shortlist, ...]:
        """The candidates that are shown side by side: the choice and two others at least."""
        content = self.content
        return list_candidates(
            content.script,
            content.suggestion,
            location_set=content.plan.location_set,
            library=self.library,
            order=replace(self.looking, alternates=max(_SHOWN, self.looking.alternates)),
            progress=self.progress,
        )

    @cached_property
    def recce(self) -> RecceNotes:
        """The tour before the shoot days."""
        from scout.export.recce_plan import RecceNotes

        content = self.content
        first = content.plan.days[0].date if content.plan.days else None
        day = pick_day(self.looking, today=content.revision.date(), first=first)
        pictured = frozenset(name for name, photos in content.photos.items() if photos)
        most = 1 + self.looking.alternates
        shortlists = tuple(replace(one, candidates=one.candidates[:most]) for one in self.deck)
        tour = recce(
            content.script,
            content.suggestion,
            shortlists=shortlists,
            library=self.library,
            order=replace(self.looking, day=day, pictured=pictured),
            progress=self.progress,
        )
        return RecceNotes(tour=tour, shortlists=shortlists)
