"""The scheme ``scout://app/...``: the map's own files, by name, the tiles of a file, nothing else.

Files are looked up in a fixed dictionary, so no path of the page can reach the disk; tiles by three
numbers. Every answer carries a content security policy that allows only this scheme, and pictures
of a host that the user has switched on; with the interceptor of ``page_guard`` it is the second of
two locks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SCHEME = b"scout"
HOST = "app"
PAGE = "index.html"
BRIDGE_SCRIPT = "qwebchannel.js"
TILES = f"{SCHEME.decode()}://{HOST}/tiles"
_TILE = re.compile(r"/tiles/[0-9]{1,9}/([0-9]{1,2})/([0-9]{1,8})/([0-9]{1,8})", re.ASCII)
_TYPES = {
    "html": "text/html",
    "js": "text/javascript",
    "css": "text/css",
    "png": "image/png",
    "svg": "image/svg+xml",
    "json": "application/json",
    "woff2": "font/woff2",
    "ttf": "font/ttf",
}


class Tiles(Protocol):
    """Whoever has tiles."""

    def read(self, zoom: int, *, column: int, row: int) -> tuple[str, bytes] | None:
        """Type and bytes of a tile, if there is one."""


class Answer(NamedTuple):
    """What is served: its type and its bytes."""

    kind: str
    content: bytes


# The smallest picture there is, of one transparent pixel: beyond the edge of a file is no failure.
NO_TILE = Answer(
    "image/gif",
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;",
)


def make_policy(hosts: Iterable[str] = ()) -> str:
    """The content security policy, with pictures from these hosts over https.

    Qt lower-cases header values, so nothing in it may depend on capitals.
    """
    pictures = "".join(f" https://{host}" for host in sorted(hosts))
    return (
        "default-src 'none'; script-src scout://app; style-src scout://app;"
        f" img-src scout://app data:{pictures}; font-src scout://app; connect-src 'none';"
        " frame-src 'none'; base-uri 'none'; form-action 'none'"
    )


def register_scheme() -> None:
    """Make the scheme known to the web engine; must run before the application exists."""
    if not QWebEngineUrlScheme.schemeByName(QByteArray(SCHEME)).name().isEmpty():
        return
    scheme = QWebEngineUrlScheme(QByteArray(SCHEME))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(
        QWebEngineUrlScheme.Flag.SecureScheme
        | QWebEngineUrlScheme.Flag.CorsEnabled
        | QWebEngineUrlScheme.Flag.FetchApiAllowed
    )
    QWebEngineUrlScheme.registerScheme(scheme)


def read_bridge_script() -> bytes:
    """The page's half of the bridge, which Qt carries inside itself."""
    import PySide6.QtWebChannel  # noqa: F401 - the import registers the file

    file = QFile(":/qtwebchannel/qwebchannel.js")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(file.readAll().data())


class PageScheme(QWebEngineUrlSchemeHandler):
    """Answers requests of the page from a fixed dictionary of files.

    ``tiles`` are served too; ``hosts`` are those that the user has switched on, for pictures.
    """

    def __init__(self, files: Mapping[str, bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._files = {BRIDGE_SCRIPT: read_bridge_script(), **files}
        self.tiles: Tiles | None = None
        self.hosts: frozenset[str] = frozenset()

    def find(self, method: bytes, host: str, name: str) -> Answer | None:
        """The file asked for; ``None`` for another host, another method or an unknown name."""
        if method != b"GET" or host != HOST:
            return None
        content = self._files.get(name.removeprefix("/"))
        if content is None:
            return self._find_tile(name)
        kind = _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
        return Answer(kind, content)

    def _find_tile(self, name: str) -> Answer | None:
        asked = _TILE.fullmatch(name)
        if asked is None or self.tiles is None:
            return None
        zoom, column, row = map(int, asked.groups())
        found = self.tiles.read(zoom, column=column, row=row)
        return NO_TILE if found is None else Answer(*found)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request (called by the engine)."""
        url = job.requestUrl()
        answer = self.find(bytes(job.requestMethod().data()), url.host(), url.path())
        if answer is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        policy = make_policy(self.hosts)
        # A list of values a name, whatever the type stubs say: Qt holds a multi-map.
        headers: Any = {QByteArray(b"content-security-policy"): [QByteArray(policy.encode())]}
        job.setAdditionalResponseHeaders(headers)
        buffer = QBuffer(parent=job)
        buffer.setData(answer.content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(answer.kind.encode()), buffer)
