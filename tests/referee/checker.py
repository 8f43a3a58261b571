"""Finds every fault of a suggestion, whoever made it: nothing of ``scout.suggest`` is imported."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from referee.measure import find_broken, measure_set, weigh
from referee.rule import Choice, is_named, list_choices

NAMED = ("fewest_places", "best_fit", "lowest_cost", "closest_together")
CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class _Played:
    """A choice as the suggestion states it."""

    need: str
    location: str
    spot: str
    fit: int
    cny: int


def check_suggestion(suggestion, instance):
    """What is wrong with a suggestion, in words; empty where nothing is."""
    choices = list_choices(instance)
    faults = list(_check_whole(suggestion, instance, choices=choices))
    for number, found in enumerate(suggestion.sets):
        before = suggestion.sets[:number]
        every = [
            *_check_cover(found, choices),
            *_check_candidates(found, choices),
            *_check_figures(found, instance),
            *_check_wishes(found, instance),
            *_check_difference(found, before, instance=instance),
        ]
        faults += [f"{found.label}: {fault}" for fault in every]
    return faults


def _check_whole(suggestion, instance, *, choices):
    if suggestion.needs != instance.needs:
        yield "the needs are not those that were asked about"
    none = [need.id for need in instance.needs if not choices[need.id]]
    told = [entry.need_id for entry in suggestion.uncovered]
    if sorted(none) != sorted(told):
        yield f"uncovered are {sorted(none)}, not {sorted(told)}"
    if len(suggestion.sets) > instance.wishes.sets:
        yield f"{len(suggestion.sets)} sets, {instance.wishes.sets} were asked for"
    if len(none) == len(instance.needs) and suggestion.sets:
        yield "sets that play nothing"
    labels = [found.label for found in suggestion.sets]
    if labels != label_sets(instance.wishes, len(labels)):
        yield f"the labels are {labels}"


def label_sets(wishes, count):
    """The labels of the first ``count`` sets under these wishes."""
    first = NAMED if wishes.goal is None else ("own_goal",)
    more = [f"alternative_{number}" for number in range(1, count + 1)]
    return [*first, *more][:count]


def _check_cover(found, choices):
    """Every need that can be played, and no other, once."""
    times = Counter(entry.candidate.need_id for entry in found.assignments)
    for need in choices.keys() | times.keys():
        expected = 1 if choices.get(need) else 0
        if times[need] != expected:
            yield f"{need} is played {times[need]} times, not {expected}"
    used = sorted({entry.candidate.location_id for entry in found.assignments})
    if sorted(found.location_ids) != used:
        yield f"the locations are {used}, not {list(found.location_ids)}"
    if found.proven is not (found.gap == 0.0):
        yield f"proven is {found.proven} with a gap of {found.gap}"


def _check_candidates(found, choices):
    for entry in found.assignments:
        candidate = entry.candidate
        choice = choices.get(candidate.need_id, {}).get(_place(candidate))
        if choice is None:
            yield f"{candidate.need_id} may not be played at {_place(candidate)}"
        else:
            yield from _check_candidate(candidate, choice)


def _check_candidate(candidate, choice: Choice):
    name = f"{candidate.need_id} at {_place(candidate)}"
    if not is_rounded(candidate.fit, choice):
        yield f"{name} fits {float(choice.exact)} thousandths, not {candidate.fit}"
    product = 1.0
    for part in candidate.parts:
        product *= part.score
    if abs(product * 1000 - candidate.fit * 1000) > max(0.5, 1 - product * 1000) + CLOSE:
        yield f"{name}: the parts multiply to {product}, not to {candidate.fit}"
    if (candidate.dressing_h, candidate.dressing_cny) != (float(choice.hours), choice.cny):
        yield f"{name} takes {choice.hours} h and {choice.cny} 元 of dressing"


def is_rounded(fit, choice):
    """Whether a fit is the whole thousandth next to the exact one, either at a half."""
    whole = round(fit * 1000)
    if abs(whole / 1000 - fit) > CLOSE:
        return False
    return whole == choice.fit or (choice.is_half and whole >= 1 and abs(whole - choice.exact) < 1)


def _place(candidate):
    return candidate.location_id, candidate.spot_id


def read_played(found):
    """What a set plays, in its own words."""
    return [
        _Played(
            entry.candidate.need_id,
            entry.candidate.location_id,
            entry.candidate.spot_id,
            round(entry.candidate.fit * 1000),
            entry.candidate.dressing_cny,
        )
        for entry in found.assignments
    ]


def _known(found, instance):
    """What is played by needs and at locations that exist; the others are faults already."""
    needs = {need.id for need in instance.needs}
    locations = {place.id for place in instance.locations}
    return [p for p in read_played(found) if p.need in needs and p.location in locations]


def _check_figures(found, instance):
    played, figures = _known(found, instance), found.figures
    values = measure_set(played, instance)
    told = (figures.locations, figures.fee_cny, figures.spread_min)
    if told != (values.places, values.cost, values.spread):
        yield f"the figures are {values}, not {figures}"
    weights = {need.id: weigh(need) for need in instance.needs}
    pages = sum(weights[choice.need] for choice in played)
    fit = 1 - values.misfit / (1000 * max(1, pages))
    if abs(fit - figures.fit) > CLOSE:
        yield f"the fit is {fit}, not {figures.fit}"


def _check_wishes(found, instance):
    wishes, played = instance.wishes, _known(found, instance)
    at = {choice.need: (choice.location, choice.spot) for choice in played}
    for name in sorted(wishes.keep):
        if not any(is_named({name}, *place) for place in at.values()):
            yield f"{name} is kept and plays nothing"
    for need, place in at.items():
        if is_named(wishes.ban, *place):
            yield f"{need} is played at {place}, which is banned"
    locations = {place.id: place for place in instance.locations}
    for wish in find_broken(wishes, at, locations=locations):
        yield f"broken: {wish}"
    yield from _check_limits(played, instance)


def _check_limits(played, instance):
    wishes, values = instance.wishes, measure_set(played, instance)
    if wishes.at_most is not None and values.places > wishes.at_most:
        yield f"{values.places} places, at most {wishes.at_most} are wanted"
    if wishes.budget_cny is not None and values.cost > wishes.budget_cny:
        yield f"{values.cost} 元, the budget is {wishes.budget_cny}"
    if wishes.fit_floor is not None:
        for choice in played:
            if choice.fit < round(wishes.fit_floor * 1000):
                yield f"{choice.need} fits {choice.fit}, less than {wishes.fit_floor}"


def _check_difference(found, before, *, instance):
    """Unlike each earlier set: other places, and for alternatives a third of the pages."""
    for other in before:
        if not found.label.startswith("alternative_"):
            if sorted(found.location_ids) == sorted(other.location_ids):
                yield f"the same places as {other.label}"
        elif 3 * count_moved(found, other, instance=instance) < count_pages(found, instance):
            yield f"less than a third of the pages elsewhere than in {other.label}"


def count_pages(found, instance):
    """The eighths of all needs that a set plays."""
    weights = {need.id: weigh(need) for need in instance.needs}
    return sum(weights[choice.need] for choice in _known(found, instance))


def count_moved(found, other, *, instance):
    """The eighths that a set plays at other locations than another set."""
    weights = {need.id: weigh(need) for need in instance.needs}
    home = {choice.need: choice.location for choice in read_played(other)}
    return sum(
        weights[choice.need]
        for choice in _known(found, instance)
        if home.get(choice.need) != choice.location
    )
