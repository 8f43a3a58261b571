"""What is written is read again: every format, in every datum, to a millionth of a degree."""

from datetime import UTC, datetime

import pytest

from scout.actions.intake.export import (
    SUFFIXES,
    ListOrder,
    PlaceExport,
    export_places,
    records_of,
)
from scout.actions.intake.look import Choice
from scout.actions.intake.settle import Choices
from scout.actions.intake.take_over import take_into_book
from scout.actions.scouting.change import note_place, set_state
from scout.domain.errors import WishError
from scout.domain.place_book import ScoutState
from scout.domain.point import Datum

NOW = datetime(2026, 11, 26, tzinfo=UTC)
BOTH = Choices(for_all=Choice.BOTH)
FIELDS = ("name", "kind", "state", "address", "subdistrict", "night", "fire", "open_hours",
          "lead_days", "permit", "hours", "phone")  # fmt: skip


def _write(library, path, **order):
    records = records_of(library.locations[:60], library)
    export = PlaceExport(path=path, revision=NOW, order=ListOrder(**order))
    return export_places(records, library, export=export), records


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_comes_back(suffix, library, empty, look, tmp_path):
    """Positions, their errors, and every field of the places themselves; GPX has points alone."""
    datum = list(Datum)[SUFFIXES.index(suffix) % 3]
    files, records = _write(
        library, tmp_path / f"all{suffix}", datum=datum, private=True, lang="zh"
    )
    assert files[0].exists()
    intake = look(tmp_path / f"all{suffix}", empty)
    assert datum is intake.verdict.datum
    assert intake.own >= sum(record.place.position is not None for record in records)
    taken = take_into_book(intake, BOTH, library=empty).library
    for record in records:
        old, new = record.place, taken.location(record.place.id) if taken.knows(record.id) else None
        if new is None:
            assert (None, ".gpx") == (old.position, suffix)
            continue
        if old.position is not None:
            assert (old.position.point.lat, old.position.point.lon) == pytest.approx(
                (new.position.point.lat, new.position.point.lon), abs=1e-6
            )
            assert old.position.exact_m == new.position.exact_m
            assert datum.label in new.position.source
        if suffix != ".shp":  # its cells are short
            assert [getattr(old, name) for name in FIELDS] == [
                getattr(new, name) for name in FIELDS
            ]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_tables_keep_every_spot(suffix, library, empty, look, tmp_path):
    """A row a spot comes back as one place with all its spots."""
    _, records = _write(library, tmp_path / f"all{suffix}", lang="en")
    taken = take_into_book(look(tmp_path / f"all{suffix}", empty), BOTH, library=empty).library
    for record in records:
        spots = taken.location(record.id).spots
        assert [_spot(one) for one in record.place.spots] == [_spot(one) for one in spots]


def _spot(spot):
    return spot.name, {fit.era: fit.plays for fit in spot.eras}, set(spot.settings), spot.int_ext


def test_private_fields_stay_out_unless_asked_for(library, tmp_path):
    """No telephone number leaves, neither in its own column nor in a sentence."""
    _write(library, tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    numbers = [place.phone for place in library.locations[:60] if place.phone]
    assert numbers
    assert not any(number in text for number in numbers)
    assert "Telephone" not in text
    _write(library, tmp_path / "b.csv", private=True)
    assert any(number in (tmp_path / "b.csv").read_text(encoding="utf-8") for number in numbers)


def test_notes_and_scouting_go_along(library, empty, look, tmp_path):
    """What the user says beside the facts; a note that is a formula stays text."""
    place = library.locations[0].id
    said = note_place(library, place, note="=HYPERLINK(1)\n门锁找陈伯")
    said = set_state(said, place, state=ScoutState.SCOUTED, day=NOW.date())
    for suffix in (".csv", ".xlsx", ".kml"):
        path = tmp_path / f"a{suffix}"
        export_places(
            records_of(said.locations[:1], said), said, export=PlaceExport(path=path, revision=NOW)
        )
        taken = take_into_book(look(path, empty), BOTH, library=empty).library
        entry = taken.book.of(place)
        assert ("=HYPERLINK(1)\n门锁找陈伯", ScoutState.SCOUTED) == (entry.note, entry.state)
    assert "'=HYPERLINK" in (tmp_path / "a.csv").read_text(encoding="utf-8")


def test_the_same_places_give_the_same_bytes(library, tmp_path):
    """So that a list can be compared with the one before."""
    for suffix in SUFFIXES:
        if suffix == ".gpkg":  # GDAL stamps the hour into it
            continue
        for name in ("a", "b"):
            (tmp_path / name).mkdir(exist_ok=True)
            _write(library, tmp_path / name / f"list{suffix}")
        one, other = (sorted((tmp_path / name).glob(f"list*{suffix}")) for name in ("a", "b"))
        assert [file.read_bytes() for file in one] == [file.read_bytes() for file in other]


def test_no_other_kind_is_written(library, tmp_path):
    """The kinds that there are stand in the message."""
    with pytest.raises(WishError, match="geojson"):
        _write(library, tmp_path / "a.pdf")
