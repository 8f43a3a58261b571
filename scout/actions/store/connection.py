"""Which library the places are taken from: remembered by its address, never with a password."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from scout.domain.errors import ScoutError, StoreError
from scout.domain.message import say
from scout.places.library.address import Address, read_address
from scout.store.failure import explain_failure
from scout.store.home import data_home, make_folder
from scout.when_called import when_called

with when_called():
    from scout.actions.json_file import FileWords, read_json_file
    from scout.store.atomic import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "library.json"
_MOST_BYTES = 64 * 1024


def find_connected() -> Address | None:
    """The library that is connected, or ``None``; raises ``ReadError`` where nobody can tell."""
    path = _setting()
    if not path.exists():
        return None
    words = FileWords(
        closed=lambda why: say("library.setting_unread", why=why),
        large=lambda kib: say("library.setting_unread", why=f"> {kib} KiB"),
        odd=lambda why: say("library.setting_unread", why=why),
    )
    data = read_json_file(path, most_bytes=_MOST_BYTES, words=words)
    return read_address(str(data.get("address", "")))


def find_remembered() -> str:
    """The text of its address; empty where none is connected, or nobody can tell."""
    try:
        address = find_connected()
    except ScoutError:
        return ""
    return "" if address is None else address.text


def remember(address: Address) -> None:
    """Take the places from there from now on; raises ``StoreError``."""
    path = _setting()
    try:
        make_folder(path.parent)
    except OSError as error:
        raise StoreError(explain_failure(path, error)) from error
    text = json.dumps({"version": 1, "address": address.text}, ensure_ascii=False)
    write_atomically(path, f"{text}\n".encode(errors="surrogateescape"))


def forget() -> None:
    """Take the places from the shipped catalogue again."""
    try:
        _setting().unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(explain_failure(_setting(), error)) from error


def _setting() -> Path:
    return data_home() / _NAME
