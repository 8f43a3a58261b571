"""The climate of the district, as far as anybody has written it down.

The monthly figures and how sure they are stand in ``seeds/pingshan/climate.json``.
"""

from __future__ import annotations

import json
from functools import cache

from scout import paths
from scout.domain.climate import Climate, MonthRain
from scout.domain.text import Bilingual


@cache
def load_climate() -> Climate:
    """The shipped climate table."""
    data = json.loads((paths.SEEDS / "pingshan" / "climate.json").read_text(encoding="utf-8"))
    return Climate(
        place=Bilingual(**data["place"]),
        period=data["period"],
        months=tuple(
            MonthRain(rain_mm=entry["rain_mm"], rain_days=entry["rain_days"])
            for entry in sorted(data["months"], key=lambda entry: int(entry["month"]))
        ),
        sureness=Bilingual(**data["sureness"]),
    )
