"""The styles of a Word file: what each says of its paragraphs, its own words before its base's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass
from scout.script.document.style_name import read_style_name
from scout.script.ooxml.package import children, find_child, is_on, number_value, value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from scout.script.document.block import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One style; ``number`` and ``level`` are its automatic number where it has one."""

    name: str
    base: str | None
    number: str | None
    level: int | None
    hidden: bool


class StyleSheet:
    """The styles of a document by their id."""

    def __init__(self, root: Element | None) -> None:
        entries = [(value(entry, "styleId") or "", entry) for entry in children(root, "style")]
        self._styles = {identity: _style(entry) for identity, entry in entries}
        self.default = next(
            (
                identity
                for identity, entry in entries
                if value(entry, "type") == "paragraph" and value(entry, "default") in {"1", "true"}
            ),
            "",
        )

    def part(self, style: str) -> Part | None:
        """What paragraphs of a style are, by its name or that of a style it is based on."""
        parts = (read_style_name(entry.name) for _, entry in self._line(style))
        return next((part for part in parts if part is not None), None)

    def number(self, style: str) -> tuple[str | None, int | None, str]:
        """The automatic number of a style, its level, and the style that has it."""
        level = None
        for identity, entry in self._line(style):
            level = entry.level if level is None else level
            if entry.number is not None:
                return entry.number, level, identity
        return None, level, style

    def is_hidden(self, style: str) -> bool:
        """Whether text in a style is not shown."""
        return any(entry.hidden for _, entry in self._line(style))

    @property
    def numbers(self) -> dict[str, str]:
        """The automatic number of each style that has its own."""
        return {name: entry.number for name, entry in self._styles.items() if entry.number}

    def _line(self, style: str) -> Iterator[tuple[str, Style]]:
        """A style and those it is based on; a circle ends."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield style, self._styles[style]
            style = self._styles[style].base or ""


def _style(entry: Element) -> Style:
    number = find_child(entry, "pPr", "numPr")
    return Style(
        name=value(find_child(entry, "name")) or "",
        base=value(find_child(entry, "basedOn")),
        number=value(find_child(number, "numId")),
        level=number_value(find_child(number, "ilvl")),
        hidden=is_on(find_child(entry, "rPr", "vanish")),
    )
