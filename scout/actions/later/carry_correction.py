"""Carry what the user says against the reading of a script over to a later draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from scout.actions.correct import Near, correct, find_target
from scout.actions.later.decision import Lost
from scout.actions.place_choice import StoryPlaces
from scout.actions.scene_name import SceneNames
from scout.domain.correction import Correction, Corrections
from scout.domain.message import Message, say
from scout.domain.text import fold_name, list_names
from scout.script.later.compare import compare_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.actions.library import Library
    from scout.domain.script import Script


class CarriedCorrections(NamedTuple):
    """The corrections as they are about the later draft, and what became of each."""

    corrections: Corrections
    kept: tuple[Message, ...]
    lost: tuple[Lost, ...]


def carry_corrections(
    said: Corrections, *, old: Script, new: Script, library: Library
) -> CarriedCorrections:
    """The corrections of a script, as it was read, for a later draft, as it was read.

    Scenes go by what they are, not by their number; a span goes on as the scenes that it held. A
    place must be there under the same name. What era words mean is as true of any draft.
    """
    carrier = _Carrier(old, new, library=library)
    carried = Corrections(
        merges=carrier.merges(said.merges),
        eras=carrier.eras(said.eras, merges=said.merges) if said.eras else (),
        meanings=carrier.meanings(said.meanings),
    )
    return CarriedCorrections(carried, tuple(carrier.kept), tuple(carrier.lost))


class _Carrier:
    """Takes one correction after the other over, and notes what becomes of each."""

    def __init__(self, old: Script, new: Script, *, library: Library) -> None:
        self._old, self._new, self._library = old, new, library
        self._merged: tuple[Correction, ...] = ()
        self.kept: list[Message] = []
        self.lost: list[Lost] = []

    def merges(self, said: Sequence[Correction]) -> tuple[Correction, ...]:
        """The names of places that are one; must be asked before ``eras``."""
        before, after = StoryPlaces(self._old), StoryPlaces(self._new)
        carried = []
        for entry in said:
            what = say("actions.later_merge", place=entry.target, other=entry.value)
            place = self._find_place(str(before.find(entry.target)), after, what=what)
            if place is not None:
                carried.append(Correction(target=place, value=entry.value))
        self._merged = tuple(carried)
        return self._merged

    def eras(
        self, said: Sequence[Correction], *, merges: Sequence[Correction]
    ) -> tuple[Correction, ...]:
        """The eras of scenes, spans and places; ``merges`` are those of the old draft."""
        old = correct(self._old, Corrections(merges=tuple(merges)), library=self._library)
        new = correct(self._new, Corrections(merges=self._merged), library=self._library)
        names, before, after = SceneNames(old), StoryPlaces(old), StoryPlaces(new)
        new_of = compare_drafts(self._old, self._new).new_of
        carried: list[Correction] = []
        for entry in said:
            target = find_target(entry.target, names=names, places=before)
            what = self._word_era(entry, target)
            if isinstance(target, Message):
                self.lost.append(Lost(what=what, why=target))
            elif target[0] is Near.PLACE:
                place = self._find_place(str(before.find(entry.target)), after, what=what)
                carried += [Correction(target=place, value=entry.value)] if place else []
            else:
                there = self._find_scenes(target[1], new_of, what=what)
                alone = target[0] is Near.SCENE
                carried += (
                    Correction(
                        target=f"#{first}" if alone else f"#{first}..#{last}", value=entry.value
                    )
                    for first, last in _runs(there)
                )
        return tuple(carried)

    def meanings(self, said: Sequence[Correction]) -> tuple[Correction, ...]:
        """What era words mean."""
        self.kept += (
            say("actions.later_meaning", word=entry.target, era=entry.value) for entry in said
        )
        return tuple(said)

    def _word_era(
        self, entry: Correction, target: tuple[Near, frozenset[int]] | Message
    ) -> Message:
        if not isinstance(target, Message) and target[0] is Near.SCENE:
            (scene,) = target[1]
            number = self._old.scene(scene).number
            return say("actions.later_era_scene", scene=number, era=entry.value)
        return say("actions.later_era", target=entry.target, era=entry.value)

    def _find_place(self, name: str, after: StoryPlaces, *, what: Message) -> str | None:
        """The place of this very name in the new draft; a part of a name is not enough."""
        found = after.find(name)
        if isinstance(found, Message) or fold_name(found) != fold_name(name):
            self.lost.append(Lost(what=what, why=say("actions.later_place_gone", place=name)))
            return None
        self.kept.append(what)
        return found

    def _find_scenes(
        self, scenes: frozenset[int], new_of: dict[int, int], *, what: Message
    ) -> list[int]:
        there = sorted(new_of[scene] for scene in scenes if scene in new_of)
        gone = [self._old.scene(scene).number for scene in sorted(scenes) if scene not in new_of]
        if gone:
            why = say("actions.later_scene_gone", scene=list_names(gone))
            self.lost.append(Lost(what=what, why=why))
        if there:
            self.kept.append(what)
        return there


def _runs(scenes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as runs without a gap, each by its first and last."""
    start = 0
    for place, scene in enumerate(scenes):
        if place + 1 == len(scenes) or scenes[place + 1] != scene + 1:
            yield scenes[start], scene
            start = place + 1
