"""Web pages cut into tags and text, once through from front to back.

By one expression: the library's parser takes the square of the time on pages that were made for
that. Nothing is ever fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scout.script.source.source import Source

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<tag>[a-zA-Z][\w:]*)(?P<more>[^<>]*)>"
    r"|(?P<text>[^<]+|<)",
    re.DOTALL,
)
_CLASS = re.compile(r"\bclass\s*=\s*[\"']?(?P<name>[^\"'>]+)", re.IGNORECASE)


def cut_page(
    text: str, source: Source, *, silent: Collection[str]
) -> Iterator[tuple[str, re.Match[str]]]:
    """Each tag by its name in lower case, each piece of text with an empty one.

    A tag has ``end`` (``/`` or nothing) and ``more``, a piece of text ``text``. What stands inside
    ``silent`` elements is left out. Raises ``LimitError`` for more than any script.
    """
    within = ""
    for count, token in enumerate(_TOKEN.finditer(text)):
        if count > LIMITS.tokens:
            raise source.limit(say("script.too_many_paragraphs"))
        tag = (token["tag"] or "").lower()
        if within:
            within = "" if token["end"] and tag == within else within
        elif tag in silent and not token["end"] and not token["more"].endswith("/"):
            within = tag
        else:
            yield tag, token


def find_class(more: str) -> str:
    """What a tag has as its class, or nothing."""
    named = _CLASS.search(more)
    return named["name"].strip() if named else ""
