"""Chinese script text, line by line: headings, episodes, cast, captions, flashbacks.

Two passes. The first asks every line by itself what it may be; the second lets the sure headings
say how this file writes its headings and reads the doubtful lines like them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.draft import Draft, DraftScene, Line
from scout.script.heading.plain import cut_written, make_plain, normalise, strip_marks
from scout.script.line.chinese_line import (
    AGED,
    CAPTION,
    CAPTION_WITHIN,
    CAST,
    CLOSES,
    CUTS,
    EPISODE,
    EPISODE_END,
    OPENS,
    TITLE,
    find_speaker,
    read_cast,
    split_cast,
)
from scout.script.line.episode import find_episode
from scout.script.line.flashback import pair_flashbacks
from scout.script.line.heading_search import find_headings
from scout.script.line.line_break import break_lines
from scout.script.line.mark import say_flashback
from scout.script.line.open_page import OpenPage
from scout.script.line.page_size import CHINESE_PAGE
from scout.script.line.verdict import why_no_scenes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.heading import Heading
    from scout.script.heading.choice import Choice
    from scout.script.line.flashback import Event
    from scout.script.line.heading_search import FoundHeadings

_LOOSE_CAST = re.compile(r"^(?:[\u4e00-\u9fffA-Za-z·]{1,6}[\s、]+)*[\u4e00-\u9fffA-Za-z·]{1,6}$")
_DITTO = frozenset({"同上", "同前", "同上场"})
_FORMAT = "chinese-text"
_HEAD = 300  # what a line is shows at its beginning


def read_chinese_text(lines: Iterable[Line]) -> Draft:
    """The draft of a script from its lines; where none is a heading, ``no_scenes`` says why."""
    page = OpenPage(Draft(format=_FORMAT), CHINESE_PAGE)
    kept = [line for line in break_lines(_without_boneyards(lines)) if line.text.strip()]
    found = find_headings(kept)
    if not found.headings:
        page.draft.no_scenes = why_no_scenes([normal[:_HEAD] for normal in found.plain])
    flashbacks = pair_flashbacks(_events(found))
    for index, line in enumerate(kept):
        if index in found.taken:
            continue
        if (choice := found.headings.get(index)) is not None:
            _open_scene(page, line, choice=choice)
        elif index in flashbacks.opens:
            page.opens.append(Line(say_flashback(found.plain[index]), line.number))
            page.single = index in flashbacks.single
        elif index in flashbacks.closes:
            page.draft.scenes[-1].closes += 1
        else:
            _read_line(page, line, text=found.plain[index])
    page.close_scene()
    page.draft.grammar = found.grammar
    if page.draft.scenes and not any(map(_plays, page.draft.scenes)):
        return Draft(format=_FORMAT, no_scenes=why_no_scenes(found.plain))
    return page.draft


def _plays(scene: DraftScene) -> bool:
    """Whether a scene has a light, a side, or people: 场景一 of a manual is a case, not a scene."""
    said = scene.heading
    return bool(said.time or said.int_ext or scene.cast or scene.captions)


def _events(found: FoundHeadings) -> list[tuple[int, Event]]:
    """The headings, episodes and marks of flashbacks, in the order of the file."""
    events: list[tuple[int, Event]] = []
    for index, text in enumerate(found.plain):
        head = text[:_HEAD]
        if index in found.headings:
            events.append((index, "heading"))
        elif EPISODE.match(head):
            events.append((index, "episode"))
        elif CLOSES.match(head):
            events.append((index, "closes"))
        elif OPENS.match(head):
            events.append((index, "opens"))
    return events


def _without_boneyards(lines: Iterable[Line]) -> Iterable[Line]:
    """The lines outside ``/* … */``."""
    within = False
    for line in lines:
        if not within and "/*" not in line.text:
            yield line
            continue
        text, within = _cut_boneyard(line.text, within=within)
        yield Line(text, line.number)


def _cut_boneyard(text: str, *, within: bool) -> tuple[str, bool]:
    kept, at = "", 0
    while at < len(text):
        mark = "*/" if within else "/*"
        place = text.find(mark, at)
        end = len(text) if place < 0 else place
        kept += "" if within else text[at:end]
        if place < 0:
            break
        within, at = not within, place + 2
    return kept, within


def _read_line(page: OpenPage, line: Line, *, text: str) -> None:
    head = text[:_HEAD]
    if EPISODE.match(head) and (episode := find_episode(line.text, line.number)) is not None:
        page.open_episode(episode)
        page.draft.title = page.draft.title or _title(line.text, head)
    elif EPISODE_END.match(head):
        page.lines += 1
    elif not (OPENS.match(head) or CLOSES.match(head)):
        _read_body(page, line, text=text)


def _open_scene(page: OpenPage, line: Line, *, choice: Choice) -> None:
    heading = _resolve_ditto(page, choice.heading)
    page.episode = choice.key[0] or page.episode
    scene = DraftScene(heading=heading, line=line.number, episode=page.episode)
    scene.grammar, scene.confidence = choice.grammar, choice.confidence
    if choice.doubt is not None:
        page.note(choice.doubt, line.number)
    page.open_scene(scene, lines=1)
    if heading.body:
        _read_fused(page, Line(heading.body, line.number), parted=_is_parted(heading))


def _resolve_ditto(page: OpenPage, heading: Heading) -> Heading:
    """同上 is the place of the scene before, and its side where the heading says none."""
    if heading.place in _DITTO and page.draft.scenes:
        above = page.draft.scenes[-1].heading
        return replace(heading, place=above.place, int_ext=heading.int_ext or above.int_ext)
    return heading


def _is_parted(heading: Heading) -> bool:
    """Whether a tab or a bar stands before what follows the heading on its line."""
    return heading.raw.removesuffix(heading.body).rstrip(" 　").endswith(("\t", "|", "｜"))


def _read_fused(page: OpenPage, line: Line, *, parted: bool) -> None:
    """What follows on the heading's own line: the cast, or the action."""
    text = strip_marks(make_plain(line.text))
    if _LOOSE_CAST.match(text[:_HEAD]) and (parted or re.search(r"[\s、]", text)):
        page.draft.scenes[-1].cast += read_cast(text)
    else:
        _read_body(page, line, text=text)


