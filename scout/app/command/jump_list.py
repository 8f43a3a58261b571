"""What one can jump to by its name: places, needs, suggested sets, scenes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scout.actions.places import PlaceWords, find_places, read_query
from scout.app.command.entry import Entry
from scout.app.words import date_word, kind_word, label_word, need_word
from scout.domain.set_name import name_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scout.app.session import Session
    from scout.domain.location import Location
    from scout.domain.need import Need
    from scout.domain.script import Scene
    from scout.domain.text import Lang

translate = QCoreApplication.translate
MOST_PLACES = 20
"""More of one sort would hide the others."""


def find_place_jumps(typed: str, session: Session, lang: Lang) -> Iterator[Entry]:
    """The places that the search of the places panel finds."""
    query = read_query(PlaceWords(text=typed), session.library)
    for location in find_places(session.library, query)[:MOST_PLACES]:
        yield _place(location, session, lang)


def _place(location: Location, session: Session, lang: Lang) -> Entry:
    return Entry(
        title=location.name.pick(lang),
        about=f"{translate('Jump', 'Place')} · {kind_word(location.kind)}",
        names=(location.name.zh, location.name.en),
        sign=location.kind,
        go=partial(session.select, location.id),
    )


def list_jumps(session: Session, lang: Lang, show_need: Callable[[str], None]) -> Iterator[Entry]:
    """Needs, sets and scenes of the work that is open."""
    suggestion, script = session.suggestion, session.script
    if suggestion is not None:
        needs = suggestion.needs
        for need in needs:
            yield _need(need, session, lang=lang, show_need=show_need)
        for entry in suggestion.sets:
            yield Entry(
                title=label_word(entry.label, lang),
                about=translate("Jump", "Suggested set"),
                names=(name_set(entry.label).text("zh"), name_set(entry.label).text("en")),
                sign="suggest",
                go=partial(session.choose, entry.label),
            )
        at = {scene: need for need in needs for scene in need.scenes}
        for scene in script.scenes if script else ():
            if scene.index in at:
                yield _scene(scene, session, lang, partial(show_need, at[scene.index].id))


def _need(need: Need, session: Session, *, lang: Lang, show_need: Callable[[str], None]) -> Entry:
    era = session.library.vocabulary.era_name(need.era)
    return Entry(
        title=need_word(need.setting.place, era, side=need.int_ext, lang=lang),
        about=translate("Jump", "Need"),
        names=(f"{need.setting.place} {era.zh}", f"{need.setting.place} {era.en}", need.id),
        sign="script",
        go=partial(show_need, need.id),
    )


def _scene(scene: Scene, session: Session, lang: Lang, go: Callable[[], None]) -> Entry:
    day = session.plan.dates.get(scene.index) if session.plan else None
    words = [translate("Jump", "Scene"), date_word(day, lang) if day else ""]
    return Entry(
        title=f"{scene.number} {scene.setting.place}",
        about=" · ".join(word for word in words if word),
        names=(scene.number, scene.setting.place),
        sign="days",
        go=go,
    )
