"""Fountain and plain Latin screenplays: headings, notes, boneyards, sections, transitions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.draft import Draft, DraftScene, Line
from scout.script.heading.candidate import Sure, read_candidate
from scout.script.heading.latin import parse_latin_heading, read_omitted
from scout.script.limits import LIMITS
from scout.script.line.episode import find_episode
from scout.script.line.latin_line import CAPTION, CLOSES, OPENS
from scout.script.line.line_break import break_latin
from scout.script.line.named_person import find_named
from scout.script.line.page_size import LATIN_PAGE
from scout.script.line.title_page import read_title_page
from scout.script.line.verdict import why_no_scenes

if TYPE_CHECKING:
    from scout.domain.heading import Heading

_HEAD = 300
_CUE = re.compile(r"^(?P<name>[A-Z][A-Z0-9 .'\-]{1,30}?)\s*(?:\([^)]{0,40}\))?\s*\^?$")
_NO_CUE = re.compile(
    r"^(?:MONTAGE|SERIES OF SHOTS|INTERCUT|THE END|CLOSE ON|ANGLE ON|INSERT|LATER|SUPER)\b"
)
_TRANSITION = re.compile(r"(?:\bTO:|FADE (?:IN|OUT|UP)[.:]?|THE END)\s*<?$")
_SECTION = re.compile(r"#(?!\d{1,4}[A-Z]?\s+(?:INT|EXT|I/E))")  # but #12 INT. is a number
_FORCED = re.compile(r"^\.[^\W\d_]")
_STARTS = frozenset("IiEeSs.*([#0123456789ABCDEFGHVX_")
_SIDE_WITHIN = re.compile(
    r"[\s(,-](?:INT|EXT|I/E|INNEN|AUSSEN|I/A|INTERNO|ESTERNO)\b"
)  # KITCHEN. INT. DAY.
_OF_EPISODE = re.compile(r"(?P<episode>\d{1,3})/\d")  # 4/12 is the twelfth of episode 4
_GRAMMAR = "Latin"
_FORMAT = "fountain"


def read_fountain(text: str) -> Draft:
    """The draft of a screenplay; line numbers are those of the file."""
    draft = Draft(format=_FORMAT, grammar=_GRAMMAR)
    lines = _blank_boneyards(break_latin(text)).split("\n")
    draft.title, start = read_title_page(lines)
    section: Line | None = None
    opens: list[Line] = []
    ends = CLOSES.search(text) is not None  # a flashback that never ends holds no scenes for sure
    counted = 0
    for index in range(start, len(lines)):
        if len(draft.scenes) > LIMITS.scenes:
            break  # refused later for its scenes
        stripped = lines[index].strip()
        line = Line(stripped, index + 1)
        if (episode := find_episode(stripped[:_HEAD], index + 1)) is not None:
            draft.episodes.append(episode)
        if _SECTION.match(stripped):
            section = Line(stripped.lstrip("# "), index + 1)
        elif (heading := _heading(lines, index)) is not None:
            if _repeats(draft, heading):
                continue
            counted = _close(draft, counted)
            _open_scene(draft, heading, line=index + 1, section=section, opens=opens)
            section, opens = None, []
        elif ends and stripped and (begins := OPENS.match(stripped[:_HEAD])) is not None:
            opens = [Line(begins["text"].strip() or stripped, index + 1)]
        elif stripped and episode is None:
            opens = _read_body(draft, line, lines=lines, index=index, opens=opens)
        counted += max(1, LATIN_PAGE.count_lines(stripped))
    _close(draft, counted)
    _add_silent(draft, lines)
    if not draft.scenes:
        draft.no_scenes = why_no_scenes([line.strip()[:_HEAD] for line in lines])
    return draft


def _add_silent(draft: Draft, lines: list[str]) -> None:
    """Whoever speaks somewhere is in each scene whose action names him, too."""
    names = {name.upper(): name for scene in draft.scenes for name in scene.cast}
    spoken = _list_spoken(lines)
    for scene in draft.scenes if names else ():
        for line in scene.prose:
            if line.number not in spoken and not line.text.startswith(("=", ">")):
                named = find_named(line.text[:_HEAD], names)
                scene.cast += [name for name in named if name not in scene.cast]


def _list_spoken(lines: list[str]) -> set[int | None]:
    """The numbers of the lines that are speech: below a cue, down to the next blank line."""
    spoken: set[int | None] = set()
    speaks = False
    for index, line in enumerate(lines):
        head = line.strip()[:_HEAD]
        speaks = bool(head) and (speaks or _is_cue(head, lines, index=index))
        if speaks:
            spoken.add(index + 1)
    return spoken


def _open_scene(
    draft: Draft, heading: Heading, *, line: int, section: Line | None, opens: list[Line]
) -> None:
    """The next scene, of the episode that runs, with the action fused to its heading.

    ``SCENE 2`` on a line of its own numbers the heading right below it.
    """
    last = draft.scenes[-1] if draft.scenes else None
    if last is not None and heading.number is None and heading.int_ext is not None:
        empty = not (last.prose or last.cast or last.captions)
        if empty and last.heading.flags == ("stage",):
            draft.scenes.pop()
            heading = replace(heading, number=last.heading.number)
    scene = DraftScene(heading=heading, line=line, title_above=section, opens=opens)
    scene.grammar = _GRAMMAR
    counted = _OF_EPISODE.match(heading.number or "")
    running = draft.episodes[-1].number if draft.episodes else None
    scene.episode = int(counted["episode"]) if counted else running
    draft.scenes.append(scene)
    if heading.body:
        _read_body(draft, Line(heading.body, line), lines=[heading.body], index=0)


def _blank_boneyards(text: str) -> str:
    """``/* … */`` and ``[[ … ]]`` emptied, with their line breaks kept for the numbers."""

    def blank(found: re.Match[str]) -> str:
        return "\n" * found[0].count("\n")

    if "/*" in text:
        text = re.sub(r"/\*.*?(?:\*/|\Z)", blank, text, flags=re.DOTALL)
    if "]]" in text:
        text = re.sub(r"\[\[[^\[\]]{0,4000}\]\]", blank, text)
    return text


def _heading(lines: list[str], index: int) -> Heading | None:
    """A heading stands apart; one in capitals that says what it is need not.

    Plain text often leaves no blank line around headings, so a line in capitals with its full stop
    or its time is believed anywhere but under a character's name.
    """
    line = lines[index].strip()
    if not line or _TRANSITION.search(line[:_HEAD]):
        return None
    if line[0] not in _STARTS and not _SIDE_WITHIN.search(line[:_HEAD]):
        return None
    if line.startswith(".") and not _FORCED.match(line):
        return None
    heading = _parse(line)
    if heading is None or _stands_apart(lines, index):
        return heading
    head = line[: len(line) - len(heading.body)]
    loud = head == head.upper() and not line.startswith(".")
    return heading if loud and heading.int_ext is not None else None


def _parse(line: str) -> Heading | None:
    """A Latin heading, or a Chinese one that a dot forces: ``.内景 茶馆 - 夜``."""
    if line.startswith(".") and not line[:_HEAD].isascii():
        candidate = read_candidate(line)
        if candidate is not None and candidate.sure >= Sure.LIKELY:
            return candidate.heading()
    return parse_latin_heading(line)


def _stands_apart(lines: list[str], index: int) -> bool:
    before = lines[index - 1].strip() if index else ""
    return (
        not before or before.startswith(("#", "=", ">")) or bool(_TRANSITION.search(before[:_HEAD]))
    )


def _repeats(draft: Draft, heading: Heading) -> bool:
    """``12 INT. HOUSE - DAY (CONT'D)`` at the turn of a page is the scene that runs already."""
    if not draft.scenes or "CONT" not in heading.suffix.upper() or heading.number is None:
        return False
    last = draft.scenes[-1].heading
    return (last.number, last.place) == (heading.number, heading.place)


def _read_body(
    draft: Draft, line: Line, *, lines: list[str], index: int, opens: list[Line] | None = None
) -> list[Line]:
    """Take one line of a scene; returns the flashbacks that wait for the next heading."""
    waiting = opens or []
    if (omitted := read_omitted(line.text[:_HEAD])) is not None:
        message = say("script.scene_omitted", scene=omitted)
        draft.problems.append(Problem(message=message, severity=Severity.NOTE, line=line.number))
        return waiting
    if not draft.scenes:
        draft.preface.append(line)
        return waiting
    scene, head = draft.scenes[-1], line.text[:_HEAD]
    if CLOSES.search(head):
        scene.closes += 0 if waiting else int(any(earlier.opens for earlier in draft.scenes))
        return []
    if (super_ := CAPTION.match(head)) is not None:
        scene.captions.append(Line(super_["text"].strip('"“” '), line.number))
    elif _is_cue(head, lines, index=index):
        name = _CUE.match(head.lstrip("@"))
        scene.cast.append(name["name"].strip() if name else head.lstrip("@").strip())
    else:
        scene.prose.append(line)
        if not scene.synopsis and not line.text.startswith(("(", "=", ">")):
            scene.synopsis = re.split(r"(?<=[.!?])\s", head)[0]
    return waiting


def _is_cue(text: str, lines: list[str], *, index: int) -> bool:
    """A name in capitals with speech right under it."""
    if _TRANSITION.search(text) or _NO_CUE.match(text):
        return False
    follows = index + 1 < len(lines) and lines[index + 1].strip()
    return bool(follows and (text.startswith("@") or _CUE.match(text)))


def _close(draft: Draft, lines: int) -> int:
    """Count the scene that ends here; returns 0 for the next one."""
    if draft.scenes and draft.scenes[-1].counted is None:
        draft.scenes[-1].counted = LATIN_PAGE.count_eighths(lines)
    return 0
