"""A photo says where it was taken: whether the place is there, and in which datum that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from scout.app.plain import plain_label, plain_menu
from scout.app.words import district_word
from scout.domain.text import far_as_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.scouting.photo import PhotoPlace


class PositionDialog(QDialog):
    """The offers, the likelier one chosen; nothing is moved before it is accepted."""

    def __init__(
        self, photo: str, offers: Sequence[PhotoPlace], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._offers = offers
        self.setWindowTitle(self.tr("Position of a photo"))
        told = self.tr(
            "{photo} says where it was taken. By the standard that is WGS-84 (GPS); some apps"
            " write GCJ-02 (Amap) instead and do not say so, and the two differ by some 600 m."
        ).format(photo=photo)
        self.choices = [QRadioButton(plain_menu(self._word(offer)), self) for offer in offers]
        self.choices[0].setChecked(True)
        self.buttons = QDialogButtonBox(self)
        self.take = self.buttons.addButton(
            self.tr("Put the place there"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.leave = self.buttons.addButton(
            self.tr("Leave the position"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(plain_label(told, self))
        for choice in self.choices:
            layout.addWidget(choice)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(520)

    @property
    def offer(self) -> PhotoPlace:
        """The offer that is chosen."""
        chosen = zip(self._offers, self.choices, strict=True)
        return next(offer for offer, choice in chosen if choice.isChecked())

    def _word(self, offer: PhotoPlace) -> str:
        names = {"wgs84": self.tr("Read as WGS-84"), "gcj02": self.tr("Read as GCJ-02")}
        point = offer.at.point
        parts = [
            f"{names[offer.datum]}: {point.lat:.5f}, {point.lon:.5f} (± {offer.at.exact_m} m)",
            district_word(offer.district),
        ]
        if offer.from_m is not None:
            parts.append(
                self.tr("{far} from where it is now").format(far=far_as_text(offer.from_m))
            )
        return "\n".join((parts[0], " · ".join(parts[1:])))
