"""Which grammar a heading is written in: a letter for the report, read off what was found.

The letters are those of ``docs/formats.md``: A ``1-1 客厅 日 内`` … M ``内景 客厅 - 日``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.script.heading.chinese_opening import Mark

if TYPE_CHECKING:
    from scout.script.heading.candidate import Candidate

_DATE = re.compile(r"^(?:19|20)\d\d[./]")
_BRACKETED = re.compile(r"[（(\[［][^）)\]］]*[）)\]］]\s*$")


def name_grammar(candidate: Candidate) -> str:
    """The letter of a Chinese heading's grammar."""
    mark, order = candidate.opening.mark, candidate.cut.order
    if mark is Mark.LABELLED:
        return "J"
    if mark is Mark.WORD:
        return "I"
    if mark is Mark.BARE:
        return "M"
    if mark is Mark.ORDINAL:
        return "B"
    if mark is Mark.DASHED:
        return {"PTI": "A", "PIT": "A", "TIP": "A'", "ITP": "A'"}.get(order, "A''")
    return _name_plain(candidate, order)


def _name_plain(candidate: Candidate, order: str) -> str:
    cut = candidate.cut
    head = candidate.text[candidate.opening.end : cut.body_at]
    if any(_DATE.match(text) for text in cut.suffix):
        return "L"
    if order.startswith(("I", "TP")):
        return "D"
    if order == "TIP":
        return "E"
    if order == "PIT":
        return "F"
    if cut.slots and _BRACKETED.search(head):
        return "C"
    if "。" in head.rstrip("。"):
        return "K"
    if re.search(r"[，,]", head):
        return "G"
    return "H" if order == "PTI" else "M"
