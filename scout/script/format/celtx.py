"""Celtx 1.x (.celtx): a ZIP with a web page for every script, and a list of what belongs to it."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.draft import Draft
from scout.script.format.typed_page import read_typed_page
from scout.script.source.archive import list_members, read_member
from scout.script.source.decode import decode
from scout.script.source.xml_tree import parse_xml

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.source.source import Source

_SCRIPT = re.compile(r"script-[^/]*\.html", re.IGNORECASE)
_PROJECT = "project.rdf"


def read_celtx(source: Source, progress: Progress) -> Draft:
    """The draft of the longest script in a project; the others are named as left out."""
    members = list_members(source)
    drafts = [
        _read_page(read_member(source, name), progress)
        for name in sorted(filter(_SCRIPT.fullmatch, members))
    ]
    draft = max(drafts, key=lambda draft: len(draft.scenes))
    draft.format = "celtx"
    if others := sum(bool(other.scenes) for other in drafts) - bool(draft.scenes):
        message = say("script.more_scripts", count=others)
        draft.problems.append(Problem(message=message, severity=Severity.WARNING))
    if _PROJECT in members:
        with suppress(ReadError):  # the script is whole without its project's name
            draft.title = _title(read_member(source, _PROJECT)) or draft.title
    return draft


def _read_page(page: Source, progress: Progress) -> Draft:
    progress.check()
    return read_typed_page(decode(page).text, page) or Draft()


def _title(project: Source) -> str:
    """What the project calls itself, as an attribute or an element."""
    for element in parse_xml(project).iter():
        if not element.tag.endswith("}Project"):
            continue
        names = (value for name, value in element.items() if name.endswith("}title"))
        inside = (child.text or "" for child in element if child.tag.endswith("}title"))
        return next(filter(None, (*names, *inside)), "").strip()
    return ""
