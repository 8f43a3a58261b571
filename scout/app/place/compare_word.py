"""Places beside each other in words: a row a fact, and which of the rows differ."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from scout.actions.place_compare import list_ways
from scout.app.place.facet_word import facet_word, subdistrict_word
from scout.app.words import (
    district_word,
    field_word,
    kind_word,
    need_word,
    plays_word,
    record_text,
    side_word,
    state_word,
)
from scout.domain.alphabet import alphabet_key
from scout.domain.fact_age import is_stale
from scout.domain.fact_field import FactHome, load_fact_fields
from scout.domain.heading import IntExt
from scout.domain.location import PlaysAs
from scout.domain.place_filter import FacetKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.app.session import Session
    from scout.domain.location import Fact, Location
    from scout.domain.text import Lang
    from scout.domain.travel import Travel

translate = QCoreApplication.translate
_PLAYS = list(PlaysAs)


class CompareRow(NamedTuple):
    """A fact of each of the places in words."""

    label: str
    values: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether they do not all say the same."""
        return len(set(self.values)) > 1


def compare_words(session: Session, ids: Sequence[str], *, lang: Lang) -> list[CompareRow]:
    """All rows: the fit for the selected need, what is known of the places, the ways between."""
    places = [session.library.location(name) for name in ids]
    columns = [dict(_facts(session, place, lang)) for place in places]
    facts = [CompareRow(label, tuple(one[label] for one in columns)) for label in columns[0]]
    stated = _stated(places, lang)
    return [*_fits(session, places, lang), *facts, *stated, *_ways(session, places, lang)]


def _facts(session: Session, place: Location, lang: Lang) -> Iterator[tuple[str, str]]:
    unknown = translate("Compare", "unknown")
    yield facet_word(FacetKind.KIND), kind_word(place.kind)
    yield facet_word(FacetKind.STATE), state_word(place.state)
    yield translate("Compare", "District"), district_word(place.district)
    parts = [subdistrict_word(part, lang) for part in place.subdistricts]
    yield facet_word(FacetKind.SUBDISTRICT), ", ".join(parts) or unknown
    yield field_word("address", lang), place.address or unknown
    yield facet_word(FacetKind.FEE), _fee(place) or unknown
    yield field_word("permit", lang), record_text(place.permit, lang) or unknown
    days = place.lead_days
    yield (
        field_word("lead_days", lang),
        unknown if days is None else translate("Compare", "{days} days").format(days=days),
    )
    yield field_word("night", lang), _maybe(place.night)
    yield field_word("fire", lang), _maybe(place.fire)
    yield field_word("phone", lang), place.phone or unknown
    exact = f"± {place.position.exact_m} m" if place.position else unknown
    yield facet_word(FacetKind.EXACT), exact
    yield from _offers(session, place, lang)


def _stated(places: Sequence[Location], lang: Lang) -> list[CompareRow]:
    """What facts alone state of any of the places, in the order of the table of facts."""
    unknown, today = translate("Compare", "unknown"), date.today()  # noqa: DTZ011 - the user's day
    rows: list[CompareRow] = []
    for field in load_fact_fields().fields:
        found = [place.find_fact(field.id) for place in places]
        if field.home is FactHome.FACT and field.group != "record" and any(found):
            told = tuple(_tell_fact(fact, lang, today=today) if fact else unknown for fact in found)
            rows.append(CompareRow(field.name.pick(lang), told))
    return rows


def _tell_fact(fact: Fact, lang: Lang, *, today: date) -> str:
    """Its value, marked where it is past its shelf life."""
    told = record_text(fact.value, lang)
    return f"△ {told}" if is_stale(fact, today) else told


def _offers(session: Session, place: Location, lang: Lang) -> Iterator[tuple[str, str]]:
    """What its spots offer: how many, inside or outside, which eras how well, which settings."""
    words = session.library.vocabulary
    yield field_word("spots", lang), str(len(place.spots))
    sides = sorted({side_word(spot.int_ext) for spot in place.spots})
    yield facet_word(FacetKind.SIDE), ", ".join(sides) or side_word(IntExt.BOTH)
    best: dict[str, PlaysAs] = {}
    for fit in (fit for spot in place.spots for fit in spot.eras):
        best[fit.era] = min(best.get(fit.era, fit.plays), fit.plays, key=_PLAYS.index)
    eras = [
        f"{words.era_name(era).pick(lang)} ({plays_word(best[era])})"
        for era in words.bucket_ids
        if era in best
    ]
    yield facet_word(FacetKind.ERA), "\n".join(eras)
    kinds = {name for spot in place.spots for name in spot.settings}
    known = words.setting_by_id
    names = [known[name].name.pick(lang) for name in kinds if name in known]
    yield facet_word(FacetKind.SETTING), ", ".join(sorted(names, key=alphabet_key))


def _fee(place: Location) -> str:
    if not place.fee_cny_day:
        return ""
    fee = f"¥{place.fee_cny_day:,}"
    return (
        translate("Compare", "about {fee} (estimate)").format(fee=fee) if place.fee_assumed else fee
    )


def _maybe(known: bool | None) -> str:  # noqa: FBT001 - three answers of one question
    return {
        None: translate("Compare", "unknown"),
        True: translate("Compare", "possible"),
        False: translate("Compare", "not possible"),
    }[known]


def _fits(session: Session, places: Sequence[Location], lang: Lang) -> list[CompareRow]:
    need, fits = session.fitting.need, session.fitting.fits
    if need is None or fits is None:
        return []
    era = session.library.vocabulary.era_name(need.era)
    name = need_word(need.setting.place, era, side=None, lang=lang)
    label = translate("Compare", "Fit for {need}").format(need=name)
    cannot = translate("Compare", "cannot play it")
    told = [f"{fits[p.id] * 100:.0f} %" if p.id in fits else cannot for p in places]
    return [CompareRow(label, tuple(told))]


def _ways(session: Session, places: Sequence[Location], lang: Lang) -> list[CompareRow]:
    ways = list_ways(session.library, [place.id for place in places])
    label = translate("Compare", "Drive from {place} (estimate)")
    return [
        CompareRow(label.format(place=place.name.pick(lang)), tuple(map(_way, row)))
        for place, row in zip(places, ways, strict=True)
    ]


def _way(way: Travel | None) -> str:
    if way is None:
        return "–"
    text = translate("Compare", "{low} to {high} min, {km} km")
    return text.format(low=way.minutes_low, high=way.minutes_high, km=f"{way.km:.1f}")
