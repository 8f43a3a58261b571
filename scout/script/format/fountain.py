"""Fountain and plain Latin screenplays: headings, notes, boneyards, sections, title page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.script.draft import Draft, DraftScene, Line
from scout.script.heading.latin import parse_latin_heading

if TYPE_CHECKING:
    from scout.domain.heading import Heading

_LINES_AN_EIGHTH = 7  # about 55 lines a page
_CHARS_A_LINE = 60
_TITLE_KEY = re.compile(r"^(?P<key>[A-Za-z ]{2,20}):\s*(?P<value>.*)$")
_SUPER = re.compile(r"^(?:SUPER|TITLE|CAPTION|SUPERIMPOSE)\b[^:]*:\s*(?P<text>.+)$", re.IGNORECASE)
_BACK = re.compile(r"BACK TO PRESENT|END (?:OF )?FLASH\s?BACK", re.IGNORECASE)
_BEGINS = re.compile(r"^(?:BEGIN )?FLASH\s?BACK\s*(?:TO)?\b(?P<text>[^a-z]*):?$")
_CUE = re.compile(r"^(?P<name>[A-Z][A-Z0-9 .'\-]{1,30}?)\s*(?:\([^)]*\))?\s*\^?$")
_TRANSITION = re.compile(r"(?:TO:|FADE (?:IN|OUT)[.:]?|THE END)\s*<?$")
_FORMAT = "fountain"


def read_fountain(text: str) -> Draft:
    """The draft of a screenplay; line numbers are those of the file."""
    draft = Draft(format=_FORMAT)
    lines = _blank_boneyards(text).split("\n")
    start = _read_title_page(draft, lines)
    section: Line | None = None
    counted = 0
    for index in range(start, len(lines)):
        stripped = lines[index].strip()
        line = Line(stripped, index + 1)
        if stripped.startswith("#"):
            section = Line(stripped.lstrip("# "), index + 1)
        elif (heading := _heading(lines, index)) is not None:
            counted = _close(draft, counted)
            scene = DraftScene(heading=heading, line=index + 1, title_above=section)
            draft.scenes.append(scene)
            section = None
        elif stripped:
            _read_body(draft, line, lines=lines, index=index)
        counted += max(1, -(-len(stripped) // _CHARS_A_LINE))
    _close(draft, counted)
    return draft


def _blank_boneyards(text: str) -> str:
    """``/* … */`` and ``[[ … ]]`` emptied, with their line breaks kept for the numbers."""

    def blank(found: re.Match[str]) -> str:
        return "\n" * found[0].count("\n")

    text = re.sub(r"/\*.*?(?:\*/|\Z)", blank, text, flags=re.DOTALL)
    return re.sub(r"\[\[[^\[]*?\]\]", blank, text, flags=re.DOTALL)


def _read_title_page(draft: Draft, lines: list[str]) -> int:
    """Read ``Title:`` and its like; returns the index of the first line after them."""
    index = 0
    while index < len(lines) and not lines[index].strip():
        index += 1
    if (
        index >= len(lines)
        or not _TITLE_KEY.match(lines[index])
        or parse_latin_heading(lines[index])
    ):
        return index
    key = ""
    while index < len(lines) and lines[index].strip():
        if (pair := _TITLE_KEY.match(lines[index])) is not None:
            key = pair["key"].strip().lower()
            value = pair["value"]
        else:
            value = lines[index].strip()
        if key == "title" and value and not draft.title:
            draft.title = value.strip("_* ")
        index += 1
    return index


def _heading(lines: list[str], index: int) -> Heading | None:
    """A heading stands alone: a blank line, a section or a transition before it."""
    line = lines[index].strip()
    if not line or line.startswith((">", "=", "!", "@", "~")) or _TRANSITION.search(line):
        return None
    before = lines[index - 1].strip() if index else ""
    if before and not before.startswith(("#", "=", ">")) and not _TRANSITION.search(before):
        return None
    if line.startswith(".") and not re.match(r"^\.[^\W_]", line):
        return None
    return parse_latin_heading(line)


def _read_body(draft: Draft, line: Line, *, lines: list[str], index: int) -> None:
    if not draft.scenes:
        draft.preface.append(line)
        return
    scene = draft.scenes[-1]
    if _BACK.search(line.text):
        scene.closes += 1 if scene.opens else 0
    elif (super_ := _SUPER.match(line.text)) is not None:
        scene.captions.append(Line(super_["text"].strip('"“” '), line.number))
    elif _is_cue(line.text, lines, index=index):
        name = _CUE.match(line.text.lstrip("@"))
        scene.cast.append(name["name"].strip() if name else line.text.lstrip("@").strip())
    else:
        scene.prose.append(line)
        if not scene.synopsis and not line.text.startswith(("(", "=", ">")):
            scene.synopsis = re.split(r"(?<=[.!?])\s", line.text)[0]


def _is_cue(text: str, lines: list[str], *, index: int) -> bool:
    """A name in capitals with speech right under it."""
    if _TRANSITION.search(text):
        return False
    follows = index + 1 < len(lines) and lines[index + 1].strip()
    return bool(follows and (text.startswith("@") or _CUE.match(text)))


def _close(draft: Draft, lines: int) -> int:
    """Count the scene that ends here; returns 0 for the next one."""
    if draft.scenes and draft.scenes[-1].counted is None:
        draft.scenes[-1].counted = Eighths(max(1, -(-lines // _LINES_AN_EIGHTH)))
    return 0