def _read_body(page: OpenPage, line: Line, *, text: str) -> None:
    if not page.draft.scenes:
        _read_preface(page.draft, line, text=text)
        return
    scene, head = page.draft.scenes[-1], text[:_HEAD]
    page.lines += page.size.count_lines(text)
    if (caption := CAPTION.match(head)) is not None:
        scene.captions.append(Line(cut_written(line.text, caption, group="text"), line.number))
    elif (cast := CAST.match(head)) is not None:
        names, action = split_cast(text[cast.start("names") :])
        scene.cast += read_cast(names[:_HEAD])
        if action:
            _read_body(page, Line(action, line.number), text=normalise(action))
    else:
        _read_prose(page, Line(strip_marks(line.text), line.number), head=head)


def _read_prose(page: OpenPage, line: Line, *, head: str) -> None:
    scene = page.draft.scenes[-1]
    scene.prose.append(line)
    if "字" in head and (within := CAPTION_WITHIN.search(head)) is not None:
        scene.captions.append(Line(within["text"].strip(), line.number))
    if CUTS.search(head):
        page.note(say("script.cut_within", scene=scene.heading.number or ""), line.number)
    speaker = find_speaker(head)
    if speaker is not None:
        page.speakers.append(speaker)
    elif not scene.synopsis:
        scene.synopsis = line.text.split("。", maxsplit=1)[0].strip("【】")[:_HEAD]


def _title(written: str, head: str) -> str:
    """What stands in 《》 at the beginning of a line."""
    found = TITLE.match(head)
    return cut_written(written, found, group="title") if found else ""


def _read_preface(draft: Draft, line: Line, *, text: str) -> None:
    if not draft.title and (title := _title(line.text, text[:_HEAD])):
        draft.title = title
        text = text.partition("》")[2]
    if text and not AGED.match(text[:_HEAD]):  # a cast list's ages are no years of the story
        draft.preface.append(Line(text, line.number))
