"""What of an opened project fits the words, scenes and places that are known here.

A project may come from another computer, from an older Scout with other places, or from somebody
who means ill. What the user said stays as far as it means anything; answers that speak of what is
not there are left out, to be made anew. Nothing of that changes the file.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from scout.actions.issue import fit_issues
from scout.actions.kept_paper import fit_kept
from scout.actions.paper import PAPERS, YEARS
from scout.actions.place_fit import fits_plan, fits_suggestion
from scout.actions.plan import check_rules
from scout.actions.recce import fit_recce
from scout.actions.suggest import list_needs
from scout.domain.day_rules import DayRules
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.terms import Terms
from scout.domain.wish import NeverThere, PlayHere, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.actions.library import Library
    from scout.domain.location_set import LocationSet, Suggestion
    from scout.domain.message import Message
    from scout.domain.project import Project
    from scout.domain.script import Scene, Script
    from scout.domain.wish import NeedWish

    Fitted = tuple[Project, tuple[Message, ...]]

_MOST = 10**9  # 元, minutes, places
_MOST_SETS = 100
_PAPER_LANGS = {"zh", "en", "both"}


def fit_project(project: Project, library: Library) -> Fitted:
    """The project as it can be worked on, and a sentence for each thing that was left out."""
    project = replace(
        project,
        selected=project.selected if library.knows(project.selected) else "",
        start=project.start if project.start and project.start.year in YEARS else None,
    )
    issues = fit_issues(project.issues)
    remarks = [say("actions.project_issues_lost")] if issues != project.issues else []
    project = _fit_papers(replace(project, issues=issues))
    script = project.script
    if script is None:
        return replace(project, suggestion=None, chosen="", plan=None), tuple(remarks)
    wishes = _fit_wishes(project.wishes, script, library=library)
    terms = _fit_terms(project.terms, script, library=library)
    rules = project.rules if _fits_rules(project.rules) else DayRules()
    if wishes != project.wishes:
        remarks.append(say("actions.project_wishes_lost"))
    if (terms, rules) != (project.terms, project.rules):
        remarks.append(say("actions.project_terms_lost"))
    fitted = replace(project, wishes=wishes, terms=terms, rules=rules)
    fitted, remark = _fit_answers(fitted, library)
    return fitted, (*remarks, *remark)


def _fit_papers(project: Project) -> Project:
    """What is known of papers that there are, at times that there are."""
    revised = project.revised
    return replace(
        project,
        paper_lang=project.paper_lang if project.paper_lang in _PAPER_LANGS else "",
        recce=fit_recce(project.recce),
        revised=revised if revised and revised.year in YEARS else None,
        printed=tuple(
            one for one in project.printed if one.paper in PAPERS and one.at.year in YEARS
        ),
        kept=fit_kept(project.kept, project.issues),
    )


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


def _fits_rules(rules: DayRules) -> bool:
    """Whether somebody could work by them."""
    try:
        check_rules(rules)
    except WishError:
        return False
    return _is_sane(rules) and rules.minutes_a_page > 0 and rules.pages > 0


def _is_sane(value: object) -> bool:
    """Whether somebody could have meant every amount and date in it."""
    if isinstance(value, date):
        return value.year in YEARS
    if is_dataclass(value):
        return all(_is_sane(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple | frozenset):
        return all(map(_is_sane, value))
    return not isinstance(value, int | float) or 0 <= value <= _MOST


def _fit_wishes(wishes: Wishes, script: Script, *, library: Library) -> Wishes:
    """Without wishes about places and needs that are not there, or in numbers that mean nothing."""
    if not (_is_sane(wishes) and 1 <= wishes.sets <= _MOST_SETS and wishes.at_most != 0):
        wishes = Wishes(keep=wishes.keep, ban=wishes.ban)
    needs = {need.id for need in list_needs(script)}

    def fits(wish: NeedWish) -> bool:
        if isinstance(wish, PlayHere | NeverThere):
            return wish.need in needs and library.knows(wish.place)
        return needs.issuperset(wish.needs)

    keep = frozenset(filter(library.knows, wishes.keep))
    ban = frozenset(filter(library.knows, wishes.ban))
    about = tuple(filter(fits, wishes.about))
    return replace(wishes, keep=keep - ban, ban=ban, about=about)


def _fit_terms(terms: Terms, script: Script, *, library: Library) -> Terms:
    """Without what is agreed about scenes, needs and places that are not there."""
    if not _is_sane(terms):
        terms = Terms(fixes=terms.fixes, orders=terms.orders, put_off=terms.put_off)
    scenes = range(1, len(script.scenes) + 1)
    needs = {need.id for need in list_needs(script)}
    return replace(
        terms,
        fixes=tuple(fix for fix in terms.fixes if fix.scene in scenes),
        orders=tuple(one for one in terms.orders if set(one.scenes) <= set(scenes)),
        put_off=frozenset(scene for scene in terms.put_off if scene in scenes),
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
