"""Everything that one asks of a place, as one table: forms, imports, exports and checks read it.

The table is ``seeds/vocabulary/fact_fields.json``; a question more is a line more there, and no
line of code.
"""

from __future__ import annotations

import json
import re
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.text import Bilingual, fold_name
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_JOINT = re.compile(r"[\s_\-–—~/·:：.,，、“”\"&]+")
_ASIDE = re.compile(r"[(\[].*?[)\]]")  # the unit, or what an example is, behind a header


class FactKind(StrEnum):
    """How the value of a field is written; each has one reader in ``domain/fact_value.py``."""

    TEXT = "text"
    CHOICE = "choice"
    FLAG = "flag"
    WHOLE = "whole"
    NUMBER = "number"
    MONEY = "money"
    MINUTES = "minutes"
    DAYS = "days"
    METRES = "metres"
    AREA = "area"
    CLOCK = "clock"
    HOURS = "hours"
    PERIODS = "periods"
    NOISE = "noise"
    TRUCKS = "trucks"
    PHONE = "phone"
    POINT = "point"


class FactLevel(StrEnum):
    """Of what it is asked: of the place, of a spot of it, or of either."""

    LOCATION = "location"
    SPOT = "spot"
    BOTH = "both"


class FactHome(StrEnum):
    """Where the value is kept: as a fact alone, or in a field of the place, the spot, the record.

    A fact stands beside the field of a place and says where its value comes from.
    """

    FACT = "fact"
    PLACE = "place"
    SPOT = "spot"
    RECORD = "record"


class FactPaper(StrEnum):
    """The papers that want facts of places."""

    ITINERARY = "itinerary"
    MOVEMENT_ORDER = "movement_order"
    RECCE = "recce"
    DECK = "deck"
    PERMITS = "permits"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactGroup:
    """Fields that are asked together: a page of a form."""

    id: str
    name: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChoice:
    """One of the values that a field of choices can have."""

    id: str
    name: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class FactField:
    """One thing that is asked of a place.

    ``unit`` is what its numbers are in, ``None`` where they have none. ``shelf_days``: how long an
    answer holds (an assumption), ``None`` for ever. ``private`` stays out of exports unless it is
    asked for. ``papers`` want it. ``synonyms`` are what columns of tables call it.
    """

    id: str
    group: str
    kind: FactKind
    name: Bilingual
    level: FactLevel = FactLevel.LOCATION
    home: FactHome = FactHome.FACT
    unit: Bilingual | None = None
    choices: tuple[FactChoice, ...] = ()
    shelf_days: int | None = None
    private: bool = False
    papers: frozenset[FactPaper] = frozenset()
    synonyms: tuple[str, ...] = ()

    @property
    def is_of_place(self) -> bool:
        """Whether it is asked of the place as a whole."""
        return self.level is not FactLevel.SPOT

    @property
    def is_of_spot(self) -> bool:
        """Whether it is asked of a spot."""
        return self.level is not FactLevel.LOCATION


@dataclass(frozen=True)
class FactTable:
    """All fields in the order in which they are asked, in their groups."""

    groups: tuple[FactGroup, ...]
    fields: tuple[FactField, ...]

    @cached_property
    def by_id(self) -> Mapping[str, FactField]:
        """Every field under its id."""
        return {field.id: field for field in self.fields}

    @cached_property
    def by_name(self) -> Mapping[str, FactField]:
        """Every field under each folded name; a name before an id, so that notes are notes."""
        found: dict[str, FactField] = {}
        for field in self.fields:
            for name in (field.name.zh, field.name.en, *field.synonyms):
                found.setdefault(fold_header(name), field)
        for field in self.fields:
            found.setdefault(fold_header(field.id), field)
        return found

    def of_group(self, group: str) -> Iterator[FactField]:
        """The fields of one group, in their order."""
        return (field for field in self.fields if field.group == group)

    def find(self, header: str) -> FactField | None:
        """The field that a column of this name holds; what stands in brackets may be the unit."""
        whole = self.by_name.get(fold_header(header))
        return whole or self.by_name.get(fold_header(_ASIDE.sub("", fold_name(header))))


def fold_header(text: str) -> str:
    """The name of a column as it is compared: without case, blanks, joints and full-width forms.

    >>> [fold_header(text) for text in ("Load-in route", "load_in_route", "超时费（每半小时）")]
    ['loadinroute', 'loadinroute', '超时费(每半小时)']
    """
    return _JOINT.sub("", fold_name(text))


@cache
def load_fact_fields(file: Path | None = None) -> FactTable:
    """The shipped table; raises ``KeyError`` or ``ValueError`` where an entry is not whole."""
    path = file or paths.SEEDS / "vocabulary" / "fact_fields.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    units = {entry["id"]: _name(entry) for entry in data["units"]}
    return FactTable(
        groups=tuple(FactGroup(id=entry["id"], name=_name(entry)) for entry in data["groups"]),
        fields=tuple(_field(entry, units) for entry in data["fields"]),
    )


def fact_field(name: str) -> FactField | None:
    """The field with this id, ``None`` for a fact that the table does not know."""
    return load_fact_fields().by_id.get(name)


@lru_cache(maxsize=4096)
def field_named(name: str) -> str:
    """The id of the field of this name (噪声, Noise), empty where the table knows none."""
    found = load_fact_fields().find(name)
    return found.id if found else ""


def _name(entry: Mapping[str, str]) -> Bilingual:
    return Bilingual(zh=entry["zh"], en=entry["en"])


def _field(entry: Mapping[str, Any], units: Mapping[str, Bilingual]) -> FactField:
    return FactField(
        id=entry["id"],
        group=entry["group"],
        kind=FactKind(entry["kind"]),
        name=_name(entry),
        level=FactLevel(entry.get("level", "location")),
        home=FactHome(entry.get("home", "fact")),
        unit=units[entry["unit"]] if "unit" in entry else None,
        choices=tuple(
            FactChoice(id=name, name=Bilingual(zh=zh, en=en))
            for name, zh, en in entry.get("choices", ())
        ),
        shelf_days=entry.get("shelf_days"),
        private=entry.get("private", False),
        papers=frozenset(map(FactPaper, entry.get("papers", ()))),
        synonyms=(*entry["synonyms_zh"], *entry["synonyms_en"]),
    )
