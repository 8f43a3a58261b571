"""Study one script alone: read it, find sets of places, and lay each out from several first days.

This is the heavy part, and no study depends on another. The same errand and brief give the same
study on every machine.
"""

from __future__ import annotations

import logging
import tempfile
import zlib
from collections import Counter
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from scout.actions.district.errand import Aim
from scout.actions.district.layout import Layout, list_starts
from scout.actions.library import open_placeless
from scout.actions.read import read
from scout.actions.suggest import list_needs, open_engine
from scout.domain.district_plan import Study
from scout.domain.errors import NoSolution, ScoutError, WishError
from scout.domain.message import say
from scout.domain.wish import Wishes
from scout.record import dataclass
from scout.schedule.job.task import scene_minutes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.actions.district.errand import Brief, Errand
    from scout.actions.library import Library
    from scout.domain.day_rules import DayRules
    from scout.domain.district_plan import Offer
    from scout.domain.location_set import Suggestion
    from scout.domain.need import Need
    from scout.domain.plan import Plan
    from scout.domain.script import Script
    from scout.script.apart.readers import Readers
    from scout.suggest.engine import Engine

_log = logging.getLogger(__name__)
_ENOUGH = 4
"""Ways that are looked for when it is asked again: hours in pieces take long to plan in."""
_TRIED = 2
"""Sets with which an earliest start is looked for: date after date is tried with each."""


def study(errand: Errand, brief: Brief, *, readers: Readers | None = None) -> Study:
    """What the script asks, and the ways in which it can be shot.

    What is wrong with it is told in the study, so that one script never stops the others.
    """
    try:
        return _study(errand, brief, readers=readers)
    except ScoutError as error:
        problem = error.message.both()
    except Exception as error:  # noqa: BLE001 - whatever it breaks, the others are to be planned
        _log.exception("a study failed")
        problem = say("actions.district_failed", error=type(error).__name__).both()
    return Study(production=errand.production, window=errand.window, problem=problem)


@dataclass(frozen=True, kw_only=True)
class _Way:
    """A suggestion and one of its sets."""

    suggestion: Suggestion
    label: str


def _study(errand: Errand, brief: Brief, *, readers: Readers | None) -> Study:
    library = replace(open_placeless(), locations=brief.locations, readers=readers)
    script = _read(errand, library)
    needs = list_needs(script)
    ways = _list_ways(open_engine(script, library), errand, sets=brief.sets)
    lay_out = partial(Layout, script, library, errand=errand, brief=brief)
    first = lay_out(suggestion=ways[-1].suggestion, label=ways[-1].suggestion.sets[0].label)
    free = first.plan_free(hasty=errand.turn > 0)
    layouts = [lay_out(suggestion=way.suggestion, label=way.label) for way in ways]
    if errand.aim is Aim.EARLIEST:
        offers = tuple(_find_earliest(layouts[:_TRIED], errand, brief=brief, free=free))
    else:
        offers = _list_offers(layouts, errand, brief=brief, free=free)
    places = {need.id: need.setting.place for need in needs}
    return Study(
        production=errand.production,
        window=errand.window,
        title=script.title,
        scenes=len(script.scenes),
        lost=len(free.unplaced),
        uncovered=tuple(places[one.need_id] for one in ways[-1].suggestion.uncovered),
        eras=_count_eras(script, needs, rules=brief.rules),
        free=first.offer(free),
        offers=offers,
    )


def _read(errand: Errand, library: Library) -> Script:
    """The script in a file of its own, since it may lie on another machine."""
    with tempfile.TemporaryDirectory(prefix="scout-") as folder:
        path = Path(folder) / Path(errand.production).name
        path.write_bytes(errand.content)
        return read(path, library)


def _list_ways(engine: Engine, errand: Errand, *, sets: int) -> list[_Way]:
    """Sets of places; where others play as much without what is too full, those, and the first."""
    wishes = Wishes(sets=sets, start=errand.window.first)
    whole = engine.suggest(wishes)
    if not whole.sets:
        raise WishError(say("actions.nothing_covered"))
    ways = [_Way(suggestion=whole, label=each.label) for each in whole.sets]
    if not errand.avoid:
        return ways
    try:
        other = engine.suggest(replace(wishes, ban=frozenset(errand.avoid)))
    except NoSolution:
        return ways
    if len(other.uncovered) > len(whole.uncovered):
        return ways
    return [*(_Way(suggestion=other, label=each.label) for each in other.sets), ways[0]]


def _list_offers(
    layouts: Sequence[Layout], errand: Errand, *, brief: Brief, free: Plan
) -> tuple[Offer, ...]:
    """The ways that play as much as can be within the window, the cheapest first.

    Each production begins on dates of its own, and on others when it is asked again: so they share
    the dates among them before anybody has to choose.
    """
    again = errand.turn > 0
    turn = errand.turn + zlib.crc32(errand.production.encode("utf-8", "surrogatepass"))
    starts = list_starts(errand.window, brief.terms, count=brief.starts, turn=turn)
    tried = (
        layout.try_start(day, last=errand.window.last, free=free, hasty=again)
        for day in starts
        for layout in layouts
    )
    found = (one for one in tried if one is not None)
    offers = dict.fromkeys(islice(found, _ENOUGH) if again else found)
    return tuple(sorted(offers, key=lambda one: (one.cost_cny, one.first, one.label)))


def _find_earliest(
    layouts: Sequence[Layout], errand: Errand, *, brief: Brief, free: Plan
) -> Iterator[Offer]:
    """The first way that works, on as many dates as were wished, or as it takes, from any on."""
    stretch = max((day.date for day in free.days), default=errand.window.first)
    window = replace(errand.window, last=max(errand.window.last, stretch))
    ahead = window.extend(brief.horizon)
    for day in list_starts(ahead, brief.terms, count=len(ahead.dates)):
        last = window.begin(day).last
        found = (layout.try_start(day, last=last, free=free, hasty=True) for layout in layouts)
        offer = next((one for one in found if one is not None), None)
        if offer is not None:
            yield offer
            return


def _count_eras(
    script: Script, needs: Sequence[Need], *, rules: DayRules
) -> tuple[tuple[str, int], ...]:
    """The minutes of shooting in each era, an estimate by the page."""
    minutes: Counter[str] = Counter()
    for need in needs:
        if need.era is not None:
            scenes = (script.scene(number) for number in need.scenes)
            minutes[need.era] += sum(scene_minutes(scene, rules) for scene in scenes)
    return tuple(sorted(minutes.items()))
