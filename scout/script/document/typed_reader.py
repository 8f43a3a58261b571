"""Scripts whose program or style says of every paragraph what it is: the reader behind them all.

Final Draft, Fade In, Celtx, Trelby and the styles of Word differ in how they write a paragraph
down; what a scene heading, a speech or a cast list means for the scenes is the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.eighths import EIGHTHS_A_PAGE, Eighths
from scout.domain.message import say
from scout.record import dataclass
from scout.script.document.block import Paragraph, Part
from scout.script.draft import Draft, DraftScene, Line
from scout.script.heading.plain import normalise
from scout.script.heading.typed_heading import find_heading, read_heading
from scout.script.limits import LIMITS
from scout.script.line import latin_line
from scout.script.line.chinese_line import CAST, find_speaker
from scout.script.line.episode import find_episode
from scout.script.line.flashback import pair_flashbacks
from scout.script.line.mark import find_caption, find_mark, say_flashback
from scout.script.line.name_list import split_names
from scout.script.line.open_page import OpenPage
from scout.script.line.page_size import CHINESE_PAGE, LATIN_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.domain.heading import Heading
    from scout.domain.progress import Progress
    from scout.script.line.flashback import Event, Flashbacks

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_OMITTED = re.compile(r"^\W*(?:OMITTED|OMIT|已?删除?|本场删)\W*$", re.IGNORECASE)
_BESIDE = re.compile(r"[（(\[][^）)\]]*[）)\]]?|\^")
_SENTENCE = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedParagraph(Paragraph):
    """One paragraph; ``line`` counts lines or paragraphs of the file from 1.

    ``number``, ``length`` and ``synopsis`` belong to headings; ``cast`` names who is tagged in it.
    """

    number: str = ""
    length: Eighths | None = None
    synopsis: str = ""
    cast: tuple[str, ...] = ()


@dataclass
class _Page(OpenPage):
    """The reader's state; ``omitted`` says that the scene which is open was taken out."""

    omitted: bool = False


def read_typed(
    paragraphs: Iterable[TypedParagraph], kind: str, *, progress: Progress, strict: bool = False
) -> Draft:
    """The draft of a script from its paragraphs; raises ``Cancelled``.

    An action that reads as a heading is taken for one, since writers forget to change the type;
    ``strict`` says that this is not so, as where a template has a style for action.
    """
    found = [(entry, _heading(entry, strict=strict)) for entry in paragraphs]
    flashbacks = _find_flashbacks(found)
    page = _Page(Draft(format=kind), LATIN_PAGE)
    page.draft.lines = [Line(entry.text, entry.line) for entry, _ in found if entry.text.strip()]
    for index, (paragraph, heading) in enumerate(found):
        if heading is not None:
            progress.check()
            _open(page, paragraph, heading=heading)
        elif paragraph.part is Part.HEADING:
            _leave_out(page, paragraph)
        elif paragraph.part is Part.NOTE or page.omitted or not paragraph.text.strip():
            continue
        elif index in flashbacks.opens:
            page.opens.append(Line(say_flashback(paragraph.text), paragraph.line))
            page.single = index in flashbacks.single
        elif index in flashbacks.closes and page.scene is not None:
            page.scene.closes += 1
        else:
            _read_body(page, paragraph)
    page.close_scene()
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
    return [" ".join(name.split()).upper() for name in split_names(_BESIDE.sub(" ", text))]


def _heading(paragraph: TypedParagraph, *, strict: bool) -> Heading | None:
    """The heading that a paragraph is, by its part or by mistake."""
    text = paragraph.text.strip()
    if paragraph.part is Part.HEADING:
        left_out = not text or _OMITTED.match(text)
        return None if left_out else read_heading(text, paragraph.number)
    if paragraph.part is None or (paragraph.part is Part.ACTION and not strict):
        return find_heading(text)
    return None


