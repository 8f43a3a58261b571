"""How a Chinese heading opens: the number of the scene, in the ways that writers write it."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from scout.record import dataclass
from scout.script.heading.chinese_number import NUMBER, NUMERAL, read_number


class Mark(StrEnum):
    """The family of an opening; a file keeps to one, and strays into others."""

    DASHED = "N-N"
    ORDINAL = "第N场"
    WORD = "场景N"
    PLAIN = "N、"
    BARE = "unnumbered"
    LABELLED = "场：N"


@dataclass(frozen=True, slots=True)
class Opening:
    """The number token of a line; ``end`` is where the rest of the heading begins.

    ``strong`` openings (``第三场``) need no time and no INT/EXT to be believed. ``lead`` stands
    before the number of a scene that was added: 补5-3. ``other`` is a second way to cut digits that
    run into the place: ``7-112号房间`` is 7-1 and 12号房间, or 7-112 and 号房间.
    """

    mark: Mark
    scene: str
    end: int
    episode: str | None = None
    strong: bool = False
    spaced: bool = True
    lead: str = ""
    other: Opening | None = None

    @property
    def number(self) -> str:
        """The number as text: ``3-12``, ``12A``."""
        parts = (self.episode, self.scene)
        return self.lead + "-".join(_digits(part) for part in parts if part)

    @property
    def is_added(self) -> bool:
        """Whether the scene was put in between later: 3A, 3补, 补3."""
        last = self.scene[-1:]
        return bool(self.lead) or last in set(_ADDED_SIGNS) or (last.isascii() and last.isalpha())

    @property
    def key(self) -> tuple[int, int]:
        """Episode and scene as numbers, to compare with the neighbours; 0 where there is none."""
        return _count(self.episode), _count(self.scene)


_NUMERALS = rf"{NUMERAL}{{1,5}}"
# A scene added later: 5-3补, 5-3加场, 补5-3; but 5-3 加油站 and 5-3补习班 are places.
_ADDED_SIGNS = "补加增戏场"
_ADDED_BEHIND = r"(?:(?:增补|[补加增])戏?(?=[\s:、,.。·|)\]】]|场(?![面地馆所合子])|$))"
# 12A, but neither 12 KTV nor 12 B座.
_LETTER = rf"(?:[A-Za-z](?![A-Za-z])(?![座栋区楼号班组超口门级型])|{_ADDED_BEHIND})?"
_ADDED_BEFORE = re.compile(r"^(?P<lead>增补|[补加增])[场戏]?\s*+(?=\d|第\s*\d)")
_S, _E = rf"(?P<s>{NUMBER}{_LETTER})", rf"(?P<e>{NUMBER})"
_DIGITS_S, _DIGITS_E = rf"(?P<s>\d{{1,4}}{_LETTER})", r"(?P<e>\d{1,3})"
_DASH = r"\s*[-_~]{1,2}\s*"
_SEP = r"[\s:、,.。·|/-]"
_GAP, _NEED_GAP = rf"(?P<gap>{_SEP}*)", rf"(?P<gap>{_SEP}+|$|(?=[(\[【]))"
_UNITS = r"[号楼层栋室年点区座单院班路街团连度幢弄巷组排场]"
# 场 that is no scene: 场面, 场地, 1-1 场馆.
_FIELD = r"场(?![面地馆所合子]|景\s*:)"
# 1-2集 (not 集市), 2019-3-21 and 1-1:30 are no scenes.
_NO_NUMBER = (
    rf"(?!\d|\s*集(?![市镇贸体团合结中散装])|[./]\d|:[0-5]\d(?![\d\u4e00-\u9fff])|{_DASH}\d)"
)
_EPISODE = re.compile(rf"^第\s*{_E}\s*集\s*[-·:,、。.]?\s*(?=第|场|\d|{NUMERAL}|【|\[|\(\d)")
# How a heading may begin, the surest first.
_OPENINGS: tuple[tuple[Mark, bool, str], ...] = (
    (Mark.ORDINAL, True, rf"^第?\s*{_E}\s*[集幕]\s*[-·:,、]?\s*第?\s*{_S}\s*{_FIELD}{_SEP}*"),
    (Mark.ORDINAL, True, rf"^第\s*{_E}{_DASH}{_S}\s*场景?{_SEP}*"),
    (Mark.ORDINAL, True, rf"^第\s*{_S}\s*场(?:景|戏)?(?P<tail>{_ADDED_BEHIND})?{_GAP}"),
    (Mark.ORDINAL, False, rf"^第\s*{_S}\s*[幕节](?P<gap>{_SEP}+)"),
    (
        Mark.ORDINAL,
        False,
        rf"^(?P<s>序幕|序场|序|尾声|片头|片尾|彩蛋|楔子|引子)(?P<gap>{_SEP}+)",
    ),
    (Mark.WORD, True, rf"^场[景次号]\s*\(\s*{_DIGITS_S}\s*\){_GAP}"),
    (Mark.WORD, True, rf"^(?:集[/-]?)?场[景次号]?\s*[:#]?\s*{_DIGITS_E}{_DASH}{_DIGITS_S}{_GAP}"),
    (Mark.WORD, True, rf"^场[景次号]\s*[:#]?\s*{_DIGITS_S}{_GAP}"),
    (Mark.WORD, True, rf"^场景\s*(?P<s>{_NUMERALS}){_NEED_GAP}"),
    (Mark.WORD, True, rf"^场\s*{_S}{_NEED_GAP}"),
    (Mark.WORD, True, rf"^(?:scene|sc|s)\s*[.#]?\s*{_DIGITS_S}{_NEED_GAP}"),
    (
        Mark.DASHED,
        True,
        rf"^(?:ep?|第)?\s*{_DIGITS_E}\s*[集-]?\s*-?\s*(?:sc?\s*|场(?=\d)|第\s*){_DIGITS_S}\s*场?{_NEED_GAP}",
    ),
    (Mark.DASHED, True, rf"^{_E}{_DASH}{_S}\s*{_FIELD}(?:景(?=\s))?{_SEP}*"),
    (
        Mark.DASHED,
        False,
        rf"^(?:e|ep|s)?{_DIGITS_E}{_DASH}{_DIGITS_S}{_NO_NUMBER}(?P<gap>[\s:、,.。·|)]*)",
    ),
    (Mark.DASHED, False, r"^(?P<e>\d{1,3})一(?P<s>\d{1,4})(?P<gap>[\s:、,。]+)"),
    (Mark.DASHED, False, rf"^(?P<e>{_NUMERALS}){_DASH}(?P<s>{_NUMERALS})(?P<gap>[\s:、,。.]+)"),
    (
        Mark.DASHED,
        False,
        rf"^(?P<e>\d{{1,3}})[.·](?P<s>\d{{1,3}}(?:{_ADDED_BEHIND}场?)?)(?![\d./])(?P<gap>\s+)",
    ),
    (
        Mark.DASHED,  # but 6/3 外景 is a day of the calendar
        False,
        r"^(?P<e>\d{1,3})/(?P<s>\d{1,3})(?![\d./])(?P<gap>\s+)(?=.*[内外])(?=.*[日夜晨昏早晚午])",
    ),
    (
        Mark.DASHED,
        False,
        rf"^(?P<e>\d{{1,3}})\.(?P<s>\d{{1,2}})(?P<gap>)(?!{_UNITS}|宿|小时)(?=[\u4e00-\u9fff])",
    ),
    (Mark.PLAIN, True, rf"^{_S}\s*{_FIELD}(?!景){_NEED_GAP}"),
    (Mark.PLAIN, False, rf"^\(\s*(?P<s>{NUMBER})\s*\)(?P<gap>[\s、,.。:]*)"),
    (
        Mark.PLAIN,
        False,
        rf"^{_S}(?P<gap>\s*(?:[、,)。|]|[./](?!\d)|[.](?=\d{{1,4}}{_UNITS}|\d{{2,4}}(?:宿|小时|[\u4e00-\u9fff]{{2}}))|:(?!\d))\s*-?\s*)",
    ),
    (Mark.PLAIN, False, rf"^{_DIGITS_S}(?P<gap>\s+)"),
    (Mark.PLAIN, False, rf"^(?P<s>\d{{1,3}})(?P<gap>)(?!{_UNITS}|宿|小时)(?=[\u4e00-\u9fff])"),
)
_COMPILED = [
    (mark, strong, re.compile(pattern, re.IGNORECASE)) for mark, strong, pattern in _OPENINGS
]


def find_opening(plain: str) -> Opening | None:
    """The number token at the start of a plain line, the surest way to read it."""
    if added := _ADDED_BEFORE.match(plain):
        opening = find_opening(plain[added.end() :])
        return opening and replace(opening, end=opening.end + added.end(), lead=added["lead"])
    start, episode = 0, None
    if above := _EPISODE.match(plain):
        start, episode = above.end(), above["e"]
    rest = plain[start : start + 60]
    for mark, strong, pattern in _COMPILED:
        if found := pattern.match(rest):
            return _open(mark, found, start=start, strong=strong, above=episode)
    return None


def _open(
    mark: Mark, found: re.Match[str], *, start: int, strong: bool, above: str | None
) -> Opening:
    groups = found.groupdict()
    episode = groups.get("e") or above
    opening = Opening(
        mark=mark,
        scene=groups["s"] + (groups.get("tail") or ""),
        end=start + found.end(),
        episode=episode,
        strong=strong or (above is not None and mark is not Mark.PLAIN),
        spaced=bool(groups.get("gap", " ")) or found[0].endswith(")"),
    )
    if mark is Mark.DASHED and not strong and not opening.spaced:
        return _unglue(opening, found.string, start=start)
    return opening


def _unglue(opening: Opening, rest: str, *, start: int) -> Opening:
    """7-112号房间: without a space the digits may belong to the place as well."""
    if len(opening.scene) < 2 or not opening.scene.isdecimal():  # noqa: PLR2004 - one digit is one number
        return opening
    if not re.match(_UNITS, rest[opening.end - start :]):
        return opening
    first = replace(
        opening, scene=opening.scene[0], end=opening.end - len(opening.scene) + 1, other=opening
    )
    if len(opening.scene) > 2 and opening.scene[1] != "0":  # noqa: PLR2004 - 7-1112号
        second = replace(opening, scene=opening.scene[:2], end=opening.end - len(opening.scene) + 2)
        return replace(first, other=replace(second, other=opening))
    return first


def goes_on(before: Opening, after: Opening) -> bool:
    """Whether a number is the next one: 3-4 or 4-1 after 3-3, 3A after 3."""
    (episode, scene), (next_episode, next_scene) = before.key, after.key
    if episode == next_episode:
        return next_scene == scene + 1 or (next_scene == scene and after.is_added)
    return next_episode == episode + 1 and next_scene == 1


@lru_cache(maxsize=4096)  # the same few numbers are asked of again and again
def _digits(number: str) -> str:
    """``十二`` and ``012`` as ``12``, 十二补 as 12补; ``12A`` stays."""
    bare = number.rstrip(_ADDED_SIGNS)
    value = read_number(bare)
    return number if value is None else f"{value}{number[len(bare) :].removesuffix('场')}"


@lru_cache(maxsize=4096)
def _count(number: str | None) -> int:
    if number is None:
        return 0
    digits = re.match(r"\d+", _digits(number))
    return (read_number(digits[0]) or 0) if digits else 0
