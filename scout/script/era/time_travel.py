"""穿越 and 重生: a story that plays in at least two eras, and does not always say which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.era import EvidenceRank
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.draft import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.script import Scene
    from scout.script.draft import Draft

_GENRE = re.compile(r"穿越|重生|魂穿|快穿|time[- ]travel|reborn|reincarnat", re.IGNORECASE)
# 穿越马路, 穿越人群, 身穿旗袍 and 重生 as a person's name are none.
_TOLD = re.compile(
    r"穿越(?:到|回|过来|来的|者|成|时空|之前|之后|了[。!?！？,，]?$)|穿回|魂穿|回到过去|时空隧道"
    r"|重生(?:(?:回到|到|回)了?(?=[\d一二三四五六七八九十几古现民清明唐宋过上前])|成|归来|之前|之后|者)"
    r"|travel(?:s|ed|led)? (?:back )?(?:in|through) time|transported back",
    re.IGNORECASE,
)
_MARKERS = frozenset({"重生"})  # also a given name
_GENRE_LINE = re.compile(r"^\s*(?:类型|题材|genre|标签|梗概|一句话|简介|故事)", re.IGNORECASE)
_ROAD = re.compile(r"穿越(?:火线|马路|人群|森林|沙漠|丛林|公路|铁路|机)")


def ask_for_meanings(draft: Draft, scenes: Sequence[Scene]) -> Problem | None:
    """The question what 现代 and 古代 are, where a story of two times leaves them open."""
    found = _find_marker(draft)
    if found is None or all(_is_settled(scene) for scene in scenes):
        return None
    text, line = found
    message = say("script.which_eras", text=text)
    return Problem(message=message, severity=Severity.NOTE, line=line)


def _find_marker(draft: Draft) -> tuple[str, int | None] | None:
    for line in (Line(draft.title, None), *draft.preface):
        genre = bool(_GENRE_LINE.match(line.text)) or line.number is None
        if genre and not _ROAD.search(line.text) and (hit := _GENRE.search(line.text)):
            return hit[0], line.number
    names = {name for scene in draft.scenes for name in scene.cast}
    for line in _told(draft):
        if not names & _MARKERS and (hit := _TOLD.search(line.text)) is not None:
            return hit[0], line.number
    return None


def _told(draft: Draft) -> Iterable[Line]:
    yield from draft.preface
    for scene in draft.scenes:
        yield from scene.captions
        yield from scene.prose


def _is_settled(scene: Scene) -> bool:
    """Whether an era has a year or a world of its own, and was not guessed."""
    era = scene.era
    timeless = (era.bucket or "").startswith("timeless")
    return era.rank <= EvidenceRank.SPEECH and (era.year_from is not None or timeless)
