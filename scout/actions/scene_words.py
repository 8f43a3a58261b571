"""The words of scene tables: those from which a reader of such lists makes the same scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.export.scene_teller import SceneWords
from scout.schedule.report.cast_number import number_cast
from scout.script.era.era_reader import EraReader
from scout.script.place.place_name import read_levels
from scout.script.table.alias import find_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scout.domain.era import Era, EraReading
    from scout.domain.script import Script
    from scout.domain.setting import Setting
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

_MOST_ROLES, _LEAST_SCENES, _LONGEST_ROLE = 10, 2, 12


def word_scenes(script: Script, vocabulary: Vocabulary, *, lang: Lang) -> SceneWords:
    """The columns of the main cast, and era and levels of every scene."""
    reader = EraReader(vocabulary)
    return SceneWords(
        roles=_pick_roles(script),
        numbers=number_cast(script),
        eras={
            scene.index: _word_era(scene.era, vocabulary, reader=reader, lang=lang)
            for scene in script.scenes
        },
        levels={scene.index: _split(scene.setting) for scene in script.scenes},
    )


def _pick_roles(script: Script) -> tuple[str, ...]:
    """Who has the most scenes; not whose name a reader would take for another column's head."""
    scenes = dict.fromkeys(number_cast(script), 0)
    for scene in script.scenes:
        for name in dict.fromkeys(scene.cast):
            scenes[name] += 1
    return tuple(
        name
        for name, count in scenes.items()
        if count >= _LEAST_SCENES and len(name) <= _LONGEST_ROLE and find_field(name) is None
    )[:_MOST_ROLES]


def _split(setting: Setting) -> tuple[str, ...]:
    """The levels where they are read again from their columns, else the name as it is."""
    same = read_levels("-".join(setting.levels)) == setting.levels
    return setting.levels if same and setting.levels else (setting.place,)


def _word_era(era: EraReading, vocabulary: Vocabulary, *, reader: EraReader, lang: Lang) -> str:
    """The first way to word an era that is read as this era in these years; else its name."""
    entry = vocabulary.era_by_id.get(era.era_id or "")
    if entry is None:
        return ""
    asked = (entry.id, era.year_from, era.year_to)
    for text in _list_ways(era, entry, lang=lang):
        found = reader.find_in_slot(text)
        if found is not None and (found.era.id, found.year_from, found.year_to) == asked:
            return text
    return entry.name.pick(lang)


def _list_ways(era: EraReading, entry: Era, *, lang: Lang) -> Iterator[str]:
    first, last = era.year_from, era.year_to
    if first is not None and first == last:
        yield f"{first}年" if lang == "zh" else str(first)
        if entry.kind == "reign" and entry.year_from is not None:
            yield f"{entry.name.zh}{first - entry.year_from + 1}年（{first}）"
        yield f"{entry.name.pick(lang)} {first}年"
    elif first is not None and last is not None:
        yield f"{first}-{last}"
        yield f"{entry.name.pick(lang)} {first}-{last}"
    yield entry.name.pick(lang)
    yield from (entry.name.zh, *entry.synonyms, era.evidence)
