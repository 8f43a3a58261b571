"""Which candidates of a file are its headings: the sure ones vote, the others need neighbours.

First the sure lines say how this file writes its headings; then every line is cut anew in that
style, and what is not sure by itself counts where its number goes on from the one before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.record import dataclass
from scout.script.heading.candidate import Candidate, Sure, judge, read_candidate, read_unnumbered
from scout.script.heading.chinese_opening import Mark, Opening, goes_on
from scout.script.heading.cut import BOTH
from scout.script.heading.grammar import name_grammar
from scout.script.heading.style import Style
from scout.script.line.name_list import split_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scout.domain.heading import Heading
    from scout.domain.message import Message

_WEIGHTS = {Sure.CERTAIN: 10, Sure.LIKELY: 4, Sure.MAYBE: 0}
_DASHED_WEIGHT = 1  # 1-3 书房: weak alone, but a file may hold nothing else
_CONFIDENCE = {Sure.CERTAIN: 1.0, Sure.LIKELY: 0.9, Sure.MAYBE: 0.7}
_STRANGE = 0.1
_FEW = 3
_SHORT, _LONGEST_NAME = 8, 6
_BARS = frozenset("|｜")


@dataclass(frozen=True, slots=True)
class Choice:
    """A heading with how it was read; ``doubt`` says why a person should look at it."""

    heading: Heading
    key: tuple[int, int]
    grammar: str
    confidence: float
    doubt: Message | None = None


def choose(candidates: Mapping[int, Candidate], names: Iterable[str]) -> dict[int, Choice]:
    """The headings among the candidates of one file, by the line each stands on."""
    style = _learn(candidates.values(), frozenset(names))
    if style.mark is Mark.BARE:
        candidates = {
            line: found if found.opening.spaced else read_unnumbered(found.raw, style) or found
            for line, found in candidates.items()
        }
    if style.fuses or style.joined or style.names or style.lists:
        candidates = _read_anew(candidates, style)
    walk = _Walk(candidates, style)
    return {line: found for line in candidates if (found := walk.take(line)) is not None}


def _learn(candidates: Iterable[Candidate], names: frozenset[str]) -> Style:
    """The style of the sure lines: opening, order, whether the action follows on the line."""
    marks: Counter[Mark] = Counter()
    orders: Counter[str] = Counter()
    cast: set[str] = set()
    sure = bodies = fused = lists = 0
    for found in candidates:
        weight = _WEIGHTS[found.sure]
        if found.opening.mark is Mark.DASHED:
            weight = max(weight, _DASHED_WEIGHT)
        marks[found.opening.mark] += weight
        if found.sure >= Sure.LIKELY:
            sure += 1
            orders[found.cut.order] += 1
            bodies += found.cut.body_at is not None
            fused += found.cut.fused
        listed = _names_behind(found)
        cast |= listed
        lists += bool(listed)
    names |= cast
    if not marks:
        return Style(names=names)
    mark, weight = marks.most_common(1)[0]
    return Style(
        mark=mark if weight else None,
        order=orders.most_common(1)[0][0] if orders else "",
        names=names,
        proven=sure > 0,
        fuses=sure >= _FEW and bodies * 2 > sure,
        joined=sure >= _FEW and fused * 2 > sure,
        lists=lists >= _FEW and lists * _FEW > sure,
    )


def _names_behind(found: Candidate) -> set[str]:
    """The cast that a heading lists behind its place: 方棠、组员."""
    names = split_names(found.body) if found.cut.order.endswith("P") else []
    listed = len(names) > 1 and all(len(name) <= _LONGEST_NAME for name in names)
    return set(names) if listed else set()


def _read_anew(candidates: Mapping[int, Candidate], style: Style) -> dict[int, Candidate]:
    """What the style can change: places of several words, action on the line, what is not sure."""
    return {
        line: found if _is_plain(found) else read_candidate(found.raw, style) or found
        for line, found in candidates.items()
    }


def _is_plain(found: Candidate) -> bool:
    parted = _BARS & set(found.text) or any(sign.isspace() for sign in found.cut.place)
    clean = found.cut.body_at is None and not parted
    labelled = found.cut.order == "J"  # and may stand on several lines
    return labelled or (found.sure is Sure.CERTAIN and clean)


class _Walk:
    """The state while deciding line after line."""

    def __init__(self, candidates: Mapping[int, Candidate], style: Style) -> None:
        self._candidates = candidates
        self._style = style
        self._before: dict[Mark, Opening] = {}
        self._latest: Opening | None = None
        dashed = sum(found.opening.mark is Mark.DASHED for found in candidates.values())
        self._dashes = dashed * _FEW > len(candidates)
        self._next = _followers(candidates)
        self._last = {found.opening.mark: line for line, found in candidates.items()}

    def take(self, line: int) -> Choice | None:
        """The choice for this line, or ``None`` where it is no heading after all."""
        found = self._settle_digits(self._candidates[line])
        mark = found.opening.mark
        before, after = self._before.get(mark), self._next.get(line)
        follows = before is not None and goes_on(before, found.opening)
        follows = follows or self._counts_on(found.opening)
        leads = after is not None and goes_on(found.opening, after)
        last = self._last[mark] == line
        if not self._believes(found, follows=follows, leads=leads, last=last):
            return None
        self._before[mark] = self._latest = found.opening
        return Choice(
            heading=found.heading(),
            key=found.opening.key,
            grammar=name_grammar(found),
            confidence=self._confidence(found),
            doubt=self._doubt(found),
        )

    def _believes(self, found: Candidate, *, follows: bool, leads: bool, last: bool) -> bool:
        """Whether the line is a heading, with its neighbours asked where it is not sure itself."""
        if found.sure is Sure.CERTAIN:
            return True
        if found.sure is Sure.LIKELY:
            return follows or leads or self._fits(found)
        opening, home = found.opening, self._style.mark
        if opening.strong and opening.spaced:
            return follows or leads
        if opening.mark is Mark.DASHED:
            alike = home in {None, opening.mark} or self._dashes
            return alike and (follows or leads) and (self._style.proven or not found.is_prose)
        known = opening.mark is home or opening.strong
        return known and follows and (leads or last)

    def _fits(self, found: Candidate) -> bool:
        """Whether a likely heading is written like the file's, or too plainly to be prose."""
        mark, cut = found.opening.mark, found.cut
        if self._style.mark in {None, mark} or found.opening.strong:
            return True
        if mark is Mark.BARE:
            return cut.slots == BOTH
        short = cut.fused and len(cut.place) <= _SHORT
        apart = "P" in cut.order[:2] and not cut.order.startswith("T")
        return apart and (cut.body_at is None or short)

    def _counts_on(self, opening: Opening) -> bool:
        """Whether the scene is the next one after a heading that is numbered otherwise."""
        latest = self._latest
        if latest is None or latest.mark is opening.mark or not opening.scene:
            return False
        return opening.key[1] == latest.key[1] + 1

    def _settle_digits(self, found: Candidate) -> Candidate:
        """7-112号房间: the reading whose number goes on from the scene before."""
        before = self._before.get(found.opening.mark)
        option: Opening | None = found.opening
        while before is not None and option is not None:
            if goes_on(before, option):
                same = option is found.opening
                cut = None if same else judge(found.raw, option, style=self._style)
                return (
                    found
                    if cut is None
                    else replace(cut, opening=replace(option, other=found.opening))
                )
            option = option.other
        return found

    def _confidence(self, found: Candidate) -> float:
        strange = self._style.mark not in {None, found.opening.mark}
        return round(_CONFIDENCE[found.sure] - _STRANGE * strange, 2)

    def _doubt(self, found: Candidate) -> Message | None:
        if found.opening.other is not None:
            return say("script.doubt_digits", number=found.opening.number, place=found.cut.place)
        if found.sure is Sure.MAYBE:
            return say("script.doubt_neighbours", number=found.opening.number)
        if self._style.mark not in {None, found.opening.mark}:
            return say("script.doubt_other_grammar", grammar=name_grammar(found))
        if found.cut.fused and not self._style.joined:
            return say("script.doubt_fused", place=found.cut.place)
        return None


def _followers(candidates: Mapping[int, Candidate]) -> dict[int, Opening]:
    """For each line the opening of the next candidate of the same family."""
    after: dict[Mark, Opening] = {}
    followers = {}
    for line, found in reversed(list(candidates.items())):
        mark = found.opening.mark
        if mark in after:
            followers[line] = after[mark]
        after[mark] = found.opening
    return followers
