"""The map coloured by how well places play the need that is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from scout.actions.map_page import fit_json
from scout.app.words import side_word

if TYPE_CHECKING:
    from scout.app.language import Language
    from scout.app.map.map_view import MapView
    from scout.app.session import Session
    from scout.domain.need import Need


class FitDesk(QObject):
    """Remembers the need; another script has none of it."""

    def __init__(self, view: MapView, session: Session, language: Language) -> None:
        super().__init__(view)
        self._view, self._session, self._language = view, session, language
        self.need_id = ""
        view.bridge.fit_ended.connect(lambda: self.show_need(""))
        view.ready.connect(self._show)
        for signal in (session.script_opened, session.suggested):
            signal.connect(self._look_again)
        language.language_changed.connect(self._show)

    def show_need(self, need_id: str) -> None:
        """Colour by another need, or by none."""
        if need_id != self.need_id:
            self.need_id = need_id
            self._show()

    def _look_again(self) -> None:
        if self.need_id:
            self._show()

    def _find_need(self) -> Need | None:
        needs = self._session.suggestion.needs if self._session.suggestion else ()
        return next((need for need in needs if need.id == self.need_id), None)

    def _show(self) -> None:
        need, library = self._find_need(), self._session.library
        if need is None:
            self._view.send("setFit", None)
            return
        era = library.vocabulary.era_name(need.era).pick(self._language.lang)
        words = (need.setting.place, era, side_word(need.int_ext))
        name = " · ".join(word for word in words if word)
        if self._view.is_ready:
            self._view.bridge.send_json("setFit", fit_json(need, library, name=name))
