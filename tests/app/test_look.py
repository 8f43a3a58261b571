"""Theme, icons, remembered settings, text that Qt could take for markup."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSettings, QSize, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox

from scout import paths
from scout.app.icon import line_icon
from scout.app.plain import plain_menu, plain_tip
from scout.app.project.drop import find_dropped_file
from scout.app.setting_store import SettingStore
from scout.app.theme import Theme, ThemeChoice, make_palette

PAIRS = [
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
    (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
]


def _luminance(colour):
    def channel(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (channel(v) for v in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(dark, text, ground):
    """Text stands out from its ground by at least 4.5 to 1 in both themes."""
    palette = make_palette(dark=dark)
    bright, dim = sorted((_luminance(palette.color(role)) for role in (text, ground)), reverse=True)
    assert (bright + 0.05) / (dim + 0.05) >= 4.5


def test_the_theme_paints_the_application(qapp):
    """Choosing dark makes the application's ground dark, choosing light makes it light."""
    theme = Theme()
    theme.choose(ThemeChoice.DARK)
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window).lightness() < 80
    theme.choose(ThemeChoice.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).lightness() > 200


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_an_empty_box_is_seen(qtbot, choice):
    """The outline of a box that is not ticked stands out from the window, in both themes."""
    Theme().choose(choice)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.resize(40, 24)
    image = box.grab().toImage()
    ground = _luminance(make_palette(dark=choice is ThemeChoice.DARK).window().color())
    shades = [
        _luminance(image.pixelColor(x, image.height() // 2)) for x in range(image.width() // 2)
    ]
    bright = [max(shade, ground) + 0.05 for shade in shades]
    dim = [min(shade, ground) + 0.05 for shade in shades]
    assert max(b / d for b, d in zip(bright, dim, strict=True)) >= 1.5
    Theme().choose(ThemeChoice.LIGHT)


@pytest.mark.parametrize("file", sorted((paths.RESOURCES / "icons").glob("*.svg")))
@pytest.mark.usefixtures("qapp")
def test_every_icon_draws(file):
    """No icon is empty."""
    image = line_icon(file.stem).pixmap(QSize(48, 48)).toImage()
    painted = sum(image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48))
    assert painted > 40


@pytest.mark.usefixtures("qapp")
def test_an_icon_follows_the_theme():
    """The same icon is dark on light and light on dark."""
    theme = Theme()
    lightness = {}
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        image = line_icon("ban").pixmap(QSize(48, 48)).toImage()
        lightness[choice] = max(
            image.pixelColor(x, 24).lightness()
            for x in range(48)
            if image.pixelColor(x, 24).alpha() == 255
        )
    theme.choose(ThemeChoice.LIGHT)
    assert lightness[ThemeChoice.LIGHT] < 100 < lightness[ThemeChoice.DARK]


def test_settings_are_remembered(tmp_path):
    """Language and theme survive; nonsense in the file counts as absent."""
    name = str(tmp_path / "scout.ini")
    store = SettingStore(QSettings(name, QSettings.Format.IniFormat))
    store.lang, store.theme = "zh", ThemeChoice.DARK
    again = SettingStore(QSettings(name, QSettings.Format.IniFormat))
    assert (again.lang, again.theme) == ("zh", ThemeChoice.DARK)
    raw = QSettings(name, QSettings.Format.IniFormat)
    raw.setValue("theme", "plaid")
    assert SettingStore(raw).theme is ThemeChoice.SYSTEM


def test_what_is_kept_already_is_not_written(tmp_path):
    """The same word at each key costs no disk; another one is written."""
    path = tmp_path / "scout.ini"
    file = QSettings(str(path), QSettings.Format.IniFormat)
    store, written = SettingStore(file, tmp_path), list[bool]()
    for places in ("by name", "by name", "by fee"):
        path.unlink(missing_ok=True)
        store.places = places
        file.sync()
        written.append(path.exists())
    assert [True, False, True] == written


def test_tips_and_menus_show_markup_as_letters():
    """A name that looks like markup or a mnemonic is shown as it is written."""
    assert "<img" not in plain_tip("<img src=x onerror=alert(1)>")
    assert plain_menu("Lock & Stock") == "Lock && Stock"


def test_a_drop_brings_its_first_local_file(tmp_path):
    """Folders and addresses are passed over."""
    script = tmp_path / "a.txt"
    script.write_text("INT. HALL - DAY")
    data = QMimeData()
    data.setUrls(
        [
            QUrl("https://example.org/a.txt"),
            QUrl.fromLocalFile(str(tmp_path)),
            QUrl.fromLocalFile(str(script)),
        ]
    )
    assert find_dropped_file(data) == script
    data.setUrls([QUrl("https://example.org/a.txt")])
    assert find_dropped_file(data) is None


def test_a_value_that_stands_there_is_not_written_again(settings):
    """A start that finds all as it was leaves the file alone."""
    settings.places = "{}"
    settings.file.sync()
    name = settings.file.fileName()
    before = Path(name).stat()
    settings.places = "{}"
    settings.file.sync()
    after = Path(name).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    settings.places = '{"a": 1}'
    settings.file.sync()
    assert '{"a": 1}' == SettingStore(settings.file, settings.home).places
    assert Path(name).stat().st_mtime_ns != after.st_mtime_ns
