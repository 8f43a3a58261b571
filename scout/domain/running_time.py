"""How long a scene or an episode runs on the screen: what a micro-drama is counted in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_HOUR = 3600
_MINUTE = 60
LONGEST_S = 3 * _HOUR  # what is longer is no episode but a misread cell
_UNITS = re.compile(
    r"^(?:(?P<h>\d+(?:\.\d+)?)(?:小时|时|hours?|hrs?|h))?"
    r"(?:(?P<m>\d+(?:\.\d+)?)(?:分钟|分|minutes?|mins?|m|'|′)(?P<half>半)?)?"
    r"(?:(?P<s>\d+(?:\.\d+)?)(?:秒钟?|seconds?|secs?|s|\"|′′|'')?)?$"
)
_CLOCK = re.compile(r"^(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,3}):(?P<s>[0-5]\d)(?:\.\d+)?$")
_AROUND = re.compile(r"^(?:大?约|约为|about|approx\.?|ca\.?|~|≈)|(?:左右|上下)$|\s+")


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class RunningTime:
    """Whole seconds on the screen; ``estimated`` says that the file does not state them.

    >>> str(RunningTime.parse("1分30秒")), str(RunningTime(seconds=45))
    ('1:30', '~0:45')
    """

    seconds: int = 0
    estimated: bool = True

    @classmethod
    def parse(cls, text: str) -> RunningTime:
        """A stated time: 1分30秒, 1:30, 90秒, 1.5 min, 约2分钟; raises ``ValueError`` on others.

        A number alone has no unit and is none. A spreadsheet that was given 1:30 holds half past
        one, 01:30:00: hours without seconds are minutes, since no scene runs for an hour.
        """
        folded = _AROUND.sub("", unicodedata.normalize("NFKC", text).casefold().strip())
        folded = folded.replace("半分钟", "30秒")
        if found := _CLOCK.match(folded):
            hours, minutes, seconds = int(found["h"] or 0), int(found["m"]), int(found["s"])
            if hours and not seconds and found["h"]:
                hours, minutes, seconds = 0, hours, minutes
            return cls._stated(hours * _HOUR + minutes * _MINUTE + seconds, text)
        found = _UNITS.match(folded)
        if found is None or folded.replace(".", "", 1).isdecimal() or not folded:
            raise ValueError(_hint(text))
        whole = _of(found, "h") * _HOUR + _of(found, "m") * _MINUTE + _of(found, "s")
        return cls._stated(whole + _MINUTE / 2 * bool(found["half"]), text)

    @classmethod
    def _stated(cls, seconds: float, text: str) -> RunningTime:
        if not 0 < seconds <= LONGEST_S:
            raise ValueError(_hint(text))
        return cls(seconds=round(seconds), estimated=False)

    def __add__(self, other: RunningTime) -> RunningTime:
        return RunningTime(
            seconds=self.seconds + other.seconds, estimated=self.estimated or other.estimated
        )

    def __str__(self) -> str:
        minutes, seconds = divmod(self.seconds, _MINUTE)
        return f"{'~' if self.estimated else ''}{minutes}:{seconds:02}"


def _of(found: re.Match[str], name: str) -> float:
    return float(found[name] or 0)


def _hint(text: str) -> str:
    return f"not a running time: {text!r}; write 1:30, 90 s or 1分30秒"


NO_TIME = RunningTime(estimated=False)
"""What sums begin with."""
