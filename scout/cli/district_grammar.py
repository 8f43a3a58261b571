"""The words of the verb ``district``: a point, many productions at once, or a week's picture."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from scout.domain.message import Message


def add_district(district: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    """What is asked of the district; ``word`` tells a help in the user's language."""
    district.add_argument(
        "subject", nargs="+", metavar="LAT,LON | plan FOLDER | load",
        help=word(say("cli.help_district_subject")),
    )  # fmt: skip
    district.add_argument("--datum", choices=("wgs84", "gcj02", "bd09"), default="wgs84")
    for name, form, message in (
        ("--places", "FILE", say("cli.help_places_file")),
        ("--bookings", "FILE", say("cli.help_district_bookings")),
        ("--windows", "FILE", say("cli.help_district_windows")),
        ("--out", "DIR", say("cli.help_district_out")),
    ):
        district.add_argument(name, type=Path, metavar=form, help=word(message))
    for name, dest, message in (
        ("--from", "first", say("cli.help_district_from")),
        ("--until", "last", say("cli.help_district_until")),
        ("--week", "week", say("cli.help_district_week")),
    ):
        district.add_argument(
            name, dest=dest, type=date.fromisoformat, metavar="YYYY-MM-DD", help=word(message)
        )
    for name, usual, message in (
        ("--workers", None, say("cli.help_district_workers")),
        ("--sets", 3, say("cli.help_district_sets")),
        ("--starts", 4, say("cli.help_district_starts")),
        ("--weeks", 1, say("cli.help_district_weeks")),
    ):
        district.add_argument(name, type=_count, default=usual, metavar="N", help=word(message))
    district.add_argument(
        "--cluster", default="", metavar="HOST:PORT", help=word(say("cli.help_district_cluster"))
    )


def _count(text: str) -> int:
    """A whole number from 1 to 1,000; ``argparse`` words the ``ValueError``."""
    value = int(text)
    if value not in range(1, 1001):
        raise ValueError(text)
    return value
