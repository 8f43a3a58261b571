"""The verb ``library``: where the places lie, and what is done with them as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scout.cli.grammar import spoken_language
from scout.cli.library_password import ask_password
from scout.cli.library_sharing import grant_role, offer_edits, show_roles
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    news_teller,
    watch_progress,
    wipe_progress,
)
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from scout.domain.message import Message
    from scout.places.library.address import Address


def run_library(parsed: argparse.Namespace) -> int:
    """Do what is asked; without a word say which library is connected."""
    return _WORDS[parsed.what](parsed)


def _tell_state(parsed: argparse.Namespace) -> int:
    from scout.actions.store.connection import find_connected
    from scout.actions.store.opening import opened

    address = find_connected()
    if address is None:
        return _answer(parsed, say("library.shipped"), address="")
    with opened(address, ask=ask_password(parsed), tell=news_teller(parsed)) as store:
        places = store.count()
    said = say("library.connected", where=address.text, places=places)
    return _answer(parsed, said, address=address.text, places=places)


def _make(parsed: argparse.Namespace) -> int:
    from scout.actions.store.making import make_library

    address = _read(parsed.address)
    places = make_library(address, empty=parsed.empty, ask=ask_password(parsed))
    said = say("library.made", where=address.text, places=places)
    return _answer(parsed, said, address=address.text, places=places)


def _connect(parsed: argparse.Namespace) -> int:
    from scout.actions.store.connection import remember
    from scout.actions.store.opening import opened

    address = _read(parsed.address)
    asked = ask_password(parsed, keep=True)
    with opened(address, ask=asked, tell=news_teller(parsed)) as store:
        places = store.count()
    remember(address)
    said = say("library.connected", where=address.text, places=places)
    return _answer(parsed, said, address=address.text, places=places)


def _disconnect(parsed: argparse.Namespace) -> int:
    from scout.actions.store.connection import find_connected, forget
    from scout.actions.store.secret import forget_password

    address = find_connected()
    forget()
    if address is not None and address.is_server:
        forget_password(address)
    return _answer(parsed, say("library.shipped"), address="")


def _copy(parsed: argparse.Namespace) -> int:
    from scout.actions.store.making import copy_between

    source, target = _read(parsed.address), _read(parsed.target)
    progress = watch_progress(spoken_language(parsed))
    places = copy_between(source, target, ask=ask_password(parsed), progress=progress)
    wipe_progress()
    said = say("library.copied", places=places, source=source.text, target=target.text)
    return _answer(parsed, said, source=source.text, target=target.text, places=places)


def _check(parsed: argparse.Namespace) -> int:
    from scout.actions.store.keeping import check_library
    from scout.actions.store.opening import choose_address

    address, lang = choose_address(parsed.address), spoken_language(parsed)
    places, faults = check_library(address, ask=ask_password(parsed), tell=news_teller(parsed))
    words = [fault.text(lang) for fault in faults]
    said = say("library.faults", where=address.text, count=len(faults), places=places)
    said = said if faults else say("library.whole", where=address.text, places=places)
    data = {"version": 1, "address": address.text, "places": places, "faults": words}
    answer(parsed, data, text=lambda: "\n".join([*words, said.text(lang)]))
    return DONE_WITH_PROBLEMS if faults else DONE


def _back_up(parsed: argparse.Namespace) -> int:
    from scout.actions.store.keeping import back_up_library
    from scout.actions.store.opening import choose_address

    address = choose_address(parsed.address)
    path = back_up_library(address, parsed.to, ask=ask_password(parsed), tell=news_teller(parsed))
    said = say("library.backed_up", where=address.text, file=str(path))
    return _answer(parsed, said, address=address.text, file=str(path))


def _read(text: str) -> Address:
    from scout.places.library.address import read_address

    return read_address(text)


def _answer(parsed: argparse.Namespace, said: Message, **data: Any) -> int:
    lang = spoken_language(parsed)
    answer(parsed, {"version": 1, **data}, text=lambda: said.text(lang))
    return DONE


_WORDS: dict[str | None, Callable[[argparse.Namespace], int]] = {
    None: _tell_state,
    "new": _make,
    "connect": _connect,
    "disconnect": _disconnect,
    "copy": _copy,
    "check": _check,
    "backup": _back_up,
    "grant": grant_role,
    "roles": show_roles,
    "offer": offer_edits,
}
