"""The ceilings of what is imported at once, each with its reason."""

from __future__ import annotations

from scout.record import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeLimits:
    """Counts; the ceilings of the file itself are those of whoever opens it. Tests lower them."""

    rows: int = 50_000  # as many as a table of any kind may have
    columns: int = 256
    cell_chars: int = 4_000  # what is longer is a document, not a fact
    shape_points: int = 1_000_000  # of all outlines together
    photos: int = 600  # as many as a project keeps
    table_mb: int = 512  # of a Shapefile, GeoPackage or DXF: copied before it is opened


LIMITS = IntakeLimits()
