"""Ways out in words: what to ask, give up or build, what it gains, and what it costs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.relaxation import RelaxationKind
from scout.suggest.explaining.opening import word_stretch
from scout.suggest.explaining.word import word_spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Location
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.suggest.explaining.offer import Offer
    from scout.suggest.matching.matching import Matching


def word_way_out(matching: Matching, offers: Sequence[Offer]) -> Message:
    """What to do, how many needs it serves, and what that costs."""
    place = offers[0].place_of(matching)
    cny = sum(offer.cny for offer in offers) + (place.fee_cny_day if place is not None else 0)
    return word_gain(_word_step(matching, offers), count=len(offers),
                     cny=cny if place is not None else 0)  # fmt: skip


def word_gain(step: Message, *, count: int, cny: int) -> Message:
    """A step with the needs that it serves; money only where the place is known."""
    gain = say("suggest.one_need") if count == 1 else say("suggest.more_needs", count=count)
    if cny:
        return say("suggest.gain_cny", step=step, gain=gain, cny=f"{cny:,}")
    return say("suggest.gain", step=step, gain=gain)


def word_build(stage: Location, need: Need) -> Message:
    """A set built for a need on a stage."""
    if stage.stage is None:
        raise ValueError(f"{stage.id} is no stage")
    step = say("suggest.build", place=stage.name, need=need.setting.place,
               days=stage.stage.build_days)  # fmt: skip
    return word_gain(step, count=1, cny=stage.fee_cny_day + stage.stage.build_cny)


def _word_step(matching: Matching, offers: Sequence[Offer]) -> Message:
    first = offers[0]
    place = first.place_of(matching)
    if place is None:
        return word_limit(first.kind, first.value)
    name = word_spot(place, first.spot_id(matching))
    if first.kind is RelaxationKind.NIGHT:
        return say("suggest.ask_night", place=name)
    if first.kind is RelaxationKind.FIRE:
        return say("suggest.ask_fire", place=name)
    if first.kind is RelaxationKind.BAN:
        return say("suggest.lift_ban", place=name)
    if first.kind is RelaxationKind.DRESSING:
        era = matching.vocabulary.era_name(str(first.value))
        return say("suggest.allow_dressing", place=name, era=era)
    return word_stretch(place.name, place.open_hours, after=first.stretched(matching, offers))


def word_limit(kind: RelaxationKind, value: float | str | None) -> Message:
    """A limit that holds for all places, loosened."""
    if kind is RelaxationKind.CONFIRMED_ONLY:
        return say("suggest.allow_unconfirmed")
    if kind is RelaxationKind.START:
        return say("suggest.start_later", day=date.fromisoformat(str(value)).isoformat())
    if kind is RelaxationKind.FLOOR and value is None:
        return say("suggest.drop_floor")
    if kind is RelaxationKind.FLOOR:
        return say("suggest.lower_floor", floor=f"{value:.3f}".rstrip("0").rstrip("."))
    if kind is RelaxationKind.ABOUT:
        return say("suggest.give_up_place")
    raise ValueError(f"{kind} is about a place")
