"""What a process apart is asked to do in tests: well behaved, and every way of being bad."""

import os
import signal
import sys
import time

from scout.domain.errors import LimitError, ReadError
from scout.domain.message import say


def name_process(*, progress):
    """The process that does it."""
    progress.check()
    return os.getpid()


def count_up(*, progress):
    """Tell nine steps, and how many there were."""
    for step in range(1, 10):
        progress.report(step / 10, say("script.empty"))
    return 9


def print_much(*, progress):
    """Print where answers go."""
    progress.check()
    print("x" * 100_000, flush=True)
    os.write(1, b"x" * 1000)
    return "answered"


def answer_much(*, progress):
    """Give more than an answer may be."""
    progress.check()
    return tuple(range(10_000, 20_000))


def answer_with_code(*, progress):
    """Give a function, which is no value."""
    progress.check()
    return os.system


def eat_memory(*, progress):
    """Take memory until there is none."""
    eaten = []
    while True:
        progress.check()
        eaten.append(bytearray(1024**2))


def call_it_damage(*, progress):
    """Take memory until there is none, and call the file broken, as a reader of archives does."""
    try:
        eat_memory(progress=progress)
    except Exception as error:
        raise ReadError(say("script.broken_archive"), file="list.xlsx") from error


def never_end(*, progress):
    """Begin, and never end."""
    progress.report(0.5, say("script.reading"))
    while True:
        time.sleep(1)


def die(number, *, progress):
    """End by a signal, as a library does that loses its way in memory."""
    progress.check()
    os.kill(os.getpid(), getattr(signal, number))


def leave(*, progress):
    """End without a word."""
    progress.check()
    sys.exit(3)


def refuse(*, progress):
    """Find a file that cannot be read."""
    progress.check()
    raise ReadError(say("script.no_sheet", sheet="顺场表", names="演员"), file="list.xlsx", line=7)


def limit(*, progress):
    """Find a file that is too large."""
    progress.check()
    raise LimitError(say("script.too_many_rows", limit=9), file="list.xlsx")


def err(*, progress):
    """Do what only a bug does."""
    progress.check()
    return 1 / 0


def meet(mine, other, *, progress):
    """Write a file, and wait for that of another."""
    mine.touch()
    while not other.exists():
        progress.check()
        time.sleep(0.01)
    return os.getpid()
