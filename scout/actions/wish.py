"""Understand wishes: a document of words becomes wishes about this script and these places."""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

from scout.actions.need_name import NeedNames
from scout.actions.wish_words import (
    LISTS,
    NAMES,
    VERSION,
    label_wish,
    malformed,
    split,
    take_apart,
)
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.wish import (
    KeepApart,
    Measure,
    MustMatch,
    NearEachOther,
    NeverThere,
    PlayHere,
    Sameness,
    Weights,
    Wishes,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from scout.actions.library import Library
    from scout.domain.message import Message
    from scout.domain.need import Need
    from scout.domain.wish import NeedWish

_MOST = 1_000_000_000  # 元, minutes, places: more is a slip of the keyboard
_MOST_WEIGHT = 1_000_000  # times fees it must stay within whole numbers of 64 bits
_MOST_SETS = 100  # nobody compares more, and each takes its time
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_wishes(
    document: Mapping[str, Any], *, needs: Sequence[Need], library: Library, today: date
) -> Wishes:
    """The wishes of a document (see ``wish_words``); raises ``WishError`` saying which is wrong.

    ``today`` is the day that permits are counted from where the document names none.
    """
    return _Reading(document, needs=needs, library=library).wishes(today)


def check_wishes(wishes: Wishes, library: Library) -> None:
    """Raise ``WishError`` for an unknown place, or one that is both kept and banned."""
    named = {wish.place for wish in wishes.about if isinstance(wish, PlayHere | NeverThere)}
    for name in sorted(wishes.keep | wishes.ban | named):
        library.require(name)
    for name in sorted(wishes.keep):
        if name in wishes.ban or name.partition("/")[0] in wishes.ban:
            raise WishError(say("actions.kept_and_banned", place=name))
    if wishes.sets < 1:
        raise WishError(say("actions.no_sets", count=wishes.sets))


def _wrong(name: str, entry: Any, *, why: Message) -> WishError:
    return WishError(say("actions.wish_wrong", wish=label_wish(name, entry), why=why))


class _Reading:
    """Takes one wish after the other out of a document."""

    def __init__(
        self, document: Mapping[str, Any], *, needs: Sequence[Need], library: Library
    ) -> None:
        for name in document:
            if name not in {*NAMES, "version"}:
                raise WishError(say("actions.wish_unknown", name=str(name), names=", ".join(NAMES)))
        self._document = {name: entry for name, entry in document.items() if entry is not None}
        self._library, self._needs = library, NeedNames(needs)
        if (version := self._document.get("version", VERSION)) != VERSION:
            raise _wrong("version", version, why=say("actions.wish_version", version=VERSION))
        for name in LISTS:
            if not isinstance(entry := self._document.get(name, []), list):
                raise _wrong(name, entry, why=say("actions.wish_list"))

    def wishes(self, today: date) -> Wishes:
        """All of them."""
        start, today = self._day("start"), self._day("today") or today
        if start is not None and start < today:
            why = say("actions.wish_start_past", today=today.isoformat())
            raise _wrong("start", start.isoformat(), why=why)
        sets = self._whole("sets", low=1, high=_MOST_SETS)
        wishes = Wishes(
            keep=frozenset(self._places("keep")),
            ban=frozenset(self._places("ban")),
            about=tuple(self._about()),
            at_most=self._whole("at_most", low=1),
            budget_cny=self._whole("budget"),
            fit_floor=self._share("fit_floor"),
            confirmed_only=self._flag("confirmed_only"),
            today=None if start is None else today,
            start=start,
            portrait=not self._flag("landscape"),
            sets=Wishes().sets if sets is None else sets,
            goal=self._goal(),
        )
        check_wishes(wishes, self._library)
        return wishes

    def _places(self, name: str) -> Iterator[str]:
        for entry in self._document.get(name, ()):
            if not isinstance(entry, str):
                raise malformed(name, entry)
            yield self._place(name, entry, text=entry)

    def _place(self, name: str, entry: Any, *, text: Any) -> str:
        if not isinstance(text, str):
            raise malformed(name, entry)
        if not self._library.knows(text.strip()):
            raise _wrong(name, entry, why=say("actions.unknown_place", place=text.strip()))
        return text.strip()

    def _about(self) -> Iterator[NeedWish]:
        for name in ("match", "apart", "near", "here", "never"):
            for entry in self._document.get(name, ()):
                yield self._need_wish(name, entry)

    def _need_wish(self, name: str, entry: Any) -> NeedWish:
        parts = take_apart(name, entry)
        if name in {"here", "never"}:
            need = self._need(name, entry, text=parts["need"])
            place = self._place(name, entry, text=parts["place"])
            kind = PlayHere if name == "here" else NeverThere
            return kind(need=need, place=place)
        needs = self._several(name, entry, texts=parts["needs"])
        if name == "apart":
            return KeepApart(needs=needs)
        if name == "near":
            minutes = _read_whole(name, entry, value=parts["minutes"])
            return NearEachOther(needs=needs, minutes=minutes)
        at = parts.get("at", Sameness.SPOT)
        if not isinstance(at, str) or at not in set(Sameness):
            raise malformed(name, entry)
        return MustMatch(needs=needs, at=Sameness(at))

    def _several(self, name: str, entry: Any, *, texts: Any) -> tuple[str, ...]:
        if not isinstance(texts, list):
            raise malformed(name, entry)
        ids = [self._need(name, entry, text=text) for text in texts]
        if len(set(ids)) < 2:  # noqa: PLR2004 - said in the message
            raise _wrong(name, entry, why=say("actions.wish_few_needs"))
        return tuple(dict.fromkeys(ids))

    def _need(self, name: str, entry: Any, *, text: Any) -> str:
        if not isinstance(text, str):
            raise malformed(name, entry)
        found = self._needs.find(text)
        if isinstance(found, str):
            return found
        raise _wrong(name, entry, why=found)

    def _whole(self, name: str, *, low: int = 0, high: int = _MOST) -> int | None:
        value = self._document.get(name)
        return None if value is None else _read_whole(name, value, value=value, low=low, high=high)

    def _share(self, name: str) -> float | None:
        value = self._document.get(name)
        if value is None:
            return None
        try:
            share = math.nan if isinstance(value, bool) else float(value)
        except (TypeError, ValueError, OverflowError):
            share = math.nan
        if not 0 <= share <= 1:
            raise _wrong(name, value, why=say("actions.wish_share"))
        return share

    def _flag(self, name: str) -> bool:
        value = self._document.get(name, False)
        if not isinstance(value, bool):
            raise _wrong(name, value, why=say("actions.wish_flag"))
        return value

    def _day(self, name: str) -> date | None:
        value = self._document.get(name)
        if value is None:
            return None
        try:
            return date.fromisoformat(value if _DAY.fullmatch(value) else "")
        except (TypeError, ValueError) as error:
            raise _wrong(name, value, why=say("actions.wish_day")) from error

    def _goal(self) -> Weights | tuple[Measure, ...] | None:
        goal, weights = self._document.get("goal"), self._document.get("weights")
        if goal is not None and weights is not None:
            raise WishError(say("actions.wish_two_goals"))
        if weights is not None:
            return _read_weights(weights)
        return None if goal is None else _read_goal(goal)


def _read_whole(name: str, entry: Any, *, value: Any, low: int = 0, high: int = _MOST) -> int:
    """A whole number in a range, also typed as text."""
    number = None
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value).strip()
        if re.fullmatch(r"[0-9]{1,18}", text):
            number = int(text)
    elif isinstance(value, int) and not isinstance(value, bool):
        number = value
    if number is None or not low <= number <= high:
        raise _wrong(name, entry, why=say("actions.wish_whole", low=low, high=high))
    return number


