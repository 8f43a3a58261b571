"""The location deck (场地推荐册): for each set the choice and the others side by side.

A place is shown by its photos, and where there are none by a map of where it stands.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from scout.export.edition import head_edition
from scout.export.glyph import GlyphCheck
from scout.export.need_part import build_need, build_spot
from scout.export.photo import clean_photo
from scout.export.place_map import draw_place
from scout.export.stop_card import build_place
from scout.export.typeset import clean_data, typeset
from scout.export.word import pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.location import Location
    from scout.domain.location_set import Uncovered
    from scout.domain.message import Message
    from scout.domain.shortlist import Shortlist
    from scout.domain.text import Bilingual
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.photo import Photo
    from scout.export.word import Json

_TEMPLATE = "deck.typ"
_MAP_WIDTH_PT, _MAP_PT = 252.0, {"zh": 82.0, "en": 82.0, "both": 165.0}
_PHOTOS, _REASONS = 2, 4
"""What has room on a card."""


def render_deck(
    content: ItineraryContent, shortlists: Sequence[Shortlist], *, lang: PaperLang
) -> bytes:
    """The PDF in Chinese, English or both; the same content gives the same bytes."""
    pictures = _Pictures(content, lang)
    deck = build_deck(content, shortlists, pictures=pictures)
    data = clean_data(deck | {"lang": lang}, GlyphCheck())
    return typeset(_TEMPLATE, data, drawings=pictures.files, content=content)


class _Pictures:
    """The photos and maps of a deck by file name, each made once."""

    def __init__(self, content: ItineraryContent, lang: PaperLang) -> None:
        self.files: dict[str, str | bytes] = {}
        self._content, self._lang = content, lang
        self._numbers: dict[str, int] = {}
        self._photos: dict[Photo, str] = {}

    def number(self, location_id: str) -> int:
        """The number that a place has in the deck."""
        return self._numbers.setdefault(location_id, len(self._numbers) + 1)

    def list_photos(self, location: Location, spot_id: str) -> list[Json]:
        """Those of the spot before those of the whole place; what is no picture is left out."""
        known, spot = self._content.photos, location.spot(spot_id)
        of_spot, of_place = known.get(f"{location.id}/{spot_id}", ()), known.get(location.id, ())
        shown = [(photo, [location.name, spot.name]) for photo in of_spot]
        shown += [(photo, [location.name]) for photo in of_place]
        cards = (
            {"file": self._add(photo), "caption": self._caption(photo, of)} for photo, of in shown
        )
        return list(islice((card for card in cards if card["file"]), _PHOTOS))

    def _caption(self, photo: Photo, names: Sequence[Bilingual]) -> Json:
        """Place and spot, as far as they are known, and what is known of the photo."""
        parts = [*names, self._content.tell(photo.caption)] if photo.caption else names
        return {lang: " · ".join(part.pick(lang) for part in parts) for lang in ("zh", "en")}

    def _add(self, photo: Photo) -> str:
        if photo not in self._photos:
            clean, name = clean_photo(photo), f"photo-{len(self._photos) + 1}.jpg"
            self._photos[photo] = name if clean else ""
            if clean:
                self.files[name] = clean
        return self._photos[photo]

    def draw(self, location: Location) -> str:
        """The map of a place, or nothing where its position is unknown."""
        if location.position is None:
            return ""
        number = self.number(location.id)
        name = f"place-{number}.svg"
        if name not in self.files:
            size = (_MAP_WIDTH_PT, _MAP_PT[self._lang])
            self.files[name] = draw_place(
                self._content, location, number=number, day=1, lang=self._lang, size_pt=size
            )
        return name


def build_deck(
    content: ItineraryContent, shortlists: Sequence[Shortlist], *, pictures: _Pictures
) -> Json:
    """All that the template prints: needs with their cards, then the needs that nothing plays."""
    figures = content.plan.location_set.figures
    return {
        "title": content.script.title.strip(),
        "revision": head_edition(content),
        "figures": {
            "places": figures.locations,
            "fee": f"{figures.fee_cny:,}",
            "fit": round(figures.fit * 100),
        },
        "needs": [_build_need(content, one, pictures=pictures) for one in shortlists],
        "uncovered": [_build_uncovered(content, one) for one in content.suggestion.uncovered],
    }


def _head_need(content: ItineraryContent, need_id: str) -> Json:
    need = content.suggestion.need(need_id)
    return {
        **build_need(content, need),
        "times": sorted(time.value for time in need.times),
        "pages": str(need.length),
    }


def _build_need(content: ItineraryContent, shortlist: Shortlist, *, pictures: _Pictures) -> Json:
    return {
        **_head_need(content, shortlist.need_id),
        "cards": [
            _build_card(content, one, rank=rank, pictures=pictures)
            for rank, one in enumerate(shortlist.candidates, start=1)
        ],
    }


def _build_card(
    content: ItineraryContent, candidate: Candidate, *, rank: int, pictures: _Pictures
) -> Json:
    location = content.location(candidate.location_id)
    spot = location.spot(candidate.spot_id)
    photos = pictures.list_photos(location, spot.id)
    return {
        **build_place(location),
        "number": pictures.number(location.id),
        "rank": rank,
        **build_spot(spot, content.suggestion.need(candidate.need_id)),
        "fit": round(candidate.fit * 100),
        "reasons": [pair(reason) for reason in _list_reasons(content, candidate)[:_REASONS]],
        "dressing_h": f"{candidate.dressing_h:g}" if candidate.dressing_h else "",
        "dressing_cny": f"{candidate.dressing_cny:,}",
        "night": {True: "night_yes", None: "night_unknown", False: ""}[location.night],
        "photos": photos,
        "map": "" if photos else pictures.draw(location),
    }


def _list_reasons(content: ItineraryContent, candidate: Candidate) -> list[Message]:
    """Why the set plays the need here, or what makes up the fit of another place."""
    chosen = content.assignment(candidate.need_id)
    if chosen is not None and chosen.candidate == candidate:
        return list(chosen.reasons)
    return [part.reason for part in candidate.parts]


def _build_uncovered(content: ItineraryContent, uncovered: Uncovered) -> Json:
    return {
        **_head_need(content, uncovered.need_id),
        "reason": pair(uncovered.reason),
        "nearest": [
            {"name": pair(content.location(one.location_id).name), "why": pair(one.why_not)}
            for one in uncovered.nearest
        ],
    }
