"""XML as a tree: no document type, no entities, no depth beyond any script's.

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


class _TooDeep(Exception):  # noqa: N818 - a sign from the builder, never seen outside
    """More elements inside each other than any script has."""


class _Builder(TreeBuilder):
    """Builds the tree and counts how deep it stands."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """Open an element."""
        self._depth += 1
        if self._depth > LIMITS.depth:
            raise _TooDeep
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        """Close an element."""
        self._depth -= 1
        return super().end(tag)


def parse_xml(source: Source) -> Element:
    """The root of an XML file in any encoding; raises ``ReadError`` with the line.

    The encoding is found as for any text: programs write GB2312 into the declaration, which the
    parser does not know, and declare UTF-8 over what is not.
    """
    text = _DECLARATION.sub("", decode(source), count=1)
    parser = DefusedXMLParser(target=_Builder(), forbid_dtd=True)
    try:
        parser.feed(text.encode("utf-8", errors="replace"))
        root: Element = parser.close()
    except ParseError as error:
        line = error.position[0]
        raise source.refuse(say("script.broken_xml", line=line), line) from error
    except DefusedXmlException as error:
        raise source.refuse(say("script.odd_xml")) from error
    except _TooDeep as error:
        raise source.limit(say("script.too_deep")) from error
    except (ValueError, LookupError) as error:
        raise source.refuse(say("script.not_text")) from error
    return root
