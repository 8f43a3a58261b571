"""What a place says under each field, as a person would type it there; and what its spots say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.fact_field import FactHome, fact_field, load_fact_fields
from scout.domain.fact_value import UNKNOWN, edit_value
from scout.domain.hours import hours_as_said
from scout.domain.location import PlaysAs
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.location import Fact, Location, Spot
    from scout.domain.place_record import PlaceRecord
    from scout.domain.vocabulary import Vocabulary
    from scout.export.drawing import PaperLang

_BETWEEN = "、"
_FLAGS = {True: Bilingual(zh="是", en="yes"), False: Bilingual(zh="否", en="no"), None: None}
_UNKNOWN = Bilingual(zh="未知", en="unknown")
_TIGHT = Bilingual(zh="小景别", en="tight")


def cells_of(record: PlaceRecord, lang: PaperLang) -> dict[str, str]:
    """The place as a whole, without its position."""
    place = record.place
    facts = {fact.field for fact in place.facts}
    cells = {
        name: tell_fact(place.find_fact(name), lang)
        for name, field in load_fact_fields().by_id.items()
        if field.home is FactHome.FACT and name in facts
    }
    return {
        **cells,
        **_own_fields(place, lang),
        "note": record.note,
        "scouted": _tell_choice("scouted", record.state.value, lang=lang) if record.state else "",
    }


def _own_fields(place: Location, lang: PaperLang) -> dict[str, str]:
    return {
        "name_zh": place.name.zh,
        "name_en": place.name.en,
        "kind": _tell_choice("kind", place.kind.value, lang=lang),
        "state": _tell_choice("state", place.state.value, lang=lang),
        "address": place.address,
        "subdistrict": place.subdistrict,
        "fee": "" if place.fee_assumed else str(place.fee_cny_day),
        "night": _flag(place.night, lang),
        "fire": _flag(place.fire, lang),
        "open_hours": ", ".join(map(hours_as_said, place.open_hours)),
        "lead_days": "" if place.lead_days is None else str(place.lead_days),
        "permit": place.permit,
        "hours_and_fee": place.hours,
        "phone": place.phone,
    }


def _one(name: Bilingual, lang: PaperLang) -> str:
    """A word of the house's in one language: in both only one of them can be read back."""
    return name.pick("zh" if lang == "both" else lang)


def _flag(flag: bool | None, lang: PaperLang) -> str:  # noqa: FBT001 - the fact itself
    word = _FLAGS[flag]
    return _one(word, lang) if word else ""


def tell_fact(fact: Fact | None, lang: PaperLang) -> str:
    """A fact as one types it; that nobody knows is said."""
    if fact is None:
        return ""
    field = fact_field(fact.field)
    if fact.value == UNKNOWN:
        return _one(_UNKNOWN, lang)
    if field is None:
        return fact.value
    told = edit_value(field, fact.value)
    if field.choices:
        return _tell_choice(field.id, told, lang=lang)
    return {"yes": _flag(True, lang), "no": _flag(False, lang)}.get(told, told)


def _tell_choice(name: str, value: str, *, lang: PaperLang) -> str:
    choices = load_fact_fields().by_id[name].choices
    found = next((choice.name for choice in choices if choice.id == value), None)
    return _one(found, lang) if found else value


def cells_of_spot(spot: Spot, vocabulary: Vocabulary, *, lang: PaperLang) -> dict[str, str]:
    """One spot, with the facts that it has of its own."""
    facts = {fact.field: tell_fact(fact, lang) for fact in spot.facts}
    return {
        **facts,
        "spot_name": f"{spot.name.zh} / {spot.name.en}",
        "int_ext": _tell_choice("int_ext", spot.int_ext.value, lang=lang),
        "eras": _eras([spot], vocabulary, lang=lang, dressed=False),
        "redress_eras": _eras([spot], vocabulary, lang=lang, dressed=True),
        "settings": _settings([spot], vocabulary, lang=lang),
        "area_m2": "" if spot.area_m2 is None else str(spot.area_m2),
        "height_m": "" if spot.height_m is None else f"{spot.height_m:g}",
        "depth_m": "" if spot.depth_m is None else f"{spot.depth_m:g}",
    }


def joined_spots(
    spots: Sequence[Spot], vocabulary: Vocabulary, *, lang: PaperLang
) -> dict[str, str]:
    """All spots of a place in one row: what they play together, which loses which plays what."""
    if len(spots) == 1:
        return cells_of_spot(spots[0], vocabulary, lang=lang)
    return {
        "eras": _eras(spots, vocabulary, lang=lang, dressed=False),
        "redress_eras": _eras(spots, vocabulary, lang=lang, dressed=True),
        "settings": _settings(spots, vocabulary, lang=lang),
    }


def _eras(spots: Iterable[Spot], vocabulary: Vocabulary, *, lang: PaperLang, dressed: bool) -> str:
    told: dict[str, None] = {}
    for fit in (fit for spot in spots for fit in spot.eras):
        if (fit.plays is not PlaysAs.AS_IS) is dressed:
            name = _one(vocabulary.era_name(fit.era), lang)
            tight = f" ({_one(_TIGHT, lang)})" if fit.plays is PlaysAs.TIGHT else ""
            told[f"{name}{tight}"] = None
    return _BETWEEN.join(told)


def _settings(spots: Iterable[Spot], vocabulary: Vocabulary, *, lang: PaperLang) -> str:
    names = (vocabulary.setting_by_id[one].name for spot in spots for one in spot.settings)
    return _BETWEEN.join(dict.fromkeys(_one(name, lang) for name in names))