def _read_goal(value: Any) -> tuple[Measure, ...]:
    """A named goal, or measures in the order of their importance."""
    from scout.suggest.goal import NAMED

    if isinstance(value, str) and isinstance(named := NAMED.get(value.strip()), tuple):
        return named
    words = split(value) if isinstance(value, str) else value
    measures = set(Measure)
    if (
        not isinstance(words, list)
        or not words
        or not all(isinstance(word, str) and word in measures for word in words)
        or len(set(words)) < len(words)
    ):
        names = ", ".join(sorted(NAMED))
        raise _wrong(
            "goal", value, why=say("actions.wish_goal", names=names, measures=", ".join(Measure))
        )
    return tuple(Measure(word) for word in words)


def _read_weights(value: Any) -> Weights:
    """What things are worth in 元; what is not named is worth as much as by default."""
    parts: Any = value
    if isinstance(value, str):
        split_parts = [part.partition("=") for part in split(value)]
        parts = {name.strip(): amount for name, mark, amount in split_parts if mark}
        if len(parts) < len(split_parts):
            raise malformed("weights", value)
    known = ("place", "page", "money", "minute")
    if not isinstance(parts, dict) or not parts or not set(parts) <= set(known):
        raise malformed("weights", value)
    amounts = {
        name: _read_whole("weights", value, value=amount, high=_MOST_WEIGHT)
        for name, amount in parts.items()
    }
    return Weights(**amounts)
