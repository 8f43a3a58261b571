"""The one episode that a title names: 县局旧案 第七集, 第一话：接镖, ``Series 2, Episode 5``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.script.heading.chinese_number import NUMBER, read_number
from scout.script.heading.plain import normalise
from scout.script.line.latin_line import NUMBER_WORD, read_number_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.script.draft import Draft

_LONGEST = 40  # signs of a line that is a title; a synopsis speaks of episodes, too
_FIRST_LINES = 12
_TITLED = re.compile(
    rf"(?:^|[\s》·|—-])第\s*(?P<n>{NUMBER})\s*[集话回](?=$|[\s:《（(·|—-])"
    rf"|\b(?:Episode|Ep)\.?\s+(?P<latin>{NUMBER_WORD})(?=$|[\s:.,(\"“—-])",
    re.IGNORECASE,
)


def take_titled_episode(draft: Draft) -> None:
    """Give all scenes the episode of the title, where nothing else in the file names any."""
    if draft.episodes or any(scene.episode is not None for scene in draft.scenes):
        return
    numbers = {number for number in _numbers(draft) if number}
    if len(numbers) == 1:
        (number,) = numbers
        for scene in draft.scenes:
            scene.episode = number


def _numbers(draft: Draft) -> Iterator[int | None]:
    for line in (draft.title, *(line.text for line in draft.preface[:_FIRST_LINES])):
        text = normalise(line)
        for found in _TITLED.finditer(text) if len(text) <= _LONGEST else ():
            yield read_number(found["n"]) if found["n"] else read_number_word(found["latin"])
