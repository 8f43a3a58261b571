"""Moments by the clock of the district, with dates as they are sorted."""

from __future__ import annotations

from datetime import UTC, datetime

from scout.geo.zone import TIMEZONE


def word_moment(moment: datetime) -> str:
    """``2027-03-08 18:00``."""
    return f"{moment.astimezone(TIMEZONE):%Y-%m-%d %H:%M}"


def word_noted(text: str) -> str:
    """A moment as a library notes it (ISO 8601, UTC); what is none stands as it is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return word_moment(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
