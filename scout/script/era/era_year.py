"""Years in a text: Gregorian, spelt, reign years, 民国 years, ranges and decades, as spans.

A reign year beyond the reign (雍正二十五年) never existed and gives no year.
"""

from __future__ import annotations

import re

from scout.record import dataclass
from scout.script.heading.chinese_number import NUMERAL, read_number

_UNIT = r"[元块米人万个号公里度℃层辆次室房页条只%KkMm克斤]"
_YEAR = re.compile(r"(?<!\d)(?P<year>1\d{3}|2\d{3})\s?年(?!代)(?P<shift>以?[前后]|之[前后])?(?!后)")
_BARE_YEAR = re.compile(
    rf"(?<![\dA-Za-z.#])(?P<year>1[0-9]{{3}}|2[0-9]{{3}})(?!\d|'?s|\s?年|\.\d|-\d|\s?{_UNIT})"
)
_STORY_DATE = re.compile(r"(?<![\d.])(?P<year>(?:19|20)\d\d)\.\d{1,2}(?:\.\d{1,2})?(?![\d.])")
_SPELT_YEAR = re.compile(r"(?P<year>[一二][〇○零一二三四五六七八九]{3})年(?!级|代)")
_CHRIST = re.compile(r"公元(?P<before>前)?\s?(?P<year>\d{1,4})\s?年")
_CENTURY = r"(?:(?P<century>(?:二十一|二十|十九|21|20|19)世纪|本世纪|新世纪|上个?世纪)\s?的?\s?)?"
_DECADE = re.compile(
    rf"{_CENTURY}(?:(?P<ten>[一二三四五六七八九])(?:十|零)|(?<!\d)(?P<hundred>1[89]|20)?(?P<digit>\d)0)"
    r"年代(?P<part>初|中|末|后)?"
)
_TITLE_DECADE = re.compile(r"(?P<ten>[五六七八九])零(?![后〇零一二三四五六七八九])")
_LATIN_DECADE = re.compile(
    r"(?P<part>EARLY|LATE|MID(?:/LATE)?)?[\s-]{0,3}(?<![\dA-Z])'?(?P<hundred>1[89]|20)?"
    r"(?P<digit>\d)0'?S\b",
    re.IGNORECASE,
)
_SAID_TO_BE_ONE = re.compile(r"\bTHE\s?$", re.IGNORECASE)
_SPANS = {
    "EARLY": (0, 3), "MID": (4, 6), "MID/LATE": (4, 9), "LATE": (7, 9), "": (0, 9),
    "初": (0, 3), "中": (4, 6), "末": (7, 9), "后": (5, 9),
}  # fmt: skip
_CENTURIES = {
    "十九世纪": 1800, "19世纪": 1800, "二十一世纪": 2000, "21世纪": 2000, "本世纪": 2000,
    "新世纪": 2000,
}  # fmt: skip
_RANGE = re.compile(r"(?<!\d)(?P<a>1\d{3}|2\d{3})\s?年?\s?[-–—~至到]\s?(?P<b>1\d{3}|2\d{3})(?!\d)")
_ROUND = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSpan:
    """Years that a text states, both inclusive, and the words; none for a year that never was.

    ``reign`` is the name of the reign where the year was counted in one.
    """

    text: str
    first: int | None = None
    last: int | None = None
    reign: str = ""
    start: int = 0

    @property
    def fictional(self) -> bool:
        """Whether the reign was too short for the year."""
        return self.first is None


class ReignCalendar:
    """Reign years: ``base`` is the first year of a reign, ``length`` how many it had."""

    def __init__(self, base: dict[str, int], length: dict[str, int]) -> None:
        self._base, self._length = base, length
        self._year = re.compile(
            rf"(?P<reign>{'|'.join(base)})(?P<n>元|\d{{1,3}}|{NUMERAL}{{1,6}})\s?年(?!代|[前后])"
        )

    def find(self, text: str) -> YearSpan | None:
        """光绪二十四年 is base + n - 1; none of its years where the reign was shorter."""
        found = self._year.search(text)
        number = read_number(found["n"]) if found else None
        if found is None or number is None:
            return None
        reign = found["reign"]
        if not 1 <= number <= self._length[reign]:
            return YearSpan(text=found[0], reign=reign, start=found.start())
        year = self._base[reign] + number - 1
        return YearSpan(text=found[0], first=year, last=year, reign=reign, start=found.start())


def find_range(text: str) -> YearSpan | None:
    """1875-1908."""
    found = _RANGE.search(text)
    if found is None or int(found["b"]) < int(found["a"]):
        return None
    return YearSpan(text=found[0], first=int(found["a"]), last=int(found["b"]), start=found.start())


def find_plain_year(text: str) -> YearSpan | None:
    """1985年, 一九四五年, 2019.1.3, 公元前221年; 一千年前 and 1000年后 are spans of time."""
    if (found := _CHRIST.search(text)) is not None:
        year = int(found["year"])
        return _single(found, -year if found["before"] else year)
    for found in _YEAR.finditer(text):
        if not (found["shift"] and int(found["year"]) % _ROUND == 0):
            return _single(found, int(found["year"]))
    for pattern in (_SPELT_YEAR, _STORY_DATE):
        if (found := pattern.search(text)) is not None:
            return _single(found, read_number(found["year"]))
    return None


def find_bare_year(text: str) -> YearSpan | None:
    """1985 without 年, where a text is made for an era; 1500米 and CA1985 are none."""
    found = _BARE_YEAR.search(text)
    return _single(found, int(found["year"])) if found else None


def find_decade(text: str, *, in_prose: bool = False) -> YearSpan | None:
    """八十年代, 80年代, 上世纪六十年代末, MID/LATE '70'S; without a century it is 19xx.

    In running text "ANNA (30s)" is her age: there it takes 1930s, '30s or the 30s.
    """
    if (found := _DECADE.search(text)) is not None:
        ten = read_number(found["ten"]) if found["ten"] else int(found["digit"])
        century = _CENTURIES.get(found["century"] or "", 1900)
        return _decade(found, ten or 0, century=century)
    for found in _LATIN_DECADE.finditer(text):
        sure = found["hundred"] or f"'{found['digit']}" in found[0]
        if not in_prose or sure or _SAID_TO_BE_ONE.search(text[: found.start()]):
            return _decade(found, int(found["digit"]), century=1900)
    return None


def find_title_decade(text: str) -> YearSpan | None:
    """八零 in a title is the 1980s; 八零后 is a person."""
    found = _TITLE_DECADE.search(text)
    return YearSpan(
        text=found[0],
        first=1900 + 10 * (read_number(found["ten"]) or 0),
        last=1909 + 10 * (read_number(found["ten"]) or 0),
        start=found.start(),
    ) if found else None  # fmt: skip


def _decade(found: re.Match[str], ten: int, *, century: int) -> YearSpan | None:
    groups = found.groupdict()
    if groups.get("hundred"):
        century = int(groups["hundred"]) * _ROUND
    elif ten < 2 and not groups.get("century"):  # noqa: PLR2004 - 10年代 of no century is no decade
        return None
    first, last = _SPANS[(groups["part"] or "").upper()]
    start = century + ten * 10
    return YearSpan(
        text=found[0].strip(), first=start + first, last=start + last, start=found.start()
    )


def _single(found: re.Match[str], year: int | None) -> YearSpan:
    return YearSpan(text=found[0].strip(), first=year, last=year, start=found.start())
