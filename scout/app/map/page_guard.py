"""The page stays at home: every way out of it is shut, every host is refused.

Except the pictures of a host of tiles, while the user has switched it on.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWidgets import QApplication

from scout.app.map.scheme import HOST, SCHEME, PageScheme
from scout.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject, QUrl

_PROFILE = "scout-map-profile"
_SHUT = (
    QWebEngineSettings.WebAttribute.WebGLEnabled,
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled,
    QWebEngineSettings.WebAttribute.ScreenCaptureEnabled,
)


def is_sandbox_off() -> bool:
    """Whether the user's environment switches the sandbox off; the program itself never does."""
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    return "--no-sandbox" in flags or bool(os.environ.get("QTWEBENGINE_DISABLE_SANDBOX"))


def is_sandbox_refused() -> bool:
    """Whether the web engine would end the whole program: as root, without a word on the sandbox.

    It exits at the first view, with no exception to catch, so this is asked before.
    """
    return hasattr(os, "geteuid") and os.geteuid() == 0 and not is_sandbox_off()


def is_home(url: QUrl) -> bool:
    """Whether an address belongs to the page: its own scheme and host, or data inside it."""
    if url.scheme() == SCHEME.decode():
        return url.host() == HOST
    return url.scheme() in {"data", "blob"}


def may_ask(url: QUrl, *, is_picture: bool, hosts: frozenset[str]) -> bool:
    """Whether the page may ask for an address: at home, or a picture of a host switched on."""
    if is_home(url):
        return True
    plain = url.port() == -1 and not url.userInfo()
    return is_picture and plain and url.scheme() == "https" and url.host() in hosts


class HostGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every request that is not the page's own file, or a picture of a host let in."""

    def __init__(self, scheme: PageScheme, parent: QObject) -> None:
        super().__init__(parent)
        self._scheme = scheme

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Judge one request (called by the engine)."""
        picture = QWebEngineUrlRequestInfo.ResourceType.ResourceTypeImage
        allowed = may_ask(
            info.requestUrl(),
            is_picture=info.resourceType() == picture,
            hosts=self._scheme.hosts,
        )
        info.block(not allowed)


class MapPage(QWebEnginePage):
    """A page that never leaves its own address."""

    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        _type: QWebEnginePage.NavigationType,
        _is_main: bool,  # noqa: FBT001 - Qt's own signature
        /,
    ) -> bool:
        """Allow only the page's own scheme (called by the engine)."""
        return not isinstance(url, str) and url.scheme() == SCHEME.decode() and url.host() == HOST

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Print what the page complains about, so that a fault in it is not silent."""
        if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            from PySide6.QtCore import qWarning

            qWarning(f"map page, {source}:{line}: {message}")


def pick_profile(files: Mapping[str, bytes]) -> QWebEngineProfile:
    """The one profile of the map: off the record, shut, serving ``files``.

    It belongs to the application, not to a view: a profile that dies before its page is a crash.
    """
    app = QApplication.instance()
    found = app.findChild(QWebEngineProfile, _PROFILE) if app else None
    if isinstance(found, QWebEngineProfile):
        return found
    profile = QWebEngineProfile(app)
    profile.setObjectName(_PROFILE)
    # Makers of free tiles ask to be told which program asks.
    profile.setHttpUserAgent(f"{profile.httpUserAgent()} Scout/{__version__}")
    scheme = PageScheme(files, profile)
    profile.setUrlRequestInterceptor(HostGuard(scheme, profile))
    profile.installUrlSchemeHandler(SCHEME, scheme)
    shut(profile.settings())
    return profile


def pick_scheme(profile: QWebEngineProfile) -> PageScheme:
    """What serves the page of this profile; raises ``RuntimeError`` where it is not the map's."""
    found = profile.findChild(PageScheme)
    if not isinstance(found, PageScheme):
        raise RuntimeError("the profile serves no map")  # noqa: TRY004 - a bug, not a wrong type
    return found


def shut(settings: QWebEngineSettings) -> None:
    """Switch off what a map does not need."""
    for attribute in _SHUT:
        settings.setAttribute(attribute, False)


def make_page(profile: QWebEngineProfile, parent: QObject) -> MapPage:
    """An empty page that is not let out."""
    return MapPage(profile, parent)
