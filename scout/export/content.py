"""What a paper is made of: the script, the chosen set on its days, and the places."""

from __future__ import annotations

from dataclasses import field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from scout.export.edition import Edition
from scout.export.phone import leave_out_phones
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from scout.domain.day_rules import DayRules
    from scout.domain.location import Location
    from scout.domain.location_set import Assignment, Suggestion
    from scout.domain.party import PlaceContact
    from scout.domain.plan import Plan
    from scout.domain.script import Script
    from scout.domain.vocabulary import Vocabulary
    from scout.export.photo import Photo
    from scout.geo.district import District
    from scout.geo.landmark import Landmarks

DRAFT = Edition()
_Value = TypeVar("_Value")


@dataclass(frozen=True, kw_only=True)
class ItineraryContent:
    """Everything that is printed; ``revision`` is the time of this state of the paper.

    The same content gives the same bytes: ``revision`` is also the date of the file. ``photos`` by
    the id of the place, those to be shown first in front. Without ``phones`` no paper says a
    telephone number: script and note of the edition lose theirs at once, a place when it is asked
    for, and whoever brings more words asks ``tell``. ``contacts``: by the id of a place whom the
    directory names.
    """

    script: Script
    suggestion: Suggestion
    plan: Plan
    locations: tuple[Location, ...]
    vocabulary: Vocabulary
    district: District
    landmarks: Landmarks
    revision: datetime
    rules: DayRules
    edition: Edition = DRAFT
    photos: Mapping[str, tuple[Photo, ...]] = field(default_factory=dict)
    phones: bool = True
    contacts: Mapping[str, tuple[PlaceContact, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        edition = replace(self.edition, note=self.tell(self.edition.note))
        for name, value in (("script", self.tell(self.script)), ("edition", edition)):
            object.__setattr__(self, name, value)  # the value is frozen from here on

    def tell(self, value: _Value) -> _Value:
        """A text, or a value with its texts, as papers tell it: with telephone numbers or not."""
        return value if self.phones else leave_out_phones(value)

    def location(self, location_id: str) -> Location:
        """The location with this id, as papers tell of it; raises ``KeyError``."""
        if location_id not in self._told:
            self._told[location_id] = self.tell(self._by_id[location_id])
        return self._told[location_id]

    @cached_property
    def _told(self) -> dict[str, Location]:
        """The places as papers tell of them, as far as they were asked for."""
        return {}

    @cached_property
    def _by_id(self) -> Mapping[str, Location]:
        """Found once: a library may have 200,000 places, and every line of a paper asks."""
        return {location.id: location for location in self.locations}

    def assignment(self, need_id: str) -> Assignment | None:
        """Where the chosen set plays a need, if it does."""
        for assignment in self.plan.location_set.assignments:
            if assignment.candidate.need_id == need_id:
                return assignment
        return None

    @cached_property
    def stop_numbers(self) -> Mapping[str, int]:
        """Each location of the plan and its number: in the order in which the unit comes there.

        A place keeps its number on all days, all maps and all cards.
        """
        visited = [visit.location_id for day in self.plan.days for visit in day.visits]
        return {name: place for place, name in enumerate(dict.fromkeys(visited), start=1)}
