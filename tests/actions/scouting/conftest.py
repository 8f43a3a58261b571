"""The village, a day on which things are said, and photos as cameras write them."""

from datetime import date

import pytest
from PIL import ExifTags, Image

from scout.actions.library import open_library


@pytest.fixture(scope="session")
def library(village):
    """The six places of the village."""
    return open_library(village.places)


@pytest.fixture(scope="session")
def day():
    """A Thursday."""
    return date(2026, 11, 26)


@pytest.fixture
def photo(tmp_path):
    """A photo in a file: its left half red, the right one blue, turned and placed as asked."""

    def make(name="hall.jpg", *, size=(640, 480), orientation=1, gps=None, taken="", **more):
        image = Image.new("RGB", size, "blue")
        image.paste("red", (0, 0, size[0] // 2, size[1]))
        exif = Image.Exif()
        exif[ExifTags.Base.Orientation] = orientation
        exif[ExifTags.Base.Make] = "Invented Camera"
        if taken:
            exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
        if gps:
            exif[ExifTags.IFD.GPSInfo] = gps
        path = tmp_path / name
        image.save(path, exif=exif, **more)
        return path

    return make


@pytest.fixture(scope="session")
def gps():
    """The position block of a photo, from whole degrees on; north and east unless said."""

    def make(lat, lon, **more):
        tags = ExifTags.GPS
        return {
            tags.GPSLatitudeRef: "N",
            tags.GPSLatitude: (float(int(lat)), 0.0, (lat - int(lat)) * 3600),
            tags.GPSLongitudeRef: "E",
            tags.GPSLongitude: (float(int(lon)), 0.0, (lon - int(lon)) * 3600),
            **{getattr(tags, name): value for name, value in more.items()},
        }

    return make
