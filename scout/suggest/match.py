"""Needs against spots: how well each fits, part by part, or what forbids it.

A fit is the product of its parts, each between 0 and 1, so that one bad part cannot be bought off
by the others: era (as it stands 1, with dressing 0.75, only tight frames 0.5), setting (the same
kind 1, a related one as the table says), inside or outside, and the state of the place. Hard
refusals are no low scores: they make a miss, with its cause.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.candidate import Candidate, FitPart
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Containment, PlaceState, PlaysAs
from scout.domain.message import say
from scout.suggest.setting_tree import EXACT, kind_score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.location import Location, Spot
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.vocabulary import Vocabulary
    from scout.domain.wish import Wishes

ERA_SCORE = {PlaysAs.AS_IS: 1.0, PlaysAs.DRESSING: 0.75, PlaysAs.TIGHT: 0.5}
UNSTATED_ERA = 0.8
HALF_INT_EXT = 0.8  # both asked, one offered
UNVERIFIED = 0.9
BUILT = 0.7  # a set looks as good as its money; a real place looks real
BUILD_HOURS_A_DAY = 10.0
FIT_FLOOR = 0.4  # below it nobody would believe the picture; kept only where nothing is better


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """All candidates, the best spot of each location for each need, and every refusal."""

    candidates: tuple[Candidate, ...]
    refusals: dict[str, tuple[Refusal, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A spot of the right or a related kind that may not play a need, and all the causes."""

    location: Location
    spot: Spot
    kind_score: float
    causes: tuple[Message, ...]


@cache
def dressing_costs() -> dict[str, dict[str, Any]]:
    """Assumed hours and 元 by how a spot plays an era."""
    file = paths.SEEDS / "vocabulary" / "dressing.json"
    costs: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return costs


def match(
    needs: Sequence[Need],
    locations: Sequence[Location],
    *,
    wishes: Wishes,
    vocabulary: Vocabulary,
) -> Matching:
    """Every need against every spot."""
    candidates: list[Candidate] = []
    refusals: dict[str, tuple[Refusal, ...]] = {}
    for need in needs:
        refused: list[Refusal] = []
        found: list[Candidate] = []
        for location in locations:
            if location.stage is None:
                found += _match_location(
                    need, location, wishes=wishes, vocabulary=vocabulary, refused=refused
                )
        candidates += _believable(found, wishes) or _on_kept_stages(need, locations, wishes=wishes)
        refusals[need.id] = tuple(refused)
    return Matching(candidates=tuple(candidates), refusals=refusals)


def _on_kept_stages(
    need: Need, locations: Sequence[Location], *, wishes: Wishes
) -> list[Candidate]:
    """A set built on a stage that the user keeps: for what nothing else plays, never free.

    The district rule cannot be asked where a stage stands at an unknown place; the user has
    decided, and every assignment there says so.
    """
    kept = [place for place in locations if place.stage is not None and place.id in wishes.keep]
    return [_stage_candidate(need, place) for place in kept if need.setting.kind_id is not None]


def _stage_candidate(need: Need, location: Location) -> Candidate:
    if location.stage is None:
        raise ValueError(f"{location.id} is no stage")
    days, cny = location.stage.build_days, location.stage.build_cny
    built = say("suggest.way_out", stage=location.name, cny=cny, days=days)
    parts = [FitPart(name="stage", score=BUILT, reason=built), *_place_parts(location)]
    if location.district is Containment.UNKNOWN:
        reason = say("suggest.position_unknown")
        parts.append(FitPart(name="district", score=1.0, reason=reason))
    return Candidate(
        need_id=need.id,
        location_id=location.id,
        spot_id=location.spots[0].id,
        fit=BUILT,
        parts=tuple(parts),
        dressing_h=days * BUILD_HOURS_A_DAY,
        dressing_cny=cny,
    )


def _believable(found: list[Candidate], wishes: Wishes) -> list[Candidate]:
    """Without what fits too badly, unless the user keeps it or nothing fits better."""
    good = [
        entry
        for entry in found
        if entry.fit >= FIT_FLOOR
        or entry.location_id in wishes.keep
        or f"{entry.location_id}/{entry.spot_id}" in wishes.keep
    ]
    return good or found


