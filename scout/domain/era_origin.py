"""How the era of a scene came to it, in words: stated, carried forward, guessed, or yours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.era import EvidenceRank
from scout.domain.message import say

if TYPE_CHECKING:
    from scout.domain.era import EraEvidence, EraReading
    from scout.domain.message import Message

_STATED = {
    "yours": say("domain.era_yours"),
    "heading": say("domain.era_heading"),
    "caption": say("domain.era_caption"),
    "shift": say("domain.era_shift"),
    "column": say("domain.era_column"),
    "title": say("domain.era_title"),
    "narration": say("domain.era_narration"),
    "speech": say("domain.era_speech"),
    "synopsis": say("domain.era_synopsis"),
    "cues": say("domain.era_cues"),
    "flashback": say("domain.era_flashback"),
    "dream": say("domain.era_dream"),
    "inherit": say("domain.era_inherit"),
}


def describe_origin(era: EraReading) -> Message:
    """One sentence that says where the era of a scene comes from, with the words of the file."""
    if era.era_id is None:
        return _describe_unknown(era)
    assumed = not era.evidence and era.rank is not EvidenceRank.YOURS
    if era.source == "default" or (era.source == "inherit" and assumed):
        return say("domain.era_assumed")
    return _quote(_STATED[era.source], era.evidence, line=era.line)


def describe_evidence(evidence: EraEvidence) -> Message:
    """One piece of evidence in words."""
    return _quote(_STATED[evidence.source], evidence.text, line=evidence.line)


def _describe_unknown(era: EraReading) -> Message:
    if era.before is not None:
        return say("domain.era_before", year=str(era.before))
    return say("domain.era_unknown")


def _quote(what: Message, text: str, *, line: int | None) -> Message:
    if not text:
        return what
    if line is None:
        return say("domain.era_quoted", what=what, text=text)
    return say("domain.era_quoted_line", what=what, text=text, line=line)
