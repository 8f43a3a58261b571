"""Photos come from strangers: kept upright, small and without a past, or refused."""

import io
import struct
import zlib
from datetime import date

import pytest
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from scout.actions.scouting.change import note_place
from scout.actions.scouting.photo import (
    attach_photo,
    drop_photo,
    offer_places,
    read_photo,
    use_place,
)
from scout.domain.errors import LimitError, ReadError, WishError
from scout.domain.location import Containment
from scout.domain.photo import PhotoPoint, is_photo
from scout.domain.point import Wgs84
from scout.geo.datum import to_gcj02
from scout.places import photo as photo_file

SQUARE = Wgs84(lat=22.7086, lon=114.3463)


def _open(reading):
    return Image.open(io.BytesIO(reading.file.content))


@pytest.mark.parametrize(
    ("orientation", "size", "first"),
    [
        (1, (640, 480), "red"),
        (3, (640, 480), "blue"),
        (6, (480, 640), "red"),
        (8, (480, 640), "blue"),
    ],
)
def test_a_photo_is_kept_upright(photo, library, orientation, size, first):
    """However the camera was held, the corner that was up left is where it belongs."""
    reading = read_photo(photo(orientation=orientation), library)
    kept = _open(reading)
    assert size == kept.size == (reading.width_px, reading.height_px)
    red, _, blue = kept.convert("RGB").getpixel((5, 5))
    assert (first == "red") == (red > blue)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026:03:01 16:42:10", "2026-03-01"),
        ("2026:03:01", "2026-03-01"),
        ("0000:00:00 00:00:00", ""),
        ("2026:02:30 10:00:00", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_the_day_on_which_it_was_taken_is_kept_beside_it(photo, library, said, day):
    """Where the camera's clock says one that is on the calendar; its hour is not."""
    reading = read_photo(photo(taken=said), library)
    assert day == reading.taken
    kept = attach_photo(library, "old", reading=reading, day=date(2026, 11, 26)).book.of("old")
    assert [(day, "2026-11-26")] == [(one.taken, one.date) for one in kept.photos]
    assert b"2026:" not in reading.file.content


def test_what_is_kept_has_no_past(photo, library, gps):
    """No camera, no position, no comment stands in what is kept; the name does beside it."""
    path = photo(gps=gps(22.7, 114.35), comment=b"private")
    reading = read_photo(path, library)
    assert "hall.jpg" == reading.name
    assert {} == dict(_open(reading).getexif())
    for word in (b"Invented Camera", b"private", b"Exif"):
        assert word not in reading.file.content


def test_a_large_photo_is_scaled(photo, library):
    """The longer side is 2048 px at most, the sides keep their ratio; a small one stays."""
    reading = read_photo(photo(size=(6000, 3000)), library)
    assert (2048, 1024) == (reading.width_px, reading.height_px)
    assert (64, 48) == _open(read_photo(photo("small.png", size=(64, 48)), library)).size


def test_what_is_transparent_lies_on_white(tmp_path, library):
    """A cut-out from a phone has no black ground."""
    path = tmp_path / "cut.png"
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(path)
    assert (255, 255, 255) == _open(read_photo(path, library)).getpixel((10, 10))


@pytest.mark.parametrize("name", ["a.jpg", "a.webp", "a.png"])
def test_all_kinds_are_read_apart(photo, library, readers, name):
    """In a process of its own the same comes out as here."""
    from dataclasses import replace

    path = photo(name)
    apart = read_photo(path, replace(library, readers=readers))
    assert read_photo(path, library) == apart


def _png_bomb():
    """A picture of 60,000 × 60,000 pixels in a few bytes."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(9)))


@pytest.mark.parametrize(
    ("content", "error", "code"),
    [
        (b"", ReadError, "scouting.photo_broken"),
        (b"a letter", ReadError, "scouting.photo_broken"),
        (b"\xff\xd8\xff\xe0 and no more", ReadError, "scouting.photo_broken"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", ReadError, "scouting.photo_heic"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", ReadError, "scouting.photo_broken"),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", ReadError, "scouting.photo_broken"),
        (_png_bomb(), LimitError, "scouting.photo_pixels"),
    ],
)
def test_what_is_no_photo_is_refused(tmp_path, library, content, error, code):
    """Nothing, a letter, a beginning, another format, a bomb: each with its reason."""
    path = tmp_path / "odd.jpg"
    path.write_bytes(content)
    with pytest.raises(error) as caught:
        read_photo(path, library)
    assert (code, "odd.jpg") == (caught.value.message.code, caught.value.file)


def test_a_photo_broken_off_anywhere_is_refused(photo, library, gps, tmp_path):
    """Cut at each tenth of its length it is refused, never kept by half."""
    whole = photo(gps=gps(22.7, 114.35)).read_bytes()
    path = tmp_path / "cut.jpg"
    for tenth in range(10):
        path.write_bytes(whole[: len(whole) * tenth // 10])
        with pytest.raises(ReadError):
            read_photo(path, library)


def test_a_file_that_is_too_large_is_not_read(photo):
    """The ceiling is asked before the first byte."""
    path = photo()
    with pytest.raises(LimitError):
        photo_file.read_photo(path, photo_file.PhotoLimits(file_bytes=100))


def test_a_photo_that_is_gone_is_told(tmp_path, library):
    """A card that was pulled out is a word, not a fault of ours."""
    with pytest.raises(ReadError) as caught:
        read_photo(tmp_path / "gone.jpg", library)
    assert "scouting.photo_closed" == caught.value.message.code


def test_files_are_told_by_their_names(tmp_path):
    """Also the kinds that are only refused, with advice."""
    names = ("a.JPG", "b.heic", "c.png", "d.fountain", "e.scout")
    assert [True, True, True, False, False] == [is_photo(tmp_path / name) for name in names]


def test_the_position_is_read(photo, library, gps):
    """Degrees, minutes, seconds, the doubt that the phone states, and what it says of the datum."""
    block = gps(22.7086, 114.3463, GPSHPositioningError=7.3, GPSMapDatum="WGS-84")
    point = read_photo(photo(gps=block), library).point
    assert (22.7086, 114.3463) == (round(point.lat, 5), round(point.lon, 5))
    assert (8, "WGS-84") == (point.exact_m, point.datum)


@pytest.mark.parametrize("odd", ["south", "nan", "zero", "few", "far"])
def test_an_odd_position_is_none_or_elsewhere(photo, library, gps, odd):
    """The south is the south; no number, zero, too few or off the earth is no position."""
    tags = photo_file.ExifTags.GPS
    block = gps(0 if odd == "zero" else 22.7, 0 if odd == "zero" else 114.35)
    block |= {
        "south": {tags.GPSLatitudeRef: "S"},
        "nan": {tags.GPSLatitude: (IFDRational(22, 1), IFDRational(0, 1), IFDRational(0, 0))},
        "few": {tags.GPSLatitude: (22.0,)},
        "far": {tags.GPSLongitude: (400.0, 0.0, 0.0)},
        "zero": {},
    }[odd]
    point = read_photo(photo(gps=block), library).point
    assert (-22.7 if odd == "south" else None) == (point and round(point.lat, 5))


def test_a_photo_without_a_position_has_none(photo, library):
    """Nothing is made up."""
    assert read_photo(photo(), library).point is None


def test_both_datums_are_offered_and_judged(library):
    """Numbers from GPS lie where they say; numbers from an app some 590 m from there."""
    shifted = to_gcj02(SQUARE)
    place = library.location("old")
    wgs, gcj = offer_places(
        PhotoPoint(lat=shifted.lat, lon=shifted.lon, exact_m=20), place, library=library
    )
    assert ("wgs84", "gcj02") == (wgs.datum, gcj.datum)
    assert {Containment.INSIDE} == {wgs.district, gcj.district}
    assert (SQUARE.lat, SQUARE.lon) == pytest.approx((gcj.at.point.lat, gcj.at.point.lon), abs=1e-5)
    assert 20 == gcj.at.exact_m
    assert wgs.from_m != gcj.from_m


def test_the_reading_inside_the_district_comes_first(library):
    """Where the numbers as GPS lie beyond the outline and as Amap's within, Amap's are likelier."""
    west, south, east, north = library.district.bounds
    rule, seen = library.district.rule, 0
    for step in range(2500):
        lat, lon = south + (north - south) * (step % 50) / 50, west + (east - west) * step / 2500
        point = to_gcj02(Wgs84(lat=lat, lon=lon))
        raw = Wgs84(lat=point.lat, lon=point.lon)
        if rule(raw) is Containment.OUTSIDE and rule(Wgs84(lat=lat, lon=lon)) is Containment.INSIDE:
            seen += 1
            found = PhotoPoint(lat=raw.lat, lon=raw.lon, exact_m=20)
            assert "gcj02" == offer_places(found, None, library=library)[0].datum
    assert seen


def test_an_offer_fills_the_form(library):
    """In WGS-84, to be surveyed, with the doubt of the photo."""
    point = PhotoPoint(lat=SQUARE.lat, lon=SQUARE.lon, exact_m=9)
    offer = offer_places(point, None, library=library)[0]
    text = use_place({"name_zh": "x", "surveyed": "yes"}, offer)
    assert ("22.708600, 114.346300", "9", "", "wgs84") == tuple(
        text[name] for name in ("point", "exact_m", "surveyed", "datum")
    )


def test_a_photo_is_kept_once_and_goes_again(photo, library, day):
    """Attached twice it is one photo; dropped, only the note is left."""
    reading = read_photo(photo(), library)
    noted = note_place(library, "old", note="好")
    kept = attach_photo(
        attach_photo(noted, "old", reading=reading, day=day), "old", reading=reading, day=day
    )
    (one,) = kept.book.of("old").photos
    assert (reading.file.digest, "hall.jpg", 640, "2026-11-26") == (
        one.digest,
        one.name,
        one.width_px,
        one.date,
    )
    assert noted.book == drop_photo(kept, "old", digest=one.digest).book
    with pytest.raises(WishError):
        drop_photo(noted, "old", digest=one.digest)


def test_there_can_be_too_many(photo, library, day, monkeypatch):
    """The ceiling of a place is told, and nothing is lost."""
    monkeypatch.setattr("scout.actions.scouting.photo.MOST_OF_PLACE", 1)
    one, other = (read_photo(photo(size=(size, 9)), library) for size in (10, 20))
    kept = attach_photo(library, "old", reading=one, day=day)
    with pytest.raises(LimitError):
        attach_photo(kept, "old", reading=other, day=day)
