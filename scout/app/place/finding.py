"""The places that are looked for: filter, order, and what is found; without a widget."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from scout.actions.place_search import count_facets, index_places, list_names, list_places
from scout.app.worker import Lane
from scout.domain.place_filter import FacetKind, Listing, PlaceFilter, PlaceOrder

if TYPE_CHECKING:
    from scout.app.session import Session
    from scout.domain.place_filter import Counts
    from scout.domain.point import Wgs84
    from scout.domain.text import Lang
    from scout.places.index import PlaceIndex

# Below this the index stands before anybody has seen the list; above it is made beside the window.
AT_ONCE = 500
# Later than that the first picture is there, and nobody has typed yet.
REST_MS = 1000


class Finding(QObject):
    """Asks the index anew whenever the filter changes."""

    found = Signal()
    """There is another listing."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.lane = Lane(self)
        self.filter = PlaceFilter()
        self.near_id = ""
        count = len(session.library.locations)
        self.listing = Listing(rows=tuple(range(count)))
        self._counts: Counts | None = None
        self._index: PlaceIndex | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._make_beside)
        self.places = session.library.locations
        """Those that the rows of the listing number."""
        session.fitting.changed.connect(self._take_fits)
        session.scouting.changed.connect(self.start)

    def begin(self) -> None:
        """List the names, if no more is asked for: the index comes after the first picture."""
        if self.filter != PlaceFilter(lang=self.filter.lang):
            self.start()
            return
        self.listing = list_names(self._session.library, self.filter.lang)
        self._rest.start()
        self.found.emit()

    def hurry(self) -> None:
        """Make the index now, if it still waits: something is asked of it."""
        if self._rest.isActive():
            self.start()

    def start(self) -> None:
        """Make the index; the first listing follows."""
        if len(self._session.library.locations) <= AT_ONCE:
            self._rest.stop()
            self._take_index(index_places(self._session.library))
        else:  # what stands now is searched until it is made
            self._make_beside()

    def _make_beside(self) -> None:
        self._rest.stop()
        library = self._session.library
        self.lane.start(lambda _progress: index_places(library), self._take_index)

    def _take_index(self, index: PlaceIndex) -> None:
        self._index, self.places = index, index.locations
        self._look()

    def seek(self, text: str) -> None:
        """Look for other words."""
        self._change(replace(self.filter, text=text))

    def choose(self, facet: FacetKind, value: str, *, chosen: bool) -> None:
        """Ask for a value of a facet, or not any more."""
        before = self.filter.chosen.get(facet, frozenset())
        values = before | {value} if chosen else before - {value}
        others = {kind: one for kind, one in self.filter.chosen.items() if kind is not facet}
        self._change(replace(self.filter, chosen={**others, facet: values} if values else others))

    def clear(self) -> None:
        """Ask for no words and no facet; the order stays."""
        self._change(replace(self.filter, text="", chosen={}))

    def sort(self, order: PlaceOrder) -> None:
        """Sort in another way; by distance from the place that is selected now."""
        near = self.filter.near
        if order is PlaceOrder.NEAR:
            self.near_id = self._session.selected
            near = self._near()
        self._change(replace(self.filter, order=order, near=near))

    def _near(self) -> Wgs84 | None:
        """The point that distances are measured from, if the place has one."""
        library = self._session.library
        position = library.location(self.near_id).position if library.knows(self.near_id) else None
        return position.point if position is not None else None

    @property
    def counts(self) -> Counts:
        """What each value of each facet would leave, counted once somebody looks at it.

        Empty before there is an index.
        """
        if self._index is None:
            return {}
        if self._counts is None:
            self._counts = count_facets(self._index, self.filter)
        return self._counts

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is asked of the places."""
        return bool(self.filter.text or self.filter.chosen)

    def distance_km(self, row: int) -> float | None:
        """How far a place (by its number) is from the one that distances are measured from."""
        far = self.listing.distance_km
        return far[row] if far and far[row] == far[row] else None  # not nan

    def dump(self) -> str:
        """Facets and order, to be remembered."""
        chosen = {kind.value: sorted(values) for kind, values in self.filter.chosen.items()}
        return json.dumps({"chosen": chosen, "order": self.filter.order.value})

    def restore(self, text: str) -> None:
        """Take over what was remembered; nonsense in it counts as absent. Nothing is asked yet."""
        try:
            said: Any = json.loads(text)
            chosen = {
                FacetKind(kind): frozenset(map(str, values))
                for kind, values in said["chosen"].items()
                if values
            }
            order = PlaceOrder(said["order"])
        except (ValueError, TypeError, KeyError, AttributeError):
            return
        if order is PlaceOrder.NEAR:  # from a place that nobody has selected yet
            order = PlaceOrder.NAME
        self.filter = replace(self.filter, chosen=chosen, order=order)

    def _take_fits(self) -> None:
        fits = self._session.fitting.fits
        if fits != self.filter.fits:
            self._change(replace(self.filter, fits=fits))

    def speak(self, lang: Lang) -> None:
        """Sort by the names in another language."""
        if lang != self.filter.lang:
            self._change(replace(self.filter, lang=lang))

    def _change(self, wanted: PlaceFilter) -> None:
        self.filter = wanted
        self.hurry()
        self._look()

    def _look(self) -> None:
        if self._index is not None:
            self.listing, self._counts = list_places(self._index, self.filter), None
            self.found.emit()
