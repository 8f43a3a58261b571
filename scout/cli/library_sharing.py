"""The words of the verb ``library`` about many people: roles, and edits that waited."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING, Any

from scout.cli.grammar import spoken_language
from scout.cli.library_password import ask_password
from scout.cli.terminal import DONE, DONE_WITH_PROBLEMS, answer
from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse

    from scout.domain.message import Message
    from scout.domain.place_record import PlaceRecord
    from scout.domain.text import Lang


def grant_role(parsed: argparse.Namespace) -> int:
    """Give a role, or take one away."""
    from scout.actions.store.opening import choose_address
    from scout.actions.store.sharing import give_role

    address, lang = choose_address(parsed.address), spoken_language(parsed)
    password = _choose_password(parsed.login, lang) if parsed.new else ""
    give_role(address, parsed.login, role=parsed.role, password=password, ask=ask_password(parsed))
    said = say("library.granted", login=parsed.login, role=parsed.role, where=address.text)
    data = {"version": 1, "address": address.text, "login": parsed.login, "role": parsed.role}
    answer(parsed, data, text=lambda: said.text(lang))
    return DONE


def show_roles(parsed: argparse.Namespace) -> int:
    """Who has which role."""
    from scout.actions.store.opening import choose_address
    from scout.actions.store.sharing import find_members

    address, lang = choose_address(parsed.address), spoken_language(parsed)
    members = find_members(address, ask=ask_password(parsed))
    rows = [{"login": member.login, "role": member.role.value} for member in members]
    data = {"version": 1, "address": address.text, "members": rows}
    lines = [f"{row['login']:<24}{row['role']}" for row in rows]
    none = say("library.no_members").text(lang)
    answer(parsed, data, text=lambda: "\n".join(lines) or none)
    return DONE


def offer_edits(parsed: argparse.Namespace) -> int:
    """Offer the waiting edits; of each conflict both versions are shown."""
    from scout.actions.store.opening import choose_address
    from scout.actions.store.sharing import offer_waiting

    address, lang = choose_address(parsed.address), spoken_language(parsed)
    offered = offer_waiting(
        address,
        mine=frozenset(parsed.mine),
        theirs=frozenset(parsed.theirs),
        ask=ask_password(parsed),
    )
    conflicts = [_tell_conflict(mine, theirs, lang=lang) for mine, theirs in offered.conflicts]
    saved = [record.id for record in offered.saved]
    lines = [say("library.offered", saved=len(saved), left=len(conflicts)).text(lang)]
    for conflict in conflicts:
        lines.append(f"{conflict['name']} ({conflict['place']})")
        lines += [_tell_both(one).text(lang) for one in conflict["differences"]]
    data = {"version": 1, "address": address.text, "saved": saved, "conflicts": conflicts}
    answer(parsed, data, text=lambda: "\n".join(lines))
    return DONE_WITH_PROBLEMS if conflicts else DONE


def _tell_both(one: dict[str, str]) -> Message:
    return say("library.both", field=one["field"], mine=one["mine"], theirs=one["theirs"])


def _tell_conflict(mine: PlaceRecord, theirs: PlaceRecord | None, *, lang: Lang) -> dict[str, Any]:
    from scout.actions.store.comparing import conflict_of_records

    conflict = conflict_of_records(mine, theirs, lang=lang)
    return {
        "place": conflict.id,
        "name": conflict.name,
        "changed_by": conflict.who,
        "changed_at": conflict.at,
        "differences": [one._asdict() for one in conflict.differences],
    }


def _choose_password(login: str, lang: Lang) -> str:
    """A new password, typed twice; the first line of the input where no person types."""
    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\n")
    else:
        password = getpass.getpass(say("library.new_password", login=login).text(lang))
        again = getpass.getpass(say("library.again_password").text(lang))
        if password != again:
            raise WishError(say("library.unlike_passwords"))
    if not password:
        raise WishError(say("library.empty_password"))
    return password