def _find_flashbacks(found: Sequence[tuple[TypedParagraph, Heading | None]]) -> Flashbacks:
    events: list[tuple[int, Event]] = []
    for index, (paragraph, heading) in enumerate(found):
        if heading is not None:
            events.append((index, "heading"))
        elif paragraph.part in {None, Part.ACTION, Part.SHOT}:
            mark = find_mark(paragraph.text)
            events += [(index, mark)] if mark else []
    flashbacks = pair_flashbacks(events)
    # FLASHBACK TO: without an end holds no scene for sure; the tag of a heading says it better.
    unsure = {index for index in flashbacks.single if latin_line.OPENS.match(found[index][0].text)}
    flashbacks.opens -= unsure
    return flashbacks


def _leave_out(page: _Page, paragraph: TypedParagraph) -> None:
    """A heading without words, or of a scene that was taken out with all that follows."""
    page.omitted = bool(paragraph.text.strip())
    message = (
        say("script.scene_omitted", scene=_name(paragraph))
        if page.omitted
        else say("script.heading_empty", text=_name(paragraph))
    )
    page.note(message, paragraph.line)


def _name(paragraph: TypedParagraph) -> str:
    return paragraph.number or paragraph.text.strip()[:40] or f"#{paragraph.line}"


def _open(page: _Page, paragraph: TypedParagraph, *, heading: Heading) -> None:
    if paragraph.part is Part.ACTION:
        page.note(say("script.heading_mistaken", text=_name(paragraph)), paragraph.line)
    scene = DraftScene(heading=heading, line=paragraph.line, length=paragraph.length)
    scene.episode, scene.synopsis = page.episode, paragraph.synopsis
    scene.cast += paragraph.cast
    page.open_scene(scene, lines=2)
    page.size = CHINESE_PAGE if _CHINESE.search(paragraph.text) else LATIN_PAGE
    page.omitted = False
    if heading.body:
        _read_prose(page, Line(heading.body, paragraph.line))


def _read_body(page: _Page, paragraph: TypedParagraph) -> None:
    text, line = paragraph.text.strip(), Line(paragraph.text.strip(), paragraph.line)
    scene = page.scene
    if scene is not None:
        scene.cast += paragraph.cast
    _count(page, text, blank=paragraph.part is not Part.DIALOGUE)
    episode = find_episode(text, paragraph.line)
    if episode is not None:
        page.open_episode(episode)
    elif paragraph.part is Part.EPISODE:
        page.title_above = line  # an act
    elif paragraph.part in {Part.CHARACTER, Part.CAST} and scene is not None:
        scene.cast += read_names(_cast(text) or text)
    elif paragraph.part is Part.DIALOGUE and scene is not None:
        _hear(page, line)
    else:
        _read_prose(page, line)


def _read_prose(page: _Page, line: Line) -> None:
    """Action: what it says of the era and the cast, else what happens."""
    scene = page.scene
    if scene is None:
        page.draft.preface.append(line)
    elif (caption := find_caption(line.text)) is not None:
        scene.captions.append(Line(caption, line.number))
    elif find_mark(line.text) is not None:
        return  # it passes inside the scene
    elif (cast := _cast(line.text)) is not None:
        scene.cast += read_names(cast)
    else:
        _hear(page, line)
        scene.synopsis = scene.synopsis or _SENTENCE.split(line.text)[0].strip()


def _cast(text: str) -> str | None:
    """The names of a line such as ``人物：林夏、老陈``."""
    found = CAST.match(normalise(text))
    return found["names"] if found else None


def _hear(page: _Page, line: Line) -> None:
    """What is said or done; a Chinese speech may name its speaker first."""
    if page.scene is not None:
        page.scene.prose.append(line)
    speaker = find_speaker(normalise(line.text)) if page.size is CHINESE_PAGE else None
    page.speakers += [speaker] if speaker else []


def _count(page: _Page, text: str, *, blank: bool) -> None:
    page.lines += page.size.count_lines(text) + blank
