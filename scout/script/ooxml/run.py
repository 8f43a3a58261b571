"""The text of a Word paragraph as its reader sees it: insertions in, deletions out.

Field codes, footnotes, comments and hidden text are not read; text boxes are, once, though Word
stores them twice (for itself and for older programs).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.script.ooxml.package import find_child, is_on, local_name

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LEFT_OUT = frozenset(
    (
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "fldData"),
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "footnoteReference", "endnoteReference"),
    )
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


@dataclass
class RunText:
    """The pieces of a paragraph's text, and the contents of the text boxes anchored in it."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The whole text; soft breaks are line feeds."""
        return "".join(self.pieces)


def read_runs(paragraph: Element) -> RunText:
    """The text of a paragraph and its boxes."""
    found = RunText()
    _walk(paragraph, found)
    return found


def _walk(element: Element, found: RunText) -> None:
    for child in element:
        name = local_name(child)
        if name in _LEFT_OUT or (name == "r" and is_on(find_child(child, "rPr", "vanish"))):
            continue
        if name == "t":
            found.pieces.append(child.text or "")
        elif name in _SIGNS:
            found.pieces.append(_SIGNS[name])
        elif name == "txbxContent":
            found.boxes.append(child)
        elif name == f"{_MC}AlternateContent":
            _walk_alternatives(child, found)
        else:
            _walk(child, found)


def _walk_alternatives(element: Element, found: RunText) -> None:
    """The first alternative that says anything."""
    for choice in element:
        inner = RunText()
        _walk(choice, inner)
        if inner.pieces or inner.boxes:
            found.pieces += inner.pieces
            found.boxes += inner.boxes
            return
