"""Open Screenplay Format (.osf, .xml) and Fade In (.fadein), which is one in a ZIP.

Versions 12, 20 and 30 differ in their settings only; a paragraph names the style it is based on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.script.document.block import Part
from scout.script.document.typed_reader import TypedParagraph, read_typed
from scout.script.source.archive import read_member
from scout.script.source.xml_tree import parse_xml

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from scout.domain.progress import Progress
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_PARTS = {
    "Scene Heading": Part.HEADING,
    "Character": Part.CHARACTER,
    "Parenthetical": Part.DIALOGUE,
    "Dialogue": Part.DIALOGUE,
    "Lyrics": Part.DIALOGUE,
    "Shot": Part.SHOT,
    "Cast List": Part.CAST,
    "New Act": Part.EPISODE,
    "Unspoken Character": Part.CAST,
}
_MEMBER = "document.xml"


def read_open_screenplay(source: Source, progress: Progress) -> Draft:
    """The draft of an Open Screenplay file; its line numbers count paragraphs."""
    root = parse_xml(source)
    paragraphs = (
        _paragraph(element, line)
        for line, element in enumerate(root.iterfind("paragraphs/para"), start=1)
    )
    draft = read_typed(paragraphs, "osf", progress=progress)
    draft.title = _title(root)
    return draft


def read_fade_in(source: Source, progress: Progress) -> Draft:
    """The draft of a Fade In file."""
    draft = read_open_screenplay(read_member(source, _MEMBER), progress)
    draft.format = "fadein"
    return draft


def _paragraph(element: Element, line: int) -> TypedParagraph:
    style = element.find("style")
    named = style.attrib if style is not None else {}
    base = named.get("basestylename") or named.get("basestyle", "")
    number = element.get("number") or named.get("number", "")
    return TypedParagraph(
        part=_PARTS.get(base, Part.ACTION),
        text=_text(element),
        line=line,
        number=number,
        synopsis=" ".join(element.get("synopsis", "").split()),
    )


def _text(element: Element) -> str:
    return "".join(text.text or "" for text in element.findall("text"))


def _title(root: Element) -> str:
    """As the file's properties say it, else from the title page."""
    info = root.find("info")
    if info is not None and (title := info.get("title", "").strip()):
        return title
    pages = root.iterfind("titlepage/para")
    return next((_text(para).strip() for para in pages if para.get("bookmark") == "Title"), "")
