"""JSON as plain values, no deeper than any scene list."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scout.domain.message import say
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from scout.script.source.source import Source


def parse_json(text: str, source: Source) -> Any:
    """The value of a JSON text, ``None`` where it is none; raises ``LimitError``."""
    try:
        data = json.loads(text)
    except ValueError:
        return None
    except RecursionError as error:
        raise source.limit(say("script.too_deep")) from error
    level, depth = [data], 0
    while level := [child for value in level for child in _children(value)]:
        depth += 1
        if depth > LIMITS.depth:
            raise source.limit(say("script.too_deep"))
    return data


def _children(value: Any) -> list[Any]:
    values = value.values() if isinstance(value, dict) else value
    return (
        [child for child in values if isinstance(child, dict | list)]
        if isinstance(value, dict | list)
        else []
    )
