"""What a file of Scout's own holds: objects that may have more fields, lists, sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scout.actions.contract.entry import Entry
    from scout.domain.message import Message

_LONGEST = 2000  # signs of a sentence


def fields_of(entry: Entry, names: Sequence[str]) -> dict[str, Entry]:
    """These fields of an object, all of them needed; what else it has is left alone."""
    value = entry.value
    if isinstance(value, dict):
        entry = entry.of({name: value[name] for name in names if name in value})
    return entry.fields(names, needed=names)


def list_of(entry: Entry) -> Iterator[Entry]:
    """The entries of a list; a text with commas is none here."""
    if isinstance(entry.value, list):
        yield from entry.listed()
    else:
        entry.note(say("actions.wish_list"))


def read_sentence(entry: Entry) -> Message:
    """A sentence in both languages, as it was said."""
    value = entry.value if isinstance(entry.value, dict) else {}
    texts = [_read_text(value.get(lang)) for lang in ("zh", "en")]
    if not all(texts):
        entry.note(say("actions.terms_object", names="zh, en"))
    zh, en = (text or "–" for text in texts)
    return say("actions.as_said", text=Bilingual(zh=zh, en=en))


def _read_text(value: object) -> str:
    """Text that can be written again: halves of signs, which JSON may hold, become a mark."""
    if not isinstance(value, str):
        return ""
    return value[:_LONGEST].encode("utf-8", "replace").decode()
