"""The scheme ``scout://app/...``: the map's own files, by name, and nothing else.

Files are looked up in a fixed dictionary, so no path of the page can reach the disk. Every answer
carries a content security policy that allows only this scheme; with the interceptor of
``page_guard`` it is the second of two locks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

SCHEME = b"scout"
HOST = "app"
PAGE = "index.html"
BRIDGE_SCRIPT = "qwebchannel.js"
# Qt lower-cases header values, so nothing here may depend on capitals.
POLICY = (
    "default-src 'none'; script-src scout://app; style-src scout://app;"
    " img-src scout://app data:; font-src scout://app; connect-src 'none'; frame-src 'none';"
    " base-uri 'none'; form-action 'none'"
)
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
    """Answers requests of the page from a fixed dictionary of files."""

    def __init__(self, files: Mapping[str, bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._files = {BRIDGE_SCRIPT: read_bridge_script(), **files}

    def find(self, method: bytes, host: str, name: str) -> bytes | None:
        """The file asked for; ``None`` for another host, another method or an unknown name."""
        if method != b"GET" or host != HOST:
            return None
        return self._files.get(name.removeprefix("/"))

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer one request (called by the engine)."""
        url = job.requestUrl()
        content = self.find(bytes(job.requestMethod().data()), url.host(), url.path())
        if content is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        # A list of values a name, whatever the type stubs say: Qt holds a multi-map.
        headers: Any = {QByteArray(b"content-security-policy"): [QByteArray(POLICY.encode())]}
        job.setAdditionalResponseHeaders(headers)
        buffer = QBuffer(parent=job)
        buffer.setData(content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        kind = _TYPES.get(url.path().rpartition(".")[2], "application/octet-stream")
        job.reply(QByteArray(kind.encode()), buffer)
