"""Ask the person at the terminal for the password of a library."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

from scout.cli.grammar import spoken_language
from scout.cli.terminal import tell
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse

    from scout.actions.store.opening import Ask
    from scout.places.library.address import Address


def ask_password(parsed: argparse.Namespace, *, keep: bool = False) -> Ask:
    """What asks for a password; ``keep`` offers it to the keyring. Nobody is asked in a pipe."""
    from scout.actions.store.secret import keep_password

    lang = spoken_language(parsed)

    def ask(address: Address) -> str:
        if not sys.stdin.isatty():
            return ""
        password = getpass.getpass(say("library.ask_password", where=address.text).text(lang))
        if keep and password:
            kept = keep_password(address, password)
            tell((say("library.kept") if kept else say("library.not_kept")).text(lang))
        return password

    return ask
