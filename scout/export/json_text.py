"""JSON that every program reads: UTF-8, indented, no sign that a text may not hold."""

from __future__ import annotations

import json
from typing import Any

from scout.export.clean_text import clean_text


def write_json(value: Any) -> bytes:
    """The value with every text in it cleaned; the same value gives the same bytes."""
    return json.dumps(_clean(value), ensure_ascii=False, indent=1).encode()


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {name: _clean(entry) for name, entry in value.items()}
    return [_clean(entry) for entry in value] if isinstance(value, list) else value
