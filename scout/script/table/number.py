"""The scenes that a number cell names: ``1-3``, 第1集3场, ``2-3、2-4``, ``3-1~3-4``.

Numbers are kept as text: 12A, A12 and 补1 stand as they are written. Only the join of episode and
scene is brought to one form, ``1-3``.
"""

from __future__ import annotations

import re

from scout.record import dataclass
from scout.script.heading.chinese_number import NUMERAL, read_number
from scout.script.table.cell import Cell, find_pair, pair_text, plain

MOST = 200  # scenes in one row; a longer range is a typing error
_N = rf"(?:\d+|{NUMERAL}+)"
_AFTER = "(?:[A-Za-z]*|[补加增]戏?)"  # 12A, and 5-3补 that was added later
_FORMS = (
    re.compile(rf"^第?\s*(?P<e>{_N})\s*集\s*第?\s*(?P<s>{_N}{_AFTER})\s*[场景]?$"),
    re.compile(r"^EP?\.?\s*(?P<e>\d+)\s*[-_.,\s]*\s*S?C?\.?\s*(?P<s>\d+[A-Za-z]*)$", re.IGNORECASE),
    re.compile(r"^S\d+\s*E(?P<e>\d+)\s*[-_.\s]\s*(?P<s>\d+[A-Za-z]*)$", re.IGNORECASE),
    re.compile(rf"^第?\s*(?P<e>\d+)\s*[-_./]\s*(?P<s>\d+{_AFTER})\s*场?$"),
    re.compile(rf"^第?\s*(?P<e>{_N})\s*-\s*(?P<s>{_N}{_AFTER})\s*场?$"),  # 一-3
    re.compile(rf"^(?P<e>{NUMERAL}+)\s*[、，,.]\s*(?P<s>\d+[A-Za-z]*)$"),  # 一、3
)
_ALONE = re.compile(
    rf"^(?:第\s*(?P<c>{_N})\s*[场景]|(?:场|场景|SC(?:ENE)?\.?|S)?\s*(?P<s>[A-Za-z]?\d+{_AFTER})\s*场?)$",
    re.IGNORECASE,
)
_OPENED = re.compile(rf"^第?\s*(?P<e>{_N})\s*集\s*第?(?P<rest>\d.*)$")
_LIST = re.compile(r"\s*(?:[、，,;；\n&+]|\s和\s?|和|与|及|\band\b)\s*")
_RANGE = re.compile(r"\s*(?:~|～|至|到|\bto\b|--|…|\.\.+)\s*")
_SLASHED = re.compile(r"^(\d+-\w+)(?:/(\d+-\w+))+$")
_TAIL = re.compile(r"^(\d{1,9})([A-Za-z]*)$")


@dataclass(frozen=True, slots=True)
class SceneNumber:
    """A number with the episode it names; ``is_read`` says that it has the form of a number."""

    scene: str
    episode: int | None = None
    is_read: bool = True

    def __str__(self) -> str:
        return self.scene if self.episode is None or not self.is_read else self._joined

    @property
    def _joined(self) -> str:
        return f"{self.episode}-{self.scene}"


def read_numbers(
    cell: Cell, episode: int | None, *, above: SceneNumber | None = None
) -> list[SceneNumber]:
    """The scenes of a cell; ``episode`` is that of the row, ``above`` the last scene before it.

    An empty cell names one scene without a number.
    """
    text = plain(pair_text(cell, joiner="-"))
    if isinstance(cell, float) and not cell.is_integer():
        return [_of_float(text, above)]
    if not text:
        return [SceneNumber("", episode, is_read=False)]
    if (opened := _OPENED.match(text)) and not _one(text, episode).is_read:
        inside = opened["rest"].replace("-", "~")
        return read_numbers(inside, read_number(opened["e"]))
    if episode is not None and (scenes := _scenes_of_episode(text, episode)):
        return scenes
    numbers: list[SceneNumber] = []
    for part in _parts(text):
        known = numbers[-1].episode if numbers else episode
        numbers += _range_of(part, known)
    return numbers[:MOST] or [SceneNumber(text, episode, is_read=False)]


def looks_numbered(cell: Cell) -> bool:
    """Whether a cell holds numbers with their episode, which nothing but a scene number has."""
    if find_pair(cell) is not None:
        return True
    if isinstance(cell, float) and not cell.is_integer():
        return False
    numbers = read_numbers(cell, None)
    return all(number.is_read and number.episode is not None for number in numbers)


def _parts(text: str) -> list[str]:
    if _SLASHED.match(text):
        return text.split("/")
    if _FORMS[-1].match(text):
        return [text]
    parts = [part for part in _LIST.split(text) if part]
    return [word for part in parts for word in (part.split() if _spaced(part) else [part])]


def _spaced(part: str) -> bool:
    """Whether blanks stand between numbers, not inside one (``EP1 SC3``, ``第1集 3场``)."""
    words = part.split()
    if len(words) < 2 or not all(any(sign.isdecimal() for sign in word) for word in words):  # noqa: PLR2004
        return False
    return all(_one(word, None).is_read for word in words) and not _one(part, None).is_read


def _range_of(part: str, episode: int | None) -> list[SceneNumber]:
    ends = [end for end in _RANGE.split(part) if end]
    if len(ends) != 2:  # noqa: PLR2004 - from and to
        return [_one(part, episode)]
    first = _one(ends[0], episode)
    last = _one(ends[1], first.episode)
    start, stop = _TAIL.match(first.scene), _TAIL.match(last.scene)
    if not (start and stop) or first.episode != last.episode or start[2] or stop[2]:
        return [SceneNumber(part, episode, is_read=False)]
    if not 0 <= int(stop[1]) - int(start[1]) < MOST:
        return [SceneNumber(part, episode, is_read=False)]
    return [SceneNumber(str(n), first.episode) for n in range(int(start[1]), int(stop[1]) + 1)]


def _scenes_of_episode(text: str, episode: int) -> list[SceneNumber]:
    """``1-4`` in a row of episode 3 is a range of its scenes, not the fourth of the first."""
    found = re.match(r"^第?(\d{1,9})-(\d{1,9})场?$", text)
    if found is None or int(found[1]) == episode or int(found[1]) >= int(found[2]):
        return []
    return _range_of(f"{found[1]}~{found[2]}", episode)


def _one(text: str, episode: int | None) -> SceneNumber:
    for form in _FORMS:
        if found := form.match(text):
            number = read_number(found["e"])
            return SceneNumber(_scene(found["s"]), number)
    if found := _ALONE.match(text):
        return SceneNumber(_scene(found["c"] or found["s"]), episode)
    return SceneNumber(text, episode, is_read=False)


def _scene(text: str) -> str:
    found = re.match(rf"^({NUMERAL}+|0+(?=\d))(.*)$", text)
    if not found:
        return text
    number = read_number(found[1])
    return found[2] if number in {0, None} else f"{number}{found[2]}"


def _of_float(text: str, above: SceneNumber | None) -> SceneNumber:
    """``1.3`` is 1-3, and the ``1.1`` that follows 1-9 was typed as 1.10."""
    whole, _, part = text.partition(".")
    episode = int(whole)
    last = read_number(above.scene) if above is not None and above.episode == episode else None
    if last is not None:
        expected = str(last + 1)
        if len(part) < len(expected) and part.ljust(len(expected), "0") == expected:
            part = expected
    return SceneNumber(part, episode)
