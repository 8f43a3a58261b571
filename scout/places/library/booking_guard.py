"""What makes a double booking impossible on a server, whoever writes and by whatever program.

One row a booking, one constraint and no trigger: no two rows that take hours may have the same
place, spots that meet and hours that meet. The spots of a booking are a range of texts: a spot is
the range from its id to its id, a whole place the range that has no ends. So a whole place meets
each of its spots, and two spots meet where they are the same one.

A hold that has lapsed still stands in the way until it is cancelled: a constraint knows no clock.
Whoever books cancels what has lapsed in the same transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import DDL, event

if TYPE_CHECKING:
    from sqlalchemy import Table

_BEFORE = (
    # Equality of texts beside overlaps of ranges: comes with every PostgreSQL, and is trusted.
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    'CREATE TYPE spot_range AS RANGE (subtype = text, collation = "C")',
)
_AFTER = """
ALTER TABLE booking ADD CONSTRAINT booking_never_double EXCLUDE USING gist (
    place_id WITH =,
    (CASE spot_id WHEN '' THEN spot_range(NULL, NULL)
     ELSE spot_range(spot_id, spot_id, '[]') END) WITH &&,
    tstzrange(to_timestamp(start_at), to_timestamp(end_at)) WITH &&
) WHERE (state IN ('held', 'confirmed'))
"""


def guard(booking: Table) -> None:
    """Make the constraint whenever the table is made on a server."""
    made = [("before_create", statement) for statement in _BEFORE] + [("after_create", _AFTER)]
    for moment, statement in made:
        ddl = DDL(statement)  # type: ignore[no-untyped-call]
        event.listen(booking, moment, ddl.execute_if(dialect="postgresql"))
