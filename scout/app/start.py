"""Start the window."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import QApplication

from scout.app.map.scheme import register_scheme
from scout.app.sweep import hold_sweeps, keep_for_good
from scout.heap import keep_few_heaps
from scout.when_called import when_called

with when_called():
    from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from scout.actions.library import Library
    from scout.app.beside import Beside
    from scout.app.main_window import MainWindow
    from scout.app.setting_store import SettingStore
    from scout.domain.errors import ScoutError
    from scout.script.apart.readers import Readers

    Opened = tuple[Library, ScoutError | None]


SWITCH_S = 0.001
"""How long work beside the window may keep Python to itself while the window waits: at Python's own
5 ms a window that answers one event takes several times that."""

ENGINE_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
GRAPHICS = ("dri", "dxg", "nvidia0")
"""What Linux shows of a graphics card, one of these."""

STYLE = "Fusion"
"""Of all widgets: what the two palettes are made for."""
NAME = "Scout"
"""Of the program, and of its settings on this computer."""


def enlarge(percent: int) -> None:
    """Draw all of it so large, on top of what the desktop asks for; before the application is made.

    Who says something in the environment has the last word.
    """
    if percent != 100 and "QT_SCALE_FACTOR" not in os.environ:  # noqa: PLR2004 - as it is
        os.environ["QT_SCALE_FACTOR"] = str(percent / 100)


def spare_memory() -> None:
    """Let the program and the engine of the map keep less; before the application is made.

    The engine's scripts take some 8 MB less so, for a step of zoom over ten thousand places that
    takes a tenth longer (both measured). Where there is no graphics card it would load drivers, try
    them and draw without: 30 MB less without the attempt, and faster. Who says something of either
    in the environment has the last word; of the sandbox nothing is said here.
    """
    keep_few_heaps()
    flags = [os.environ.get(ENGINE_FLAGS, "")]
    if "--js-flags" not in flags[0]:
        flags.append("--js-flags=--optimize-for-size")
    if not has_graphics() and "-gpu" not in flags[0]:
        flags.append("--disable-gpu")
    os.environ[ENGINE_FLAGS] = " ".join(filter(None, flags))


def has_graphics(devices: Path = Path("/dev")) -> bool:
    """Whether there is a graphics card that could draw the map, as far as is known."""
    return sys.platform != "linux" or any((devices / name).exists() for name in GRAPHICS)


def make_settings() -> SettingStore:
    """What the program remembers; found without an application, since its size is among it."""
    from scout.app.setting_store import SettingStore

    return SettingStore(QSettings(NAME, NAME))


def make_application(arguments: list[str]) -> QApplication:
    """The application with name, icon and font; the scheme must be registered before it."""
    from scout.app.icon import program_icon
    from scout.app.language import ensure_chinese_font

    sys.setswitchinterval(SWITCH_S)
    register_scheme()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication([sys.argv[0], *arguments, "-style", STYLE])
    app.setApplicationName(NAME)
    app.setOrganizationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("scout")
    app.setWindowIcon(program_icon())
    ensure_chinese_font()
    return app


def open_places(settings: SettingStore) -> Opened:
    """The library, as ``open_any_library`` opens it; touches nothing of Qt."""
    from scout.actions.library import open_any_library

    return open_any_library(home=settings.home)


def prepare(settings: SettingStore) -> Opened:
    """The library; and all that the window is made of is loaded.

    Work for a thread: modules make classes of Qt's kind, but nothing of them. The window's own
    thread serves the page meanwhile, and all that this calls is loaded before.
    """
    found = open_places(settings)
    import_module("scout.app.main_window")
    return found


def make_window(
    settings: SettingStore,
    readers: Readers | None = None,
    *,
    opening: Beside[Opened] | None = None,
) -> MainWindow:
    """The window with its session, language and theme, not yet shown; see ``Library.readers``.

    The library is what ``opening`` gives, where it is being opened already.
    """
    library, failure = opening.wait() if opening else open_places(settings)
    from scout.app.focus_ring import FocusRing
    from scout.app.language import Language
    from scout.app.main_window import MainWindow
    from scout.app.session import Session
    from scout.app.theme import Theme

    theme = Theme(settings.theme)
    theme.choose(settings.theme)
    language = Language(settings.lang)
    session = Session(replace(library, readers=readers))
    window = MainWindow(session, language, theme=theme, settings=settings)
    if failure is not None:
        window.message_bar.show_error(failure)
    theme.setParent(window)
    language.setParent(window)
    FocusRing(window)
    return window


def open_window(
    arguments: list[str], *, opened: Callable[[MainWindow], None] = lambda _window: None
) -> int:
    """Open the window, on the script named in the arguments if any; returns the exit code.

    ``opened`` is told of the window once it is shown.
    """
    from scout.actions.apart import open_readers
    from scout.app.beside import Beside
    from scout.app.crash import install_crash_hook
    from scout.app.map.early_page import begin_page

    files = [Path(argument) for argument in arguments if not argument.startswith("-")]
    with open_readers() as readers:
        with hold_sweeps():
            settings = make_settings()
            enlarge(settings.scale)
            spare_memory()
            app = make_application(arguments)
            install_crash_hook()
            if files:
                readers.warm_up()  # while the window is made
            opening = Beside(partial(prepare, settings))
            begin_page(settings.home)
            import_module("PySide6.QtWebEngineWidgets")  # no thread loads a library of Qt
            window = make_window(settings, readers, opening=opening)
            window.show()
            keep_for_good()
        opened(window)
        window.door.offer_left_work()
        if files:
            window.files.open(files[0])
        code = app.exec()
        # The page must be gone before its profile, which the application owns.
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return code
