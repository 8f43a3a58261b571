"""A window at work on a very small script, so that a decision and its answer take an instant."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings, QTimer

from scout.app.project.project_ask import Answer
from scout.app.project.project_state import pack
from scout.app.setting_store import SettingStore
from scout.app.start import make_window
from scout.store.part import list_parts

LOOK_MS = 5
PATIENCE_MS = 60_000
SCRIPT = """《村里》

第一集

1-1 日 内 祠堂
人物：阿甲、阿乙
【字幕：1942年】
△阿甲点起火把。
阿甲：走。

1-2 日 内 山洞
人物：阿甲
△他往里走。

1-3 日 外 村口
人物：阿甲、阿乙
△两人等船。

第二集

2-1 日 内 总裁办公室
人物：阿甲、阿乙
【字幕：2025年】
△窗外下雨。
阿乙：签吧。

2-2 夜 内 祠堂
人物：阿乙
△灯灭了。

2-3 日 内 总裁办公室
人物：阿乙
△他走了。
"""


def without_page():
    """Let the window have no map page, as a root user's has none who says nothing of a sandbox."""
    os.environ.pop("QTWEBENGINE_CHROMIUM_FLAGS", None)
    os.environ.pop("QTWEBENGINE_DISABLE_SANDBOX", None)
    os.geteuid = lambda: 0


def open_desk(folder: Path):
    """The window, not shown, with the small script read, a set chosen and its days planned."""
    file = QSettings(str(folder / "scout.ini"), QSettings.Format.IniFormat)
    file.setValue("language", "en")
    window = make_window(SettingStore(file, folder / "home"))
    window.projects.ask.unsaved = lambda _name: Answer.DISCARD
    script = folder / "村里.txt"
    script.write_text(SCRIPT, encoding="utf-8")
    window.session.read(script)
    wait(lambda: window.session.plan is not None and not window.session.thinking.is_busy)
    return window


def close_desk(window):
    """Close it without a word."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def settle(window):
    """Wait until nothing is worked on."""
    wait(lambda: not window.session.thinking.is_busy)


def wait(done):
    """Let the window live until this is so; raises ``TimeoutError`` after a minute."""
    left = PATIENCE_MS // LOOK_MS
    QCoreApplication.processEvents()
    while not done():
        if not left:
            raise TimeoutError
        left -= 1
        loop = QEventLoop()
        QTimer.singleShot(LOOK_MS, loop.quit)
        loop.exec()


def saved_parts(window):
    """Everything that the project file would hold, byte for byte, by the name of its part."""
    parts = list_parts(pack(window.session))._asdict()
    return {**parts.pop("documents"), **parts}
