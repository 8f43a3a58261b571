"""Ways to ask for less: each drops or loosens rules of one kind, and keeps everything else.

Whatever plan kept the rules keeps them still, and costs no more. Rules that change what a scene is
(minutes a page, the margin of the daylight) are not among them: a scene that no longer outlasts its
part of the day is held to it. A unit that may come sooner comes sooner, and pays the place while it
waits there: what lets it (``SOONER``) is tried where places are let by the day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from shoot_referee.fact import Facts

from scout.domain.terms import Fee

DAY = timedelta(days=1)


def _loosen(**rules):
    """Another number for rules of the day, by what they are now."""

    def ease(production):
        now = production.rules
        changed = {name: change(getattr(now, name)) for name, change in rules.items()}
        return replace(production, rules=replace(now, **changed))

    return ease


def _agree(**terms):
    """Nothing agreed on where something was."""
    return lambda production: replace(production, terms=replace(production.terms, **terms))


def _agree_places(**changes):
    """Other terms with every place, by what they are now."""

    def ease(production):
        facts = Facts(production)
        agreed = tuple(
            replace(
                facts.place_terms(place.id),
                **{name: change(facts.place_terms(place.id)) for name, change in changes.items()},
            )
            for place in production.locations
        )
        return replace(production, terms=replace(production.terms, places=agreed))

    return ease


def _change_places(**facts):
    """Another fact about every place."""

    def ease(production):
        places = tuple(replace(place, **facts) for place in production.locations)
        return replace(production, locations=places)

    return ease


def _call_back(production):
    cast = tuple(replace(one, away=frozenset()) for one in production.terms.cast)
    return replace(production, terms=replace(production.terms, cast=cast))


def _work_always(production):
    """No day off, and as many dates more as were off."""
    last = Facts(production).list_dates(production.rules.max_days)[-1]
    rules = replace(production.rules, max_days=(last - production.start).days + 1)
    terms = replace(production.terms, days_off=frozenset(), dates_off=frozenset())
    return replace(production, rules=rules, terms=terms)


def _wait_for_nothing(production):
    """The production in which a date without work costs nothing, as a day off does."""
    prices = replace(production.terms.prices, idle_day=0)
    return replace(production, terms=replace(production.terms, prices=prices))


def _let_by_day(production):
    """The production with every place let by the day, however long that is."""
    return _agree_places(fee=lambda _: Fee(day=1500, day_hours=24))(production)


def _dress_faster(production):
    chosen = production.location_set
    assignments = tuple(
        replace(one, candidate=replace(one.candidate, dressing_h=one.candidate.dressing_h / 2))
        for one in chosen.assignments
    )
    return replace(production, location_set=replace(chosen, assignments=assignments))


EASES = {
    "nobody is away": _call_back,
    "all permits are there": _agree_places(permit_from=lambda _: None),
    "stages are built before": _agree_places(
        build_from=lambda terms: terms.build_from and terms.build_from - DAY
    ),
    "nights everywhere": _change_places(night=True),
    "nothing is fixed": _agree(fixes=()),
    "nothing must match": _agree(together=()),
    "no order of the story": _agree(pairs=()),
    "dressing takes half": _dress_faster,
    "longer days": _loosen(hours=lambda hours: hours + 1.5),
    "later overtime": _loosen(normal_hours=lambda hours: hours + 1),
    "nights begin later": _loosen(late_hour=lambda hour: hour + 0.5),
    "more pages": _loosen(pages=lambda pages: pages + 2),
    "shorter rest": _loosen(rest_hours=lambda hours: hours - 1),
    "matches further apart": _loosen(match_days=lambda days: days + 1),
    "a day more": _loosen(max_days=lambda days: days + 1),
}
SOONER = {
    "nothing is booked": _agree_places(booked=lambda _: ()),
    "places are always open": _agree_places(open_hours=lambda _: ()),
    "shorter meals": _loosen(meal_min=lambda minutes: minutes // 2),
    "shorter load-in": _loosen(load_in_min=lambda minutes: minutes // 2),
    "shorter load-out": _loosen(load_out_min=lambda minutes: minutes // 2),
    "faster changes": _loosen(spot_change_min=lambda minutes: minutes // 2),
}


def list_eased(production):
    """For each rule that the production has: its name, the production, and the same without it."""
    asked = {name: (production, ease) for name, ease in EASES.items()}
    asked["no day off"] = (_wait_for_nothing(production), _work_always)
    by_day = _let_by_day(production)
    asked |= {name: (by_day, ease) for name, ease in SOONER.items()}
    for name, (hard, ease) in asked.items():
        if (easy := ease(hard)) != hard:
            yield name, hard, easy
