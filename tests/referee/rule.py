"""The matching rules once more, slowly and one spot at a time, in exact fractions.

Written from the rules, not from the engine: nothing of ``scout.suggest`` is imported. What both
must agree on are the judgements: they stand here a second time on purpose.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction
from functools import cache

from scout import paths
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Containment, PlaceState, PlaysAs
from scout.domain.wish import NeverThere, PlayHere

ERA = {
    PlaysAs.AS_IS: Fraction(1),
    PlaysAs.DRESSING: Fraction(3, 4),
    PlaysAs.TIGHT: Fraction(1, 2),
}
UNSTATED, HALF, UNVERIFIED = Fraction(4, 5), Fraction(4, 5), Fraction(9, 10)
NIGHT_UNKNOWN, LOW, SMALLEST = Fraction(99, 100), Fraction(17, 20), Fraction(3, 10)
CREW_M2, PERSON_M2, PORTRAIT_M = 15, 3, 2.6
BUILT, BUILD_HOURS_A_DAY = 700, 10
BELIEVABLE, BELIEVABLE_UNSAID = 400, 396
WINDOWS = {  # minutes after midnight
    TimeOfDay.DAWN: (300, 420),
    TimeOfDay.MORNING: (420, 660),
    TimeOfDay.NOON: (660, 780),
    TimeOfDay.AFTERNOON: (780, 1080),
    TimeOfDay.DAY: (420, 1080),
    TimeOfDay.DUSK: (1050, 1170),
    TimeOfDay.NIGHT: (1170, 1740),
}
DAY, HOUR = 1440, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A spot that may play a need: fit in thousandths, hours and 元 of dressing.

    ``exact`` is the fit before rounding, in thousandths; ``up`` says to which side an exact half
    goes, ``None`` to the even one.
    """

    need: str
    location: str
    spot: str
    exact: Fraction
    hours: Fraction
    cny: int
    up: bool | None = None

    @property
    def fit(self) -> int:
        """In whole thousandths, one at least."""
        if self.up is None or not self.is_half:
            return max(1, round(self.exact))
        return max(1, math.floor(self.exact) + self.up)

    @property
    def is_half(self) -> bool:
        """Whether the exact fit lies in the middle between two thousandths."""
        return self.exact.denominator == 2

    @property
    def place(self) -> tuple[str, str]:
        """The location and the spot."""
        return self.location, self.spot


Choices = dict[str, dict[tuple[str, str], Choice]]
"""For each need, by location and spot, what may play it."""


def list_choices(instance) -> Choices:
    """Everything that is allowed, need by need; empty where nothing plays a need."""
    return {need.id: _choices_of(need, instance) for need in instance.needs}


def settle_halves(choices: Choices, fits: dict[tuple[str, str, str], float]) -> Choices:
    """Exact halves rounded as in these fits, by need, location and spot; down where they are not.

    A product of binary fractions may end on either side of a half, and either is right. A choice
    that is not there was dropped beside a better one, and stays the worse one when rounded down.
    """
    return {
        need: {
            place: replace(choice, up=fits.get((need, *place), 0.0) * 1000 > choice.exact)
            for place, choice in found.items()
        }
        for need, found in choices.items()
    }


def _choices_of(need, instance):
    found = [
        _weigh(need, place, spot, portrait=instance.wishes.portrait)
        for place in instance.locations
        for spot in place.spots
        if place.stage is None and not list_causes(need, place, spot, wishes=instance.wishes)
    ]
    found = _above_floor(need, found, instance) or _built(need, instance)
    return {choice.place: choice for choice in found}


def list_causes(need, place, spot, *, wishes):
    """The names of all that forbids a spot to play a need, but for the floor."""
    return {
        *_causes_of_spot(need, place, spot),
        *_causes_of_place(place),
        *_causes_of_wishes(need, place, spot, wishes=wishes),
    }


def _causes_of_spot(need, place, spot):
    if need.setting.kind_id is None or not score_setting(need.setting.kind_id, spot.settings):
        yield "setting"
    if need.era is not None and _plays(spot, need.era) is None:
        yield "era"
    if (need.int_ext, spot.int_ext) in {(IntExt.INT, IntExt.EXT), (IntExt.EXT, IntExt.INT)}:
        yield "int_ext"
    if TimeOfDay.NIGHT in need.times and place.night is False:
        yield "night"
    if need.fire and place.fire is False:
        yield "fire"
    if place.open_hours and any(not _is_open(place, time) for time in need.times):
        yield "hours"


def _causes_of_place(place):
    if place.state is PlaceState.ANNOUNCED:
        yield "announced"
    if place.district is Containment.OUTSIDE:
        yield "outside"
    if place.district is Containment.UNKNOWN:
        yield "unknown position"


def _causes_of_wishes(need, place, spot, *, wishes):
    if is_named(wishes.ban, place.id, spot.id):
        yield "banned"
    for wish in wishes.about:
        named = is_named({getattr(wish, "place", "")}, place.id, spot.id)
        if isinstance(wish, NeverThere) and wish.need == need.id and named:
            yield "never"
        if isinstance(wish, PlayHere) and wish.need == need.id and not named:
            yield "not here"
    if wishes.confirmed_only and place.state is not PlaceState.OPEN:
        yield "unconfirmed"
    if wishes.today and wishes.start and place.lead_days is not None:
        late = wishes.today + timedelta(days=place.lead_days) > wishes.start
        yield from ["permit"] if late else []


