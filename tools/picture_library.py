"""A connected library at work: its word on a place beside the project's, and an import into it."""

from __future__ import annotations

import hashlib
import io
import os
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from intake_sample import save_places
from picture_order import list_orders
from PIL import Image
from PySide6.QtWidgets import QApplication

from scout.actions.scouting.change import note_place, set_state
from scout.actions.store.connection import remember
from scout.actions.store.making import make_library
from scout.actions.store.opening import opened
from scout.app.picture import save_each
from scout.app.place.place_dialog import PlaceDialog
from scout.domain.photo import PhotoFile, PlacePhoto
from scout.domain.place_book import ScoutState, StateChange
from scout.places.library.address import read_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from scout.app.main_window import MainWindow

_PLACE, _SHARED, _OWN = "dawan-shiju", "正门朝南，午后背光；周一闭馆", "导演喜欢门楼，要拍航拍"
_STATES = ((ScoutState.TO_SCOUT, "2027-02-01"), (ScoutState.SCOUTED, "2027-03-01"))


def picture_library() -> None:
    """Write the pictures."""
    with TemporaryDirectory() as folder, _at_home(folder):
        _make_office(Path(folder))
        parts = partial(_list_views, save_places(Path(folder)))
        for order in list_orders("library_%s", None):
            for file in save_each(order, parts):
                print(file)


@contextmanager
def _at_home(folder: str) -> Iterator[None]:
    """What is connected is connected there, and nowhere else."""
    before = os.environ.get("SCOUT_HOME")
    os.environ["SCOUT_HOME"] = folder
    try:
        yield
    finally:
        del os.environ["SCOUT_HOME"]
        if before is not None:
            os.environ["SCOUT_HOME"] = before


def _make_office(folder: Path) -> None:
    """A library with the shipped places, and a word on one of them."""
    address = read_address(str(folder / "office.scoutlib"))
    make_library(address)
    content = io.BytesIO()
    Image.radial_gradient("L").resize((640, 480)).convert("RGB").save(content, "JPEG")
    file = PhotoFile(
        digest=hashlib.sha256(content.getvalue()).hexdigest(), content=content.getvalue()
    )
    photo = PlacePhoto(
        digest=file.digest, name="gate.jpg", width_px=640, height_px=480, date=_STATES[-1][1]
    )
    states = tuple(StateChange(state=state, day=day, who="mo") for state, day in _STATES)
    with opened(address) as store:
        record = store.read(_PLACE)
        if record is None:
            raise ValueError(f"{_PLACE} is not shipped any more")
        store.put_photo(file)
        store.put(replace(record, note=_SHARED, photos=(photo,), states=states), who="mo")
    remember(address)


def _list_views(file: Path, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    session = window.session
    said = note_place(session.library, _PLACE, note=_OWN)
    day = date(2027, 3, 2)
    said = set_state(said, _PLACE, state=ScoutState.CONFIRMED, day=day, who="lin")
    form = PlaceDialog(session, window.language, library=said, place_id=_PLACE, parent=window)
    form.tabs.setCurrentIndex(2)
    _wait(lambda: form.shared is not None and form.shared.found is not None)
    yield "place", form
    session.scouting.set_book(said.book)
    session.select(_PLACE)
    _wait(lambda: _SHARED in window.places.card.toPlainText())
    yield "card", window.places.card
    window.intake.open([file])
    _wait(lambda: window.intake.dialog is not None and window.intake.dialog.intake is not None)
    if window.intake.dialog is not None:
        yield "import", window.intake.dialog


def _wait(is_done: Callable[[], bool]) -> None:
    while not is_done():
        QApplication.processEvents()
