"""The facets of the places and their values in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scout.app.words import kind_word, scout_word, side_word, state_word
from scout.domain.heading import IntExt
from scout.domain.location import PlaceKind, PlaceState
from scout.domain.place_book import ScoutState
from scout.domain.place_filter import ExactBand, FacetKind, FeeBand, PermitAsk, PlaceOrder
from scout.when_called import when_called

with when_called():
    from scout.domain.pinyin import spell

if TYPE_CHECKING:
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

translate = QCoreApplication.translate
_SUBDISTRICT = "街道"


def facet_word(facet: FacetKind) -> str:
    """What places are told apart by."""
    return {
        FacetKind.FIT: translate("Facet", "Fits the selected need"),
        FacetKind.ERA: translate("Facet", "Era"),
        FacetKind.SETTING: translate("Facet", "Setting"),
        FacetKind.SIDE: translate("Facet", "Interior or exterior"),
        FacetKind.KIND: translate("Facet", "Kind of place"),
        FacetKind.SUBDISTRICT: translate("Facet", "Sub-district"),
        FacetKind.FEE: translate("Facet", "Fee a day"),
        FacetKind.PERMIT: translate("Facet", "Permit"),
        FacetKind.STATE: translate("Facet", "State"),
        FacetKind.SCOUTED: translate("Facet", "Scouting"),
        FacetKind.EXACT: translate("Facet", "Exactness of the position"),
    }[facet]


def value_word(facet: FacetKind, value: str, words: Vocabulary, *, lang: Lang) -> str:
    """One value of a facet; what no vocabulary knows stays as it is."""
    if facet is FacetKind.ERA:
        return words.era_name(value).pick(lang) if value in words.era_by_id else value
    if facet is FacetKind.SETTING:
        known = words.setting_by_id.get(value)
        return known.name.pick(lang) if known else value
    if facet is FacetKind.SUBDISTRICT:
        return subdistrict_word(value, lang)
    tellers = {
        FacetKind.SIDE: lambda: side_word(IntExt(value)),
        FacetKind.KIND: lambda: kind_word(PlaceKind(value)),
        FacetKind.FEE: lambda: fee_word(FeeBand(value)),
        FacetKind.PERMIT: lambda: permit_word(PermitAsk(value)),
        FacetKind.STATE: lambda: state_word(PlaceState(value)),
        FacetKind.SCOUTED: lambda: scout_word(ScoutState(value)),
        FacetKind.EXACT: lambda: exact_word(ExactBand(value)),
    }
    return tellers[facet]() if facet in tellers else facet_word(facet)


def subdistrict_word(name: str, lang: Lang) -> str:
    """A sub-district as the reader writes it: 马峦街道, Maluan Subdistrict."""
    if lang == "zh" or not name.endswith(_SUBDISTRICT):
        return name
    typed = spell(name.removesuffix(_SUBDISTRICT)).split()
    word = translate("Facet", "{name} Subdistrict")
    return word.format(name=typed[0].capitalize()) if typed else name


def fee_word(band: FeeBand) -> str:
    """What a day costs, roughly."""
    return {
        FeeBand.TO_1000: translate("Facet", "up to ¥1,000"),
        FeeBand.TO_3000: translate("Facet", "¥1,001 to ¥3,000"),
        FeeBand.TO_5000: translate("Facet", "¥3,001 to ¥5,000"),
        FeeBand.MORE: translate("Facet", "more than ¥5,000"),
        FeeBand.NONE: translate("Facet", "fee unknown"),
    }[band]


def permit_word(ask: PermitAsk) -> str:
    """Whom to ask before filming."""
    return {
        PermitAsk.AUTHORITY: translate("Facet", "an authority must approve"),
        PermitAsk.OWNER: translate("Facet", "owner or operator must agree"),
        PermitAsk.UNKNOWN: translate("Facet", "not known whom to ask"),
    }[ask]


def exact_word(band: ExactBand) -> str:
    """How far off the position may be."""
    return {
        ExactBand.TO_100: translate("Facet", "within 100 m"),
        ExactBand.TO_500: translate("Facet", "within 500 m"),
        ExactBand.TO_1000: translate("Facet", "within 1 km"),
        ExactBand.MORE: translate("Facet", "further off"),
        ExactBand.NONE: translate("Facet", "no position"),
    }[band]


def order_word(order: PlaceOrder) -> str:
    """How the places are sorted."""
    return {
        PlaceOrder.NAME: translate("Facet", "By name"),
        PlaceOrder.FEE: translate("Facet", "By fee"),
        PlaceOrder.NEAR: translate("Facet", "By distance from the selected place"),
        PlaceOrder.FIT: translate("Facet", "By fit for the selected need"),
    }[order]
