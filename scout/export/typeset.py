"""A template and its data as a tagged, searchable PDF that is the same bytes each time.

The templates lie in ``resources/templates``. Each gets all data as one JSON file, in which texts
are values and never markup, and its drawings as SVG files. Nothing is read from outside their
folder and nothing from the network.
"""

from __future__ import annotations

import json
import logging
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.errors import ExportError
from scout.domain.message import say
from scout.export.qr import draw_qr
from scout.export.word import pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scout.export.content import ItineraryContent
    from scout.export.glyph import GlyphCheck
    from scout.export.word import Json

_log = logging.getLogger(__name__)
_STANDARDS: list[Any] = ["a-2a", "ua-1"]
"""PDF/A-2a keeps for decades and says its language; PDF/UA-1 can be read aloud."""


def clean_data(data: Json, glyphs: GlyphCheck) -> Json:
    """The data with every sign in the typeface; ``missing`` is a note that names those it lacks."""
    clean: Json = glyphs.clean_all(data)
    clean["missing"] = None
    if glyphs.missing:
        codes = " ".join(f"U+{ord(sign):04X}" for sign in glyphs.missing)
        _log.warning("%d signs are not in the typeface", len(glyphs.missing))
        clean["missing"] = pair(say("export.missing_glyphs", codes=codes))
    return clean


def typeset(
    template: str, data: Json, *, drawings: Mapping[str, str | bytes], content: ItineraryContent
) -> bytes:
    """The PDF of a template, its drawings (SVG) and photos by file name.

    Raises ``ExportError`` where it cannot be set.
    """
    when = int(content.revision.timestamp())
    return _set(
        template, data, drawings=drawings, format="pdf", pdf_standards=_STANDARDS, timestamp=when
    )


def draw_picture(template: str, data: Json, *, ppi: float) -> bytes:
    """The one page of a template as PNG with so many pixels an inch."""
    return _set(template, data, drawings={}, format="png", ppi=ppi)


def _set(template: str, data: Json, *, drawings: Mapping[str, str | bytes], **how: Any) -> bytes:
    """Templates, data and drawings side by side in a folder of their own, then what typst makes."""
    with tempfile.TemporaryDirectory(prefix="scout-paper-") as name:
        folder = Path(name)
        for source in (paths.RESOURCES / "templates").iterdir():
            shutil.copyfile(source, folder / source.name)
        for file, drawing in drawings.items():
            raw = drawing if isinstance(drawing, bytes) else drawing.encode()
            (folder / file).write_bytes(raw)
        text = json.dumps(data, ensure_ascii=False, sort_keys=True)
        (folder / "data.json").write_text(text, encoding="utf-8")
        return _compile(folder / template, **how)


def draw_codes(cards: Iterable[Json]) -> dict[str, str]:
    """The QR codes of some cards by file name, each link once; each card is told its file."""
    links: dict[str, str] = {}
    for card in cards:
        link = card["qr"]
        card["qr_file"] = links.setdefault(link, f"qr-{len(links) + 1}.svg") if link else ""
    return {name: draw_qr(link) for link, name in links.items()}


def _compile(template: Path, **how: Any) -> bytes:
    import typst

    compiler = typst.Compiler(
        str(template),
        root=str(template.parent),
        font_paths=[str(paths.RESOURCES / "fonts")],
        ignore_system_fonts=True,
    )
    try:
        paper = compiler.compile(**how)
    except typst.TypstError as error:
        raise ExportError(say("export.not_set", why=error.message)) from error
    if not isinstance(paper, bytes):
        raise TypeError("typst gave not one paper")
    return paper
