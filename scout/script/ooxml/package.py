"""The parts of an Office file as XML: bytes and elements are counted while they are read.

Names are those of ECMA-376 without their prefix, alike for the transitional and the strict form.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, Protocol

from defusedxml.ElementTree import iterparse

from scout.domain.errors import LimitError
from scout.domain.message import say
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from scout.script.source import Source

_NAMESPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_BODY_DEPTH = 2  # document, body


class Reader(Protocol):
    """Something to read bytes from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes."""


class Counted:
    """A file that refuses to give more than a member may hold, whatever its header claims."""

    def __init__(self, file: Reader, name: str) -> None:
        self._file, self._name, self._count = file, name, 0

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes; raises ``LimitError`` where it becomes too much."""
        data = self._file.read(size if size >= 0 else LIMITS.archive_member_bytes + 1)
        self._count += len(data)
        if self._count > LIMITS.archive_member_bytes:
            size_mb = self._count // 1024**2
            raise LimitError(say("script.archive_bomb", size_mb=size_mb), file=self._name)
        return data


class Package:
    """The members of a Word file."""

    def __init__(self, source: Source) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(source.content))
        self._name = source.name
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
        depth = alive = 0
        with self._archive.open(member) as file:
            counted = Counted(file, self._name)
            for event, element in iterparse(counted, ("start", "end"), forbid_dtd=True):
                depth += 1 if event == "start" else -1
                alive = alive + 1 if kept or depth > _BODY_DEPTH else 0
                if depth > LIMITS.depth or alive > LIMITS.xml_events:
                    raise LimitError(say("script.too_deep"), file=self._name)
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
    return int(text) if text.lstrip("-").isascii() and text.lstrip("-").isdigit() else None


def is_on(element: Element | None) -> bool:
    """Whether a switch such as ``vanish`` is on: it stands there, and does not say no."""
    return element is not None and value(element) not in {"0", "false", "off", "none"}
