"""Take the fingerprint of a text while it is read."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

from scout.domain.fingerprint import SKETCH, Fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN_PIECE, _LETTER_PIECE = 3, 7  # signs a piece: about as much is said by either
_FIRST_HAN = 0x2E80
_BLANK = re.compile(r"[\s\W_]+")
_PRIME, _MIX = np.uint64(0x100000001B3), np.uint64(0x9E3779B97F4A7C15)
_UPPER_HALF = np.uint64(32)


def take_fingerprint(lines: Iterable[str]) -> Fingerprint:
    """The fingerprint of some lines; how they are broken, spaced and punctuated does not count."""
    text = _BLANK.sub("", unicodedata.normalize("NFKC", "\n".join(lines))).casefold()
    if not text:
        return Fingerprint()
    body = text.encode("utf-32-le", "surrogatepass")
    digest = int.from_bytes(blake2b(body, digest_size=8).digest(), "little")
    signs = np.frombuffer(body, dtype="<u4").astype(np.uint64)
    size = _HAN_PIECE if (signs >= _FIRST_HAN).mean() > 1 / 2 else _LETTER_PIECE
    size = min(size, len(signs))
    count = len(signs) - size + 1
    hashes = np.zeros(count, dtype=np.uint64)
    for at in range(size):
        hashes = (hashes ^ signs[at : at + count]) * _PRIME
    hashes = (hashes ^ (hashes >> _UPPER_HALF)) * _MIX >> _UPPER_HALF
    return Fingerprint(digest=digest or 1, shingles=tuple(np.unique(hashes)[:SKETCH].tolist()))
