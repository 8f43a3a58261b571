"""The parts of a fit, each between 0 and 1 with its reason; their product is the fit.

A product, so that one bad part cannot be bought off by the others. The scores are judgements of
ours, not measurements.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.candidate import FitPart
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Containment, PlaceState, PlaysAs
from scout.domain.message import say
from scout.suggest.setting_tree import KindMatch, Relation

if TYPE_CHECKING:
    from scout.domain.location import Location, Spot
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.vocabulary import Vocabulary

ERA_SCORE = {PlaysAs.AS_IS: 1.0, PlaysAs.DRESSING: 0.75, PlaysAs.TIGHT: 0.5}
UNSTATED_ERA = 0.8
HALF_INT_EXT = 0.8  # both asked, one offered
UNVERIFIED = 0.9
NIGHT_UNKNOWN = 0.99  # one more thing to ask: decides only between places that are much alike
CREW_M2, PERSON_M2 = 15, 3  # a small crew with its camera, and each person in the picture
SMALLEST = 0.3  # however cramped, a tight frame is left
PORTRAIT_HEIGHT_M, LOW_CEILING = 2.6, 0.85  # in a standing 9:16 frame the ceiling is in the picture
BUILT = 0.7  # a set looks as good as its money; a real place looks real
BUILD_HOURS_A_DAY = 10


@cache
def dressing_costs() -> dict[str, dict[str, Any]]:
    """Assumed hours and 元 by how a spot plays an era."""
    file = paths.SEEDS / "vocabulary" / "dressing.json"
    costs: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return costs


def room_for(need: Need) -> int:
    """The floor that a need wants, in m²; 0 where the script names nobody."""
    return CREW_M2 + PERSON_M2 * need.people if need.people else 0


def parts_of(
    need: Need,
    spot: Spot,
    *,
    location: Location,
    kind: KindMatch,
    words: Vocabulary,
    portrait: bool,
) -> tuple[FitPart, ...]:
    """Everything that makes up the fit of a spot for a need, in words."""
    found = [
        _era(need, spot, words=words),
        _setting(need, kind, words=words),
        _int_ext(need, spot),
        _night(need, location),
        _size(need, spot),
        _frame(spot) if portrait else None,
        *place_parts(location),
    ]
    return tuple(part for part in found if part is not None)


def _era(need: Need, spot: Spot, *, words: Vocabulary) -> FitPart:
    plays = spot.plays(need.era) if need.era is not None else None
    if plays is None:
        return FitPart(name="era", score=UNSTATED_ERA, reason=say("suggest.era_unstated"))
    era = words.era_name(need.era)
    reasons = {
        PlaysAs.AS_IS: say("suggest.era_as_is", era=era),
        PlaysAs.DRESSING: say("suggest.era_dressing", era=era),
        PlaysAs.TIGHT: say("suggest.era_tight", era=era),
    }
    return FitPart(name="era", score=ERA_SCORE[plays], reason=reasons[plays])


def _setting(need: Need, kind: KindMatch, *, words: Vocabulary) -> FitPart:
    name = words.setting_by_id[kind.offered].name
    wanted = words.setting_by_id[need.setting.kind_id or ""].name
    reasons = {
        Relation.EXACT: say("suggest.setting_exact", kind=name),
        Relation.NARROWER: say("suggest.setting_narrower", kind=name, wanted=wanted),
        Relation.BROADER: say("suggest.setting_broader", kind=name, wanted=wanted),
        Relation.RELATED: say("suggest.setting_related", kind=name, wanted=wanted),
    }
    return FitPart(name="setting", score=kind.score, reason=reasons[kind.relation])


def _int_ext(need: Need, spot: Spot) -> FitPart:
    if need.int_ext is IntExt.BOTH and spot.int_ext is not IntExt.BOTH:
        return FitPart(name="int_ext", score=HALF_INT_EXT, reason=say("suggest.half_int_ext"))
    return FitPart(name="int_ext", score=1.0, reason=say("suggest.int_ext_fits"))


def _night(need: Need, location: Location) -> FitPart | None:
    if TimeOfDay.NIGHT not in need.times:
        return None
    if location.night is None:
        return FitPart(name="night", score=NIGHT_UNKNOWN, reason=say("suggest.night_unknown"))
    return FitPart(name="night", score=1.0, reason=say("suggest.night_fits"))


def _size(need: Need, spot: Spot) -> FitPart | None:
    asked = room_for(need)
    if not asked or spot.area_m2 is None:
        return None
    if spot.area_m2 >= asked:
        reason = say("suggest.room_enough", area=spot.area_m2, people=need.people)
        return FitPart(name="size", score=1.0, reason=reason)
    reason = say("suggest.room_small", area=spot.area_m2, people=need.people, asked=asked)
    return FitPart(name="size", score=max(SMALLEST, spot.area_m2 / asked), reason=reason)


def _frame(spot: Spot) -> FitPart | None:
    """A standing frame shows the ceiling; outside there is none."""
    if spot.height_m is None or spot.int_ext is not IntExt.INT:
        return None
    height = f"{spot.height_m:g}"
    if spot.height_m < PORTRAIT_HEIGHT_M:
        reason = say("suggest.frame_low", height=height)
        return FitPart(name="frame", score=LOW_CEILING, reason=reason)
    return FitPart(name="frame", score=1.0, reason=say("suggest.frame_fits", height=height))


def place_parts(location: Location) -> list[FitPart]:
    """What speaks against a place without forbidding it, said in words."""
    parts = []
    if location.state is PlaceState.UNVERIFIED:
        parts.append(FitPart(name="state", score=UNVERIFIED, reason=say("suggest.unverified")))
    if location.district is Containment.NEAR:
        parts.append(FitPart(name="district", score=1.0, reason=say("suggest.near_boundary")))
    elif location.boundary_doubt:
        parts.append(FitPart(name="district", score=1.0, reason=say("suggest.boundary_doubt")))
    return parts


def word_built(location: Location) -> Message:
    """What a set on a stage takes; raises ``ValueError`` where there is no stage."""
    if location.stage is None:
        raise ValueError(f"{location.id} is no stage")
    return say(
        "suggest.way_out",
        stage=location.name,
        cny=location.stage.build_cny,
        days=location.stage.build_days,
    )


def stage_parts(location: Location) -> tuple[FitPart, ...]:
    """A set built on a stage, and the doubt where nobody knows in which district it stands."""
    # What speaks against the place is said, but the fit is that of what is built there.
    said = [replace(part, score=1.0) for part in place_parts(location)]
    parts = [FitPart(name="stage", score=BUILT, reason=word_built(location)), *said]
    if location.district is Containment.UNKNOWN:
        reason = say("suggest.position_unknown")
        parts.append(FitPart(name="district", score=1.0, reason=reason))
    return tuple(parts)
