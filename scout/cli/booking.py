"""The verb ``bookings``: hours at places asked for, held, confirmed, given back, and those left."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scout.cli.booking_summary import of_bookings, of_free, of_plan_hold
from scout.cli.grammar import spoken_language
from scout.cli.library_password import ask_password
from scout.cli.terminal import BAD_INPUT, DONE, DONE_WITH_PROBLEMS, answer, news_teller, tell
from scout.domain.booking import BookingState
from scout.domain.booking_refusal import BookingRefused
from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from scout.actions.booking.desk import BookingDesk
    from scout.domain.booking import Booking

_WHOLE = 3  # words of a new booking: place, from, until


def run_bookings(parsed: argparse.Namespace) -> int:
    """Do what is asked; a refusal names who stands in the way and is told as JSON where wanted."""
    with _open_desk(parsed) as desk:
        try:
            return _WORDS[parsed.what](parsed, desk)
        except BookingRefused as refusal:
            return _refuse(parsed, desk, refusal=refusal)


def _refuse(parsed: argparse.Namespace, desk: BookingDesk, *, refusal: BookingRefused) -> int:
    from scout.actions.booking.free import list_near
    from scout.actions.contract.booking import refusal_as_json

    lang = spoken_language(parsed)
    tell(refusal.message.text(lang))
    if parsed.json:
        desk = _at_places(desk, [clash.claim.location_id for clash in refusal.clashes])
        data = refusal_as_json(refusal, lang, nearest=list_near(desk, refusal.clashes))
        print(json.dumps(data, ensure_ascii=False, indent=1))
    return BAD_INPUT


@contextmanager
def _open_desk(parsed: argparse.Namespace) -> Iterator[BookingDesk]:
    from scout.actions.booking.desk import BookingDesk, open_book
    from scout.actions.library import open_placeless
    from scout.actions.store.making import who_am_i

    with open_book(parsed.library, ask=ask_password(parsed), tell=news_teller(parsed)) as store:
        who = who_am_i() if parsed.who is None else parsed.who
        yield BookingDesk(store=store, library=open_placeless(), who=who)


def _at_places(desk: BookingDesk, names: Iterable[str]) -> BookingDesk:
    """The same with these places in hand, by their ids or what may mean them, and no others."""
    from scout.actions.library import open_library
    from scout.actions.store.places import by_names

    asked = tuple(names)
    if all(map(desk.library.knows_place, asked)):
        return desk
    return replace(desk, library=open_library(some=by_names(asked)))


def _take(parsed: argparse.Namespace, desk: BookingDesk) -> int:
    """A new booking by its words, or another state of a known one."""
    from scout.actions.booking.step import book
    from scout.actions.booking.typed import TypedBooking, read_booking

    if len(parsed.subject) == 1 and parsed.what != "ask":
        return _decide(parsed, desk)
    if len(parsed.subject) != _WHOLE:
        raise WishError(say("booking.usage"))
    states = {"ask": BookingState.ASKED, "hold": BookingState.HELD}
    place, start, until = parsed.subject
    typed = TypedBooking(
        place=place,
        start=start,
        until=until,
        production=parsed.production or "",
        state=states.get(parsed.what, BookingState.CONFIRMED),
        note=parsed.note,
        held_until=(parsed.until or "") if parsed.what == "hold" else "",
    )
    desk = _at_places(desk, [place.partition("/")[0]])
    return _answer(parsed, desk, *book(desk, read_booking(typed, desk.library)))


def _decide(parsed: argparse.Namespace, desk: BookingDesk) -> int:
    from scout.actions.booking.desk import pick_booking
    from scout.actions.booking.step import cancel, confirm, hold
    from scout.actions.booking.typed import read_end

    booking = pick_booking(desk.store, parsed.subject[0])
    desk = _at_places(desk, [booking.location_id])
    if parsed.what == "hold":
        until = read_end(parsed.until) if parsed.until else None
        return _answer(parsed, desk, hold(desk, booking, until=until))
    step = {"confirm": confirm, "cancel": cancel}[parsed.what]
    return _answer(parsed, desk, step(desk, booking))


def _list(parsed: argparse.Namespace, desk: BookingDesk) -> int:
    """From today on where nobody says."""
    from scout.actions.booking.free import span_of_days
    from scout.actions.booking.typed import read_place
    from scout.domain.booking_store import ALL_STATES, STANDING, BookingWanted

    desk = _at_places(desk, parsed.place)
    places = frozenset(read_place(name, desk.library)[0] for name in parsed.place)
    first = parsed.first or datetime.now(UTC).astimezone().date()
    start = None if parsed.all and not parsed.first else span_of_days(first, first).start
    end = span_of_days(parsed.last, parsed.last).end if parsed.last else None
    wanted = BookingWanted(
        locations=places,
        production=parsed.production,
        states=ALL_STATES if parsed.all else STANDING,
        start=start,
        end=end,
    )
    return _answer(parsed, desk, *desk.store.find(wanted))


def _free(parsed: argparse.Namespace, desk: BookingDesk) -> int:
    """This week where nobody says; to the Sunday of the week in which it begins."""
    from scout.actions.booking.free import FreeQuery, find_free, span_of_days, this_week
    from scout.actions.booking.typed import read_place
    from scout.actions.contract.booking import free_as_json
    from scout.actions.places import PlaceWords, read_query

    first = parsed.first or datetime.now(UTC).astimezone().date()
    within = span_of_days(first, parsed.last) if parsed.last else this_week(first)
    if within.end <= within.start:
        raise WishError(say("booking.no_days"))
    words = {name: getattr(parsed, name) for name in ("era", "setting", "kind", "text")}
    desk = _at_wanted(parsed, desk)
    query = FreeQuery(
        length=parsed.hours,
        within=within,
        places=read_query(PlaceWords(**words), desk.library),
        locations=frozenset(read_place(name, desk.library)[0] for name in parsed.place),
    )
    found, lang = find_free(desk, query), spoken_language(parsed)
    answer(parsed, free_as_json(found), text=lambda: of_free(found, desk.library, lang=lang))
    return DONE if found else DONE_WITH_PROBLEMS


def _at_wanted(parsed: argparse.Namespace, desk: BookingDesk) -> BookingDesk:
    """With the places that are named, those that have the words, or all that there are."""
    from scout.actions.library import open_found, open_library

    if parsed.place:
        return _at_places(desk, parsed.place)
    library = open_found(parsed.text) if parsed.text else open_library()
    return replace(desk, library=library)


def _hold_plan(parsed: argparse.Namespace, desk: BookingDesk) -> int:
    """Every stay of the project's plan, all or none."""
    from scout.actions.booking.plan_hold import hold_plan, list_stays
    from scout.actions.booking.typed import read_end
    from scout.actions.contract.booking import bookings_as_json
    from scout.actions.project import read_project

    project = read_project(parsed.file).project
    if project.plan is None:
        raise WishError(say("booking.no_stays"))
    production = parsed.production or project.title or parsed.file.stem
    until = read_end(parsed.until) if parsed.until else None
    desk = _at_places(desk, [one.location_id for one in list_stays(project.plan, production)])
    done = hold_plan(desk, project.plan, production=production, until=until)
    more = {name: [one.id for one in getattr(done, name)] for name in ("held", "kept", "freed")}
    lang = spoken_language(parsed)
    answer(
        parsed,
        bookings_as_json((*done.kept, *done.held), **more),
        text=lambda: of_plan_hold(done, desk.library, lang=lang),
    )
    return DONE


def _release(parsed: argparse.Namespace, desk: BookingDesk) -> int:
    return _answer(parsed, desk, *desk.store.release(who=desk.who))


def _answer(parsed: argparse.Namespace, desk: BookingDesk, *bookings: Booking) -> int:
    from scout.actions.contract.booking import bookings_as_json

    desk = _at_places(desk, [one.location_id for one in bookings])
    lang = spoken_language(parsed)
    answer(
        parsed,
        bookings_as_json(bookings),
        text=lambda: of_bookings(bookings, desk.library, lang=lang),
    )
    return DONE


_WORDS: dict[str, Callable[[argparse.Namespace, BookingDesk], int]] = {
    "ask": _take,
    "hold": _take,
    "confirm": _take,
    "cancel": _decide,
    "list": _list,
    "free": _free,
    "hold-plan": _hold_plan,
    "release": _release,
}
