"""One Chinese line as a heading, by its own words alone.

Real files write the same heading in a dozen ways (``1-1 日 内 总裁办公室``,
``场景一：夜 外 码头``, ``4．李家夜内全家围坐在桌前。``) and mix them inside one file. A whole file
is read by ``choice``, which asks the neighbours as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.script.heading.candidate import Sure, read_candidate

if TYPE_CHECKING:
    from scout.domain.heading import Heading


def parse_chinese_heading(line: str) -> Heading | None:
    """The heading that this line is, or ``None``."""
    candidate = read_candidate(line)
    if candidate is None or candidate.sure < Sure.LIKELY:
        return None
    return candidate.heading()
