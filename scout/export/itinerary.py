"""The shoot itinerary (拍摄行程单) as a tagged, searchable PDF that is the same bytes each time.

The template is ``resources/templates/itinerary.typ``; it gets all data as one JSON file, in which
texts are values and never markup, and the maps and QR codes as SVG files. Nothing is read from
outside the template's own folder and nothing from the network.
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
from scout.domain.progress import Progress
from scout.export.appendix import build_appendix
from scout.export.content import ItineraryContent
from scout.export.day_page import build_day
from scout.export.drawing import draw_maps
from scout.export.front_page import (
    build_cover,
    build_open_needs,
    build_place_list,
    build_unplaced,
)
from scout.export.glyph import GlyphCheck
from scout.export.qr import draw_qr
from scout.export.word import pair

if TYPE_CHECKING:
    from scout.export.drawing import PaperLang

__all__ = ["ItineraryContent", "render_itinerary"]

_log = logging.getLogger(__name__)
_TEMPLATE = "itinerary.typ"
_STANDARDS: list[Any] = ["a-2a", "ua-1"]
"""PDF/A-2a keeps for decades and says its language; PDF/UA-1 can be read aloud."""


def render_itinerary(
    content: ItineraryContent, lang: PaperLang, *, progress: Progress | None = None
) -> bytes:
    """The PDF in Chinese, English or both; raises ``ExportError`` where it cannot be set.

    Signs that the typeface lacks are printed as 〓 and named in the appendix.
    """
    progress = progress or Progress()
    glyphs = GlyphCheck()
    progress.report(0.2, say("export.drawing_maps"))
    drawings = draw_maps(content, lang, glyphs=glyphs)
    progress.report(0.4, say("export.setting_pages"))
    data = build_data(content, lang, glyphs=glyphs)
    with tempfile.TemporaryDirectory(prefix="scout-paper-") as folder:
        _lay_out(Path(folder), data, drawings=drawings)
        paper = _compile(Path(folder), content)
    progress.check()
    return paper


def build_data(content: ItineraryContent, lang: PaperLang, *, glyphs: GlyphCheck) -> dict[str, Any]:
    """All that the template prints, with every sign in the typeface."""
    data: dict[str, Any] = glyphs.clean_all(
        {
            "lang": lang,
            "cover": build_cover(content),
            "open_needs": build_open_needs(content),
            "unplaced": build_unplaced(content),
            "places": build_place_list(content),
            "days": [build_day(content, day) for day in content.plan.days],
            "appendix": build_appendix(content),
        }
    )
    if glyphs.missing:
        codes = " ".join(f"U+{ord(sign):04X}" for sign in glyphs.missing)
        _log.warning("%d signs are not in the typeface", len(glyphs.missing))
        data["appendix"]["notes"].append(pair(say("export.missing_glyphs", codes=codes)))
    return data


def _lay_out(folder: Path, data: dict[str, Any], *, drawings: dict[str, str]) -> None:
    """Put templates, data and drawings side by side; QR codes are numbered as they come."""
    for source in (paths.RESOURCES / "templates").iterdir():
        shutil.copyfile(source, folder / source.name)
    links: dict[str, str] = {}
    for day in data["days"]:
        for card in day["cards"]:
            link = card["qr"]
            card["qr_file"] = links.setdefault(link, f"qr-{len(links) + 1}.svg") if link else ""
    drawings = drawings | {name: draw_qr(link) for link, name in links.items()}
    for name, drawing in drawings.items():
        (folder / name).write_text(drawing, encoding="utf-8")
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    (folder / "data.json").write_text(text, encoding="utf-8")


def _compile(folder: Path, content: ItineraryContent) -> bytes:
    import typst

    compiler = typst.Compiler(
        str(folder / _TEMPLATE),
        root=str(folder),
        font_paths=[str(paths.RESOURCES / "fonts")],
        ignore_system_fonts=True,
    )
    try:
        paper = compiler.compile(
            format="pdf",
            pdf_standards=_STANDARDS,
            timestamp=int(content.revision.timestamp()),
        )
    except typst.TypstError as error:
        raise ExportError(say("export.not_set", why=error.message)) from error
    if not isinstance(paper, bytes):
        raise TypeError("typst gave no PDF")
    return paper