def is_named(names, location, spot):
    """Whether one of these names is that of the location or of the spot."""
    return any(name in (location, f"{location}/{spot}") for name in names)


def _is_open(place, time):
    """Whether an hour of the light falls into one of the opening hours."""
    if time not in WINDOWS:
        return True
    light = {minute % DAY for minute in range(*WINDOWS[time])}
    return any(
        len(light & {minute % DAY for minute in range(span.start, span.until)}) >= HOUR
        for span in place.open_hours
    )


def _plays(spot, era):
    for fit in spot.eras:
        if fit.era == era:
            return fit.plays
    return None


@cache
def _stand_ins():
    """How well a kind (first) is played by another (second)."""
    data = json.loads((paths.SEEDS / "vocabulary" / "related_settings.json").read_text("utf-8"))
    scores = {}
    for one, other, score in data["pairs"]:
        scores[one, other] = scores[other, one] = Fraction(str(score))
    for narrow, broad, up, down in data.get("kinds_of", ()):
        scores[broad, narrow], scores[narrow, broad] = Fraction(str(up)), Fraction(str(down))
    return scores


def score_setting(wanted, offered):
    """The best of what a spot offers for a kind: 1 for the same, 0 for nothing like it."""
    table = _stand_ins()
    scores = (
        Fraction(kind == wanted) or table.get((wanted, kind), Fraction(0)) for kind in offered
    )
    return max(scores, default=Fraction(0))


@cache
def _dressing():
    return json.loads((paths.SEEDS / "vocabulary" / "dressing.json").read_text("utf-8"))


def _weigh(need, place, spot, *, portrait):
    """The fit and the dressing of a spot that nothing forbids."""
    plays, kind = _plays(spot, need.era), score_setting(need.setting.kind_id, spot.settings)
    fit = (UNSTATED if need.era is None else ERA[plays]) * kind
    if need.int_ext is IntExt.BOTH and spot.int_ext is not IntExt.BOTH:
        fit *= HALF
    if TimeOfDay.NIGHT in need.times and place.night is None:
        fit *= NIGHT_UNKNOWN
    if need.people > 0 and spot.area_m2 is not None:
        room = Fraction(spot.area_m2, CREW_M2 + PERSON_M2 * need.people)
        fit *= min(Fraction(1), max(SMALLEST, room))
    if portrait and spot.int_ext is IntExt.INT and spot.height_m is not None:
        fit *= LOW if spot.height_m < PORTRAIT_M else 1
    if place.state is PlaceState.UNVERIFIED:
        fit *= UNVERIFIED
    costs = [_dressing()[plays.value]] if need.era is not None else []
    costs += [_dressing()["other_kind"]] if kind < 1 else []
    return Choice(
        need=need.id,
        location=place.id,
        spot=spot.id,
        exact=fit * 1000,
        hours=sum((Fraction(str(cost["hours"])) for cost in costs), Fraction(0)),
        cny=sum(cost["cny"] for cost in costs),
    )


def _above_floor(need, found, instance):
    """Without what fits worse than the user allows, or is hard to believe beside the others."""
    wishes = instance.wishes
    if wishes.fit_floor is not None:
        floor = math.ceil(Fraction(str(wishes.fit_floor)) * 1000)
        return [choice for choice in found if choice.fit >= floor]
    unsaid = {place.id for place in instance.locations if place.night is None}
    night = TimeOfDay.NIGHT in need.times

    def good(choice):
        return choice.fit >= (
            BELIEVABLE_UNSAID if night and choice.location in unsaid else BELIEVABLE
        )

    told = any(isinstance(wish, PlayHere) and wish.need == need.id for wish in wishes.about)
    if told or not any(map(good, found)):
        return found
    return [c for c in found if good(c) or is_named(wishes.keep, c.location, c.spot)]


def _built(need, instance):
    """Sets on stages that the user keeps, or names for this need; the first spot so named."""
    wishes = instance.wishes
    if need.setting.kind_id is None or (wishes.fit_floor or 0) * 1000 > BUILT:
        return []
    names = {w.place for w in wishes.about if isinstance(w, PlayHere) and w.need == need.id}
    found = []
    for place in instance.locations:
        spots = [
            spot
            for spot in (place.spots if place.stage else ())
            if is_named(wishes.keep | names, place.id, spot.id)
            and place.district is not Containment.OUTSIDE
            and not list(_causes_of_wishes(need, place, spot, wishes=wishes))
        ]
        found += [
            Choice(
                need=need.id,
                location=place.id,
                spot=spot.id,
                exact=Fraction(BUILT),
                hours=Fraction(place.stage.build_days * BUILD_HOURS_A_DAY),
                cny=place.stage.build_cny,
            )
            for spot in spots[:1]
        ]
    return found
