"""Scripts whose program says of every paragraph what it is: the reader behind all of them.

Final Draft, Fade In, Celtx and Trelby differ in how they write a paragraph down; what a scene
heading, a speech or a cast list means for the scenes is the same and stands here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.eighths import EIGHTHS_A_PAGE, Eighths
from scout.domain.message import say
from scout.domain.script import Problem, Severity
from scout.script.document.block import Paragraph, Part
from scout.script.draft import Draft, DraftScene, Line
from scout.script.format.mark import ends_flashback, find_caption, find_flashback
from scout.script.format.typed_heading import find_heading, read_heading
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.heading import Heading
    from scout.domain.message import Message
    from scout.domain.progress import Progress

# A page as the trade counts it: 55 lines of 60 Latin signs, or 40 lines of 35 Chinese ones.
_LATIN_PAGE, _CHINESE_PAGE = (60, 7), (35, 5)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_OMITTED = re.compile(r"^\W*(?:OMITTED|OMIT|已?删除?|本场删)\W*$", re.IGNORECASE)
_CAST = re.compile(r"^(?:出场)?(?:人物|角色|人|CAST)\s*[:：]\s*(?P<names>.+)$", re.IGNORECASE)
_NAMES = re.compile(r"[、，,；;/\n]+")
_BESIDE = re.compile(r"[（(\[][^）)\]]*[）)\]]?|\^")
_SENTENCE = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedParagraph(Paragraph):
    """One paragraph; ``line`` counts lines or paragraphs of the file from 1.

    ``number``, ``length`` and ``synopsis`` belong to headings; ``cast`` names who is tagged in it.
    """

    part: Part = Part.ACTION
    number: str = ""
    length: Eighths | None = None
    synopsis: str = ""
    cast: tuple[str, ...] = ()


@dataclass
class _Page:
    """The reader's state: what waits for the next scene, and how long this one is."""

    draft: Draft
    title_above: Line | None = None
    opens: list[Line] = field(default_factory=list)
    omitted: bool = False
    lines: int = 0
    chinese: bool = False

    @property
    def scene(self) -> DraftScene | None:
        """The scene that is open."""
        return self.draft.scenes[-1] if self.draft.scenes else None


def read_typed(paragraphs: Iterable[TypedParagraph], kind: str, *, progress: Progress) -> Draft:
    """The draft of a script from its paragraphs; raises ``Cancelled``."""
    page = _Page(Draft(format=kind))
    for paragraph in paragraphs:
        if paragraph.part is Part.HEADING:
            progress.check()
            _read_heading(page, paragraph)
        elif paragraph.part is Part.NOTE or page.omitted:
            continue
        elif paragraph.text.strip():
            _read_body(page, paragraph)
    _close(page)
    return page.draft


def read_pages(text: str | None) -> Eighths | None:
    """The length that a program wrote down, ``2 3/8``; ``None`` for none or nonsense."""
    try:
        length = Eighths.parse(text or "")
    except (ValueError, OverflowError):
        return None
    return length if 0 < length.count <= LIMITS.scene_pages * EIGHTHS_A_PAGE else None


def read_names(text: str) -> list[str]:
    """Names of a cast list, or of the cue above a speech: without (V.O.), in capitals."""
    names = (" ".join(name.split()).upper() for name in _NAMES.split(_BESIDE.sub(" ", text)))
    return [name for name in names if name]


def _read_heading(page: _Page, paragraph: TypedParagraph) -> None:
    if not paragraph.text.strip():
        _note(page, paragraph, message=say("script.heading_empty", text=_name(paragraph)))
        return
    page.omitted = _OMITTED.match(paragraph.text) is not None
    if page.omitted:
        _note(page, paragraph, message=say("script.scene_omitted", scene=_name(paragraph)))
        return
    _open(page, paragraph, heading=read_heading(paragraph.text, paragraph.number))


def _note(page: _Page, paragraph: TypedParagraph, *, message: Message) -> None:
    problem = Problem(message=message, severity=Severity.NOTE, line=paragraph.line)
    page.draft.problems.append(problem)


def _name(paragraph: TypedParagraph) -> str:
    return paragraph.number or paragraph.text.strip()[:40] or f"#{paragraph.line}"


def _open(page: _Page, paragraph: TypedParagraph, *, heading: Heading) -> None:
    _close(page)
    scene = DraftScene(heading=heading, line=paragraph.line, length=paragraph.length)
    scene.synopsis = paragraph.synopsis
    scene.cast += paragraph.cast
    scene.title_above, scene.opens = page.title_above, page.opens
    page.title_above, page.opens = None, []
    page.lines, page.chinese = 2, _CHINESE.search(paragraph.text) is not None
    page.draft.scenes.append(scene)
    if heading.body:
        _read_prose(page, Line(heading.body, paragraph.line))


def _read_body(page: _Page, paragraph: TypedParagraph) -> None:
    text = paragraph.text.strip()
    if paragraph.part is Part.ACTION and (heading := find_heading(text)) is not None:
        _note(page, paragraph, message=say("script.heading_mistaken", text=_name(paragraph)))
        _open(page, paragraph, heading=heading)
        return
    if page.scene is not None:
        page.scene.cast += paragraph.cast
    _count(page, text, blank=paragraph.part is not Part.DIALOGUE)
    line = Line(text, paragraph.line)
    if paragraph.part is Part.EPISODE:
        page.title_above = line
    elif paragraph.part in {Part.CHARACTER, Part.CAST} and page.scene is not None:
        page.scene.cast += read_names(text)
    elif paragraph.part is Part.DIALOGUE and page.scene is not None:
        page.scene.prose.append(line)
    else:
        _read_prose(page, line)


def _read_prose(page: _Page, line: Line) -> None:
    """Action: what it says of the era and the cast, else what happens."""
    scene = page.scene
    if (flashback := find_flashback(line.text)) is not None:
        page.opens.append(Line(flashback, line.number))
    elif scene is None:
        page.draft.preface.append(line)
    elif ends_flashback(line.text):
        scene.closes += 1
    elif (caption := find_caption(line.text)) is not None:
        scene.captions.append(Line(caption, line.number))
    elif (cast := _CAST.match(line.text)) is not None:
        scene.cast += read_names(cast["names"])
    else:
        scene.prose.append(line)
        scene.synopsis = scene.synopsis or _SENTENCE.split(line.text)[0].strip()


def _count(page: _Page, text: str, *, blank: bool) -> None:
    width, _ = _CHINESE_PAGE if page.chinese else _LATIN_PAGE
    page.lines += -(-len(text) // width) + blank


def _close(page: _Page) -> None:
    """Count the scene that ends here."""
    if page.scene is not None and page.scene.counted is None:
        _, lines = _CHINESE_PAGE if page.chinese else _LATIN_PAGE
        page.scene.counted = Eighths(max(1, -(-page.lines // lines)))
