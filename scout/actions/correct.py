"""What the user says against the reading of a script: eras, era words, names of places."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from scout.actions.place_choice import StoryPlaces
from scout.actions.scene_name import SceneNames
from scout.domain.correction import Correction, Corrections
from scout.domain.errors import WishError
from scout.domain.message import Message, say
from scout.domain.text import Bilingual, fold_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.library import Library
    from scout.domain.script import Script
    from scout.script.era.era_overrule import EraOverruler

ERA, MEANING, MERGE = "--era", "--era-mapping", "--merge"
_FORMS = {
    ERA: "3-1=1942, 5..9=1985, 祠堂=民国",
    MEANING: "现代=2025, 古代=架空",
    MERGE: "林夏家客厅=林夏公寓客厅",
}


class Near(IntEnum):
    """How near a target is to the scenes it names; what is nearer counts."""

    PLACE = 0
    SPAN = 1
    SCENE = 2


def read_corrections(
    *, eras: Sequence[str] = (), meanings: Sequence[str] = (), merges: Sequence[str] = ()
) -> Corrections:
    """The corrections as they are typed, ``TARGET=VALUE`` each; raises ``WishError`` for others."""
    return Corrections(
        eras=tuple(_take_apart(text, ERA) for text in eras),
        meanings=tuple(_take_apart(text, MEANING) for text in meanings),
        merges=tuple(_take_apart(text, MERGE) for text in merges),
    )


def _open_overruler(library: Library) -> EraOverruler:
    from scout.script.era.era_overrule import EraOverruler

    return EraOverruler(library.vocabulary)


def check_meanings(corrections: Corrections, library: Library) -> None:
    """Raise ``WishError`` where an era word is to mean what is no era."""
    overruler = _open_overruler(library)
    for entry in corrections.meanings:
        if overruler.find_era(entry.value) is None:
            raise _wrong(MEANING, entry, why=say("actions.correction_era", value=entry.value))


def name_era(words: str, library: Library) -> Bilingual | None:
    """How the words for an era are understood, or ``None`` where they are no era."""
    found = _open_overruler(library).find_era(words) if words.strip() else None
    if found is None:
        return None
    name = found.era.name
    if found.year_from is None:
        return name
    years = f"{found.year_from}"
    if found.year_to not in {None, found.year_from}:
        years += f"–{found.year_to}"
    return Bilingual(zh=f"{name.zh} · {years}", en=f"{name.en} · {years}")


def correct(script: Script, corrections: Corrections, *, library: Library) -> Script:
    """The script with places merged, then eras set; raises ``WishError`` saying what is wrong.

    What is nearer counts: an era of one scene before that of a span, that of a span before that of
    a place; of two alike the later. No scene outside what is named changes.
    """
    script = _merge(script, corrections.merges, library=library)
    overruler = _open_overruler(library)
    names, places = SceneNames(script), StoryPlaces(script)
    found = []
    for entry in corrections.eras:
        era = overruler.find_era(entry.value)
        if era is None:
            raise _wrong(ERA, entry, why=say("actions.correction_era", value=entry.value))
        target = find_target(entry.target, names=names, places=places)
        if isinstance(target, Message):
            raise _wrong(ERA, entry, why=target)
        found.append((*target, era))
    for _, scenes, era in sorted(found, key=lambda item: item[0]):
        script = overruler.overrule(script, era, scenes=scenes)
    return script


def _take_apart(text: str, option: str) -> Correction:
    target, sign, value = text.replace("＝", "=").rpartition("=")
    if not sign or not target.strip() or not value.strip():
        raise WishError(
            say("actions.correction_form", option=option, text=text, form=_FORMS[option])
        )
    return Correction(target=target.strip(), value=value.strip())


def find_target(
    text: str, *, names: SceneNames, places: StoryPlaces
) -> tuple[Near, frozenset[int]] | Message:
    """The scenes that are meant, and how near that is; or the sentence that says why none are."""
    if ".." in text:
        return _find_span(text, names)
    scene = names.find(text)
    if not isinstance(scene, Message):
        return Near.SCENE, frozenset({scene})
    place = places.find(text)
    if not isinstance(place, Message):
        return Near.PLACE, frozenset(places.scenes(place))
    numbered = scene.code == "actions.scene_ambiguous" or text[:1] in "#0123456789"
    return scene if numbered else place


def _find_span(text: str, names: SceneNames) -> tuple[Near, frozenset[int]] | Message:
    first, _, last = text.partition("..")
    start, end = names.find(first), names.find(last)
    if isinstance(start, Message):
        return start
    if isinstance(end, Message):
        return end
    if end < start:
        return say("actions.correction_span", first=first.strip(), last=last.strip())
    return Near.SPAN, frozenset(range(start, end + 1))


def _merge(script: Script, merges: Sequence[Correction], *, library: Library) -> Script:
    """Chains are followed (甲=乙, 乙=丙); a name that stands nowhere yet may be a new one."""
    places, names = StoryPlaces(script), dict[str, str]()
    entries: dict[str, Correction] = {}
    for entry in merges:
        place = places.find(entry.target)
        if isinstance(place, Message):
            raise _wrong(MERGE, entry, why=place)
        known = places.find(entry.value)
        exact = not isinstance(known, Message) and fold_name(known) == fold_name(entry.value)
        entries[fold_name(place)] = entry
        names[fold_name(place)] = str(known) if exact else entry.value
    last: dict[str, str] = {}
    for name, entry in entries.items():
        end = _follow(name, names)
        if end is None:
            raise _wrong(MERGE, entry, why=say("actions.correction_circle"))
        last[name] = end
    if not last:
        return script
    from scout.script.place.merge import merge_places

    return merge_places(script, last, vocabulary=library.vocabulary)


def _follow(name: str, names: dict[str, str]) -> str | None:
    """The name at the end of a chain; ``None`` where the chain goes round."""
    seen, found = {name}, names[name]
    while (following := fold_name(found)) in names:
        if following in seen:
            return None
        seen.add(following)
        found = names[following]
    return found


def _wrong(option: str, entry: Correction, *, why: Message) -> WishError:
    text = f"{entry.target}={entry.value}"
    return WishError(say("actions.correction_wrong", option=option, text=text, why=why))
