"""The picture of a day: as wide as a telephone, the whole day on it, the same bytes each time."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from scout.export.day_picture import build_day_picture, render_day_picture
from tests.export.conftest import rename_fields
from tests.export.test_itinerary import HOSTILE, LANGS

WIDTH = 1080


def look(content, lang="zh", number=1):
    """The picture of a day, opened."""
    return Image.open(
        io.BytesIO(render_day_picture(content, content.plan.days[number - 1], lang=lang))
    )


@pytest.mark.parametrize("lang", LANGS)
def test_it_is_one_tall_picture(content, lang):
    """1,080 pixels wide, taller than wide, and it tells nothing about the machine."""
    picture = look(content, lang)
    assert ("PNG", WIDTH) == (picture.format, picture.width)
    assert WIDTH < picture.height < 5 * WIDTH
    assert {} == dict(picture.getexif())
    assert not {"Software", "Author", "Comment"} & set(picture.info)


def test_it_shows_the_whole_day(content):
    """Every line of the timetable, with places, addresses and who is in a scene."""
    data = build_day_picture(content, content.plan.days[0])
    kinds = [line["kind"] for line in data["lines"]]
    assert ("call", "wrap", 4, 1, 1) == (
        kinds[0], kinds[-1], kinds.count("scene"), kinds.count("move"), kinds.count("meal")
    )  # fmt: skip
    assert ["沈砚", "沈母", "族长"] == next(
        line["cast"] for line in data["lines"] if line["kind"] == "scene"
    )
    assert "坪山街道大万路 33 号" == data["places"][0]["address"]


def test_a_longer_day_is_a_taller_picture(content):
    """No line is cut off at the end of a page."""
    day = content.plan.days[0]
    short = replace(day, visits=day.visits[:1], moves=(), meals=())
    odd = replace(content, plan=replace(content.plan, days=(short,)))
    assert look(odd).height < look(content).height


@pytest.mark.parametrize("odd", [HOSTILE, "坪" * 300, "x" * 400, "𡒄\x07\u202e名"], ids=repr)
def test_odd_text_is_drawn_without_fail(content, odd):
    """Code, endless names and missing signs."""
    assert WIDTH == look(rename_fields(content, odd), "both").width


def test_the_same_content_gives_the_same_bytes(content, monkeypatch, tmp_path):
    """From whatever folder; another version is another picture."""
    day = content.plan.days[0]
    first = render_day_picture(content, day, lang="both")
    monkeypatch.chdir(tmp_path)
    assert first == render_day_picture(content, day, lang="both")
    later = replace(content, revision=content.revision.replace(hour=10))
    assert first != render_day_picture(later, day, lang="both")
