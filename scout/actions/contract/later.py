"""What ``compare`` answers: the two drafts scene by scene, and what becomes of the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION
from scout.actions.contract.replan import groups_as_json
from scout.actions.contract.wish import wish_as_json
from scout.actions.later.word import word_draft
from scout.export.plan_json import scene_as_json

if TYPE_CHECKING:
    from scout.actions.contract import Json
    from scout.actions.later.decision import Carried
    from scout.actions.later.take_over import LaterDraft
    from scout.domain.script import Script
    from scout.domain.text import Lang
    from scout.script.later.draft_change import DraftChange, ScenePair


def later_as_answer(draft: LaterDraft, lang: Lang) -> Json:
    """The change by scenes, the same in sentences, and the decisions kept and lost."""
    change, old, new = draft.change, draft.old.script, draft.new.script
    groups = word_draft(change, old=draft.old, new=draft.new)
    return {
        "version": VERSION,
        "nothing": change.nothing,
        "likely": draft.is_likely,
        "scenes": [_pair(pair, old, new=new) for pair in change.pairs],
        "added": [scene_as_json(index, new) for index in change.added],
        "dropped": [scene_as_json(index, old) for index in change.dropped],
        "splits": _splits(change, old=old, new=new),
        "joins": _joins(change, old=old, new=new),
        "needs": dict(draft.needs.new_of),
        "sentences": groups_as_json(groups, lang),
        "decisions": _decisions(draft.carried, new, lang=lang),
    }


def _pair(pair: ScenePair, old: Script, *, new: Script) -> Json:
    return {
        "old": scene_as_json(pair.old, old),
        "new": scene_as_json(pair.new, new),
        "moved": pair.moved,
        "renumbered": pair.renumbered,
        "changes": [aspect.value for aspect in pair.changes],
    }


def _splits(change: DraftChange, *, old: Script, new: Script) -> list[Json]:
    return [
        {
            "old": scene_as_json(one.whole, old),
            "new": [scene_as_json(part, new) for part in one.parts],
        }
        for one in change.splits
    ]


def _joins(change: DraftChange, *, old: Script, new: Script) -> list[Json]:
    return [
        {
            "old": [scene_as_json(part, old) for part in one.parts],
            "new": scene_as_json(one.whole, new),
        }
        for one in change.joins
    ]


def _decisions(carried: Carried, script: Script, *, lang: Lang) -> Json:
    """Told, and as they are typed about the later draft."""
    wishes, terms = carried.decisions.wishes, carried.decisions.terms
    said = carried.decisions.corrections
    return {
        "kept": [one.text(lang) for one in carried.kept],
        "lost": [{"what": one.what.text(lang), "why": one.why.text(lang)} for one in carried.lost],
        "keep": sorted(wishes.keep),
        "ban": sorted(wishes.ban),
        "about": [wish_as_json(wish) for wish in wishes.about],
        "fixes": [
            {**scene_as_json(fix.scene, script), "date": fix.day.isoformat()} for fix in terms.fixes
        ],
        "day_orders": [
            {
                "date": order.day.isoformat(),
                "scenes": [scene_as_json(scene, script) for scene in order.scenes],
            }
            for order in terms.orders
        ],
        "put_off": [scene_as_json(scene, script) for scene in sorted(terms.put_off)],
        "story_order": [
            {"first": scene_as_json(pair.first, script), "then": scene_as_json(pair.then, script)}
            for pair in terms.pairs
        ],
        "together": [sorted(group) for group in terms.together],
        "cast": [member.name for member in terms.cast],
        "eras": [f"{one.target}={one.value}" for one in said.eras],
        "era_meanings": [f"{one.target}={one.value}" for one in said.meanings],
        "merges": [f"{one.target}={one.value}" for one in said.merges],
    }
