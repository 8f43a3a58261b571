"""What ``compare`` answers: the two drafts scene by scene, and what becomes of the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION
from scout.actions.contract.replan import groups_as_json
from scout.actions.contract.wish import wish_as_json
from scout.actions.later.word import word_draft

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
        "added": [_scene(new, index) for index in change.added],
        "dropped": [_scene(old, index) for index in change.dropped],
        "splits": _splits(change, old=old, new=new),
        "joins": _joins(change, old=old, new=new),
        "needs": dict(draft.needs.new_of),
        "sentences": groups_as_json(groups, lang),
        "decisions": _decisions(draft.carried, new, lang=lang),
    }


def _scene(script: Script, index: int) -> Json:
    return {"scene": script.scene(index).number, "scene_index": index}


def _pair(pair: ScenePair, old: Script, *, new: Script) -> Json:
    return {
        "old": _scene(old, pair.old),
        "new": _scene(new, pair.new),
        "moved": pair.moved,
        "renumbered": pair.renumbered,
        "changes": [aspect.value for aspect in pair.changes],
    }


def _splits(change: DraftChange, *, old: Script, new: Script) -> list[Json]:
    return [
        {"old": _scene(old, one.whole), "new": [_scene(new, part) for part in one.parts]}
        for one in change.splits
    ]


def _joins(change: DraftChange, *, old: Script, new: Script) -> list[Json]:
    return [
        {"old": [_scene(old, part) for part in one.parts], "new": _scene(new, one.whole)}
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
            {**_scene(script, fix.scene), "date": fix.day.isoformat()} for fix in terms.fixes
        ],
        "story_order": [
            {"first": _scene(script, pair.first), "then": _scene(script, pair.then)}
            for pair in terms.pairs
        ],
        "together": [sorted(group) for group in terms.together],
        "cast": [member.name for member in terms.cast],
        "eras": [f"{one.target}={one.value}" for one in said.eras],
        "era_meanings": [f"{one.target}={one.value}" for one in said.meanings],
        "merges": [f"{one.target}={one.value}" for one in said.merges],
    }
