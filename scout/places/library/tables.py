"""How a library lies in its database: the same tables in a file and on a server.

What is searched or shown in lists has columns of its own; everything else of a thing is the JSON
text of its ``record``. Ids are the program's, ``number`` the order in which things came. Instants
are seconds since 1970 (UTC): they compare alike in every database.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import (
    REAL,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Text,
)
from sqlalchemy import Table as _Table

from scout.places.library.booking_guard import guard

if TYPE_CHECKING:
    from sqlalchemy.types import TypeEngine

BOOKING_STATES = ("asked", "held", "confirmed", "cancelled")

metadata = MetaData()

Table = partial(_Table, sqlite_strict=True)

# In a file only these types hold what they say, and only INTEGER counts by itself.
_Number = BigInteger().with_variant(Integer(), "sqlite")
_Degrees: TypeEngine[float] = Double().with_variant(REAL(), "sqlite")
_Flag = Boolean().with_variant(Integer(), "sqlite")


def _text(name: str, **more: object) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="", **more)  # type: ignore[arg-type]


def _edited() -> tuple[Column[int], Column[str], Column[str]]:
    """Which save of a thing it is, whose and when (ISO, UTC)."""
    return (
        Column("version", Integer, nullable=False),
        _text("changed_by"),
        _text("changed_at"),
    )


fact = Table(
    "fact",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""What is to be known about the library itself."""

migration = Table(
    "migration",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
)
"""Which version of the layout was made when."""

place = Table(
    "place",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    *_edited(),
    _text("name_zh"),
    _text("name_en"),
    _text("kind"),
    _text("state"),
    _text("scouted"),
    _text("subdistrict"),
    Column("fee_cny_day", _Number, nullable=False),
    Column("lat", _Degrees),
    Column("lon", _Degrees),
    Column("exact_m", _Number),
    _text("line"),
    Column("record", Text, nullable=False),
    Index("place_of_kind", "kind"),
    Index("place_of_subdistrict", "subdistrict"),
    Index("place_of_scouting", "scouted"),
)
"""Places, WGS-84; ``state`` is that of the place, ``scouted`` how far the scouting is.

``line`` is what a search looks at, as :mod:`word` makes it.
"""

place_version = Table(
    "place_version",
    metadata,
    Column("place_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    _text("changed_by"),
    _text("changed_at"),
    Column("record", Text, nullable=False),
)
"""What places were before: each version that another one took the place of."""

photo = Table(
    "photo",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
"""Photos by the SHA-256 of their content, which seals them."""

production = Table(
    "production",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    *_edited(),
    _text("name"),
    Column("record", Text, nullable=False, server_default="{}"),
)
"""Whoever shoots: productions that ask for places."""

booking = Table(
    "booking",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    *_edited(),
    Column("place_id", Text, nullable=False),
    _text("spot_id"),
    Column("start_at", _Number, nullable=False),
    Column("end_at", _Number, nullable=False),
    Column("production_id", Text, ForeignKey("production.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("held_until", _Number),
    _text("who"),
    _text("note"),
    CheckConstraint("start_at < end_at", name="booking_has_time"),
    CheckConstraint(f"state IN {BOOKING_STATES}", name="booking_has_state"),
    Index("booking_of_place", "place_id", "start_at"),
    Index("booking_of_production", "production_id", "start_at"),
    Index("booking_that_lapses", "state", "held_until"),
)
"""A place, or one ``spot_id`` of it, for a production from an instant to another.

An empty spot is the whole place. ``held_until`` is an instant too; ``who`` asked for it.
"""

guard(booking)

party = Table(
    "party",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    *_edited(),
    Column("kind", Text, nullable=False),
    _text("name"),
    _text("role"),
    Column("is_member", _Flag, nullable=False),
    _text("line"),
    Column("record", Text, nullable=False),
    CheckConstraint("kind IN ('person', 'company')", name="party_is_somebody"),
)
"""People and companies; ``is_member`` of the association; ``line`` is what a search looks at."""

party_version = Table(
    "party_version",
    metadata,
    Column("party_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    _text("changed_by"),
    _text("changed_at"),
    Column("record", Text, nullable=False),
)
"""What people and companies were before."""

link = Table(
    "link",
    metadata,
    Column("party_id", Text, ForeignKey("party.id", ondelete="CASCADE"), primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("subject_id", Text, primary_key=True),
    Column("role", Text, primary_key=True, server_default=""),
    CheckConstraint("subject IN ('place', 'production', 'party')", name="link_leads_somewhere"),
    Index("link_of_subject", "subject", "subject_id"),
)
"""Who is what to a place, a production, a company."""

change = Table(
    "change",
    metadata,
    Column("number", _Number, primary_key=True, autoincrement=True),
    Column("subject", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("version", Integer, nullable=False),
    _text("who"),
    _text("at"),
    sqlite_autoincrement=True,  # a number is never given twice
)
"""Every step, in its order: what open windows and local copies follow."""
