"""Date and time for the sun on the map, and what the light does then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLabel, QSlider, QWidget

from scout.actions.map.sunlight import POLE_M
from scout.app.plain import plain_tip

if TYPE_CHECKING:
    from datetime import datetime

    from scout.actions.map.sunlight import Sunlight
    from scout.app.language import Language

DAY_MIN = 24 * 60
_STEP_MIN, _PAGE_MIN = 5, 60
_MORNING_MIN = 9 * 60


class SunBar(QWidget):
    """Asks for a moment and tells the sun; who computes it is the desk's."""

    moment_chosen = Signal()

    def __init__(self, language: Language, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._light: Sunlight | None = None
        self.date = QDateEdit(self)
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.time = QSlider(Qt.Orientation.Horizontal, self)
        self.time.setRange(0, DAY_MIN - 1)
        self.time.setSingleStep(_STEP_MIN)
        self.time.setPageStep(_PAGE_MIN)
        self.time.setTickInterval(3 * _PAGE_MIN)
        self.time.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.time.setValue(_MORNING_MIN)
        self.clock = QLabel(self)
        self.words = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QGridLayout(self)
        layout.setContentsMargins(8, 2, 8, 4)
        layout.addWidget(self.date, 0, 0)
        layout.addWidget(self.time, 0, 1)
        layout.addWidget(self.clock, 0, 2)
        layout.addWidget(self.words, 1, 0, 1, 3)
        layout.setColumnStretch(1, 1)
        self.date.dateChanged.connect(self.moment_chosen)
        self.time.valueChanged.connect(self._move)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def day(self) -> date:
        """The date that is asked about."""
        chosen = self.date.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @property
    def minute(self) -> int:
        """The time, in minutes after midnight."""
        return self.time.value()

    def set_day(self, day: date) -> None:
        """Ask about another date."""
        self.date.setDate(QDate(day.year, day.month, day.day))

    def _move(self) -> None:
        self._tell_clock()
        self.moment_chosen.emit()

    def _tell_clock(self) -> None:
        text = QTime(0, 0).addSecs(60 * self.minute).toString("HH:mm")
        self.clock.setText(text)
        self.time.setAccessibleDescription(text)

    def tell(self, light: Sunlight | None) -> None:
        """Say what the sun does, or that no place is selected."""
        self._light = light
        if light is None:
            self.words.setText(self.tr("Select a place whose position is known."))
            return
        times = light.times
        golden = ", ".join(_span(*span) for span in (times.golden_morning, times.golden_evening))
        words = [
            self.tr("Sunrise {time}").format(time=_clock(times.sunrise)),
            self.tr("Sunset {time}").format(time=_clock(times.sunset)),
            self.tr("Golden light {spans}").format(spans=golden),
            self.now_word(light),
        ]
        self.words.setText(" · ".join(words))

    def now_word(self, light: Sunlight) -> str:
        """Where the sun stands, and the shadow that it throws."""
        where = self.tr("Sun {azimuth}° from north, {altitude}° high").format(
            azimuth=round(light.now.azimuth_deg), altitude=round(light.now.altitude_deg)
        )
        return f"{where} · {self.shadow_word(light)}"

    def shadow_word(self, light: Sunlight) -> str:
        """How long the shadow is, if there is one."""
        if light.shadow_m is None:
            return self.tr("no shadow: the sun is down or too low")
        text = self.tr("shadow of {height} m: {shadow} m")
        return text.format(height=POLE_M, shadow=f"{light.shadow_m:.1f}")

    def ray_words(self, light: Sunlight) -> tuple[str, str]:
        """What stands at the rays of sunrise and sunset."""
        rise = self.tr("Sunrise {time}").format(time=_clock(light.times.sunrise))
        down = self.tr("Sunset {time}").format(time=_clock(light.times.sunset))
        return (
            f"{rise} · {round(light.sunrise.azimuth_deg)}°",
            f"{down} · {round(light.sunset.azimuth_deg)}°",
        )

    def retranslate(self) -> None:
        """Speak the language of the moment."""
        self.date.setAccessibleName(self.tr("Date of the sun"))
        self.time.setAccessibleName(self.tr("Time of the sun"))
        tip = self.tr("For a flat horizon: hills delay the sunrise and bring the sunset forward.")
        self.words.setToolTip(plain_tip(tip))
        self._tell_clock()
        self.tell(self._light)


def _clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def _span(start: datetime, end: datetime) -> str:
    return f"{_clock(start)}–{_clock(end)}"
