"""The time of the places: one zone, loaded where a moment is put into words or back."""

from __future__ import annotations

from zoneinfo import ZoneInfo

TIMEZONE = ZoneInfo("Asia/Shanghai")
