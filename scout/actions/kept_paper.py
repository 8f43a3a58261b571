"""The files that went out with a version, kept with the project and written again as they were.

Whatever changes since in plan, places, templates or Scout itself: they are the bytes of that day.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

from scout.actions.paper import PAPERS, check_papers
from scout.actions.paper_folder import Written, write_papers
from scout.domain.errors import ReadError, WishError
from scout.domain.message import say
from scout.record import dataclass
from scout.when_called import when_called

with when_called():
    from scout.store.project_file import read_project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scout.actions.issue import Issues
    from scout.domain.issue import Issue, IssuedPaper

Kept = dict[str, bytes]
KEPT_BYTES = 128 * 1024**2
"""Of all versions of a project, packed: some twenty versions of a week in both languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintOrder:
    """Which version, into which folder, which papers and in which language; empty for all."""

    number: int
    folder: Path
    papers: tuple[str, ...] = ()
    lang: str = ""


def keep_papers(kept: Mapping[str, bytes], written: Written) -> Kept:
    """What is kept with the files of an export added, as long as there is room for them."""
    found, room = dict(kept), KEPT_BYTES - sum(map(len, kept.values()))
    for files in written.contents.values():
        for data in files.values():
            digest = hashlib.sha256(data).hexdigest()
            packed = zlib.compress(data, 9) if digest not in found else b""
            if packed and len(packed) <= room:
                found[digest] = packed
                room -= len(packed)
    return found


def fit_kept(kept: Mapping[str, bytes], issues: Issues) -> Kept:
    """Those that a version speaks of."""
    named = {paper.sha256 for one in issues for paper in one.papers}
    return {digest: packed for digest, packed in kept.items() if digest in named}


def unpack_paper(paper: IssuedPaper, kept: Mapping[str, bytes]) -> bytes:
    """The file as it went out; raises ``ReadError`` where it was not kept, or is damaged."""
    packed = kept.get(paper.sha256)
    if packed is None:
        raise ReadError(say("actions.paper_not_kept", file=paper.file))
    try:
        data = zlib.decompressobj().decompress(packed, paper.size + 1)
    except (zlib.error, ValueError, OverflowError, MemoryError):
        data = b""
    if hashlib.sha256(data).hexdigest() != paper.sha256:
        raise ReadError(say("actions.paper_damaged", file=paper.file))
    return data


def list_kept(issue: Issue, kept: Mapping[str, bytes], *, lang: str = "") -> list[IssuedPaper]:
    """The papers of a version that can be written again; of one name the last."""
    asked = (one for one in issue.papers if one.sha256 in kept and (not lang or one.lang == lang))
    return list({one.file: one for one in asked if one.paper in PAPERS}.values())


def reprint(issues: Issues, kept: Mapping[str, bytes], *, order: ReprintOrder) -> Written:
    """Write the papers of a version again, byte for byte as they went out.

    Raises ``WishError`` where there is no such version or nothing of it, ``ReadError`` where a file
    is damaged, and what ``write_papers`` raises.
    """
    issue = next((one for one in issues if one.number == order.number), None)
    if issue is None:
        raise WishError(say("actions.version_unknown", number=order.number))
    names = check_papers(order.papers or PAPERS)
    papers: dict[str, dict[str, bytes]] = {}
    for one in list_kept(issue, kept, lang=order.lang):
        if one.paper in names:
            papers.setdefault(one.paper, {})[one.file] = unpack_paper(one, kept)
    if not papers:
        raise WishError(say("actions.version_unprinted", number=order.number))
    return write_papers(order.folder, {name: papers[name] for name in names if name in papers})


def reprint_project(path: Path, *, order: ReprintOrder) -> Written:
    """The same of a project in its file; raises ``ReadError`` where it is none."""
    project = read_project(path).project
    return reprint(project.issues, project.kept, order=order)
