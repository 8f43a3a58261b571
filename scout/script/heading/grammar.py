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


_BY_MARK = {Mark.LABELLED: "J", Mark.WORD: "I", Mark.BARE: "M", Mark.ORDINAL: "B"}
_BY_ORDER = {"TIP": "E", "PIT": "F", "IPT": "D", "ITP": "D", "IP": "D", "TP": "D", "TPI": "D"}


def name_grammar(candidate: Candidate) -> str:
    """The letter of a Chinese heading's grammar."""
    mark, order = candidate.opening.mark, candidate.cut.order
    if mark is Mark.DASHED:
        return {"PTI": "A", "PIT": "A", "TIP": "A'", "ITP": "A'"}.get(order, "A''")
    return _BY_MARK.get(mark) or _name_plain(candidate, order)


def _name_plain(candidate: Candidate, order: str) -> str:
    """``N、`` and its like: told apart by the date, the order, and what separates the words."""
    cut = candidate.cut
    head = candidate.text[candidate.opening.end : cut.body_at]
    if any(_DATE.match(text) for text in cut.suffix):
        return "L"
    if order in _BY_ORDER:
        return _BY_ORDER[order]
    if cut.slots and _BRACKETED.search(head):
        return "C"
    if "。" in head.rstrip("。"):
        return "K"
    return "G" if re.search(r"[，,]", head) else {"PTI": "H"}.get(order, "M")
