"""Cut the rest of a heading, behind its number, into place, light, inside or outside, and action.

The words that fill a slot by themselves (夜, 外景, 日内) are found first; what stands before or
between them is the place. Where nothing does, the place follows them. What is left is the era in
its brackets, the cast, or the action that begins on the heading's own line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from scout.domain.heading import IntExt, TimeOfDay
from scout.script.heading.clock import read_clock
from scout.script.heading.fused import (
    Fused,
    ends_with_time,
    find_fused,
    split_slots,
    starts_with_int_ext,
)
from scout.script.heading.place import join_place, place_behind
from scout.script.heading.slot import Slot, read_slot
from scout.script.heading.style import PLAIN_STYLE, Style
from scout.script.heading.suffix import keep_motion, speaks_of_time, tells_when
from scout.script.heading.token import Token, tokenise
from scout.script.heading.word import CHINESE_INT_EXT, CHINESE_STATES

BOTH = 2  # slots: time and INT/EXT
_NEAR, _BETWEEN, _PLACE_WORDS = 32, 3, 6
_COLON = re.compile(r"([^:。!?“”\"]{1,24}):([^:。!?“”\"]{1,24})[。\s]*$")
_PARTS = re.compile(r"[\s,、/·|.-]+")
_SIDES = {"内": IntExt.INT, "外": IntExt.EXT}
_BOTH_SIDES = re.compile(r"(?:内/?外|外/?内)$")
_SHORTEST_SIDED = 2
_FLASHBACK = re.compile(r"闪回|回忆|倒叙")


@dataclass
class Cut:
    """What the words of one heading say; offsets are those of the line."""

    time: TimeOfDay | None = None
    time_raw: str = ""
    int_ext: IntExt | None = None
    place: str = ""
    suffix: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    order: str = ""
    body_at: int | None = None
    fused: bool = False
    said: bool = False

    @property
    def slots(self) -> int:
        """How many of time and INT/EXT the heading states."""
        return (self.time is not None) + (self.int_ext is not None)

    def fill(self, slot: Slot) -> None:
        """Take what a word says; of two times the later word is the exact one (次日 夜)."""
        if slot.time is not None:
            exact = self.time is None or slot.time_raw not in {"次日", "第二天"}
            first = self.time is None or self.time_raw in {"次日", "翌日", "第二天", "隔日"}
            if (exact and first) or _follows(self.time, slot):
                self.time = slot.time
            self.time_raw = f"{self.time_raw} {slot.time_raw}".strip()
        if slot.int_ext is not None:
            both = self.int_ext not in {None, slot.int_ext}
            self.int_ext = IntExt.BOTH if both else slot.int_ext
        self.order += "".join(sign for sign in slot.order if sign not in self.order)


@dataclass
class _Desk:
    """The tokens of one heading and what each was used for."""

    raw: str
    tokens: list[Token]
    cut: Cut
    style: Style
    used: set[int] = field(default_factory=set)


def cut_heading(raw: str, plain: str, *, start: int, style: Style = PLAIN_STYLE) -> Cut:
    """Cut ``raw`` from ``start``; ``style`` is how the file writes its headings, where known."""
    plain = _without_colon(plain, start) if start else plain
    desk = _Desk(raw, _unwrap(tokenise(plain, start), plain), Cut(), style)
    _fill_slots(desk)
    if not desk.used:
        desk.tokens = split_slots(desk.tokens, style)
        _fill_slots(desk)
    if desk.used:
        _settle(desk, max(desk.used))
    elif (fused := find_fused(desk.tokens, style)) is not None:
        _take_fused(desk, fused)
    else:
        _without_slots(desk)
    _complete(desk.cut)
    return desk.cut


def _complete(cut: Cut) -> None:
    """What else tells of the side, the light and the place: the place's end, the clock, a tag."""
    cut.place = keep_motion(cut.place, cut.suffix, form="（{}）")
    if cut.time is not None and cut.int_ext is None:
        cut.int_ext = side_of(cut.place)
    elif cut.int_ext is not None and cut.time is None:
        lights = (read_clock(text) for text in cut.suffix if ":" in text)
        cut.time = next((light for light in lights if light is not None), None)


def side_of(place: str) -> IntExt | None:
    """The side that a place ends with, for where no word of its own says it: 车厢内, 城门外."""
    if len(place) <= _SHORTEST_SIDED:
        return None
    return IntExt.BOTH if _BOTH_SIDES.search(place) else _SIDES.get(place[-1])


