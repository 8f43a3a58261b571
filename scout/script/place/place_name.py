"""A place name taken apart: whose it is, which building, which room.

``林夏公寓客厅``, ``林夏家客厅`` and ``林夏家·客厅`` all say owner 林夏, a home, 客厅;
``LIN'S APARTMENT - LIVING ROOM`` says LIN, a home, living room. What is no owner, building or room
stays in the owner, so that nothing is lost: two names are one place only where all of it agrees.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache

from scout import paths
from scout.record import dataclass

_LEVEL = re.compile(r"\s*[·・•/→>|｜]\s*|\s+[-–—]{1,2}\s*|\s*[-–—]{1,2}\s+|[-–—]{1,2}")
_NOISE = re.compile(r"[\s·・•,，.。:：;；、'’\"“”()（）\[\]【】/|｜→>_\-–—的之]+")
_WITHIN = re.compile(r"(?:里面|里|内|中)$")
HOME = "home"
_DEEPEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """Owner, building and room of a name, folded for comparison; empty where it has none."""

    folded: str
    owner: str
    building: str = ""
    room: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """What names of places end with, and the signs that tell two of them apart."""

    homes: tuple[str, ...]
    buildings: tuple[str, ...]
    rooms: tuple[str, ...]
    homes_en: tuple[str, ...]
    rooms_en: tuple[str, ...]
    telling: frozenset[str]
    simplify: dict[int, int]


@cache
def place_words() -> PlaceWords:
    """The shipped words, ``seeds/vocabulary/place_words.json``."""
    file = paths.SEEDS / "vocabulary" / "place_words.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    return PlaceWords(
        homes=tuple(data["homes"]),
        buildings=tuple(data["buildings"]),
        rooms=tuple(data["rooms"]),
        homes_en=tuple(data["homes_en"]),
        rooms_en=tuple(data["rooms_en"]),
        telling=frozenset(data["telling"]),
        simplify=str.maketrans(data["traditional"], data["simplified"]),
    )


def read_levels(place: str) -> tuple[str, ...]:
    """The main, the second and the third level of a name, as written.

    By its own separators (``陈宅·正厅``, ``HOUSE - KITCHEN``); without any by its last room, where
    a building stands before it: ``林夏公寓客厅`` is 林夏公寓, 客厅.
    """
    parts = [part.strip() for part in _LEVEL.split(place) if part and part.strip()]
    if len(parts) == 1 and not parts[0].isascii():
        parts = _split_room(parts[0])
    if len(parts) > _DEEPEST:
        parts[_DEEPEST - 1 :] = [" - ".join(parts[_DEEPEST - 1 :])]
    return tuple(parts)


@lru_cache(maxsize=4096)
def take_apart(place: str) -> PlaceName:
    """The parts of a name; 简 and 繁, signs between and 的 make no difference."""
    text = unicodedata.normalize("NFKC", place).casefold()
    if text.isascii():
        return _take_latin(text)
    words = place_words()
    folded = _WITHIN.sub("", _NOISE.sub("", text).translate(words.simplify))
    rest, room = _cut_end(folded, words.rooms)
    rest, home = _cut_end(rest, words.homes)
    if home:
        return PlaceName(folded=folded, owner=rest, building=HOME, room=room)
    rest, building = _cut_end(rest, words.buildings)
    return PlaceName(folded=folded, owner=rest, building=building, room=room)


def _take_latin(text: str) -> PlaceName:
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’]s\b", "", text)).strip()
    folded = words.replace(" ", "")
    rest, room = _cut_words(words, place_words().rooms_en)
    rest, home = _cut_words(rest, place_words().homes_en)
    return PlaceName(folded=folded, owner=rest, building=HOME if home else "", room=room)


def _split_room(name: str) -> list[str]:
    words = place_words()
    text, room = _cut_end(name, words.rooms)
    house, building = _cut_end(text, (*words.homes, *words.buildings))
    return [text, room] if room and building and house else [name]


def _cut_end(text: str, ends: tuple[str, ...]) -> tuple[str, str]:
    """The text without the longest of these words at its end, and that word."""
    found = max((end for end in ends if text.endswith(end)), key=len, default="")
    return (text[: -len(found)], found) if found else (text, "")


def _cut_words(text: str, ends: tuple[str, ...]) -> tuple[str, str]:
    whole = tuple(end for end in ends if text == end or text.endswith(f" {end}"))
    rest, found = _cut_end(text, whole)
    return rest.strip(), found
