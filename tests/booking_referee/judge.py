"""What the database holds against what the clients were told: every step, in its order."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from booking_referee.journal import as_booking

from scout.domain.booking import BookingState
from scout.domain.booking_store import ALL_STATES, BookingWanted
from scout.domain.place_store import Subject

TAKES = {BookingState.HELD, BookingState.CONFIRMED}


@dataclass
class Verdict:
    """Faults in words, none where all is well; figures by their names."""

    faults: list[str] = field(default_factory=list)
    figures: dict[str, object] = field(default_factory=dict)

    def blame(self, fault, found):
        """A fault where there is anything of it."""
        self.figures[fault] = len(found)
        if found:
            self.faults.append(f"{fault}: {len(found)}, the first: {found[0]}")


def judge(book, changes, *, lines, restarts=(), survivors=()):
    """Hold the bookings and the changes of a library against the journals."""
    verdict = Verdict()
    tried = {}
    for line in lines:
        if line.what == "try":
            for one in map(as_booking, line.bookings):
                tried[one.id, one.version + 1, line.who] = (line, one)
    steps = [one for one in changes if one.subject is Subject.BOOKING]
    final = {one.id: one for one in book.find(BookingWanted(states=ALL_STATES))}
    polite = {name: one for name, one in final.items() if not name.startswith("rude-")}
    verdict.blame("bookings that meet at the end", _meeting(final.values()))
    verdict.blame("double bookings in the course", _replay(steps, tried))
    verdict.blame("steps that nobody took", _untried(steps, tried))
    verdict.blame("lost updates", _lost(steps, lines))
    verdict.blame("versions left out", _gaps(steps, polite))
    verdict.blame("plans held in part", _halves(steps, lines))
    verdict.blame("numbers lost", _miscounted(steps, tried, final=polite))
    verdict.blame("refusals that do not say who", _unclear(lines))
    verdict.blame("failures", [line for line in lines if line.what == "failed"])
    verdict.blame(
        "clients that never came back", find_lost_clients(lines, restarts, survivors=survivors)
    )
    told = Counter(f"{line.kind} {line.what}" for line in lines if line.what != "try")
    verdict.figures |= {name: told[name] for name in sorted(told)}
    verdict.figures |= _times(lines, restarts)
    return verdict


def _meeting(bookings):
    of_place = defaultdict(list)
    for one in bookings:
        if one.state in TAKES:
            of_place[one.location_id].append(one)
    return [
        (one.id, other.id)
        for there in of_place.values()
        for number, one in enumerate(there)
        for other in there[number + 1 :]
        if one.meets(other)
    ]


def _replay(steps, tried):
    """Every state that the library was in, one change after the other: none may hold a double."""
    taken, found = defaultdict(dict), []
    for step in steps:
        _, booking = tried.get((step.id, step.version, step.who), (None, None))
        if booking is None:
            continue
        there = taken[booking.location_id]
        there.pop(booking.id, None)
        if booking.state in TAKES:
            found += [(booking.id, other.id) for other in there.values() if other.meets(booking)]
            there[booking.id] = booking
    return found


def _untried(steps, tried):
    return [one for one in steps if (one.id, one.version, one.who) not in tried]


def _lost(steps, lines):
    """What a client was told is saved, and is not there, or is another's."""
    there = Counter((step.id, step.version, step.who) for step in steps)
    done = [
        (one["id"], one["version"] + 1, line.who)
        for line in lines
        if line.what == "done"
        for one in line.bookings
    ]
    twice = [name for name, count in Counter((key[0], key[1]) for key in done).items() if count > 1]
    return [key for key in done if there[key] != 1] + twice


def _gaps(steps, final):
    versions = defaultdict(list)
    for step in steps:
        versions[step.id].append(step.version)
    wrong = [name for name, seen in versions.items() if seen != list(range(1, len(seen) + 1))]
    wrong += [name for name, one in final.items() if versions[name][-1:] != [one.version]]
    return wrong + [name for name in versions if name not in final]


def _halves(steps, lines):
    there = {(step.id, step.version, step.who) for step in steps}
    found = []
    for line in lines:
        if line.what == "try":
            keys = [(one["id"], one["version"] + 1, line.who) for one in line.bookings]
            saved = sum(key in there for key in keys)
            if saved not in {0, len(keys)}:
                found.append(line.step)
    return found


def _miscounted(steps, tried, *, final):
    counts = Counter()
    for step in steps:
        line, _ = tried.get((step.id, step.version, step.who), (None, None))
        counts[step.id] += line is not None and line.kind == "count"
    return [name for name, one in final.items() if int(one.note or "0") != counts[name]]


def _unclear(lines):
    return [
        line.told
        for line in lines
        if line.what == "refused" and line.kind != "rude"
        and not (line.others and all(name in line.told for name in line.others)
                 and "2030-03-08" in line.told)
    ]  # fmt: skip


def find_lost_clients(lines, restarts, *, survivors):
    """Who was there before the server went, was not killed, and got nothing done afterwards."""
    return [
        who
        for who in survivors
        for moment in restarts
        if any(line.at < moment for line in lines if line.who == who)
        and not any(line.at > moment and line.what != "try" for line in lines if line.who == who)
    ]


def _times(lines, restarts):
    """How long steps took, and how soon after a start of the server each client went on."""
    began = {line.step: line.at for line in lines if line.what == "try"}
    took = sorted(line.at - began[line.step] for line in lines
                  if line.what != "try" and line.step in began)  # fmt: skip
    if not took:
        return {}
    moments = [line.at for line in lines]
    figures = {
        "steps a second": round(len(took) / (max(moments) - min(moments))),
        "median ms": round(1000 * took[len(took) // 2], 1),
        "99 % ms": round(1000 * took[int(len(took) * 0.99)], 1),
        "longest s": round(took[-1], 2),
    }
    for number, moment in enumerate(restarts, 1):
        before = {line.who for line in lines if line.at < moment}
        again = {}
        for line in lines:
            if line.who in before and line.what in {"done", "refused"} and line.at > moment:
                again.setdefault(line.who, line.at - moment)
        if again:
            figures[f"restart {number}: clients that went on"] = len(again)
            figures[f"restart {number}: the last after s"] = round(max(again.values()), 2)
    return figures
