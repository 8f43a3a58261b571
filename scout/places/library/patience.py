"""Work that outlives a server that is started again: it is done once more, later and later.

Only whole transactions are repeated, and only where nothing of them can have been seen as refused.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy.exc import DBAPIError, OperationalError

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")

GIVE_UP_S = 30.0
"""A server takes some seconds to start again; whoever waits longer wants to be told."""

READ_S = 10.0
"""Who only looks can look again, and a window that is closed waits for who looks."""

_FIRST_S, _LONGEST_S = 0.05, 2.0
# https://www.postgresql.org/docs/15/errcodes-appendix.html
_LOST = ("08", "57P", "25P03")
"""The connection broke; the server is being shut down or started; we slept in the middle."""
_AGAIN = ("40001", "40P01", "55P03", "23P01", "53300")
"""Two stood in each other's way, or too many wait: another try sees who was first."""


def persist(work: Callable[[int], Answer], *, give_up_s: float = GIVE_UP_S) -> Answer:
    """The answer of ``work``, which is called with the number of tries before.

    It must leave nothing behind where it raises, and find out on a later try whether an earlier one
    was done: an answer can be lost on its way.
    """
    began, tries, wait = time.monotonic(), 0, _FIRST_S
    while True:
        try:
            return work(tries)
        except DBAPIError as error:
            if not _is_passing(error) or time.monotonic() - began > give_up_s:
                raise
        # Not all at once: hundreds of clients lose a server in the same moment.
        time.sleep(wait * random.uniform(0.5, 1.0))  # noqa: S311 - nothing is to be kept secret
        tries, wait = tries + 1, min(2 * wait, _LONGEST_S)


def _is_passing(error: DBAPIError) -> bool:
    """SQLite's own errors have no state: its writers wait for each other before they begin."""
    state = getattr(error.orig, "sqlstate", "")
    if state is None:  # by which libpq tells of no connection
        return isinstance(error, OperationalError)
    return str(state).startswith((*_LOST, *_AGAIN))
