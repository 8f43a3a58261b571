"""Passwords of libraries: in the keyring of the system, and nowhere else of ours.

Without one of ours the server's own client looks for one: ``PGPASSWORD``, ``~/.pgpass``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.places.library.address import Address

_SERVICE = "scout library"


def find_password(address: Address) -> str:
    """The password of a library, as typed with it or in the keyring; empty where there is none."""
    if address.password or not address.is_server:
        return address.password
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, address.text) or ""
    except (KeyringError, RuntimeError):  # no keyring here, or it stays locked
        return ""


def keep_password(address: Address, password: str) -> bool:
    """Keep it in the keyring; whether there is one that does."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, address.text, password)
        return keyring.get_password(_SERVICE, address.text) == password
    except (KeyringError, RuntimeError):
        return False


def forget_password(address: Address) -> None:
    """Take it out of the keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(_SERVICE, address.text)
    except (KeyringError, RuntimeError):
        return
