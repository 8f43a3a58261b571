"""Degrees as people and programs write them: decimal, minutes and seconds, pairs in any order."""

from __future__ import annotations

import math
import re
import unicodedata
from typing import NamedTuple

_METRES_A_DEGREE = 111_320.0
_FURTHEST_NORTH, _LEAST_EAST = 54.0, 73.0  # of China: what is above both is a longitude
_MAX_LAT, _MAX_LON = 90.0, 180.0
_SOUTH, _NORTH, _WEST, _EAST = "S南", "N北", "W西", "E东"
_SIGNS = _SOUTH + _NORTH + _WEST + _EAST
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d*)?|[+-]?\.\d+")
_DECIMAL_COMMA = re.compile(r"^\s*[+-]?\d{1,3},\d{3,}\s*$")
_WORDS = re.compile(
    r"经度|纬度|longitude|latitude|lon|lng|lat|经|纬|[:=°º度′'’分″\"”秒\s]+", re.IGNORECASE
)
_DIRECTION = re.compile(rf"[{_SIGNS}]", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,，;；|/、]\s*|\s+")


class Degrees(NamedTuple):
    """A number of degrees, the half of its last digit in metres, and which way if it says so."""

    value: float
    half_m: float
    way: str = ""  # "lat" or "lon"


class Pair(NamedTuple):
    """Latitude and longitude; ``is_swapped`` where they stood the other way round than asked."""

    lat: float
    lon: float
    half_m: float
    is_swapped: bool = False


def read_degrees(text: str) -> Degrees | None:
    """The degrees of a cell, or ``None``.

    >>> read_degrees("22.6912").value, round(read_degrees("N 22°41′30″").value, 4)
    (22.6912, 22.6917)
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if _DECIMAL_COMMA.match(plain):
        plain = plain.replace(",", ".")
    bare = _WORDS.sub(" ", plain).strip()
    signs = _DIRECTION.findall(bare)
    if len(signs) > 1 or _rest(plain) or (signs and signs[0] not in {bare[0], bare[-1]}):
        return None
    parts = _NUMBER.findall(plain)
    if not 1 <= len(parts) <= 3 or any(part[0] in "+-" for part in parts[1:]):  # noqa: PLR2004 - degrees, minutes, seconds
        return None
    if any("." in part for part in parts[:-1]) or any(float(part) >= 60 for part in parts[1:]):  # noqa: PLR2004
        return None
    value = sum(abs(float(part)) / 60**place for place, part in enumerate(parts))
    sign = signs[0].upper() if signs else ""
    if parts[0].startswith("-") or sign in (*_SOUTH, *_WEST):
        value = -value
    half_m = _half_m(parts[-1], 60 ** (len(parts) - 1))
    return Degrees(value, half_m, _way(sign))


def _rest(plain: str) -> str:
    """What is neither number, sign nor word for a direction."""
    return _DIRECTION.sub("", _NUMBER.sub("", _WORDS.sub("", plain))).strip()


def _way(sign: str) -> str:
    if not sign:
        return ""
    return "lat" if sign in _SOUTH + _NORTH else "lon"


def _half_m(digits: str, parts_a_degree: int) -> float:
    decimals = len(digits.partition(".")[2])
    return 0.5 * 10.0**-decimals / parts_a_degree * _METRES_A_DEGREE


def read_pair(text: str) -> Pair | None:
    """Two numbers in one cell, in whichever order they stand, or ``None``.

    >>> read_pair("114.35, 22.69")[:2], read_pair("22.69 114.35")[:2]
    ((22.69, 114.35), (22.69, 114.35))
    """
    plain = unicodedata.normalize("NFKC", text).strip().strip("()[]{}")
    parts = [part for part in _BETWEEN.split(plain) if part]
    while len(parts) > 2 and len(parts) % 2 == 0:  # noqa: PLR2004 - minutes and seconds apart
        half = len(parts) // 2
        parts = [" ".join(parts[:half]), " ".join(parts[half:])]
    if len(parts) != 2:  # noqa: PLR2004
        return None
    first, second = (read_degrees(part) for part in parts)
    return None if first is None or second is None else order_pair(first, second)


def order_pair(lat: Degrees, lon: Degrees) -> Pair | None:
    """Latitude and longitude, changed over where they can only be so; ``None`` for nowhere."""
    swapped = lat.way == "lon" or lon.way == "lat"
    if not (lat.way or lon.way):
        swapped = abs(lat.value) > _MAX_LAT or (
            lat.value >= _LEAST_EAST and 0 < lon.value <= _FURTHEST_NORTH
        )
    if swapped:
        lat, lon = lon, lat
    there = abs(lat.value) <= _MAX_LAT and abs(lon.value) <= _MAX_LON
    if not there or not (math.isfinite(lat.value) and math.isfinite(lon.value)):
        return None
    if lat.value == lon.value == 0.0:  # what a program writes that knows no point
        return None
    return Pair(lat.value, lon.value, max(lat.half_m, lon.half_m), swapped)


def half_of(value: float) -> float:
    """Half of the last digit of a number in a file, in metres.

    >>> round(half_of(22.691), 1)
    55.7
    """
    return _half_m(repr(float(value)), 1) if abs(value) >= 1e-4 else 0.0  # noqa: PLR2004 - 1e-05 has no point
