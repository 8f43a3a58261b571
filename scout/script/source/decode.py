"""From bytes to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from scout.script.source.source import Source

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BINARY_SHARE = 0.02
# The most frequent characters of running Chinese: what a right decoding is full of.
_COMMON = frozenset(
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而"
    "过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现"
    "的一是了我不人在他有這個上們來到時大地為子中你說生國年著就那和要她出也得裡後自以會家可下而"
    "過天去能對小多然於心學麼之都好看起發當沒成只如事把還用第樣道想作種開內外日夜場集景"
)


def decode(source: Source) -> str:
    """The text: by its mark, else UTF-8, else GB18030 or Big5, whichever reads as Chinese.

    Big5 decodes as GB18030 without an error, into nonsense; so the two are compared by the share of
    the commonest characters.
    """
    content = source.content
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _checked(content.decode(encoding, errors="replace"), source)
    try:
        return _checked(content.decode("utf-8"), source)
    except UnicodeDecodeError:
        pass
    texts = [text for name in ("gb18030", "big5") if (text := _try(content, name)) is not None]
    if not texts:
        raise source.refuse(say("script.not_text"))
    return _checked(max(texts, key=_share_of_common), source)


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _share_of_common(text: str) -> float:
    wide = [sign for sign in text[:20_000] if ord(sign) > 0x2E80]  # noqa: PLR2004 - first CJK sign
    return sum(sign in _COMMON for sign in wide) / max(len(wide), 1)


def _checked(text: str, source: Source) -> str:
    strange = sum(sign < " " and sign not in "\t\n\r\f\v\x1a" for sign in text[:100_000])
    if strange > _BINARY_SHARE * min(len(text), 100_000):
        raise source.refuse(say("script.not_text"))
    if len(text) > LIMITS.text_chars:
        raise source.limit(say("script.too_long", count=len(text)))
    return text.replace("\r\n", "\n").replace("\r", "\n")
