"""What a later draft changes, in sentences, in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.later.phrase import join_clauses
from scout.domain.message import say
from scout.domain.text import list_names
from scout.schedule.change_word import ChangeGroup
from scout.script.later.draft_change import Aspect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scout.actions.contract.terms import Production
    from scout.actions.later.decision import Lost
    from scout.domain.message import Message
    from scout.domain.script import Scene
    from scout.domain.text import Bilingual
    from scout.domain.vocabulary import Vocabulary
    from scout.script.later.draft_change import DraftChange, ScenePair, Split


def word_draft(change: DraftChange, *, old: Production, new: Production) -> tuple[ChangeGroup, ...]:
    """The change in groups: added, dropped, changed, moved, renumbered, and what is the same.

    Groups of which there is nothing to tell are left out.
    """
    words = _Words(change, old=old, new=new)
    groups = (
        ChangeGroup(say("actions.later_added"), tuple(words.added())),
        ChangeGroup(say("actions.later_dropped"), tuple(words.dropped())),
        ChangeGroup(say("actions.later_changed"), tuple(words.changed())),
        ChangeGroup(say("actions.later_moved"), tuple(words.moved())),
        ChangeGroup(say("actions.later_renumbered"), tuple(words.renumbered())),
        ChangeGroup(say("actions.later_same"), tuple(words.same())),
    )
    return tuple(group for group in groups if group.lines)


def count_change(change: DraftChange) -> Message:
    """The sum of it in one line."""
    if change.nothing:
        return say("actions.later_nothing")
    return say(
        "actions.later_counts",
        added=len(change.added),
        dropped=len(change.dropped),
        changed=len(change.changed),
        moved=len(change.moved),
        renumbered=len(change.renumbered),
        same=len(change.kept),
    )


def word_lost(lost: Lost) -> Message:
    """A decision that cannot be kept, with the reason."""
    return say("actions.later_lost", what=lost.what, why=lost.why)


class _Words:
    """Sentences about one change."""

    def __init__(self, change: DraftChange, *, old: Production, new: Production) -> None:
        self._change, self._vocabulary = change, new.library.vocabulary
        self._old, self._new = old.script, new.script

    def added(self) -> Iterator[Message]:
        """Each new scene, then the old ones that became several."""
        yield from (_word_scene(self._new.scene(index)) for index in self._change.added)
        for split in self._change.splits:
            whole, parts = self._name(split, whole=self._old.scene, part=self._new.scene)
            yield say("actions.later_split", scene=whole, parts=parts)

    def dropped(self) -> Iterator[Message]:
        """Each dropped scene, then those that became one."""
        yield from (_word_scene(self._old.scene(index)) for index in self._change.dropped)
        for join in self._change.joins:
            whole, parts = self._name(join, whole=self._new.scene, part=self._old.scene)
            yield say("actions.later_joined", scene=whole, parts=parts)

    def changed(self) -> Iterator[Message]:
        """What is different in each scene that lives on."""
        for pair in self._change.changed:
            old, new = self._old.scene(pair.old), self._new.scene(pair.new)
            clauses = (
                _word_aspect(aspect, old, new=new, vocabulary=self._vocabulary).both()
                for aspect in pair.changes
            )
            yield say(
                "actions.later_scene_changed", scene=self._number(pair), what=join_clauses(clauses)
            )

    def moved(self) -> Iterator[Message]:
        """Where each scene stands now that is elsewhere in the order."""
        for pair in self._change.moved:
            scene = self._number(pair)
            if pair.new == 1:
                yield say("actions.later_moved_first", scene=scene)
            else:
                after = self._new.scene(pair.new - 1).number
                yield say("actions.later_moved_after", scene=scene, after=after)

    def renumbered(self) -> Iterator[Message]:
        """Runs of scenes that have got other numbers together."""
        run: list[ScenePair] = []
        for pair in self._change.renumbered:
            if run and (pair.old, pair.new) != (run[-1].old + 1, run[-1].new + 1):
                yield self._word_run(run)
                run = []
            run.append(pair)
        if run:
            yield self._word_run(run)

    def same(self) -> Iterator[Message]:
        """How many scenes are the same to the word."""
        if self._change.kept:
            yield say("actions.later_same_count", count=len(self._change.kept))

    def _word_run(self, run: Sequence[ScenePair]) -> Message:
        was = _span(self._old.scene(run[0].old), self._old.scene(run[-1].old))
        now = _span(self._new.scene(run[0].new), self._new.scene(run[-1].new))
        return say("actions.later_numbers", was=was, now=now)

    def _number(self, pair: ScenePair) -> Message:
        """The new number, with the old one where that was another."""
        was, now = self._old.scene(pair.old).number, self._new.scene(pair.new).number
        if pair.renumbered and was != now:
            return say("actions.later_number_was", scene=now, was=was)
        return say("actions.later_number", scene=now)

    def _name(
        self, split: Split, *, whole: Callable[[int], Scene], part: Callable[[int], Scene]
    ) -> tuple[str, Bilingual]:
        return whole(split.whole).number, list_names(part(n).number for n in split.parts)


def _word_scene(scene: Scene) -> Message:
    place = scene.setting.place or "–"
    return say("actions.later_scene", scene=scene.number, place=place, pages=str(scene.length))


def _span(first: Scene, last: Scene) -> str:
    return first.number if first is last else f"{first.number}–{last.number}"


def _word_aspect(aspect: Aspect, old: Scene, *, new: Scene, vocabulary: Vocabulary) -> Message:
    was, now = (_word_part(aspect, scene, vocabulary=vocabulary) for scene in (old, new))
    match aspect:
        case Aspect.CAST:
            return _word_cast(old, new)
        case Aspect.TEXT:
            percent = round(100 * old.fingerprint.likeness(new.fingerprint))
            return say("actions.later_text", percent=percent)
        case _:
            return say(f"actions.later_part_{aspect.value}", was=was, now=now)


def _word_part(aspect: Aspect, scene: Scene, *, vocabulary: Vocabulary) -> Bilingual | str:
    """What one scene has of it, in a word; a dash where there is nothing."""
    heading = scene.heading
    match aspect:
        case Aspect.ERA:
            return _word_era(scene, vocabulary)
        case Aspect.SIDE if heading.int_ext is not None:
            return say(f"actions.later_side_{heading.int_ext.name.lower()}").both()
        case Aspect.TIME if heading.time is not None and not heading.time_raw:
            return say(f"actions.later_time_{heading.time.value}").both()
    texts = {
        Aspect.PLACE: scene.setting.place,
        Aspect.TIME: heading.time_raw,
        Aspect.LENGTH: str(scene.length),
    }
    return texts.get(aspect, "") or "–"


def _word_cast(old: Scene, new: Scene) -> Message:
    joined = [name for name in new.cast if name not in old.cast]
    left = [name for name in old.cast if name not in new.cast]
    if joined and left:
        return say("actions.later_cast_both", joined=list_names(joined), left=list_names(left))
    if joined:
        return say("actions.later_cast_joined", joined=list_names(joined))
    return say("actions.later_cast_left", left=list_names(left))


def _word_era(scene: Scene, vocabulary: Vocabulary) -> Bilingual:
    """The era, with its years where the script gives them."""
    name, first, last = (
        vocabulary.era_name(scene.era.era_id or scene.era.bucket),
        scene.era.year_from,
        scene.era.year_to,
    )
    if first is None or first != last:
        return name
    return say("actions.later_year", era=name, year=str(first)).both()
