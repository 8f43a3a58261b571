"""XML as a tree: no document type, no entities, no more and no deeper than any script's.

A document type declaration is what every known attack on XML needs (entities that unpack to
gigabytes, files read from the disk, addresses called); no script format has one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from scout.domain.message import say
from scout.script.limits import LIMITS
from scout.script.source.decode import decode

if TYPE_CHECKING:
    from scout.script.source.source import Source

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class ElementCount:
    """Counts elements as they open: how deep they stand, and how many are held at once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.depth = 0
        self._held = 0

    def open(self) -> None:
        """One more; raises ``LimitError`` where that is more than any script has."""
        self.depth += 1
        self._held += 1
        if self.depth > LIMITS.depth or self._held > LIMITS.xml_elements:
            raise self._source.limit(say("script.too_deep"))

    def close(self) -> None:
        """The innermost ends."""
        self.depth -= 1

    def forget(self) -> None:
        """Those that were held are let go."""
        self._held = 0


class _Builder(TreeBuilder):
    """Builds the tree and counts what it holds."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._count = ElementCount(source)

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """Open an element."""
        self._count.open()
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        """Close an element."""
        self._count.close()
        return super().end(tag)


def parse_xml(source: Source) -> Element:
    """The root of an XML file in any encoding; raises ``ReadError`` with the line.

    The encoding is found as for any text: programs write GB2312 into the declaration, which the
    parser does not know, and declare UTF-8 over what is not.
    """
    text = _DECLARATION.sub("", decode(source).text, count=1)
    parser = DefusedXMLParser(target=_Builder(source), forbid_dtd=True)
    try:
        parser.feed(text.encode("utf-8", errors="replace"))
        root: Element = parser.close()
    except ParseError as error:
        line = error.position[0]
        raise source.refuse(say("script.broken_xml", line=line), line) from error
    except DefusedXmlException as error:
        raise source.refuse(say("script.odd_xml")) from error
    except (ValueError, LookupError) as error:
        raise source.refuse(say("script.not_text")) from error
    return root
