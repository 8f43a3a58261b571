"""Values of a schedule's JSON as what they should be, whatever stands in the file."""

from __future__ import annotations

from typing import Any


def records(value: Any) -> list[dict[str, Any]]:
    """The records of a list; what is none is passed over."""
    return [record for record in list_of(value) if isinstance(record, dict)]


def list_of(value: Any) -> list[Any]:
    """A list, or an empty one for anything else."""
    return value if isinstance(value, list) else []


def text_of(value: Any) -> str:
    """Text or a number as it was written; anything else is nothing."""
    return str(value).strip() if isinstance(value, str | int | float) else ""
