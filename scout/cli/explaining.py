"""``plan --why`` and ``plan --what-if``: what was asked, and the answers in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.record import dataclass

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from scout.actions.contract import Json
    from scout.actions.explain_plan import Outlook, SceneAnswer
    from scout.actions.library import Library
    from scout.domain.explanation import PlanConflict
    from scout.domain.plan import Plan
    from scout.domain.progress import Progress
    from scout.domain.script import Script
    from scout.domain.text import Lang
    from scout.schedule.request import PlanRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The indexes of the scenes that are asked about, and whether one more of things is."""

    scenes: tuple[int, ...]
    what_if: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was found; ``outlook`` only where it was asked for."""

    scenes: tuple[SceneAnswer, ...] = ()
    outlook: Outlook | None = None


def question_of(parsed: argparse.Namespace, script: Script) -> Question:
    """What is asked about the plan; raises ``WishError`` for a scene that is not there."""
    from scout.actions.scene_name import SceneNames

    names, scenes = SceneNames(script), []
    for text in parsed.why or ():
        found = names.find(text)
        if not isinstance(found, int):
            raise WishError(found)
        scenes.append(found)
    return Question(scenes=tuple(dict.fromkeys(scenes)), what_if=parsed.what_if)


def ask(
    question: Question, plan: Plan, *, request: PlanRequest, library: Library, progress: Progress
) -> Answers:
    """The answers for a plan and the request that it was made for."""
    from scout.actions.explain_plan import explain_scenes, look_ahead

    scenes = explain_scenes(
        plan, request, scenes=question.scenes, library=library, progress=progress
    )
    if not question.what_if:
        return Answers(scenes=scenes)
    outlook = look_ahead(plan, request, library=library, progress=progress)
    return Answers(scenes=scenes, outlook=outlook)


def answers_as_json(answers: Answers, script: Script, *, lang: Lang) -> Json:
    """Only what was asked for."""
    from scout.actions.contract.explanation import outlook_as_json, scene_answer_as_json

    data: Json = {}
    if answers.scenes:
        data["why"] = [scene_answer_as_json(one, script, lang=lang) for one in answers.scenes]
    if answers.outlook is not None:
        data["what_if"] = outlook_as_json(answers.outlook, script, lang=lang)
    return data


def of_answers(answers: Answers, lang: Lang) -> Iterator[str]:
    """A block of lines for each scene, then what one more would give."""
    for one in answers.scenes:
        head, *rest = (sentence.text(lang) for sentence in one.why.sentences)
        yield head
        yield from (f"  {line}" for line in rest)
        yield from _of_conflict(one.conflict, lang)
    if answers.outlook is not None:
        what_if = answers.outlook.what_if
        yield say("cli.what_if").text(lang)
        for text in (*(offer.text for offer in what_if.offers), *what_if.notes):
            yield f"  {text.text(lang)}"
        yield from _of_conflict(answers.outlook.conflict, lang)


def _of_conflict(conflict: PlanConflict | None, lang: Lang) -> Iterator[str]:
    if conflict is not None:
        yield say("cli.conflict").text(lang)
        yield from (f"  {sentence.text(lang)}" for sentence in conflict.sentences)
