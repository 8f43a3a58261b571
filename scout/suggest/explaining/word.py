"""Sentences put together from others: lists, what is built, what would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.location import Containment, PlaceState
from scout.domain.message import say
from scout.suggest.matching.part import word_built

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.location import Location
    from scout.domain.location_set import Change
    from scout.domain.message import Message


def join_words(parts: Sequence[Message]) -> Message:
    """Several sentences as one, the first first; at least one."""
    first, *rest = parts
    return say("suggest.and_also", first=first, rest=join_words(rest)) if rest else first


def join_list(parts: Sequence[Message]) -> Message:
    """Several things as a list in one sentence; at least one."""
    first, *rest = parts
    return say("suggest.and_then", first=first, rest=join_list(rest)) if rest else first


def word_spot(place: Location, spot_id: str) -> Message:
    """The name of a place, and of one of its spots where it has several; no spot for no id."""
    if not spot_id or len(place.spots) == 1:
        return say("suggest.place", place=place.name)
    return say("suggest.spot", place=place.name, spot=place.spot(spot_id).name)


def word_stage(place: Location) -> Message:
    """A set on a stage, at its assumed price; said that nobody knows yet where the stage stands."""
    doubts = [say("suggest.announced")] if place.state is PlaceState.ANNOUNCED else []
    doubts += [say("suggest.unverified")] if place.state is PlaceState.UNVERIFIED else []
    unknown = place.district is Containment.UNKNOWN
    doubts += [say("suggest.position_unknown")] if unknown else []
    return join_words([word_built(place), *doubts])


def word_runner_up(
    runner_up: Candidate | None,
    place: Location | None,
    *,
    change: Change | None,
    in_set: bool,
) -> Message:
    """The best other place for a need, and what the whole set would become with it."""
    if runner_up is None or place is None or change is None:
        return say("suggest.only_place")
    where = word_spot(place, runner_up.spot_id)
    name = say("suggest.runner_up_in_set", place=where) if in_set else where
    return say(
        "suggest.runner_up_change",
        runner_up=name,
        fit=round(runner_up.fit * 100),
        change=word_change(change),
    )


def word_change(change: Change) -> Message:
    """What becomes of a set's figures, only what changes; signed, minutes and 元 estimated."""
    said = []
    if change.locations:
        said.append(say("suggest.change_places", count=f"{change.locations:+d}"))
    if change.fee_cny:
        said.append(say("suggest.change_cny", cny=f"{change.fee_cny:+,d}"))
    if round(change.fit * 100, 1):
        said.append(say("suggest.change_fit", fit=f"{change.fit * 100:+.1f}"))
    if change.spread_min:
        said.append(say("suggest.change_minutes", minutes=f"{change.spread_min:+d}"))
    return join_list(said) if said else say("suggest.change_nothing")
