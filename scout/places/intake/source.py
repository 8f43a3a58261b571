"""Where what is imported comes from, as it stands beside each fact and each position."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.place_book import OWN_WORD
from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.point import Datum
    from scout.domain.text import Lang
    from scout.places.intake.verdict import DatumBy

_OWN_ZH, _, _OWN_EN = OWN_WORD.partition(" / ")


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeSource:
    """A file that is imported on a day (ISO).

    ``is_own``: into a project, where all that is not the catalogue's is the user's own word.
    """

    file: str
    day: str
    is_own: bool = True

    def of_fact(self) -> str:
        """The source of a fact, in both languages."""
        return _of_fact(self)

    def of_position(self, datum: Datum, by: DatumBy) -> str:
        """The source of a position: the file, in which datum it stood there, and who says so."""
        return _of_position(self, datum, by=by)


# Asked for every fact of every row.
@lru_cache(maxsize=64)
def _of_fact(source: IntakeSource) -> str:
    return _both(source, _tell(source, "zh"), en=_tell(source, "en"))


@lru_cache(maxsize=64)
def _of_position(source: IntakeSource, datum: Datum, *, by: DatumBy) -> str:
    whose = say(f"places.by_{by}")
    zh, en = (f"{_tell(source, lang)} ({datum.label}, {whose.text(lang)})" for lang in _LANGS)
    return _both(source, zh, en=en)


def _tell(source: IntakeSource, lang: Lang) -> str:
    name = source.file.replace(" / ", ", ")
    return say("places.intake_source", file=name).text(lang)


def _both(source: IntakeSource, zh: str, *, en: str) -> str:
    return f"{_OWN_ZH}：{zh} / {_OWN_EN}: {en}" if source.is_own else f"{zh} / {en}"


_LANGS: tuple[Lang, ...] = ("zh", "en")
