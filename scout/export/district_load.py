"""The weeks of a district on paper: which places are wanted for how long, which eras run short."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scout.domain.text import Bilingual
from scout.domain.week_load import tell_hours
from scout.export.glyph import GlyphCheck
from scout.export.typeset import clean_data, typeset
from scout.export.word import pair
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from scout.domain.message import Message
    from scout.domain.week_load import EraLoad, PlaceLoad, WeekLoad
    from scout.export.drawing import PaperLang
    from scout.export.word import Json

_TEMPLATE = "district.typ"
_PLACES = 26
"""Places of a week that a page has room for; the workbook has all."""
_EMPTY = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadContent:
    """The weeks, what places and eras are called, and what is said of productions before them.

    ``refused``: the names of those that are not carried, each with what there is to say of it.
    """

    weeks: tuple[WeekLoad, ...]
    places: Mapping[str, Bilingual]
    eras: Mapping[str, Bilingual]
    revision: datetime
    summary: Message | None = None
    refused: tuple[tuple[str, tuple[Message, ...]], ...] = ()


def render_load(content: LoadContent, lang: PaperLang) -> bytes:
    """The PDF in Chinese, English or both; the same content gives the same bytes."""
    data = _build(content) | {"lang": lang}
    return typeset(_TEMPLATE, clean_data(data, GlyphCheck()), drawings={}, content=content)


def _build(content: LoadContent) -> Json:
    stamp = f"{content.revision:%Y-%m-%d %H:%M}"
    return {
        "revision": {"zh": stamp, "en": stamp},
        "summary": pair(content.summary) if content.summary else None,
        "refused": [
            {"name": name, "remarks": [pair(one) for one in remarks]}
            for name, remarks in content.refused
        ],
        "weeks": [_build_week(one, content) for one in content.weeks],
    }


def _build_week(week: WeekLoad, content: LoadContent) -> Json:
    wanted = [one for one in week.places if one.stays]
    return {
        "monday": week.monday.isoformat(),
        "sunday": (week.monday + timedelta(days=6)).isoformat(),
        "places": [_build_place(one, content) for one in wanted[:_PLACES]],
        "more": max(0, len(wanted) - _PLACES),
        "assumed": any(one.assumed for one in week.places),
        "empty": len(week.empty),
        "empty_names": pair(_join([content.places[one.location_id] for one in week.empty])),
        "eras": [_build_era(one, content) for one in week.eras],
    }


def _build_place(load: PlaceLoad, content: LoadContent) -> Json:
    whole = max(load.open_min, load.taken_min + load.asked_min, 1)
    return {
        "name": pair(content.places[load.location_id]),
        "stays": load.stays,
        "open": tell_hours(load.open_min),
        "taken": tell_hours(load.taken_min),
        "asked": tell_hours(load.asked_min),
        "clash": tell_hours(load.clash_min),
        "overbooked": load.is_overbooked,
        "taken_share": load.taken_min / whole,
        "asked_share": load.asked_min / whole,
    }


def _build_era(load: EraLoad, content: LoadContent) -> Json:
    whole = max(load.open_min, load.taken_min + load.asked_min, 1)
    return {
        "name": pair(content.eras[load.era]),
        "places": load.places,
        "free": tell_hours(load.free_min),
        "asked": tell_hours(load.asked_min),
        "short": load.is_short,
        "taken_share": load.taken_min / whole,
        "asked_share": load.asked_min / whole,
    }


def _join(names: Sequence[Bilingual]) -> Bilingual:
    shown, more = names[:_EMPTY], " …" if len(names) > _EMPTY else ""
    return Bilingual(
        zh="、".join(one.zh for one in shown) + more or "–",
        en=", ".join(one.en for one in shown) + more or "–",
    )
