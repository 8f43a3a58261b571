"""Chinese script text, line by line: headings, episodes, cast, captions, flashbacks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.eighths import Eighths
from scout.domain.script import Episode
from scout.script.draft import Draft, DraftScene, Line
from scout.script.heading.chinese import normalise, parse_chinese_heading
from scout.script.heading.chinese_number import NUMERAL, read_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.domain.heading import Heading

# A page of a Chinese script as the trade counts it: 35 characters by 40 lines.
_CHARS_A_LINE, _LINES_AN_EIGHTH = 35, 5
_EPISODE = re.compile(rf"^第\s*(?P<n>\d+|{NUMERAL}+)\s*集(?:[\s:：]+(?P<title>.*))?$")
_CAST = re.compile(r"^(?:出场)?(?:人物|角色|人)\s*[:：]\s*(?P<names>.+)$")
_CAPTION = re.compile(r"^【?(?:银幕)?字幕\s*[:：]\s*(?P<text>.+?)】?$")
_OPENS = re.compile(r"^【?(?:闪回|回忆|倒叙)(?!结束|完)(?P<text>[^】]*)】?$")
_CLOSES = re.compile(r"^【?(?:闪回结束|回忆结束|闪回完|闪出|回到现[在实].*)】?$")
_TITLE = re.compile(r"^《(?P<title>[^》]+)》")
_NAMES = re.compile(r"[、，,；;\s]+")
_LOOSE_CAST = re.compile(r"^(?:[\u4e00-\u9fffA-Za-z·]{1,6}\s+)*[\u4e00-\u9fffA-Za-z·]{1,6}$")
_FORMAT = "chinese-text"


@dataclass
class _Page:
    """The reader's state: the draft, and what waits for the next scene."""

    draft: Draft
    episode: int | None = None
    title_above: Line | None = None
    opens: list[Line] = field(default_factory=list)
    lines: int = 0


def read_chinese_text(lines: Iterable[Line]) -> Draft:
    """The draft of a script from its lines; no scenes where no line is a heading."""
    page = _Page(Draft(format=_FORMAT))
    for line in lines:
        if line.text.strip():
            _read_line(page, line)
    _close(page)
    return page.draft


def _read_line(page: _Page, line: Line) -> None:
    text = normalise(line.text)
    if (episode := _EPISODE.match(text)) is not None:
        _open_episode(page, line, found=episode)
    elif _CLOSES.match(text):
        if page.draft.scenes:
            page.draft.scenes[-1].closes += 1
    elif (opens := _OPENS.match(text)) is not None:
        page.opens.append(Line(opens["text"].strip() or text, line.number))
    elif (heading := parse_chinese_heading(line.text)) is not None:
        _open_scene(page, line, heading=heading)
    else:
        _read_body(page, line, text=text)


def _open_episode(page: _Page, line: Line, *, found: re.Match[str]) -> None:
    page.episode = read_number(found["n"])
    title = (found["title"] or "").strip()
    page.draft.episodes.append(Episode(number=page.episode or 0, title=title, line=line.number))
    page.title_above = Line(title, line.number) if title else None


def _open_scene(page: _Page, line: Line, *, heading: Heading) -> None:
    _close(page)
    scene = DraftScene(heading=heading, line=line.number, episode=_episode(page, heading))
    scene.title_above, scene.opens = page.title_above, page.opens
    page.title_above, page.opens, page.lines = None, [], 1
    page.draft.scenes.append(scene)
    if heading.body:
        _read_fused(page, Line(heading.body, line.number))


def _episode(page: _Page, heading: Heading) -> int | None:
    """The episode of 3-12 is 3, whatever the last episode line said."""
    first, dash, _ = (heading.number or "").partition("-")
    return int(first) if dash and first.isdecimal() else page.episode


def _read_fused(page: _Page, line: Line) -> None:
    """What follows on the heading's own line: the cast, or the action."""
    if _LOOSE_CAST.match(line.text) and " " in line.text:
        page.draft.scenes[-1].cast += line.text.split()
    else:
        _read_body(page, line, text=normalise(line.text))


def _read_body(page: _Page, line: Line, *, text: str) -> None:
    if not page.draft.scenes:
        _read_preface(page.draft, line, text=text)
        return
    scene = page.draft.scenes[-1]
    page.lines += -(-len(text) // _CHARS_A_LINE)
    if (caption := _CAPTION.match(text)) is not None:
        scene.captions.append(Line(caption["text"], line.number))
    elif (cast := _CAST.match(text)) is not None:
        scene.cast += [name for name in _NAMES.split(cast["names"]) if name]
    else:
        scene.prose.append(Line(text, line.number))
        if not scene.synopsis and ":" not in text[:12]:
            scene.synopsis = text.split("。", maxsplit=1)[0].strip("【】")


def _read_preface(draft: Draft, line: Line, *, text: str) -> None:
    if not draft.title and (title := _TITLE.match(text)) is not None:
        draft.title = title["title"]
    elif not re.match(r"^\S{1,8}[(（]", text):  # a cast list's ages are no years of the story
        draft.preface.append(Line(text, line.number))


def _close(page: _Page) -> None:
    """Count the scene that ends here."""
    if page.draft.scenes and page.draft.scenes[-1].counted is None:
        eighths = -(-page.lines // _LINES_AN_EIGHTH)
        page.draft.scenes[-1].counted = Eighths(max(1, eighths))
