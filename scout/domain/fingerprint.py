"""What is kept of a scene's text to know it again: enough to compare, too little to read."""

from __future__ import annotations

from bisect import bisect_right

from scout.record import dataclass

SKETCH = 128
"""How many shingles are kept: a likeness is then right to about 0.04 (one standard deviation)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """``digest``: of the whole text without blanks and case; 0 where there is no text.

    ``shingles``: the smallest hashes of its overlapping pieces in rising order, all of them where
    there are at most ``SKETCH``: a bottom-k sketch (Broder, "On the resemblance and containment of
    documents", 1997), the same for the same text on every machine.
    """

    digest: int = 0
    shingles: tuple[int, ...] = ()

    def likeness(self, other: Fingerprint) -> float:
        """The share of pieces that both have among those that either has, estimated, 0 to 1."""
        mine, theirs = self._beside(other)
        either = len(mine | theirs)
        return len(mine & theirs) / either if either else 0.0

    def share_in(self, other: Fingerprint) -> float:
        """The share of its pieces that the other text has too, estimated, 0 to 1."""
        mine, theirs = self._beside(other)
        return len(mine & theirs) / len(mine) if mine else 0.0

    def _beside(self, other: Fingerprint) -> tuple[set[int], set[int]]:
        """Both sketches, as far as both are complete."""
        ends = [one.shingles[-1] for one in (self, other) if len(one.shingles) >= SKETCH]
        end = min(ends, default=None)
        if end is None:
            return set(self.shingles), set(other.shingles)
        return (
            set(self.shingles[: bisect_right(self.shingles, end)]),
            set(other.shingles[: bisect_right(other.shingles, end)]),
        )
