"""What of an opened project fits the words, scenes and places that are known here.

A project may come from another computer, from an older Scout with other places, or from somebody
who means ill. What the user said stays as far as it means anything; answers that speak of what is
not there are left out, to be made anew. Nothing of that changes the file.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.actions.place_fit import fits_plan, fits_suggestion
from scout.actions.suggest import list_needs
from scout.domain.message import say
from scout.domain.wish import NeverThere, PlayHere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.message import Message
    from scout.domain.project import Project
    from scout.domain.script import Scene, Script
    from scout.domain.terms import Terms
    from scout.domain.wish import NeedWish, Wishes

    Fitted = tuple[Project, tuple[Message, ...]]


def fit_project(project: Project, library: Library) -> Fitted:
    """The project as it can be worked on, and a sentence for each thing that was left out."""
    selected = project.selected if library.knows(project.selected) else ""
    project = replace(project, selected=selected)
    script = project.script
    if script is None:
        return replace(project, suggestion=None, chosen="", plan=None), ()
    wishes = _fit_wishes(project.wishes, script, library=library)
    terms = _fit_terms(project.terms, script, library=library)
    remarks = []
    if wishes != project.wishes:
        remarks.append(say("actions.project_wishes_lost"))
    if terms != project.terms:
        remarks.append(say("actions.project_terms_lost"))
    fitted, remark = _fit_answers(replace(project, wishes=wishes, terms=terms), library)
    return fitted, (*remarks, *remark)


def fits_words(script: Script, library: Library) -> bool:
    """Whether its scenes are numbered through, and its eras and settings are words known here."""
    words = library.vocabulary
    eras, kinds = {None, *words.era_by_id}, {None, *words.setting_by_id}
    numbers = [scene.index for scene in script.scenes]
    return numbers == list(range(1, len(numbers) + 1)) and all(
        scene.setting.kind_id in kinds and eras.issuperset(_eras(scene)) for scene in script.scenes
    )


def _eras(scene: Scene) -> Iterator[str | None]:
    yield from (scene.era.era_id, scene.era.bucket)
    for piece in scene.era.evidences:
        yield from (piece.era_id, piece.bucket)


def _fit_wishes(wishes: Wishes, script: Script, *, library: Library) -> Wishes:
    """Without wishes about places and needs that are not there."""
    needs = {need.id for need in list_needs(script)}

    def fits(wish: NeedWish) -> bool:
        if isinstance(wish, PlayHere | NeverThere):
            return wish.need in needs and library.knows(wish.place)
        return needs.issuperset(wish.needs)

    keep = frozenset(filter(library.knows, wishes.keep))
    ban = frozenset(filter(library.knows, wishes.ban))
    about = tuple(filter(fits, wishes.about))
    return replace(wishes, keep=keep - ban, ban=ban, about=about, sets=max(1, wishes.sets))


def _fit_terms(terms: Terms, script: Script, *, library: Library) -> Terms:
    """Without what is agreed about scenes, needs and places that are not there."""
    scenes = range(1, len(script.scenes) + 1)
    needs = {need.id for need in list_needs(script)}
    return replace(
        terms,
        fixes=tuple(fix for fix in terms.fixes if fix.scene in scenes),
        pairs=tuple(one for one in terms.pairs if one.first in scenes and one.then in scenes),
        together=tuple(group for group in terms.together if group <= needs),
        places=tuple(one for one in terms.places if library.knows(one.location_id)),
    )


def _fit_answers(project: Project, library: Library) -> Fitted:
    """Without a suggestion or a plan that speaks of what is not there."""
    script, suggestion, plan = project.script, project.suggestion, project.plan
    if script is None or suggestion is None:
        return replace(project, chosen="", plan=None), ()
    if not fits_suggestion(suggestion, script, library=library):
        lost = replace(project, suggestion=None, chosen="", plan=None)
        return lost, (say("actions.project_suggests_anew"),)
    chosen = _find_set(suggestion, project.chosen)
    if plan is None or chosen is None:
        return replace(project, chosen=chosen.label if chosen else "", plan=None), ()
    if plan.location_set == chosen and fits_plan(plan, script, library=library):
        return project, ()
    return replace(project, plan=None), (say("actions.project_plans_anew"),)


def _find_set(suggestion: Suggestion, label: str) -> LocationSet | None:
    """The set that is worked on, else the first."""
    named = (one for one in suggestion.sets if one.label == label)
    return next(named, next(iter(suggestion.sets), None))
