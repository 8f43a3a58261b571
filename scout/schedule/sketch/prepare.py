"""See to it that the search is compiled: once on a computer, in a process apart.

In this process compiling could not be cancelled and would hold up whatever else goes on.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from scout.domain.message import say

if TYPE_CHECKING:
    from scout.domain.progress import Progress

LOOK_EVERY_S = 0.05
COMMAND = (sys.executable, "-m", "scout.schedule.sketch")

_begun: list[subprocess.Popen[bytes]] = []
"""The compiler at work, where nobody waited for its end: whoever comes next waits for it."""


def prepare(progress: Progress) -> bool:
    """Whether the search can be used; false where the user has had enough before it could.

    Raises ``Cancelled`` when the user stops; what was begun goes on for the next time. Where the
    compiler fails, the search is compiled in this process when it is used, and says why it cannot.
    """
    from scout.schedule.sketch.compiled import is_ready

    if is_ready():
        return True
    if not _begun:
        compiler = subprocess.Popen(COMMAND)  # noqa: S603 - our own
        _begun.append(compiler)
    while _begun[0].poll() is None:
        progress.report(0.0, say("schedule.preparing"))
        if progress.enough():
            return False
        with suppress(subprocess.TimeoutExpired):
            _begun[0].wait(LOOK_EVERY_S)
    _begun.clear()
    return True
