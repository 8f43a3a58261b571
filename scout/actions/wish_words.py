"""Wishes as they are typed and as they stand in a file: one document of words, not yet understood.

A document is a mapping with the names of the options (``at_most`` for ``--at-most``); a wish about
needs is an object or the text of the option: ``"n01,n02=20"`` or ``{"needs": […], "minutes": 20}``.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from scout.actions.json_file import FileWords, read_json_file
from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VERSION = 1  # of the document; one of a later Scout may ask for what this one does not know
LISTS = ("keep", "ban", "match", "apart", "near", "here", "never")
NUMBERS = ("at_most", "budget", "fit_floor", "sets")
FLAGS = ("confirmed_only", "landscape")
DAYS = ("start", "today")
NAMES = (*LISTS, *NUMBERS, *FLAGS, *DAYS, "goal", "weights")

EXAMPLES = {
    "keep": '"dawan-shiju"',
    "ban": '"dawan-shiju/gatehouse"',
    "match": '"n01,n02@location" / {"needs": ["n01", "n02"], "at": "location"}',
    "apart": '"n01,n02" / {"needs": ["n01", "n02"]}',
    "near": '"n01,n02=20" / {"needs": ["n01", "n02"], "minutes": 20}',
    "here": '"n01=dawan-shiju/gatehouse" / {"need": "n01", "place": "dawan-shiju/gatehouse"}',
    "never": '"n01=dawan-shiju" / {"need": "n01", "place": "dawan-shiju"}',
    "goal": '"fit,places,cost" / "fewest_places"',
    "weights": '"place=3000,page=2000" / {"place": 3000, "page": 2000}',
}
_COMMA = re.compile(r"[,，、]")
_NARROW = str.maketrans("＝＠", "=@")
_SHOWN = 120  # signs of a wish that a message quotes
_FILE_BYTES = 1024**2  # a thousand wishes have 60 KB
_PAIR_PARTS = {"near": ("needs", "minutes"), "here": ("need", "place"), "never": ("need", "place")}


def read_wish_file(path: Path) -> dict[str, Any]:
    """The document of wishes in a JSON file; raises ``ReadError`` where it is none."""
    words = FileWords(
        closed=lambda reason: say("actions.wish_file_closed", reason=reason),
        large=lambda limit_kb: say("actions.wish_file_large", limit_kb=limit_kb),
        odd=lambda why: say("actions.wish_file_odd", why=why),
    )
    return read_json_file(path, most_bytes=_FILE_BYTES, words=words)


def join_documents(first: Mapping[str, Any], then: Mapping[str, Any]) -> dict[str, Any]:
    """Both: lists one after the other; of everything else the later says what holds.

    What should be a list in the first and is none stays, to be told when it is understood.
    """
    joined = {**first, **then}
    for name in LISTS:
        one, other = first.get(name), then.get(name)
        if isinstance(one, list) and isinstance(other, list):
            joined[name] = [*one, *other]
        elif one is not None and not isinstance(one, list):
            joined[name] = one
    if {"goal", "weights"} & set(then):
        for name in {"goal", "weights"} - set(then):
            joined.pop(name, None)
    return joined


def label_wish(name: str, entry: Any) -> str:
    """A wish as a person finds it again: its name and its words."""
    try:
        text = (
            entry if isinstance(entry, str) else json.dumps(entry, ensure_ascii=False, default=str)
        )
    except RecursionError:  # read from a file, it nests as deep as can just be read
        text = "…"
    return f"{name} {text[:_SHOWN]}"


def malformed(name: str, entry: Any) -> WishError:
    """The error about a wish that cannot be taken apart, with an example."""
    wish = label_wish(name, entry)
    return WishError(say("actions.wish_malformed", wish=wish, example=EXAMPLES.get(name, "")))


def take_apart(name: str, entry: Any) -> dict[str, Any]:
    """A wish about needs as an object, whichever way it was written; raises ``WishError``."""
    if isinstance(entry, dict):
        parts = entry
    elif isinstance(entry, str):
        parts = _parts_of_text(name, entry)
    elif name == "apart" and isinstance(entry, list):
        parts = {"needs": entry}
    else:
        raise malformed(name, entry)
    wanted = {*_PAIR_PARTS.get(name, ("needs",)), *(("at",) if name == "match" else ())}
    if not wanted - {"at"} <= set(parts) <= wanted:
        raise malformed(name, entry)
    return parts


def _parts_of_text(name: str, text: str) -> dict[str, Any]:
    text = text.translate(_NARROW)
    if name == "match":
        needs, mark, where = text.rpartition("@")
        return {"needs": split(needs), "at": where.strip()} if mark else {"needs": split(text)}
    if name == "apart":
        return {"needs": split(text)}
    left, mark, right = text.rpartition("=")
    if not mark:
        raise malformed(name, text)
    first, second = _PAIR_PARTS[name]
    return {first: split(left) if first == "needs" else left.strip(), second: right.strip()}


def split(text: str) -> list[str]:
    """What stands between commas, Chinese ones too."""
    return [part.strip() for part in _COMMA.split(text) if part.strip()]
