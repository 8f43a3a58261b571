"""A template and its data as a tagged, searchable PDF that is the same bytes each time.

The templates lie in ``resources/templates``. Each gets all data as one JSON file, in which texts
are values and never markup, and its drawings as SVG files. Nothing is read from outside their
folder and nothing from the network.
"""

from __future__ import annotations

import json
import logging
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from scout import paths
from scout.domain.errors import ExportError
from scout.domain.message import say
from scout.export.qr import draw_qr
from scout.export.word import pair
from scout.heap import give_back

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from scout.domain.progress import Progress
    from scout.export.glyph import GlyphCheck
    from scout.export.word import Json

_log = logging.getLogger(__name__)
_STANDARDS: list[Any] = ["a-2a", "ua-1"]
"""PDF/A-2a keeps for decades and says its language; PDF/UA-1 can be read aloud."""
_LARGE, _KEPT_FOR = 300_000, 10
"""Signs of the data of some 60 pages, and in how many papers more the typesetter keeps its work."""
_LOOK_S = 0.05
"""How often one asks whether the user has stopped."""


class Dated(Protocol):
    """What a paper tells, as of a moment: that stands in the file."""

    @property
    def revision(self) -> datetime:
        """The moment."""


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
    template: str,
    data: Json,
    *,
    drawings: Mapping[str, str | bytes],
    content: Dated,
    progress: Progress | None = None,
) -> bytes:
    """The PDF of a template, its drawings (SVG) and photos by file name.

    Raises ``ExportError`` where it cannot be set.

    With ``progress`` whoever stops does not wait for the typesetter, which cannot be stopped.
    """
    when = int(content.revision.timestamp())

    def work() -> bytes:
        return _set(
            template, data, drawings=drawings, format="pdf", pdf_standards=_STANDARDS,
            timestamp=when,
        )  # fmt: skip

    return work() if progress is None else _await(work, progress)


def _await(work: Callable[[], bytes], progress: Progress) -> bytes:
    """What is made in a thread of its own, which ends by itself where nobody waits any more."""
    typesetter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="typesetter")
    made = typesetter.submit(work)
    typesetter.shutdown(wait=False)
    while not made.done():
        progress.check()
        wait((made,), timeout=_LOOK_S)
    return made.result()


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
        paper = _compile(folder / template, **how)
    if len(text) > _LARGE:
        forget()
    return paper


def forget() -> None:
    """Let the typesetter drop what it keeps: 40 MB of call sheets and board, 250 MB of 200 pages.

    It keeps what it made, so that a second time is quick, until it was not asked for in ten papers.
    Takes a twentieth of a second, and the next papers a tenth longer.
    """
    if "typst" not in sys.modules:
        return
    with tempfile.TemporaryDirectory(prefix="scout-paper-") as name:
        page = Path(name) / "empty.typ"
        page.touch()
        for _ in range(_KEPT_FOR + 1):
            _compile(page, format="svg")
    give_back()


def draw_codes(cards: Iterable[Json]) -> dict[str, str]:
    """The QR codes of some cards by file name, each link once; each card is told its file."""
    links: dict[str, str] = {}
    for card in cards:
        link = card["qr"]
        card["qr_file"] = links.setdefault(link, f"qr-{len(links) + 1}.svg") if link else ""
    return {name: draw_qr(link) for link, name in links.items()}


@cache
def _load_fonts() -> Any:
    """The bundled typeface, found once a process."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(paths.RESOURCES / "fonts")])


def _compile(template: Path, **how: Any) -> bytes:
    import typst

    compiler = typst.Compiler(
        str(template),
        root=str(template.parent),
        font_paths=_load_fonts(),
        ignore_system_fonts=True,
    )
    try:
        paper = compiler.compile(**how)
    except typst.TypstError as error:
        raise ExportError(say("export.not_set", why=error.message)) from error
    if not isinstance(paper, bytes):
        raise TypeError("typst gave not one paper")
    return paper
