"""XML as the map formats want it: built as a tree, so that no text can become an element."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from scout.export.clean_text import clean_text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Element", "add", "write_xml"]


def add(
    parent: Element, tag: str, *, text: str | None = None, said: Mapping[str, str] | None = None
) -> Element:
    """A new last child with its text and with its attributes, which are ``said``."""
    child = SubElement(
        parent, tag, {name: clean_text(value) for name, value in (said or {}).items()}
    )
    child.text = clean_text(text) if text is not None else None
    return child


def write_xml(root: Element) -> bytes:
    """The document as UTF-8 with its declaration; the same tree gives the same bytes."""
    indent(root, " ")
    return bytes(tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"
