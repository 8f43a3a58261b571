"""Every command of the window once: menus, toolbar, shortcuts and words come from this table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from scout.app.icon import line_icon
from scout.app.plain import plain_menu, plain_tip
from scout.app.theme import ThemeChoice

if TYPE_CHECKING:
    from scout.app.language import Language

translate = QCoreApplication.translate


class Menu:
    """The actions, by name, and the menus and toolbar that hold them."""

    def __init__(self, window: QMainWindow, undo: QUndoStack, language: Language) -> None:
        self._window, self._language = window, language
        self.new = self._action("", QKeySequence.StandardKey.New)
        self.open_project = self._action("open", QKeySequence.StandardKey.Open)
        self.recent = QMenu(window)
        self.recent.setToolTipsVisible(True)
        self.save = self._action("save", QKeySequence.StandardKey.Save)
        self.save_as = self._action("", "Ctrl+Shift+S")
        self.restore = self._action("")
        self.open = self._action("script", "Ctrl+Shift+O")
        self.draft = self._action("")
        self.sample = self._action("")
        self.reading = self._action("info")
        self.columns = self._action("columns")
        self.export = self._action("export", QKeySequence.StandardKey.Print)
        self.issue = self._action("")
        self.versions = self._action("")
        self.quit = self._action("", QKeySequence.StandardKey.Quit)
        self._stack = undo
        self.undo = self._action("undo", QKeySequence.StandardKey.Undo)
        self.redo = self._action("redo", QKeySequence.StandardKey.Redo)
        self.undo.triggered.connect(undo.undo)
        self.redo.triggered.connect(undo.redo)
        undo.indexChanged.connect(self._word_undo)
        self.find = self._action("search", QKeySequence.StandardKey.Find)
        self.suggest = self._action("suggest", QKeySequence.StandardKey.Refresh)
        self.keep = self._action("keep", "Ctrl+K")
        self.ban = self._action("ban", "Ctrl+B")
        self.clear = self._action("")
        self.improve = self._action("improve", "Ctrl+I")
        self.free = self._action("")
        self.about = self._action("info")
        self.english, self.chinese = self._pair("en", "zh")
        self.themes = self._theme_actions()
        self.toggle_theme = self._action("theme")
        self.toggle_language = self._action("language")
        self._menus: list[QMenu] = []
        self._make_menus()
        self.bar = self._make_bar()
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def _action(self, icon: str, keys: QKeySequence.StandardKey | str | None = None) -> QAction:
        action = QAction(self._window)
        self._dress(action, icon, keys)
        return action

    def _dress(
        self, action: QAction, icon: str, keys: QKeySequence.StandardKey | str | None
    ) -> None:
        if icon:
            action.setIcon(line_icon(icon))
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys:
            action.setShortcut(QKeySequence(keys))

    def _pair(self, *values: str) -> tuple[QAction, ...]:
        group = QActionGroup(self._window)
        actions = tuple(QAction(group, checkable=True) for _ in values)
        for action, value in zip(actions, values, strict=True):
            action.setData(value)
        return actions

    def _theme_actions(self) -> dict[ThemeChoice, QAction]:
        actions = self._pair(*(choice.value for choice in ThemeChoice))
        return dict(zip(ThemeChoice, actions, strict=True))

    def _make_menus(self) -> None:
        groups: tuple[tuple[QAction | QMenu | None, ...], ...] = (
            (
                self.new,
                self.open_project,
                self.recent,
                None,
                self.save,
                self.save_as,
                self.restore,
                None,
                self.open,
                self.draft,
                self.sample,
                None,
                self.reading,
                self.columns,
                None,
                self.issue,
                self.versions,
                self.export,
                None,
                self.quit,
            ),
            (self.undo, self.redo, None, self.find),
            (self.suggest, None, self.keep, self.ban, None, self.clear),
            (self.improve, None, self.free),
            (self.english, self.chinese, None, *self.themes.values(), None),
            (self.about,),
        )
        for actions in groups:
            menu = self._window.menuBar().addMenu("")
            self._menus.append(menu)
            for action in actions:
                if action is None:
                    menu.addSeparator()
                elif isinstance(action, QMenu):
                    menu.addMenu(action)
                else:
                    menu.addAction(action)

    @property
    def file(self) -> QMenu:
        """The first menu."""
        return self._menus[0]

    @property
    def edit(self) -> QMenu:
        """The menu of what is done to the work."""
        return self._menus[1]

    @property
    def help(self) -> QMenu:
        """The last menu."""
        return self._menus[-1]

    @property
    def view(self) -> QMenu:
        """The menu that docks add themselves to."""
        return self._menus[4]

    @property
    def places(self) -> QMenu:
        """The menu of places, to which what is said of them is added."""
        return self._menus[2]

    def _make_bar(self) -> QToolBar:
        bar = QToolBar(self._window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        bar.addActions([self.open, self.save, self.export])
        bar.addSeparator()
        bar.addActions([self.undo, self.redo])
        bar.addSeparator()
        bar.addActions([self.suggest, self.keep, self.ban])
        bar.addSeparator()
        bar.addAction(self.improve)
        space = QWidget(bar)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        bar.addActions([self.toggle_language, self.toggle_theme])
        self._window.addToolBar(bar)
        return bar

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        titles = (
            translate("Menu", "&File"),
            translate("Menu", "&Edit"),
            translate("Menu", "&Places"),
            translate("Menu", "&Days"),
            translate("Menu", "&View"),
            translate("Menu", "&Help"),
        )
        for menu, title in zip(self._menus, titles, strict=True):
            menu.setTitle(title)
        self._word_commands()
        self._word_view()
        self.bar.setWindowTitle(translate("Menu", "Toolbar"))

    def _word_commands(self) -> None:
        self.recent.setTitle(translate("Menu", "Open recent"))
        words = {
            self.new: (translate("Menu", "New project"), ""),
            self.open_project: (translate("Menu", "Open a project…"), ""),
            self.save: (translate("Menu", "Save the project"), translate("Menu", "Save")),
            self.save_as: (translate("Menu", "Save the project as…"), ""),
            self.restore: (translate("Menu", "Restore a backup…"), ""),
            self.open: (translate("Menu", "Read a script…"), translate("Menu", "Script")),
            self.draft: (translate("Menu", "Read a new draft of this script…"), ""),
            self.sample: (translate("Menu", "Open the sample script"), ""),
            self.reading: (translate("Menu", "How it was read…"), ""),
            self.columns: (translate("Menu", "Columns of the scene list…"), ""),
            self.export: (
                translate("Menu", "Export papers…"),
                translate("Menu", "Export"),
            ),
            self.issue: (translate("Menu", "Issue a version…"), ""),
            self.versions: (translate("Menu", "Issued versions…"), ""),
            self.quit: (translate("Menu", "Quit"), ""),
            self.find: (translate("Menu", "Find a place"), ""),
            self.suggest: (translate("Menu", "Suggest anew"), translate("Menu", "Suggest")),
            self.keep: (translate("Menu", "Keep the selected place"), translate("Menu", "Keep")),
            self.ban: (translate("Menu", "Ban the selected place"), translate("Menu", "Ban")),
            self.clear: (translate("Menu", "Forget all keeps and bans"), ""),
            self.improve: (
                translate("Menu", "Improve the shoot days further"),
                translate("Menu", "Improve"),
            ),
            self.free: (translate("Menu", "All scenes back to automatic"), ""),
            self.about: (translate("Menu", "About Scout"), ""),
        }
        for action, (text, short) in words.items():
            action.setText(text)
            action.setIconText(short or text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text.rstrip('…')} ({keys})" if keys else text.rstrip("…"))
        self._word_undo()

    def _word_undo(self) -> None:
        """Name the step that undo and redo would take."""
        self.undo.setEnabled(self._stack.canUndo())
        self.redo.setEnabled(self._stack.canRedo())
        undo, redo = translate("Menu", "Undo"), translate("Menu", "Redo")
        for action, word, step in (
            (self.undo, undo, self._stack.undoText()),
            (self.redo, redo, self._stack.redoText()),
        ):
            action.setText(plain_menu(f"{word} {step}".strip()))
            action.setToolTip(plain_tip(f"{word} {step}".strip()))
            action.setIconText(word)

    def _word_view(self) -> None:
        self.english.setText("English")
        self.chinese.setText("简体中文")
        self.themes[ThemeChoice.SYSTEM].setText(translate("Menu", "Colours of the desktop"))
        self.themes[ThemeChoice.LIGHT].setText(translate("Menu", "Light"))
        self.themes[ThemeChoice.DARK].setText(translate("Menu", "Dark"))
        self.toggle_theme.setText(translate("Menu", "Theme"))
        self.toggle_theme.setToolTip(translate("Menu", "Light or dark"))
        # The button names the other language in that language: who needs it can read it.
        other = "English" if self._language.lang == "zh" else "中文"
        self.toggle_language.setText(other)
        self.toggle_language.setToolTip("English / 简体中文")
