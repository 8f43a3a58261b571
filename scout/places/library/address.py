"""Where a library is: a file, or a database on a server. A password is no part of that."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from scout.domain.errors import WishError
from scout.domain.message import say
from scout.record import dataclass

SUFFIX = ".scoutlib"
"""Of a library in a file."""

_SERVER = ("postgresql", "postgres", "postgresql+psycopg")
_SECRETS = {"password", "sslpassword", "passfile"}
"""What an address may not keep; ``passfile`` names a file of passwords."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """``text`` as it may be shown and kept; ``password`` only where somebody typed one in it."""

    text: str
    password: str = ""

    @property
    def is_server(self) -> bool:
        """Whether it is a database on a server, else it is a file."""
        return self.text.startswith("postgresql://")

    @property
    def path(self) -> Path:
        """The file of a library in a file."""
        return Path(self.text)

    @property
    def user(self) -> str:
        """By which name the server is asked; empty where the system's own is meant."""
        return unquote(urlsplit(self.text).username or "") if self.is_server else ""


def read_address(text: str) -> Address:
    """What somebody types: the path of a file, or ``postgresql://NAME@COMPUTER/DATABASE``.

    Raises ``WishError`` where it is neither.
    """
    if "://" not in text:
        if not text.strip():
            raise WishError(say("library.no_address", text=text))
        return Address(text=str(Path(text).expanduser().absolute()))
    try:
        parts = urlsplit(text)
        _ = parts.port  # read, so that a bad one is told
    except ValueError as error:
        raise WishError(say("library.no_address", text="")) from error
    if parts.scheme not in _SERVER or not parts.path.strip("/"):
        shown = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        raise WishError(say("library.no_address", text=shown))
    asked = parse_qsl(parts.query)
    typed = parts.password or next((value for name, value in asked if name == "password"), "")
    name, _, where = parts.netloc.rpartition("@")
    user = name.partition(":")[0]
    kept = urlencode([(key, value) for key, value in asked if key not in _SECRETS])
    netloc = f"{user}@{where}" if user else where
    shown = urlunsplit(("postgresql", netloc, parts.path, kept, ""))
    return Address(text=shown, password=unquote(typed))
