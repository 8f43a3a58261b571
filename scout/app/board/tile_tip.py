"""The tool tips of the board: a scene or place with its hours, a move, a day with its sun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.app.board.board_word import strip_words, tile_words, unplaced_word
from scout.app.board.tile import TileKind
from scout.app.day.day_tip import move_tip, visit_tip

if TYPE_CHECKING:
    from scout.app.board.tile import Tile
    from scout.app.session import Session
    from scout.domain.text import Lang


def tile_tip(tile: Tile, session: Session, *, lang: Lang) -> str:
    """What stands at the mouse, in full; a line a fact."""
    if tile.kind is TileKind.MOVE and tile.move is not None:
        return move_tip(tile.move, lang)
    if tile.kind is TileKind.PLACE and tile.visit is not None:
        return visit_tip(tile.visit, session, lang=lang)
    if tile.kind is TileKind.STRIP:
        words = strip_words(session, tile, lang)
        return f"{words}\n{unplaced_word(session, tile, lang)}".rstrip()
    return tile_words(session, tile, lang).replace(", ", "\n")