def _without_colon(plain: str, start: int) -> str:
    """``客厅：日、内``, ``闪回：客厅``: behind a number, a colon beside slots only parts words."""
    found = _COLON.match(plain, start)
    if found is None:
        return plain
    sides = [[word for word in _PARTS.split(found[side]) if word] for side in (1, 2)]
    lit = any(words and all(map(read_slot, words)) for words in sides)
    if not lit and not (sides[0] and all(word in CHINESE_STATES for word in sides[0])):
        return plain
    return f"{plain[: found.end(1)]} {plain[found.end(1) + 1 :]}"


def _unwrap(tokens: list[Token], plain: str) -> list[Token]:
    """``1-1【客厅/内/夜】``: a bracket that holds place and slots, as the words within it."""
    if not tokens or tokens[0].kind != "bracket":
        return tokens
    inner = _words_in(tokens[0], plain)
    slots = [bool(_slots_of(token)) for token in inner]
    if any(slots) and not all(slots):
        return [*inner, *tokens[1:]]
    return _unwrap_place(tokens, plain)


def _words_in(bracket: Token, plain: str) -> list[Token]:
    return tokenise(plain[: bracket.end - 1], bracket.start + 1)


def _unwrap_place(tokens: list[Token], plain: str) -> list[Token]:
    """``【外】【日】【县衙门前】``: where each part stands in brackets, the place as words."""
    parts = list(takewhile(lambda token: token.kind == "bracket", tokens))
    open_parts = [token for token in parts if not _slots_of(token)]
    if not open_parts or len(open_parts) == len(parts):
        return tokens
    places = [token for token in open_parts if not speaks_of_time(token.text[1:-1])]
    if not places and len(parts) == len(tokens):  # 【雨巷】 speaks of rain, and is all there is
        places = [token for token in open_parts if not tells_when(token.text[1:-1].strip())]
    if not places:
        return tokens
    at = tokens.index(places[0])
    return [*tokens[:at], *_words_in(places[0], plain), *tokens[at + 1 :]]


def _fill_slots(desk: _Desk) -> None:
    """Mark the words that fill slots, as long as each stands close to the one before."""
    tokens, cut = desk.tokens, desk.cut
    last = -1
    for index, token in enumerate(tokens):
        far = token.start - tokens[0].start > _NEAR if last < 0 else index - last > _BETWEEN + 1
        complete = cut.slots == BOTH and index > last + 1
        if token.kind == "said" or far or complete:
            break
        slots = _slots_of(token)
        if not slots or not _goes_on(cut, slots, adjacent=index == last + 1, gap=token.gap):
            continue
        cut.order += "P" if last >= 0 and index > last + 1 and "P" not in cut.order else ""
        for slot in slots:
            cut.fill(slot)
        desk.used.add(index)
        last = index


def _follows(time: TimeOfDay | None, slot: Slot) -> bool:
    """Whether a word says the light that 接上场 left open."""
    return time is TimeOfDay.RELATIVE and slot.time not in {None, TimeOfDay.RELATIVE}


def _slots_of(token: Token) -> list[Slot]:
    """The slots that a word fills, or every word of a bracket: （日，外）."""
    if token.kind == "word":
        slot = read_slot(token.text)
        return [slot] if slot else []
    if token.kind == "bracket":
        words = [word for word in re.split(r"[\s,、/。.·|-]+", token.text[1:-1]) if word]
        slots = [slot for word in words if (slot := read_slot(word))]
        return slots if words and len(slots) == len(words) else []
    return []


def _goes_on(cut: Cut, slots: list[Slot], *, adjacent: bool, gap: str) -> bool:
    """Whether the word still belongs to the heading: it fills an open slot, or follows its like."""
    fills = any(
        (slot.time is not None and cut.time is None)
        or _follows(cut.time, slot)
        or (slot.int_ext is not None and cut.int_ext is None)
        for slot in slots
    )
    alike = (
        adjacent
        and len(slots) == 1
        and slots[0].order in {"T", "I"}
        and cut.order.endswith(slots[0].order)
    )
    return fills or (alike and "。" not in gap)


def _settle(desk: _Desk, last: int) -> None:
    """Place, suffix and action, once the slots are known."""
    cut, tokens = desk.cut, desk.tokens
    first = min(desk.used)
    _complete_before(desk, first)
    core = [(i, token) for i, token in enumerate(tokens[: last + 1]) if i not in desk.used]
    place = _set_aside(cut, [token for _, token in core])
    cut.said = any(token.kind == "said" for token in place)
    place = _end_with_side(cut, place)
    cut.place = join_place(desk.raw, place)
    if any(token in place for i, token in core if i < first):
        cut.order = "P" + cut.order.replace("P", "")
    elif not place:
        cut.order = cut.order.replace("P", "")
    if place and _complete_behind(desk, last):
        return
    index = _take_suffixes(desk, last + 1)
    if not place and index < len(tokens):
        behind = place_behind(tokens, index, style=desk.style)
        cut.place = join_place(desk.raw, behind)
        cut.order += "P" if behind else ""
        index = _take_suffixes(desk, index + len(behind))
    _leave_body(desk, index)


