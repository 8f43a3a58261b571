"""HTML: what a word processor saved under another name, and what Celtx keeps its scripts in.

Scripts and styles are left out and nothing is ever fetched. Paragraphs whose class calls them
scene headings are believed; a table is tried as a scene list; everything else is script text.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.draft import Line
from scout.script.format.text import read_script_lines
from scout.script.format.typed import Paragraph, Part, read_typed
from scout.script.limits import LIMITS
from scout.script.source.decode import decode
from scout.script.table.table import read_table

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_PARTS = {
    "sceneheading": Part.HEADING,
    "character": Part.CHARACTER,
    "dialog": Part.SPEECH,
    "dialogue": Part.SPEECH,
    "parenthetical": Part.SPEECH,
    "shot": Part.SHOT,
    "act": Part.ACT,
}
_SILENT = {"script", "style", "title"}
_BREAKS = {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "body", "table", "ul", "ol"}
_CELLS = {"td", "th"}


class _Page(HTMLParser):
    """Gathers paragraphs with their class, rows of cells, and the title."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[tuple[str, str, int]] = []
        self.rows: list[list[str]] = []
        self.title = ""
        self._text: list[str] = []
        self._class = ""
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or a line breaks."""
        if tag in _SILENT:
            self._silent = tag
        elif tag == "br":
            self._text.append("\n")
        elif tag in _BREAKS or tag in _CELLS:
            self._flush(cell=False)
            self._class = (dict(attrs).get("class") or "").lower() if tag == "p" else ""
            if tag == "tr":
                self.rows.append([])

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        if tag == self._silent:
            self._silent = ""
        elif tag in _BREAKS or tag in _CELLS:
            self._flush(cell=tag in _CELLS)

    def handle_data(self, data: str) -> None:
        """Text."""
        if self._silent == "title":
            self.title += data
        elif not self._silent:
            self._text.append(" ".join(data.split("\n")))

    def close(self) -> None:
        """The end of the file."""
        super().close()
        self._flush(cell=False)

    def _flush(self, *, cell: bool) -> None:
        text = "".join(self._text).strip()
        self._text = []
        if cell and self.rows:
            self.rows[-1].append(text[: LIMITS.cell_chars])
        if text or self._class == "sceneheading":
            self.paragraphs.append((self._class, text, self.getpos()[0]))
        self._class = ""


def read_web_page(source: Source, progress: Progress) -> Draft | None:
    """The draft of an HTML file, or ``None``; raises ``ReadError``."""
    page = _parse(source)
    if any(name == "sceneheading" for name, _, _ in page.paragraphs):
        return _read_typed(page, "html", progress=progress)
    progress.check()
    draft = read_table(page.rows, kind="html") if page.rows else None
    if draft is None or not draft.scenes:
        lines = [
            Line(piece, number) for _, text, number in page.paragraphs for piece in text.split("\n")
        ]
        draft = read_script_lines(lines)
        draft.format = "html"
    draft.title = draft.title or page.title.strip()
    return draft


def read_typed_page(source: Source, kind: str, *, progress: Progress) -> Draft:
    """The draft of a page whose paragraphs say by their class what they are."""
    return _read_typed(_parse(source), kind, progress=progress)


def _parse(source: Source) -> _Page:
    page = _Page()
    try:
        page.feed(decode(source))
        page.close()
    except (AssertionError, ValueError) as error:  # how the parser says that it gives up
        raise source.refuse(say("script.broken_page")) from error
    if len(page.rows) > LIMITS.table_rows:
        raise source.limit(say("script.too_many_rows", limit=LIMITS.table_rows))
    return page


def _read_typed(page: _Page, kind: str, *, progress: Progress) -> Draft:
    paragraphs = (
        Paragraph(part=_PARTS.get(name, Part.ACTION), text=" ".join(text.split()), line=line)
        for name, text, line in page.paragraphs
    )
    draft = read_typed(paragraphs, kind, progress=progress)
    draft.title = page.title.strip()
    return draft
