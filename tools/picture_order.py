"""One picture in each language and theme: the orders for them, and where they are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scout.app.picture import PictureOrder
from scout.app.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.text import Lang

OUT = Path("out/pictures")
LANGS: tuple[Lang, ...] = ("zh", "en")


def list_orders(name: str, script: Path | None, *, mark: str = "") -> Iterator[PictureOrder]:
    """An order for each language in light and dark; ``mark`` ends the file's name."""
    for lang in LANGS:
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            path = OUT / f"{name}_{lang}_{theme}{mark}.png"
            yield PictureOrder(path=path, script=script, lang=lang, theme=theme)
