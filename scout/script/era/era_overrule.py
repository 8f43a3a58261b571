"""Set the era of some scenes as the user says; every other scene stays as it was read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.era import EraReading, EvidenceRank
from scout.script.era.era_reader import EraReader
from scout.script.setting_reader import SettingReader

if TYPE_CHECKING:
    from collections.abc import Collection

    from scout.domain.problem import Problem
    from scout.domain.script import Scene, Script
    from scout.domain.vocabulary import Vocabulary
    from scout.script.era.era_reader import EraFinding

_ANSWERED = frozenset({"script.era_assumed", "script.era_guessed", "script.flashback_without_era"})


class EraOverruler:
    """Sets eras by one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._reader = EraReader(vocabulary)
        self._settings = SettingReader(vocabulary)

    def find_era(self, words: str) -> EraFinding | None:
        """The era that the user typed (1942, 民国, 光绪二十四年), or ``None``."""
        return self._reader.find_word(words)

    def overrule(self, script: Script, era: EraFinding, *, scenes: Collection[int]) -> Script:
        """The script with this era in these scenes; doubts about their eras are answered."""
        changed = tuple(
            self._set(scene, era) if scene.index in scenes else scene for scene in script.scenes
        )
        lines = {scene.line for scene in script.scenes if scene.index in scenes}
        evidence = {scene.era.line for scene in script.scenes if scene.index in scenes}
        problems = tuple(
            problem
            for problem in script.problems
            if not _is_answered(problem, lines=lines | evidence)
        )
        return replace(script, scenes=changed, problems=problems)

    def _set(self, scene: Scene, era: EraFinding) -> Scene:
        yours = era.evidence("yours", rank=EvidenceRank.YOURS, line=None)
        others = tuple(piece for piece in scene.era.evidences if piece.source != "yours")
        reading = EraReading.by(yours, (yours, *others))
        plain = self._settings.read(scene.setting.place, scene.heading.int_ext)
        return replace(scene, era=reading, setting=self._settings.in_era(plain, reading.bucket))


def _is_answered(problem: Problem, *, lines: set[int | None]) -> bool:
    return problem.message.code in _ANSWERED and problem.line in lines