def _leave_body(desk: _Desk, index: int) -> None:
    if index < len(desk.tokens):
        desk.cut.body_at = desk.tokens[index].start


def _take_fused(desk: _Desk, fused: Fused) -> None:
    """Place, time and INT/EXT without a break between them."""
    cut = desk.cut
    words = desk.tokens[: fused.index + 1]
    cut.fill(fused.slot)
    words[-1] = replace(words[-1], end=fused.place_end)
    cut.place = join_place(desk.raw, _set_aside(cut, words))
    cut.order, cut.fused = f"P{cut.order}", True
    if fused.body_at < desk.tokens[fused.index].end:
        cut.body_at = fused.body_at
    else:
        _leave_body(desk, _take_suffixes(desk, fused.index + 1))


def _complete_behind(desk: _Desk, last: int) -> bool:
    """``，晨，内老陈点火``: INT/EXT that the action follows without a break."""
    cut, tokens = desk.cut, desk.tokens
    if cut.time is None or cut.int_ext is not None or last + 1 >= len(tokens):
        return False
    word = tokens[last + 1]
    found = starts_with_int_ext(word, desk.style)
    if found is None:
        return False
    length, slot = found
    cut.fill(slot)
    cut.fused, cut.body_at = True, word.start + length
    return True


def _complete_before(desk: _Desk, first: int) -> None:
    """``书房夜 内``: the time that the place runs into."""
    cut, tokens = desk.cut, desk.tokens
    if cut.int_ext is None or cut.time is not None or not first:
        return
    word = tokens[first - 1]
    if word.kind == "word" and (split := ends_with_time(word)) is not None:
        length, slot = split
        cut.fill(slot)
        cut.order = cut.order[::-1] if cut.order == "IT" else cut.order
        tokens[first - 1] = replace(word, text=word.text[:length], end=word.start + length)


def _set_aside(cut: Cut, words: list[Token]) -> list[Token]:
    """The words of the place; eras, dates, states and brackets about them go to the suffix."""
    place: list[Token] = []
    for token in words:
        inner = token.text[1:-1].strip()
        if token.text[0] == "【" and not place and not speaks_of_time(inner):
            place.append(replace(token, text=inner, start=token.start + 1, end=token.end - 1))
        elif not _take_suffix(cut, token, attached=bool(place) and not token.gap):
            place.append(token)
    return place[:_PLACE_WORDS]


def _end_with_side(cut: Cut, place: list[Token]) -> list[Token]:
    """``车厢内景。夜``: the side that the place runs into."""
    if cut.int_ext is not None or not place or place[-1].kind != "word":
        return place
    word = place[-1]
    tail = next((tail for tail in ("内景", "外景") if word.text.endswith(tail)), "")
    length = len(word.text) - len(tail)
    if not tail or not length:
        return place
    cut.int_ext = CHINESE_INT_EXT[tail]
    return [*place[:-1], replace(word, text=word.text[:length], end=word.start + length)]


def _take_suffixes(desk: _Desk, index: int) -> int:
    while index < len(desk.tokens) and _take_suffix(desk.cut, desk.tokens[index], attached=False):
        index += 1
    return index


def _take_suffix(cut: Cut, token: Token, *, attached: bool) -> bool:
    """True where the word speaks of the era, the date, the weather or a flashback."""
    if token.kind == "bracket":
        inner = token.text[1:-1].strip()
        if attached and not speaks_of_time(inner):
            return False
        if inner.startswith(("人物", "人:")):
            return False
        if _FLASHBACK.search(inner):
            cut.flags.append("flashback")
        cut.suffix.append(inner)
        return True
    if token.kind in {"date", "clock"} or (token.kind == "word" and tells_when(token.text)):
        cut.flags += ["flashback"] if _FLASHBACK.search(token.text) else []
        cut.suffix.append(token.text)
        return True
    return False


def _without_slots(desk: _Desk) -> None:
    """Only a place, or nothing: the first words up to a stop, if a place can be that long."""
    cut, tokens = desk.cut, desk.tokens
    index = _take_suffixes(desk, 0)
    if tokens[index:] and tokens[index].kind == "word":
        behind = place_behind(tokens, index, style=desk.style)
        cut.place = join_place(desk.raw, behind)
        cut.order = "P" if behind else ""
        index = _take_suffixes(desk, index + len(behind))
    _leave_body(desk, index)
    cut.said = index < len(tokens) and tokens[-1].kind == "said"
