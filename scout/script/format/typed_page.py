"""Web pages whose paragraphs say by their class what they are, as Celtx keeps its scripts."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.progress import Progress
from scout.script.document.block import Part
from scout.script.document.typed_reader import TypedParagraph, read_typed
from scout.script.source.web_token import cut_page, find_class

if TYPE_CHECKING:
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_HEADING = re.compile(r"<p\b[^<>]*\bclass\s*=\s*[\"']?sceneheading\b", re.IGNORECASE)
_PARTS = {
    "sceneheading": Part.HEADING,
    "character": Part.CHARACTER,
    "dialog": Part.DIALOGUE,
    "dialogue": Part.DIALOGUE,
    "parenthetical": Part.DIALOGUE,
    "shot": Part.SHOT,
    "act": Part.EPISODE,
}
_SILENT = frozenset(("script", "style"))
_TITLE = "title"


@dataclass
class _Page:
    """What has been gathered: paragraphs with their part and line, and the title."""

    paragraphs: list[TypedParagraph] = field(default_factory=list)
    title: str = ""
    pieces: list[str] = field(default_factory=list)
    part: Part = Part.ACTION
    line: int = 1
    begins: int = 1

    def read(self, tag: str, token: re.Match[str]) -> None:
        """One tag, or a piece of text."""
        if token["text"]:
            self.pieces.append(html.unescape(token["text"]))
        elif tag == _TITLE and token["end"]:
            self.title, self.pieces = " ".join("".join(self.pieces).split()), []
        elif tag == "br":
            self.pieces.append(" ")
        elif tag == "p":
            self.end_paragraph()
            named = "" if token["end"] else find_class(token["more"])
            self.part = _PARTS.get(named.lower().partition(" ")[0], Part.ACTION)
            self.begins = self.line

    def end_paragraph(self) -> None:
        """Whatever is open ends."""
        text = " ".join("".join(self.pieces).split())
        self.pieces = []
        if text or self.part is Part.HEADING:
            paragraph = TypedParagraph(part=self.part, text=text, line=self.begins)
            self.paragraphs.append(paragraph)
        self.part = Part.ACTION


def read_typed_page(text: str, source: Source) -> Draft | None:
    """The draft of such a page, or ``None`` where no paragraph is called a scene heading."""
    if _HEADING.search(text) is None:
        return None
    page = _Page()
    at = 0
    for tag, token in cut_page(text, source, silent=_SILENT):
        page.line += text.count("\n", at, token.start())
        at = token.start()
        page.read(tag, token)
    page.end_paragraph()
    draft = read_typed(page.paragraphs, "html", progress=Progress())
    draft.title = page.title
    return draft
