"""What ``places check`` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json
from scout.actions.contract.script import problem_as_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.place_finding import PlaceFinding
    from scout.domain.text import Lang


def findings_as_json(found: Sequence[PlaceFinding], lang: Lang) -> Json:
    """Each finding as a problem, with its sort, its place and the facts that it speaks of."""
    return {
        "version": VERSION,
        "problems": [
            {
                **problem_as_json(finding.problem, lang),
                "kind": finding.kind.value,
                "place": finding.place_id,
                "fields": list(finding.fields),
            }
            for finding in found
        ],
    }
