"""Plan anew from today on after what happened on the day, and tell what changes for whom."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from scout.actions.booking.others import add_booked
from scout.actions.plan import check_rules
from scout.actions.repair import repair
from scout.actions.suggest import list_needs, open_engine
from scout.domain.day_rules import DayRules
from scout.domain.location_set import Suggestion
from scout.domain.message import say
from scout.domain.terms import CastTerms, PlaceTerms, Terms
from scout.domain.wish import NeverThere, PlayHere, Wishes
from scout.record import dataclass
from scout.schedule.change import compare_plans
from scout.schedule.change_word import ChangeGroup, word_change
from scout.schedule.request import PlanRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet, Uncovered
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.plan import Plan, Unplaced
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.domain.wish import NeedWish
    from scout.schedule.change import PlanChange

_RULES, _TERMS, _WISHES = DayRules(), Terms(), Wishes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The plan that the crew has, and the needs that nothing played in it."""

    plan: Plan
    uncovered: tuple[Uncovered, ...] = ()

    def begin(self, today: date) -> date:
        """The first date of the shoot: the first day of the plan, or today where that is sooner."""
        return min([today, *(day.date for day in self.plan.days[:1])])


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNews:
    """What happened. ``today`` is the first date that is planned anew.

    ``unfinished``: scenes of days before it that are not shot. ``lost``: ids of locations, or
    ``location/spot``, that cannot be had any more. ``ill``: the dates on which one of the cast is
    missing, by name. ``rain``: dates on which no exterior can be shot.
    """

    today: date
    unfinished: frozenset[int] = frozenset()
    lost: tuple[str, ...] = ()
    ill: Mapping[str, frozenset[date]] = field(default_factory=dict)
    rain: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplanOrder:
    """What happened, and by which rules, terms and wishes the plan was made.

    ``mend``: look for places also where none is lost, since the needs are others than before.
    """

    news: DayNews
    rules: DayRules = _RULES
    terms: Terms = _TERMS
    wishes: Wishes = _WISHES
    progress: Progress | None = None
    mend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanned:
    """The new plan, its sets as a suggestion for the papers, and what is different in it.

    ``request``: what is left to be shot, for which the days from today on were made.
    ``warnings``: what somebody has to see to besides.
    """

    plan: Plan
    suggestion: Suggestion
    change: PlanChange
    request: PlanRequest
    warnings: tuple[Message, ...] = ()

    @property
    def dropped(self) -> tuple[Unplaced, ...]:
        """The scenes that had a day and have none now, each with its reason."""
        lost = {move.scene for move in self.change.scenes if move.after is None}
        return tuple(one for one in self.plan.unplaced if one.scene in lost)

    def put_first(self, suggestion: Suggestion) -> Suggestion:
        """Another suggestion with the set of the new plan first, in the place of its like."""
        (chosen,) = self.suggestion.sets
        others = (one for one in suggestion.sets if one.label != chosen.label)
        return replace(suggestion, uncovered=self.suggestion.uncovered, sets=(chosen, *others))


def replan(script: Script, issued: Issued, *, library: Library, order: ReplanOrder) -> Replanned:
    """The days from today on with as few changes as can be; those before it stay.

    Raises ``NoSolution`` where the wishes cannot be met without a lost place, ``WishError`` for
    rules that nobody could work by, ``Cancelled`` when the user stops.
    """
    from scout.schedule.past import begin_today, list_done
    from scout.schedule.replan import News
    from scout.schedule.replan import replan as replan_days

    check_rules(order.rules)
    news, old = order.news, issued.plan
    done = list_done(old, news.today, unfinished=news.unfinished)
    needs = list_needs(script)
    chosen, uncovered = old.location_set, issued.uncovered
    if news.lost or order.mend:
        left = tuple(need for need in needs if not done.issuperset(need.scenes))
        chosen, uncovered = _mend(script, issued, library=library, order=order, left=left)
    new_places = set(chosen.location_ids) - set(old.location_set.location_ids)
    request = PlanRequest(
        script=script,
        needs=needs,
        location_set=chosen,
        locations=library.locations,
        start=issued.begin(news.today),
        rules=order.rules,
        terms=add_booked(
            _add_news(order.terms, news, library=library, new_places=new_places), library.booked
        ),
    )
    made = replan_days(
        old,
        request,
        news=News(today=news.today, unfinished=news.unfinished),
        travel=library.travel,
        sun=library.sun,
        progress=order.progress,
    )
    warnings = (
        *_warn_torn(old, request, done=done, library=library),
        *_warn_permits(request, library=library, new_places=new_places),
    )
    return Replanned(
        plan=made,
        suggestion=Suggestion(needs=needs, uncovered=uncovered, sets=(chosen,)),
        change=compare_plans(old, made, script=script, since=news.today),
        request=begin_today(old, request, today=news.today, unfinished=news.unfinished),
        warnings=warnings,
    )


