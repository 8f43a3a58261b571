"""What ``plan --why`` and ``plan --what-if`` answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.plan_json import scene_as_json
from scout.schedule.explaining.demand import SEPARATOR

if TYPE_CHECKING:
    from scout.actions.contract import Json
    from scout.actions.explain_plan import Outlook, SceneAnswer
    from scout.domain.explanation import (
        Company,
        Demand,
        Figures,
        Offer,
        PlanConflict,
        Trial,
    )
    from scout.domain.script import Script
    from scout.domain.text import Lang


def scene_answer_as_json(answer: SceneAnswer, script: Script, *, lang: Lang) -> Json:
    """Why a scene is on its day, every other date that was looked at, and what is in its way."""
    why = answer.why
    return {
        **scene_as_json(why.scene, script),
        "date": why.day and why.day.isoformat(),
        "fixed": why.fixed and why.fixed.isoformat(),
        "company": why.company and _company(why.company, script),
        "trials": [_trial(trial, lang=lang) for trial in why.trials],
        "sentences": [sentence.text(lang) for sentence in why.sentences],
        "conflict": answer.conflict and _conflict(answer.conflict, script, lang=lang),
    }


def outlook_as_json(outlook: Outlook, script: Script, *, lang: Lang) -> Json:
    """What one more would give, the best first, and what is in the way of scenes on no day."""
    what_if = outlook.what_if
    return {
        "plan": _figures(what_if.plan),
        "base": _figures(what_if.base),
        "offers": [_offer(offer, lang=lang) for offer in what_if.offers],
        "notes": [note.text(lang) for note in what_if.notes],
        "conflict": outlook.conflict and _conflict(outlook.conflict, script, lang=lang),
    }


def _trial(trial: Trial, *, lang: Lang) -> Json:
    return {
        "date": trial.day.isoformat(),
        "rules": list(trial.rules),
        "messages": [message.text(lang) for message in trial.broken],
        "change_cny": trial.change_cny,
        "change": None if trial.change is None else dict(trial.change),
    }


def _company(company: Company, script: Script) -> Json:
    return {
        "location": company.place,
        "with_place": [scene_as_json(index, script) for index in company.with_place],
        "with_light": [scene_as_json(index, script) for index in company.with_light],
        "working": list(company.working),
        "own": list(company.own),
    }


def _conflict(conflict: PlanConflict, script: Script, *, lang: Lang) -> Json:
    return {
        "demands": [_demand(demand, script) for demand in conflict.demands],
        "certainty": conflict.certainty and conflict.certainty.value,
        "smallest": conflict.smallest,
        "sentences": [sentence.text(lang) for sentence in conflict.sentences],
    }


def _demand(demand: Demand, script: Script) -> Json:
    return {
        "kind": demand.kind.value,
        **(scene_as_json(demand.scene, script) if demand.scene else {}),
        "names": demand.name.split(SEPARATOR) if demand.name else [],
        "date": demand.day and demand.day.isoformat(),
        "weekday": demand.weekday if demand.kind.value == "weekday" else None,
    }


def _offer(offer: Offer, *, lang: Lang) -> Json:
    return {
        "kind": offer.grant.kind.value,
        "name": offer.grant.name or None,
        "date": offer.grant.day and offer.grant.day.isoformat(),
        **_figures(offer.figures),
        "text": offer.text.text(lang),
    }


def _figures(figures: Figures) -> Json:
    return {
        "unplaced": figures.unplaced,
        "total_cny": figures.total_cny,
        "days": figures.days,
    }
