"""Where what is imported comes from, as it stands beside each fact and each position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.place_book import OWN_WORD

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
        return self._both(self._tell("zh"), self._tell("en"))

    def of_position(self, datum: Datum, by: DatumBy) -> str:
        """The source of a position: the file, in which datum it stood there, and who says so."""
        halves = {
            lang: f"{self._tell(lang)} ({datum.label}, {say(f'places.by_{by}').text(lang)})"
            for lang in _LANGS
        }
        return self._both(halves["zh"], halves["en"])

    def _tell(self, lang: Lang) -> str:
        name = self.file.replace(" / ", ", ")
        return say("places.intake_source", file=name).text(lang)

    def _both(self, zh: str, en: str) -> str:
        if self.is_own:
            return f"{_OWN_ZH}：{zh} / {_OWN_EN}: {en}"
        return f"{zh} / {en}"


_LANGS: tuple[Lang, ...] = ("zh", "en")
