"""The parts of an Office file as XML: bytes and elements are counted while they are read.

Names are those of ECMA-376 without their prefix, alike for the transitional and the strict form.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from defusedxml.ElementTree import iterparse

from scout.script.source.archive import open_member
from scout.script.source.xml_tree import ElementCount

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from scout.script.source.source import Source

_NAMESPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_WHOLE = re.compile(r"^-?[0-9]{1,9}$")
_BODY_DEPTH = 2  # document, body


class Package:
    """The members of a Word file."""

    def __init__(self, source: Source) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(source.content))
        self._source = source
        self.names = frozenset(self._archive.namelist())

    def find_tree(self, member: str) -> Element | None:
        """A whole small part, or ``None`` where the file has none; raises what the parser does."""
        if member not in self.names:
            return None
        root = None
        for _, root in self._events(member, kept=True):  # noqa: B007 - the root ends last
            pass
        return root

    def iterate_body(self, member: str) -> Iterator[Element]:
        """The blocks of a document one by one; each is forgotten after it was used.

        Raises ``ValueError`` where the part is no Word document.
        """
        path: list[Element] = []
        for event, element in self._events(member, kept=False):
            if event == "start":
                if not path and local_name(element) != "document":
                    raise ValueError(element.tag)
                path.append(element)
                continue
            path.pop()
            if len(path) == _BODY_DEPTH:
                yield element
                path[-1].clear()

    def _events(self, member: str, *, kept: bool) -> Iterator[tuple[str, Element]]:
        count = ElementCount(self._source)
        with open_member(self._archive, member, source=self._source) as file:
            for event, element in iterparse(file, ("start", "end"), forbid_dtd=True):
                if event == "start":
                    count.open()
                else:
                    count.close()
                if not kept and count.depth <= _BODY_DEPTH:
                    count.forget()
                yield event, element


def local_name(element: Element) -> str:
    """The name of a Word element without its namespace; others keep theirs."""
    tag: Any = element.tag
    for namespace in _NAMESPACES:
        if isinstance(tag, str) and tag.startswith(namespace):
            return tag.removeprefix(namespace)
    return str(tag)


def find_child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of names, or ``None``."""
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if local_name(child) == name), None)
    return element


def children(element: Element | None, name: str) -> list[Element]:
    """The children with this name."""
    return [] if element is None else [child for child in element if local_name(child) == name]


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of a Word element, or ``None``."""
    if element is None:
        return None
    found = (element.get(namespace + name) for namespace in _NAMESPACES)
    return next((text for text in found if text is not None), None)


def number_value(element: Element | None, name: str = "val") -> int | None:
    """An attribute that is a whole number, or ``None``."""
    text = (value(element, name) or "").strip()
    return int(text) if _WHOLE.match(text) else None


def is_on(element: Element | None) -> bool:
    """Whether a switch such as ``vanish`` is on: it stands there, and does not say no."""
    return element is not None and value(element) not in {"0", "false", "off", "none"}
