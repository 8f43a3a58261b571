"""The page stays at home: every host is refused, every way out of the page is shut."""

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


class HostGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every request that is not the page's own file."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Judge one request (called by the engine)."""
        info.block(not is_home(info.requestUrl()))


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
    profile.setUrlRequestInterceptor(HostGuard(profile))
    profile.installUrlSchemeHandler(SCHEME, PageScheme(files, profile))
    shut(profile.settings())
    return profile


def shut(settings: QWebEngineSettings) -> None:
    """Switch off what a map does not need."""
    for attribute in _SHUT:
        settings.setAttribute(attribute, False)


def make_page(profile: QWebEngineProfile, parent: QObject) -> MapPage:
    """An empty page that is not let out."""
    return MapPage(profile, parent)
