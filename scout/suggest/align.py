"""One story place, one spot: 祠堂 in 1898, 1942 and today at the same hall, where it is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.candidate import Candidate
    from scout.domain.need import Need


def align(
    chosen: Sequence[Candidate],
    rivals: Mapping[str, Sequence[Candidate]],
    *,
    needs: Mapping[str, Need],
) -> tuple[Candidate, ...]:
    """The same cover with ties settled so that a place keeps its spot through the eras.

    Nothing gets worse by it: fit and dressing of each need stay as they are, and every location
    stays in use.
    """
    at = {candidate.need_id: candidate for candidate in chosen}
    groups: dict[tuple[str, object], list[str]] = {}
    for need_id in at:
        need = needs[need_id]
        groups.setdefault((need.setting.place, need.int_ext), []).append(need_id)
    for need_ids in groups.values():
        if len(need_ids) > 1:
            _settle(at, need_ids, rivals=rivals)
    return tuple(at.values())


def _settle(
    at: dict[str, Candidate], need_ids: list[str], *, rivals: Mapping[str, Sequence[Candidate]]
) -> None:
    """Move a place's needs to the first of their spots that all of them can take for free."""
    for anchor in [at[need_id] for need_id in need_ids]:
        moved = {
            need_id: _same_for_free(at[need_id], anchor, rivals=rivals) for need_id in need_ids
        }
        if any(candidate is None for candidate in moved.values()):
            continue
        after = {**at, **{name: entry for name, entry in moved.items() if entry is not None}}
        used = {candidate.location_id for candidate in at.values()}
        if {candidate.location_id for candidate in after.values()} == used:
            at.update(after)
            return


def _same_for_free(
    now: Candidate, anchor: Candidate, *, rivals: Mapping[str, Sequence[Candidate]]
) -> Candidate | None:
    for entry in rivals[now.need_id]:
        same = (entry.location_id, entry.spot_id) == (anchor.location_id, anchor.spot_id)
        if same and entry.fit >= now.fit and entry.dressing_cny <= now.dressing_cny:
            return entry
    return None
