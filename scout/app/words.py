"""The window's words for the domain's codes, in the language of the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Containment, Exact, PlaceKind, PlaceState, PlaysAs
from scout.domain.place_book import ScoutState
from scout.when_called import when_called

with when_called():
    from scout.domain.fact_field import fact_field
    from scout.domain.set_name import name_set

if TYPE_CHECKING:
    from datetime import date, datetime

    from scout.domain.explanation import Verdict
    from scout.domain.location_set import LocationSet
    from scout.domain.text import Bilingual, Lang

translate = QCoreApplication.translate


def kind_word(kind: PlaceKind) -> str:
    """What sort of place."""
    return {
        PlaceKind.HAKKA: translate("Words", "Hakka residence"),
        PlaceKind.HERITAGE: translate("Words", "Heritage"),
        PlaceKind.VILLAGE: translate("Words", "Village"),
        PlaceKind.NATURE: translate("Words", "Nature"),
        PlaceKind.WATER: translate("Words", "Water"),
        PlaceKind.URBAN: translate("Words", "Urban"),
        PlaceKind.COMMERCIAL: translate("Words", "Commercial"),
        PlaceKind.RESIDENTIAL: translate("Words", "Residential"),
        PlaceKind.CAMPUS: translate("Words", "Campus"),
        PlaceKind.MEDICAL: translate("Words", "Medical"),
        PlaceKind.TECH: translate("Words", "Technology"),
        PlaceKind.INDUSTRIAL: translate("Words", "Industrial"),
        PlaceKind.TRANSPORT: translate("Words", "Transport"),
        PlaceKind.STUDIO: translate("Words", "Studio"),
        PlaceKind.STAGE: translate("Words", "Soundstage"),
        PlaceKind.VIRTUAL_STAGE: translate("Words", "Virtual stage"),
    }[kind]


def state_word(state: PlaceState) -> str:
    """Whether one can shoot there as far as is known."""
    return {
        PlaceState.OPEN: translate("Words", "open"),
        PlaceState.UNVERIFIED: translate("Words", "not verified"),
        PlaceState.ANNOUNCED: translate("Words", "announced, not open"),
    }[state]


def scout_word(state: ScoutState | None) -> str:
    """How far the scouting of a place is, with a sign that is read without colour."""
    return {
        None: translate("Words", "not said"),
        ScoutState.TO_SCOUT: translate("Words", "○ to scout"),
        ScoutState.SCOUTED: translate("Words", "◐ scouted"),
        ScoutState.CONFIRMED: translate("Words", "● confirmed"),
        ScoutState.REFUSED: translate("Words", "✕ refused"),
    }[state]


def district_word(answer: Containment) -> str:
    """The answer of the district rule."""
    return {
        Containment.INSIDE: translate("Words", "inside Pingshan"),
        Containment.NEAR: translate("Words", "near the boundary: check on site"),
        Containment.OUTSIDE: translate("Words", "outside Pingshan"),
        Containment.UNKNOWN: translate("Words", "position unknown"),
    }[answer]


def plays_word(plays: PlaysAs) -> str:
    """How well a spot plays an era: a judgement."""
    return {
        PlaysAs.AS_IS: translate("Words", "as it stands"),
        PlaysAs.DRESSING: translate("Words", "with dressing"),
        PlaysAs.TIGHT: translate("Words", "only tight frames or VFX"),
    }[plays]


def side_word(side: IntExt | None) -> str:
    """Interior or exterior, as on a strip."""
    return {
        None: "",
        IntExt.INT: translate("Words", "INT"),
        IntExt.EXT: translate("Words", "EXT"),
        IntExt.BOTH: translate("Words", "INT/EXT"),
    }[side]


def need_word(place: str, era: Bilingual | None, *, side: IntExt | None, lang: Lang) -> str:
    """What a need is called by: the place of the story, its era if one is asked for, its side."""
    words = (place, era.pick(lang) if era else "", side_word(side))
    return " · ".join(word for word in words if word)


def time_word(time: TimeOfDay | None) -> str:
    """The light that a scene asks for."""
    return {
        None: "",
        TimeOfDay.DAY: translate("Words", "day"),
        TimeOfDay.NIGHT: translate("Words", "night"),
        TimeOfDay.DAWN: translate("Words", "dawn"),
        TimeOfDay.MORNING: translate("Words", "morning"),
        TimeOfDay.NOON: translate("Words", "noon"),
        TimeOfDay.AFTERNOON: translate("Words", "afternoon"),
        TimeOfDay.DUSK: translate("Words", "dusk"),
        TimeOfDay.RELATIVE: translate("Words", "as before"),
    }[time]


def label_word(label: str, lang: Lang) -> str:
    """What a set of places is best at, as a title."""
    name = name_set(label).text(lang)
    return name[:1].upper() + name[1:]


def proof_word(entry: LocationSet) -> str:
    """Whether the solver proved the set to be the best of its sort."""
    if entry.proven:
        return translate("Words", "proven best")
    return translate("Words", "gap {percent} %").format(percent=f"{entry.gap * 100:.1f}")


def field_word(field: str, lang: Lang) -> str:
    """What a fact speaks of; a field that no table knows keeps its name."""
    asked = fact_field(field)
    if asked is not None:
        return asked.name.pick(lang)
    return {
        "name": translate("Words", "Name"),
        "spots": translate("Words", "Spots"),
    }.get(field, field)


def exact_fact_word(exact: Exact) -> str:
    """How exact a fact is."""
    return {
        Exact.MEASURED: translate("Words", "measured"),
        Exact.STATED: translate("Words", "stated"),
        Exact.ESTIMATED: translate("Words", "estimated"),
        Exact.UNKNOWN: translate("Words", "asked, unknown"),
    }[exact]


def date_word(day: date, lang: Lang) -> str:
    """A date with its weekday, as on a strip."""
    form = "M月d日 ddd" if lang == "zh" else "ddd d MMM"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def moment_word(moment: datetime, lang: Lang) -> str:
    """A moment by the clock of this computer: the time of a save."""
    here = moment.astimezone()
    return f"{date_word(here.date(), lang)} {here:%H:%M}"


def trial_word(trial: Verdict, lang: Lang) -> str:
    """What keeps scenes from a date, or what they would cost there."""
    if trial.broken:
        return "\n".join(message.text(lang) for message in trial.broken)
    return change_word(trial.change_cny or 0)


def change_word(cny: int) -> str:
    """How much more something costs than before, or less."""
    if cny > 0:
        return translate("Words", "about {cny} yuan more").format(cny=f"{cny:,}")
    if cny < 0:
        return translate("Words", "about {cny} yuan less").format(cny=f"{-cny:,}")
    return translate("Words", "costs the same")


def record_text(text: str, lang: Lang) -> str:
    """A text of the catalogue: ``免费 / free`` holds both languages, anything else is one text."""
    zh, slash, en = text.partition(" / ")
    if slash and en and " / " not in en and any("\u4e00" <= sign <= "\u9fff" for sign in zh):
        return zh if lang == "zh" else en
    return text
