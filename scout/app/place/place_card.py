"""Everything that is known about one place, with source and exactness beside each statement."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPalette, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from scout.app.words import (
    district_word,
    exact_fact_word,
    field_word,
    kind_word,
    plays_word,
    record_text,
    scout_word,
    side_word,
    state_word,
)
from scout.domain.fact_age import is_stale
from scout.domain.location import Exact
from scout.when_called import when_called

with when_called():
    from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

    from scout.app.place.scouting_form import make_picture, tell_history
    from scout.domain.party_field import party_roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.actions.store.shared_word import SharedPlace
    from scout.app.language import Language
    from scout.domain.location import EraFit, Fact, Location, Spot
    from scout.domain.party import PlaceContact
    from scout.domain.place_book import PlaceEntry
    from scout.domain.vocabulary import Vocabulary

_HEAD_GAP_PX = 8
_EDGE_PX, _LEAST_PHOTO_PX, _MOST_PHOTO_PX = 24, 120, 140


class PlaceCard(QTextBrowser):
    """Shows one place; text is inserted as characters, never as markup."""

    def __init__(
        self, vocabulary: Vocabulary, language: Language, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._language = language
        self._location: Location | None = None
        self._entry: PlaceEntry | None = None
        self._photos: Sequence[bytes] = ()
        self._shared: SharedPlace | None = None
        self._contacts: Sequence[PlaceContact] = ()
        self.setOpenLinks(False)
        language.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_place(
        self,
        location: Location,
        entry: PlaceEntry | None = None,
        photos: Sequence[bytes] = (),
        *,
        contacts: Sequence[PlaceContact] = (),
    ) -> None:
        """Show another place with what the user says of it, its people, and its first photo."""
        if self._shared is not None and self._shared.record.id != location.id:
            self._shared = None
        self._location, self._entry, self._photos = location, entry, photos
        self._contacts = contacts
        self.retranslate()

    def show_shared(self, found: SharedPlace | None) -> None:
        """Show also what all say of the place who share the library, where that is something."""
        shared = None if found is None or found.says_nothing else found
        if shared != self._shared:
            self._shared = shared
            self.retranslate()

    def retranslate(self) -> None:
        """Write the card anew in the language of the moment."""
        self.setAccessibleName(self.tr("About the selected place"))
        self.clear()
        location = self._location
        if location is None:
            self.setPlainText(self.tr("Select a place in the list or on the map to read about it."))
            return
        lang = self._language.lang
        other = location.name.en if lang == "zh" else location.name.zh
        self._write(location.name.pick(lang), bold=True, larger=True)
        self._write(other, faint=True)
        self._write(" · ".join((kind_word(location.kind), state_word(location.state))))
        self._write_scouting()
        self._write_shared()
        self._write_position(location)
        self._write_terms(location)
        self._write(self.tr("Spots (judgements, to be checked on a recce)"), bold=True)
        for spot in location.spots:
            self._write_spot(spot)
        self._write(self.tr("Facts and their sources"), bold=True)
        for fact in location.facts:
            self._write_fact(fact)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_scouting(self) -> None:
        """How far the scouting is, the note, and the first photo as wide as the card."""
        if self._entry is None:
            return
        if self._shared is not None and not self._entry.says_nothing:
            self._write(self.tr("In this project"), bold=True)
        if self._entry.state:
            self._write(f"{scout_word(self._entry.state)} · {self._entry.state_date}", bold=True)
        self._show_photo(self._photos)
        for line in self._entry.note.splitlines():
            self._write(line)

    def _write_shared(self) -> None:
        """The same, by all who share the library: whose word it is stands above it."""
        if self._shared is None:
            return
        record = self._shared.record
        self._write(self.tr("In the library, for all"), bold=True)
        if record.states:
            self._write(tell_history(record.states))
        for line in record.note.splitlines():
            self._write(line)
        self._show_photo([*self._shared.photos.values()])

    def _show_photo(self, photos: Sequence[bytes]) -> None:
        """The first of them, as wide as the card."""
        width = max(_LEAST_PHOTO_PX, self.viewport().width() - _EDGE_PX)
        picture = make_picture(photos[0], QSize(width, _MOST_PHOTO_PX)) if photos else None
        if picture is not None:
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertImage(picture.toImage())
            cursor.insertBlock()

    def _write_position(self, location: Location) -> None:
        where = location.position
        if location.address:
            self._write(location.address)
        if where is None:
            self._write(self.tr("Position unknown: no source gives one."))
            return
        point = f"{where.point.lat:.5f}, {where.point.lon:.5f} (WGS-84, ± {where.exact_m} m)"
        self._write(f"{district_word(location.district)} · {point}")
        if where.approximate:
            self._write(self.tr("Approximate, to be surveyed"), faint=True)
        if where.attribution:
            self._write(where.attribution, faint=True)

    def _write_terms(self, location: Location) -> None:
        lang = self._language.lang
        if location.fee_cny_day:
            fee = self.tr("Fee about ¥{fee} a day").format(fee=f"{location.fee_cny_day:,}")
            note = self.tr("estimate: {source}").format(
                source=record_text(location.fee_source, lang)
            )
            self._write(f"{fee} ({note})" if location.fee_assumed else fee)
        unknown = self.tr("unknown")
        self._write(
            self.tr("Permit: {text}").format(text=record_text(location.permit, lang) or unknown)
        )
        self._write(self.tr("Telephone: {text}").format(text=location.phone or unknown))
        for contact in self._contacts:
            party = contact.party
            text = " · ".join(filter(None, (party.name(lang), party.role, *party.phones)))
            word = party_roles().name(contact.role, lang)
            self._write(self.tr("{role}: {text}").format(role=word, text=text))

    def _write_spot(self, spot: Spot) -> None:
        lang = self._language.lang
        self._write(f"• {spot.name.pick(lang)}  {side_word(spot.int_ext)}")
        eras = ", ".join(
            f"{self._vocabulary.era_name(fit.era).pick(lang)} ({plays_word(fit.plays)})"
            for fit in spot.eras
        )
        self._write(f"    {eras}", faint=True)
        sizes = [
            f"{field_word(name, lang)} {size:g} {unit}"
            for name, size, unit in (
                ("area_m2", spot.area_m2, "m²"),
                ("height_m", spot.height_m, "m"),
                ("depth_m", spot.depth_m, "m"),
            )
            if size is not None
        ]
        if sizes:
            self._write(f"    {' · '.join(sizes)}", faint=True)
        for fit in spot.eras:
            if fit.judged_on:
                self._write(f"    {self._word_judgement(fit)}", faint=True)
        for fact in spot.facts:
            self._write_fact(fact, indent="    ")

    def _word_judgement(self, fit: EraFit) -> str:
        """Who judged an era when, what the dressing takes, and what must not be seen."""
        era = self._vocabulary.era_name(fit.era).pick(self._language.lang)
        words = [f"{fit.judged_on} {fit.judged_by}".strip()]
        if fit.hours is not None:
            words.append(f"{fit.hours:g} h")
        if fit.cny is not None:
            words.append(f"¥{fit.cny:,}")
        if fit.hide:
            words.append(self.tr("to be hidden: {things}").format(things=fit.hide))
        return f"{era}: {', '.join(words)}"

    def _write_fact(self, fact: Fact, *, indent: str = "") -> None:
        """What is stated, then who says so, since when and how exactly; what is old is marked."""
        lang = self._language.lang
        self._write(f"{indent}{field_word(fact.field, lang)}: {record_text(fact.value, lang)}")
        words = [record_text(fact.source, lang), fact.date]
        if fact.exact is not Exact.STATED:
            words.append(exact_fact_word(fact.exact))
        told = ", ".join(filter(None, words))
        if is_stale(fact, date.today()):  # noqa: DTZ011 - the user's own day
            told = self.tr("△ ask anew: {source}").format(source=told)
        self._write(f"{indent}    {told}", faint=True)

    def _write(
        self, text: str, *, bold: bool = False, larger: bool = False, faint: bool = False
    ) -> None:
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        if larger:
            form.setFontPointSize(self.font().pointSizeF() * 1.25)
        role = QPalette.ColorRole.PlaceholderText if faint else QPalette.ColorRole.Text
        form.setForeground(self.palette().color(role))
        block = QTextBlockFormat()
        block.setTopMargin(_HEAD_GAP_PX if bold else 1)
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.setBlockFormat(block)
        cursor.insertText(text, form)
        cursor.insertBlock()
