"""English or Chinese, switched while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from scout import paths

if TYPE_CHECKING:
    from scout.domain.text import Lang

TRANSLATIONS = paths.RESOURCES / "translations"
OWN_FAMILY = "Noto Sans SC"


def desktop_language() -> Lang:
    """The language of the desktop, as far as Scout speaks it."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def ensure_chinese_font() -> None:
    """Add the bundled font where the system has none for Simplified Chinese."""
    writing = QFontDatabase.WritingSystem.SimplifiedChinese
    if not QFontDatabase.families(writing):
        for file in sorted((paths.RESOURCES / "fonts").glob("NotoSansSC-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    if OWN_FAMILY in QFontDatabase.families():
        font = QApplication.font()
        QApplication.setFont(QFont([font.family(), OWN_FAMILY], font.pointSize()))


class Language(QObject):
    """Holds the translators and tells every widget when to speak anew."""

    language_changed = Signal()

    def __init__(self, lang: Lang = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lang: Lang = "en"
        self._installed: list[QTranslator] = []
        self.choose(lang)

    @property
    def lang(self) -> Lang:
        """The language shown now."""
        return self._lang

    def choose(self, lang: Lang) -> None:
        """Switch at once."""
        for translator in self._installed:
            QApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        if lang == "en":
            self._install("scout_en", str(TRANSLATIONS))  # singular and plural only
        else:
            qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install("qtbase_zh_CN", qt_folder)
            self._install("scout_zh_CN", str(TRANSLATIONS))
        chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
        english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        QLocale.setDefault(chinese if lang == "zh" else english)
        self._lang = lang
        self.language_changed.emit()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QApplication.installTranslator(translator)
            self._installed.append(translator)
