"""What makes a double booking impossible on a server, whoever writes and by whatever program.

One row a booking, one constraint and no trigger: no two rows that take hours may have places that
meet, spots that meet and hours that meet. Places and spots are ranges of texts: an id is the range
from itself to itself, the spots of a whole place are the range that has no ends. So a whole place
meets each of its spots, and two spots meet where they are the same one. Ranges need nothing that is
not in every PostgreSQL; equality of texts would need an extension.

A hold that has lapsed still stands in the way until it is cancelled: a constraint knows no clock.
Whoever books cancels what has lapsed in the same transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import DDL, event

if TYPE_CHECKING:
    from sqlalchemy import Table

_BEFORE = 'CREATE TYPE id_range AS RANGE (subtype = text, collation = "C")'
_AFTER = """
ALTER TABLE booking ADD CONSTRAINT booking_never_double EXCLUDE USING gist (
    (id_range(place_id, place_id, '[]')) WITH &&,
    (CASE spot_id WHEN '' THEN id_range(NULL, NULL)
     ELSE id_range(spot_id, spot_id, '[]') END) WITH &&,
    (tstzrange(to_timestamp(start_at), to_timestamp(end_at))) WITH &&
) WHERE (state IN ('held', 'confirmed'))
"""


def guard(booking: Table) -> None:
    """Make the constraint whenever the table is made on a server."""
    for moment, statement in (("before_create", _BEFORE), ("after_create", _AFTER)):
        ddl = DDL(statement)  # type: ignore[no-untyped-call]
        event.listen(booking, moment, ddl.execute_if(dialect="postgresql"))