def tell_change(
    replanned: Replanned, script: Script, *, library: Library
) -> tuple[ChangeGroup, ...]:
    """What changes for whom in sentences, group by group; empty where nothing does."""
    if replanned.change.nothing:
        return ()
    names = {location.id: location.name for location in library.locations}
    return word_change(replanned.change, script=script, names=names)


def _mend(
    script: Script,
    issued: Issued,
    *,
    library: Library,
    order: ReplanOrder,
    left: tuple[Need, ...],
) -> tuple[LocationSet, tuple[Uncovered, ...]]:
    """The set without the lost places, everything else as it was; what is shot stays where it was.

    Only needs with scenes that are still to be shot look for another place.
    """
    old = issued.plan.location_set
    ids = {need.id for need in left}
    about = tuple(wish for wish in order.wishes.about if _names(wish) <= ids)
    mended = repair(
        open_engine(script, library, needs=left),
        replace(old, assignments=tuple(a for a in old.assignments if a.candidate.need_id in ids)),
        lost=order.news.lost,
        wishes=replace(order.wishes, about=about),
        progress=order.progress,
    )
    shot = tuple(a for a in old.assignments if a.candidate.need_id not in ids)
    new = mended.repaired.assignments if mended.repaired else ()
    places = tuple(dict.fromkeys(a.candidate.location_id for a in (*shot, *new)))
    figures = mended.repaired.figures if mended.repaired else old.figures
    still = (one for one in issued.uncovered if one.need_id not in ids)
    chosen = replace(
        old,
        proven=False,
        location_ids=places,
        assignments=(*shot, *new),
        figures=replace(figures, locations=len(places)),
    )
    return chosen, (*still, *mended.uncovered)


def _names(wish: NeedWish) -> set[str]:
    """The needs that a wish names."""
    if isinstance(wish, PlayHere | NeverThere):
        return {wish.need}
    return set(wish.needs)


def _add_news(terms: Terms, news: DayNews, *, library: Library, new_places: set[str]) -> Terms:
    """The terms with who is ill, the rain, and permits of places that are asked for only today."""
    cast = {one.name: one for one in terms.cast}
    for name, dates in news.ill.items():
        known = cast.get(name, CastTerms(name=name))
        cast[name] = replace(known, away=known.away | dates)
    places = {one.location_id: one for one in terms.places}
    for place in sorted(new_places):
        agreed = places.get(place, PlaceTerms(location_id=place))
        days = library.location(place).lead_days
        if days and agreed.permit_from is None:
            places[place] = replace(agreed, permit_from=news.today + timedelta(days=days))
    return replace(
        terms,
        cast=tuple(cast.values()),
        places=tuple(places.values()),
        rain=terms.rain | news.rain,
    )


def _warn_torn(
    old: Plan, request: PlanRequest, *, done: frozenset[int], library: Library
) -> Iterator[Message]:
    """Needs of which a part is shot at a place and the rest will be at another: it will show."""
    home = {a.candidate.need_id: a.candidate.location_id for a in request.location_set.assignments}
    for need in request.needs:
        shot = {
            visit.location_id: slot.need_id
            for day in old.days
            for visit in day.visits
            for slot in visit.slots
            if slot.need_id == need.id and slot.scene in done
        }
        elsewhere = [place for place in shot if place != home.get(need.id, place)]
        if elsewhere and not done.issuperset(need.scenes):
            scenes = ", ".join(request.script.scene(n).number for n in need.scenes if n in done)
            yield say(
                "actions.replan_torn",
                setting=need.setting.place,
                scenes=scenes,
                was=library.location(elsewhere[0]).name,
                place=library.location(home[need.id]).name,
            )


def _warn_permits(
    request: PlanRequest, *, library: Library, new_places: set[str]
) -> Iterator[Message]:
    """New places, with the date from which they may be had."""
    agreed = {one.location_id: one.permit_from for one in request.terms.places}
    for place in sorted(new_places):
        name, since = library.location(place).name, agreed.get(place)
        if since is None:
            yield say("actions.replan_new_place", place=name)
        else:
            yield say("actions.replan_permit", place=name, day=since.isoformat())
