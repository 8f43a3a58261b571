"""The map coloured by how well places play the need that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.actions.map_page import fit_json
from scout.app.words import need_word

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.map.map_view import MapView
    from scout.app.session import Session


class FitDesk(QObject):
    """Shows on the map what the places panel filters by; the legend lets the need go for both."""

    def __init__(self, view: MapView, session: Session, language: Language) -> None:
        super().__init__(view)
        self._view, self._session, self._language = view, session, language
        view.bridge.fit_ended.connect(lambda: session.fitting.select(""))
        for signal in (view.ready, session.fitting.changed, language.language_changed):
            signal.connect(self._show)

    def _show(self) -> None:
        need, library = self._session.fitting.need, self._session.library
        if need is None:
            self._view.send("setFit", None)
            return
        era, lang = library.vocabulary.era_name(need.era), self._language.lang
        name = need_word(need.setting.place, era, side=need.int_ext, lang=lang)
        if self._view.is_ready:
            self._view.bridge.send_json("setFit", fit_json(need, library, name=name))
