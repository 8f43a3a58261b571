"""The sun over the selected place, while its bar is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from scout.when_called import when_called

with when_called():
    from scout.actions.map.sunlight import light_place
    from scout.app.map.sun_bar import SunBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from scout.actions.map.sunlight import Sunlight
    from scout.app.language import Language
    from scout.app.map.map_bar import MapBar
    from scout.app.map.map_view import MapView
    from scout.app.session import Session
    from scout.geo.sun import SunPosition


class SunDesk(QObject):
    """Asks for the light at place and moment, tells the bar and the page.

    The bar stands in ``layout`` below that of the map.
    """

    def __init__(
        self,
        view: MapView,
        session: Session,
        language: Language,
        *,
        map_bar: MapBar,
        layout: QVBoxLayout,
    ) -> None:
        super().__init__(view)
        self._view, self._session, self._language = view, session, language
        self._map_bar, self._layout = map_bar, layout
        map_bar.sun.toggled.connect(self._open)
        map_bar.day_chosen.connect(self._take_day)
        session.place_selected.connect(self._show)
        view.ready.connect(self._show)
        language.language_changed.connect(self._show)

    @cached_property
    def bar(self) -> SunBar:
        """Day and hour, made when the sun is first asked for."""
        bar = SunBar(self._language, parent=self._map_bar)
        bar.set_day(self._map_bar.date or self._session.start)
        bar.moment_chosen.connect(self._show)
        bar.hide()
        self._layout.insertWidget(self._layout.indexOf(self._map_bar) + 1, bar)
        bar.setTabOrder(self._map_bar.base_button, bar.date)
        bar.setTabOrder(bar.date, bar.time)
        return bar

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - a slot of Qt
        self.bar.setVisible(opened)
        self._show()

    def _take_day(self) -> None:
        """The day whose moves are shown is the day whose sun is asked about."""
        day = self._map_bar.date
        if day is not None and "bar" in vars(self):
            self.bar.set_day(day)

    def find_light(self) -> Sunlight | None:
        """The light at the selected place, if it has a position."""
        library, name = self._session.library, self._session.selected
        position = library.location(name).position if name else None
        if position is None:
            return None
        bar = self.bar
        return light_place(position.point, bar.day, minute=bar.minute, library=library)

    def _show(self) -> None:
        if not self._map_bar.sun.isChecked():
            self._view.send("setSun", None)
            return
        light = self.find_light()
        self.bar.tell(light)
        self._view.send("setSun", self._page(light) if light else None)

    def _page(self, light: Sunlight) -> dict[str, Any]:
        lat, lon = self._view.ground.frame.show(light.point)
        texts = self.bar.ray_words(light)
        ends = (("sunrise", light.sunrise), ("sunset", light.sunset))
        now = None
        if light.shadow_m is not None:
            text = self.bar.shadow_word(light)
            now = {**_place(light.now), "shadow_m": light.shadow_m, "text": text}
        return {
            "lat": lat,
            "lon": lon,
            "way": [{**_place(step.position), "golden": step.golden} for step in light.way],
            "rays": [
                {"name": name, "azimuth": where.azimuth_deg, "text": text}
                for (name, where), text in zip(ends, texts, strict=True)
            ],
            "now": now,
        }


def _place(where: SunPosition) -> dict[str, float]:
    return {"azimuth": where.azimuth_deg, "altitude": where.altitude_deg}
