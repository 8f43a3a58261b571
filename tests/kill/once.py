"""Kill a process at work."""

import os
import signal
import time


def kill_once(work, after_s, *, first=lambda: None):
    """Let a child work, and kill it; whether it was still at work.

    ``first`` waits until the time begins to count: a busy computer is slow to begin.
    """
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(1)
    first()
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
