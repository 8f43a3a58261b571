"""What each client tried and what it was told, on disk before it goes on."""

import json
import time
from dataclasses import asdict, dataclass
from datetime import datetime

from scout.domain.booking import Booking, BookingState


@dataclass(frozen=True)
class Line:
    """``what`` is try, done, refused, changed or failed; ``at`` a moment of one clock for all."""

    what: str
    step: str
    at: float
    who: str
    kind: str
    bookings: tuple[dict, ...] = ()
    told: str = ""
    others: tuple[str, ...] = ()


class Journal:
    """Lines that outlive who writes them."""

    def __init__(self, folder, who):
        self._path, self._who = folder / f"{who}.jsonl", who

    def write(self, what, step, *, kind, bookings=(), told="", others=()):
        """Write a line; when this returns the system has it."""
        line = Line(
            what, step, time.monotonic(), self._who, kind,
            tuple(map(_as_dict, bookings)), told, tuple(others),
        )  # fmt: skip
        with self._path.open("a") as file:
            file.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")


def read_journals(folder):
    """All whole lines of all clients; who is killed may leave a part of one."""
    lines = []
    for path in sorted(folder.glob("*.jsonl")):
        for text in path.read_text().split("\n")[:-1]:
            found = json.loads(text)
            lists = {name: tuple(found[name]) for name in ("bookings", "others")}
            lines.append(Line(**{**found, **lists}))
    return lines


def _as_dict(booking):
    moments = {name: getattr(booking, name) for name in ("start", "end", "held_until")}
    told = {name: moment and moment.isoformat() for name, moment in moments.items()}
    return asdict(booking) | told


def as_booking(found):
    """The booking that a line tells of."""
    moments = {
        name: datetime.fromisoformat(found[name]) if found[name] else None
        for name in ("start", "end", "held_until")
    }
    return Booking(**{**found, **moments, "state": BookingState(found["state"])})