def _match_location(
    need: Need,
    location: Location,
    *,
    wishes: Wishes,
    vocabulary: Vocabulary,
    refused: list[Refusal],
) -> list[Candidate]:
    """The best spot of a location for a need, and any spot that the user keeps."""
    wanted = need.setting.kind_id
    found: list[Candidate] = []
    for spot in location.spots:
        score, kind = kind_score(wanted, spot.settings) if wanted else (0.0, "")
        if score == 0.0:
            continue
        causes = find_causes(need, location, spot=spot, wishes=wishes, vocabulary=vocabulary)
        if causes:
            refused.append(Refusal(location=location, spot=spot, kind_score=score, causes=causes))
        else:
            found.append(
                _candidate(need, location, spot=spot, kind=(score, kind), words=vocabulary)
            )
    if not found:
        return []
    best = max(found, key=lambda candidate: candidate.fit)
    kept = [entry for entry in found if f"{location.id}/{entry.spot_id}" in wishes.keep]
    return [best, *(entry for entry in kept if entry is not best)]


def find_causes(
    need: Need, location: Location, *, spot: Spot, wishes: Wishes, vocabulary: Vocabulary
) -> tuple[Message, ...]:
    """Everything that forbids a spot to play a need; empty where nothing does."""
    causes: list[Message] = []
    if need.era is not None and spot.plays(need.era) is None:
        causes.append(say("suggest.era_not_played", era=vocabulary.era_name(need.era)))
    if {need.int_ext, spot.int_ext} == {IntExt.INT, IntExt.EXT}:
        asked = say("suggest.inside") if need.int_ext is IntExt.INT else say("suggest.outside")
        causes.append(say("suggest.wrong_int_ext", asked=asked))
    if location.night is False and TimeOfDay.NIGHT in need.times:
        causes.append(say("suggest.no_night"))
    if location.state is PlaceState.ANNOUNCED:
        causes.append(say("suggest.announced"))
    if location.district is Containment.OUTSIDE:
        causes.append(say("suggest.outside_district"))
    elif location.district is Containment.UNKNOWN:
        causes.append(say("suggest.position_unknown"))
    if location.id in wishes.ban or f"{location.id}/{spot.id}" in wishes.ban:
        causes.append(say("suggest.banned"))
    return tuple(causes)


def _candidate(
    need: Need, location: Location, *, spot: Spot, kind: tuple[float, str], words: Vocabulary
) -> Candidate:
    plays = spot.plays(need.era) if need.era is not None else None
    parts = [
        _era_part(need, plays, words=words),
        _setting_part(need, kind, words=words),
        _int_ext_part(need, spot),
        *_place_parts(location),
    ]
    fit = 1.0
    for part in parts:
        fit *= part.score
    costs = dressing_costs()
    taken = [costs[plays.value]] if plays is not None else []
    taken += [costs["other_kind"]] if kind[0] < EXACT else []
    return Candidate(
        need_id=need.id,
        location_id=location.id,
        spot_id=spot.id,
        fit=fit,
        parts=tuple(parts),
        dressing_h=float(sum(cost["hours"] for cost in taken)),
        dressing_cny=int(sum(cost["cny"] for cost in taken)),
    )


def _era_part(need: Need, plays: PlaysAs | None, *, words: Vocabulary) -> FitPart:
    if plays is None:
        return FitPart(name="era", score=UNSTATED_ERA, reason=say("suggest.era_unstated"))
    era = words.era_name(need.era)
    reasons = {
        PlaysAs.AS_IS: say("suggest.era_as_is", era=era),
        PlaysAs.DRESSING: say("suggest.era_dressing", era=era),
        PlaysAs.TIGHT: say("suggest.era_tight", era=era),
    }
    return FitPart(name="era", score=ERA_SCORE[plays], reason=reasons[plays])


def _setting_part(need: Need, kind: tuple[float, str], *, words: Vocabulary) -> FitPart:
    score, offered = kind
    name = words.setting_by_id[offered].name
    if score == EXACT:
        return FitPart(name="setting", score=score, reason=say("suggest.setting_exact", kind=name))
    wanted = words.setting_by_id[need.setting.kind_id or ""].name
    reason = say("suggest.setting_related", kind=name, wanted=wanted)
    return FitPart(name="setting", score=score, reason=reason)


def _int_ext_part(need: Need, spot: Spot) -> FitPart:
    if need.int_ext is IntExt.BOTH and spot.int_ext is not IntExt.BOTH:
        return FitPart(name="int_ext", score=HALF_INT_EXT, reason=say("suggest.half_int_ext"))
    return FitPart(name="int_ext", score=1.0, reason=say("suggest.int_ext_fits"))


def _place_parts(location: Location) -> list[FitPart]:
    """What speaks against a place without forbidding it, said in words."""
    parts = []
    if location.state is PlaceState.UNVERIFIED:
        parts.append(FitPart(name="state", score=UNVERIFIED, reason=say("suggest.unverified")))
    if location.district is Containment.NEAR:
        parts.append(FitPart(name="district", score=1.0, reason=say("suggest.near_boundary")))
    elif location.boundary_doubt:
        parts.append(FitPart(name="district", score=1.0, reason=say("suggest.boundary_doubt")))
    return parts
