"""The two vocabularies, eras and settings, as data under ``seeds/vocabulary``."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from scout import paths
from scout.domain.era import Era
from scout.domain.heading import IntExt
from scout.domain.setting import SettingKind
from scout.domain.text import Bilingual
from scout.record import dataclass

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Vocabulary:
    """Eras, era buckets and kinds of setting, each by id and by any of its names."""

    eras: tuple[Era, ...]
    settings: tuple[SettingKind, ...]
    bucket_ids: tuple[str, ...]
    raw: dict[str, Any]

    @cached_property
    def era_by_id(self) -> dict[str, Era]:
        """Every era under its id; each bucket is an era of the same id."""
        return {era.id: era for era in self.eras}

    @cached_property
    def setting_by_id(self) -> dict[str, SettingKind]:
        """Every kind of setting under its id."""
        return {kind.id: kind for kind in self.settings}

    @cached_property
    def _era_by_name(self) -> dict[str, Era]:
        return {
            name.casefold(): era
            for era in reversed(self.eras)
            for name in (*era.synonyms, era.name.en, era.name.zh, era.id)
        }

    @cached_property
    def _setting_by_name(self) -> dict[str, SettingKind]:
        return {
            name.casefold(): kind
            for kind in reversed(self.settings)
            for name in (*kind.synonyms, kind.name.en, kind.name.zh, kind.id)
        }

    def find_era(self, name: str) -> Era | None:
        """The era with this id, name or synonym, or with this year; the narrower one wins."""
        if (found := self._era_by_name.get(name.strip().casefold())) is not None:
            return found
        digits = name.strip().removesuffix("年")
        return self.era_of_year(int(digits)) if digits.isdecimal() else None

    def find_setting(self, name: str) -> SettingKind | None:
        """The kind of setting with this id, name or synonym."""
        return self._setting_by_name.get(name.strip().casefold())

    def era_of_year(self, year: int) -> Era | None:
        """The bucket era of a year; the later starting one where two overlap (1942: wartime)."""
        return max(
            (
                era
                for era in (self.era_by_id[bucket] for bucket in self.bucket_ids)
                if era.year_from is not None
                and era.year_to is not None
                and era.year_from <= year <= era.year_to
            ),
            key=lambda era: era.year_from or 0,
            default=None,
        )

    def era_name(self, era_id: str | None) -> Bilingual:
        """The name of an era or bucket; "era not stated" for ``None``."""
        if era_id is None:
            return Bilingual(zh="年代未注明", en="era not stated")
        return self.era_by_id[era_id].name


def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Read ``eras.json`` and ``settings.json``; raises ``KeyError`` where an entry is not whole."""
    folder = folder or paths.SEEDS / "vocabulary"
    eras = json.loads((folder / "eras.json").read_text(encoding="utf-8"))
    settings = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    return Vocabulary(
        eras=tuple(_era(entry) for entry in eras["eras"]),
        settings=tuple(_setting(entry) for entry in settings["settings"]),
        bucket_ids=tuple(eras["buckets"]),
        raw={"eras": eras, "settings": settings},
    )


def _era(entry: dict[str, Any]) -> Era:
    return Era(
        id=entry["id"],
        name=Bilingual(zh=entry["zh"], en=entry["en"]),
        bucket=entry["bucket"],
        kind=entry["kind"],
        year_from=entry.get("year_from"),
        year_to=entry.get("year_to"),
        parent=entry.get("parent"),
        synonyms=(*entry.get("synonyms_zh", ()), *entry.get("synonyms_en", ())),
    )


def _setting(entry: dict[str, Any]) -> SettingKind:
    return SettingKind(
        id=entry["id"],
        name=Bilingual(zh=entry["zh"], en=entry["en"]),
        group=entry["group"],
        int_ext=IntExt(entry["int_ext"]),
        eras=tuple(entry.get("eras", ())),
        synonyms=(*entry.get("synonyms_zh", ()), *entry.get("synonyms_en", ())),
    )
