"""A random walk through what can be decided, undone and redone in a window, watched at each step.

What stood when nothing was worked on must stand there again, byte for byte, whenever the history
comes back to that step. Steps are known by themselves, not by their numbers: one whose work came to
nothing drops out of the history, and those after it have other numbers then.
"""

from random import Random
from typing import NamedTuple

from walk.action import ACTIONS
from walk.desk import saved_parts, settle


class Fault(NamedTuple):
    """After how many actions of a walk something did not come back, and what."""

    action: int
    told: str


class Walk:
    """One walk; ``journal`` names what was done."""

    def __init__(self, window, seed):
        self.window, self.dice = window, Random(seed)  # noqa: S311 - repeatable
        self.stack = window.session.deciding.stack
        self.journal, self.known = [], {self._step: saved_parts(window)}

    @property
    def _step(self):
        """The step after which the window stands; ``None`` before the first."""
        return self.stack.command(self.stack.index() - 1)

    def walk(self, count):
        """So many actions, then all undone and all redone; the first fault, or ``None``."""
        for number in range(count):
            self._act()
            if self.dice.random() < 0.5 and (told := self._look()):  # else in the midst of work
                return Fault(number + 1, told)
        for where in (None, 0, self.stack.count()):
            if where is not None:
                self.stack.setIndex(where)
            if told := self._look():
                return Fault(count, told)
        return None

    def _act(self):
        if self.dice.random() < 0.25:
            self._go(self.dice.randint(-4, 3))
            return
        name = self.dice.choice(list(ACTIONS))
        ACTIONS[name](self.window, self.dice)
        self.journal.append(name)

    def _go(self, steps):
        index = min(max(self.stack.index() + steps, 0), self.stack.count())
        self.journal.append(f"to step {index} of {self.stack.count()}")
        self.stack.setIndex(index)

    def _look(self):
        """Which parts of the project are not what they were at this step of the history."""
        settle(self.window)
        now = saved_parts(self.window)
        known = self.known.setdefault(self._step, now)
        wrong = ", ".join(name for name in now if now[name] != known[name])
        where = f"step {self.stack.index()} of {self.stack.count()}"
        return f"{where}: {wrong}" if wrong else ""
