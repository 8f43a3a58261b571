"""Find an era in a few words: a year, a reign year, a decade, or a name of an era.

How much is believed depends on where the words stand: most in a slot made for an era, less in a
caption or a title, least in what people say and do.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from scout.domain.era import EraEvidence
from scout.record import dataclass
from scout.script.era import era_year
from scout.script.era.era_name import NameReader
from scout.script.era.era_year import ReignCalendar

if TYPE_CHECKING:
    from scout.domain.era import Era, EvidenceRank
    from scout.domain.vocabulary import Vocabulary
    from scout.script.era.era_year import YearSpan

# Without one of these a line states no era; a script has thousands that do not.
_HINT = re.compile(r"[年代朝末初]|时[期代]|王朝|大[秦汉唐宋明清]|[12]\d{3}|\d0'?s\b|dynasty|\bera\b"
                   r"|period|reign|\bwar\b|revolution", re.IGNORECASE)  # fmt: skip
_LABEL = re.compile(
    r"^\s*(?:类型|题材|时代|年代|背景|时代背景|故事背景|故事时间|时间|genre|period|era|time)\s*[:：]",
    re.IGNORECASE,
)
_GENRE = re.compile(r"架空|仙侠|修仙|修真|玄幻")
_BORN = re.compile(r"年?\s*(?:出生|生人|生于|生(?![活意产死命日])|\bborn\b)", re.IGNORECASE)
_LONGEST = 300  # no caption, bracket or cell that speaks of an era is longer
_AFTER = 12  # 一九七八年八月十二日生
_REPUBLIC, _REPUBLICAN = "民国", frozenset({"republican", "wartime"})


@dataclass(frozen=True, slots=True, kw_only=True)
class EraFinding:
    """An era in a text: its entry, the years that the text states, and the words themselves."""

    era: Era
    text: str
    year_from: int | None = None
    year_to: int | None = None
    fictional: bool = False

    def evidence(self, source: str, *, rank: EvidenceRank, line: int | None) -> EraEvidence:
        """The finding as a piece of evidence."""
        return EraEvidence(
            source=source,
            rank=rank,
            text=self.text,
            line=line,
            era_id=self.era.id,
            bucket=self.era.bucket,
            year_from=self.year_from,
            year_to=self.year_to,
            fictional=self.fictional,
        )


class EraReader:
    """Reads eras with one vocabulary; build it once a file. ``today``: see ``NameReader``."""

    def __init__(self, vocabulary: Vocabulary, *, today: frozenset[str] = frozenset()) -> None:
        self._vocabulary = vocabulary
        self._names = NameReader(vocabulary, today=today)
        rule = vocabulary.raw["eras"]["reign_years"]
        self._calendar = ReignCalendar(rule["base"], rule["length"])
        self.of_year = cache(self._of_year)
        self._in_slot = cache(self._find_in_slot)  # a list says the same era in thousands of rows

    def find_year(self, text: str, *, in_prose: bool = False) -> EraFinding | None:
        """An explicit year, reign year, range or decade anywhere in a text."""
        if (counted := self._calendar.find(text)) is not None:
            return self._in_reign(counted)
        if (span := era_year.find_range(text)) is not None:
            named = self._names.find_anywhere(text[: span.start])
            return self._dated(span, era=named[0] if named else None)
        span = era_year.find_plain_year(text) or era_year.find_decade(text, in_prose=in_prose)
        return self._dated(span) if span else None

    def find_in_slot(self, text: str) -> EraFinding | None:
        """An era in a place made for it: a heading's brackets, a column, a flashback's mark."""
        if not text.strip():
            return None
        return self._in_slot(text[:_LONGEST])

    def _find_in_slot(self, head: str) -> EraFinding | None:
        return self._find_year_or_bare(head) or self._named(self._names.find_anywhere(head))

    def find_in_caption(self, text: str) -> EraFinding | None:
        """An era in a caption, which may as well name a street, a firm or a person."""
        head = text[:_LONGEST]
        return (
            self._find_year_or_bare(head)
            or self._named(self._names.find_alone(head))
            or self._named(self._names.find_marked(head))
        )

    def find_in_title(self, text: str) -> EraFinding | None:
        """An era in the title of a script, an act or an episode: 《重生八零》."""
        if (found := self.find_in_prose(text)) is not None:
            return found
        span = era_year.find_title_decade(text)
        return self._dated(span) if span else None

    def find_in_preface(self, text: str) -> tuple[EraFinding, bool] | None:
        """An era before the first scene; true with it where the line is there to say one."""
        label = _LABEL.match(text)
        if label is not None:
            told = text[label.end() :]
            found = self.find_in_caption(told) or self._find_genre(told)
            return (found, True) if found else None
        found = self.find_in_prose(text)
        if found is not None:
            behind = text[text.find(found.text) + len(found.text) :][:_AFTER]
            if _BORN.search(behind):  # when a person was born is not when the story plays
                return None
        found = found or self._find_genre(text)
        return (found, False) if found else None

    def find_in_prose(self, text: str) -> EraFinding | None:
        """An era in running text: only years, and names that a word marks as eras."""
        if _HINT.search(text) is None:
            return None
        found = self.find_year(text, in_prose=True)
        return found or self._named(self._names.find_marked(text))

    def find_word(self, text: str) -> EraFinding | None:
        """What the user typed for an era: a year, a name or an id, and nothing else."""
        words = text.strip()
        found = self._find_year_or_bare(words)
        if found and (found.text == words.removesuffix("年") or len(found.text) >= len(words)):
            return found
        era = None if words.isdecimal() else self._vocabulary.find_era(words)
        return EraFinding(era=era, text=words) if era and era.kind != "marker" else None

    def _find_year_or_bare(self, text: str) -> EraFinding | None:
        if (found := self.find_year(text)) is not None:
            return found
        bare = era_year.find_bare_year(text)
        return self._dated(bare) if bare else None

    def _find_genre(self, text: str) -> EraFinding | None:
        found = _GENRE.search(text)
        era = self._vocabulary.find_era(found[0]) if found else None
        return EraFinding(era=era, text=found[0]) if found and era else None

    def _in_reign(self, counted: YearSpan) -> EraFinding | None:
        era = self._vocabulary.find_era(counted.reign)
        if era is not None and counted.fictional:
            return EraFinding(era=era, text=counted.text, fictional=True)
        if counted.reign == _REPUBLIC and counted.first is not None:
            # 民国三十一年 is told apart as wartime; its last year is not yet the New China.
            dated = self.of_year(counted.first)
            era = dated if dated is not None and dated.bucket in _REPUBLICAN else era
        return self._dated(counted, era=era)

    def _dated(self, span: YearSpan, *, era: Era | None = None) -> EraFinding | None:
        era = era or (self.of_year(span.first) if span.first is not None else None)
        if era is None:
            return None
        return EraFinding(era=era, text=span.text, year_from=span.first, year_to=span.last)

    @staticmethod
    def _named(found: tuple[Era, str] | None) -> EraFinding | None:
        return EraFinding(era=found[0], text=found[1]) if found else None

    def _of_year(self, year: int) -> Era | None:
        """The era of a year: its decade where crews speak so (1985: the 1980s), else its bucket."""
        bucket = self._vocabulary.era_of_year(year)
        for era in self._vocabulary.eras:
            known = era.year_from is not None and era.year_to is not None
            if era.kind == "decade" and era.parent is None and known and bucket is not None:
                fits = (era.year_from or 0) <= year <= (era.year_to or 0)
                if fits and era.bucket == bucket.bucket:
                    return era
        return bucket
