"""The wishes of a command line: those of a file, and those of the options added to them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from scout.cli.wish_grammar import wish_document

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from scout.actions.library import Library
    from scout.domain.need import Need
    from scout.domain.wish import Wishes


def wishes_of(parsed: argparse.Namespace, needs: Sequence[Need], *, library: Library) -> Wishes:
    """Everything that is wished; raises ``WishError`` and ``ReadError``.

    A plan has a first day whether or not permits are to be counted: they are where a wish names
    the start or the day to count from, and then up to the first day of the plan.
    """
    from scout.actions.wish import read_wishes
    from scout.actions.wish_words import join_documents, read_wish_file

    document = wish_document(parsed)
    if parsed.wishes is not None:
        document = join_documents(read_wish_file(parsed.wishes), document)
    if isinstance(parsed.start, date):
        if any(document.get(name) is not None for name in ("start", "today")):
            document["start"] = parsed.start.isoformat()
    elif parsed.start is not None:
        document["start"] = parsed.start
    return read_wishes(document, needs=needs, library=library, today=present_day())


def present_day() -> date:
    """The date where the user is."""
    return datetime.now(UTC).astimezone().date()
