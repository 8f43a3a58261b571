"""Find an era in a few words: a year, a reign year, a decade, or a name of an era.

A bare dynasty character is never matched (夏 秦 唐 宋 明 清 are surnames and words), and a reign
year beyond the reign (雍正二十五年) is fiction and gives no year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scout.script.heading.chinese_number import NUMERAL, read_number

if TYPE_CHECKING:
    from scout.domain.era import Era
    from scout.domain.vocabulary import Vocabulary

_YEAR = re.compile(r"(?<!\d)(?P<year>1\d{3}|2\d{3})\s*年(?!代)")
_BARE_YEAR = re.compile(r"(?<![\d.])(?P<year>1[0-9]{3}|2[0-9]{3})(?!\d|'?s|年代|\.\d|-\d)")
_STORY_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\.\d{1,2}(?:\.\d{1,2})?(?!\d)")
_SPELT_YEAR = re.compile(r"(?P<year>[一二][〇○零一二三四五六七八九]{3})年")
_DECADE = re.compile(r"(?P<ten>[二三四五六七八九])[十零]年?代|(?<!\d)(?:19)?(?P<digit>[2-9])0年代")
_LATIN_DECADE = re.compile(
    r"(?P<part>EARLY|LATE|MID(?:/LATE)?)?[\s-]{0,3}'?(?:19|20)?(?P<digit>\d)0'?S\b", re.IGNORECASE
)
_SPANS = {"EARLY": (0, 3), "MID": (4, 6), "MID/LATE": (4, 9), "LATE": (7, 9), "": (0, 9)}
_RANGE = re.compile(r"(?P<a>1\d{3}|2\d{3})\s*[-–—~至]\s*(?P<b>1\d{3}|2\d{3})")
_MARKED = "(?:年间|朝|代|王朝|初年|末年|时期)"
_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class EraFinding:
    """An era in a text: its entry, the years that the text states, and the words themselves."""

    era: Era
    text: str
    year_from: int | None = None
    year_to: int | None = None
    fictional: bool = False


class EraReader:
    """Reads eras with one vocabulary; build it once a file."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        rule = vocabulary.raw["eras"]["reign_years"]
        self._reigns: dict[str, tuple[int, int]] = {
            name: (base, rule["length"][name]) for name, base in rule["base"].items()
        }
        self._slots: dict[str, EraFinding | None] = {}
        names = "|".join(self._reigns)
        self._reign_year = re.compile(rf"(?P<reign>{names})(?P<n>元|\d{{1,3}}|{NUMERAL}+)年(?!代)")

    @cached_property
    def _names(self) -> list[tuple[str, Era]]:
        """Every name of an era, the longest first; one-character names never stand alone."""
        pairs = [
            (name, era)
            for era in self._vocabulary.eras
            if era.kind != "marker"
            for name in (era.name.zh, era.name.en, *era.synonyms)
            if len(name) >= _SHORTEST
        ]
        pairs.sort(key=lambda pair: -len(pair[0]))
        return [(name.lower(), era) for name, era in pairs]

    @cached_property
    def _marked(self) -> re.Pattern[str]:
        """A name of an era with a word that marks it as one: 光绪年间, 明朝."""
        known = {
            name: era
            for era in self._vocabulary.eras
            if era.kind in {"dynasty", "reign", "group"}
            for name in (era.name.zh.removesuffix("朝"), *era.synonyms)
            if re.fullmatch(r"[\u4e00-\u9fff]{1,4}", name)
        }
        names = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
        return re.compile(rf"(?P<name>{names}){_MARKED}")

    def find_year(self, text: str) -> EraFinding | None:
        """An explicit year, reign year or decade anywhere in a text."""
        return (
            self._find_reign_year(text)
            or self._find_range(text)
            or self._find_plain_year(text, (_YEAR, _SPELT_YEAR, _STORY_DATE))
            or self._find_decade(text)
        )

    def find_in_slot(self, text: str) -> EraFinding | None:
        """An era in a place made for it: a heading's brackets, a caption, an era column."""
        if not text.strip():
            return None
        if text not in self._slots:  # a list says the same era in thousands of rows
            self._slots[text] = (
                self.find_year(text)
                or self._find_plain_year(text, (_BARE_YEAR,))
                or self._find_name(text)
            )
        return self._slots[text]

    def find_in_prose(self, text: str) -> EraFinding | None:
        """An era in running text: only years, and names that a word marks as eras."""
        if (found := self.find_year(text)) is not None:
            return found
        if (marked := self._marked.search(text)) is not None:
            era = self._vocabulary.find_era(marked[0]) or self._vocabulary.find_era(marked["name"])
            if era is not None:
                return EraFinding(era=era, text=marked[0])
        return None

    def of_year(self, year: int) -> Era | None:
        """The era of a year: its decade where crews speak so (1985: the 1980s), else its bucket."""
        bucket = self._vocabulary.era_of_year(year)
        for era in self._vocabulary.eras:
            known = era.year_from is not None and era.year_to is not None
            if era.kind == "decade" and era.parent is None and known and bucket is not None:
                fits = (era.year_from or 0) <= year <= (era.year_to or 0)
                if fits and era.bucket == bucket.bucket:
                    return era
        return bucket

    def _find_reign_year(self, text: str) -> EraFinding | None:
        found = self._reign_year.search(text)
        number = read_number(found["n"]) if found else None
        if found is None or number is None:
            return None
        base, length = self._reigns[found["reign"]]
        era = self._vocabulary.find_era(found["reign"])
        if era is None:
            return None
        if not 1 <= number <= length:
            return EraFinding(era=era, text=found[0], fictional=True)
        year = base + number - 1
        if found["reign"] == "民国":
            era = self.of_year(year) or era
        return EraFinding(era=era, text=found[0], year_from=year, year_to=year)

    def _find_range(self, text: str) -> EraFinding | None:
        found = _RANGE.search(text)
        if found is None:
            return None
        first, last = int(found["a"]), int(found["b"])
        named = self._find_name(text[: found.start()])
        era = named.era if named else self.of_year(first)
        if era is None or last < first:
            return None
        return EraFinding(era=era, text=found[0], year_from=first, year_to=last)

    def _find_plain_year(
        self, text: str, patterns: tuple[re.Pattern[str], ...]
    ) -> EraFinding | None:
        for pattern in patterns:
            if (found := pattern.search(text)) is not None:
                year = read_number(found["year"])
                era = self.of_year(year) if year is not None else None
                if era is not None:
                    return EraFinding(era=era, text=found[0].strip(), year_from=year, year_to=year)
        return None

    def _find_decade(self, text: str) -> EraFinding | None:
        if (found := _DECADE.search(text)) is not None:
            digit = read_number(found["ten"]) if found["ten"] else int(found["digit"])
            first, last = 0, 9
        elif (found := _LATIN_DECADE.search(text)) is not None:
            digit = int(found["digit"])
            first, last = _SPANS[(found["part"] or "").upper()]
        else:
            return None
        start = (2000 if "20" in found[0][:4] and not (digit or 0) else 1900) + (digit or 0) * 10
        era = self.of_year(start + first)
        if era is None:
            return None
        return EraFinding(
            era=era, text=found[0].strip(), year_from=start + first, year_to=start + last
        )

    def _find_name(self, text: str) -> EraFinding | None:
        lower = text.lower()
        for name, era in self._names:
            if name in lower and (start := _find_word(name, lower)) is not None:
                return EraFinding(era=era, text=text[start : start + len(name)])
        return None


def _find_word(name: str, text: str) -> int | None:
    """Where a name stands in a text; a Latin one only as whole words."""
    if not name.isascii():
        return text.find(name)
    found = re.search(rf"\b{re.escape(name)}\b", text)
    return found.start() if found else None
