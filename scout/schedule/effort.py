"""How much is spent on a plan; known without the planner."""

from __future__ import annotations

from scout.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How much is spent on a plan: ``rounds`` of improving, and ``seconds`` where asked for.

    Rounds give the same plan everywhere; seconds are for whoever cannot wait. ``calm`` charges for
    each scene that leaves its date in the plan that is the start, so that few do. Who goes on from
    a plan a second time looks elsewhere with another ``seed``. ``proof_seconds``: how long is then
    looked for a price that no plan can undercut.
    """

    rounds: int = 4_000
    seconds: float | None = None
    calm: bool = False
    seed: int = 1
    proof_seconds: float = 0.0
