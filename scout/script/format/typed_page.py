"""Web pages whose paragraphs say by their class what they are, as Celtx keeps its scripts.

A page is cut into tags and text by one expression that goes through it once: the library's parser
takes the square of the time on pages that were made for that. Nothing is ever fetched.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.progress import Progress
from scout.script.format.typed import Paragraph, Part, read_typed

if TYPE_CHECKING:
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<tag>[a-zA-Z]\w*)(?P<more>[^<>]*)>|(?P<text>[^<]+|<)",
    re.DOTALL,
)
_CLASS = re.compile(r"\bclass\s*=\s*[\"']?(?P<name>\w+)", re.IGNORECASE)
_HEADING = re.compile(r"<p\b[^<>]*\bclass\s*=\s*[\"']?sceneheading\b", re.IGNORECASE)
_PARTS = {
    "sceneheading": Part.HEADING,
    "character": Part.CHARACTER,
    "dialog": Part.SPEECH,
    "dialogue": Part.SPEECH,
    "parenthetical": Part.SPEECH,
    "shot": Part.SHOT,
    "act": Part.ACT,
}
_SILENT = {"script", "style"}
_TITLE = "title"


@dataclass
class _Page:
    """What has been gathered: paragraphs with their part and line, and the title."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    title: str = ""
    pieces: list[str] = field(default_factory=list)
    part: Part = Part.ACTION
    silent: str = ""
    line: int = 1
    begins: int = 1

    def read(self, token: re.Match[str]) -> None:
        """One tag, or a piece of text."""
        tag = (token["tag"] or "").lower()
        if self.silent:
            self.silent = "" if token["end"] and tag == self.silent else self.silent
        elif token["text"]:
            self.pieces.append(html.unescape(token["text"]))
        elif tag == _TITLE and token["end"]:
            self.title, self.pieces = " ".join("".join(self.pieces).split()), []
        elif tag in _SILENT:
            self.silent = tag
        elif tag == "br":
            self.pieces.append(" ")
        elif tag == "p":
            self.end_paragraph()
            self._begin("" if token["end"] else token["more"])
        self.line += token[0].count("\n")

    def _begin(self, more: str) -> None:
        named = _CLASS.search(more)
        self.part = _PARTS.get(named["name"].lower(), Part.ACTION) if named else Part.ACTION
        self.begins = self.line

    def end_paragraph(self) -> None:
        """Whatever is open ends."""
        text = " ".join("".join(self.pieces).split())
        self.pieces = []
        if text or self.part is Part.HEADING:
            paragraph = Paragraph(part=self.part, text=text, line=self.begins)
            self.paragraphs.append(paragraph)
        self.part = Part.ACTION


def read_typed_page(text: str, source: Source) -> Draft | None:  # noqa: ARG001 - as all text readers
    """The draft of such a page, or ``None`` where no paragraph is called a scene heading."""
    if _HEADING.search(text) is None:
        return None
    page = _Page()
    for token in _TOKEN.finditer(text):
        page.read(token)
    page.end_paragraph()
    draft = read_typed(page.paragraphs, "html", progress=Progress())
    draft.title = page.title
    return draft
