"""Main, second and third level of a place, and how sure its kind is."""

import pytest

from scout.script.place.place_name import read_levels
from scout.script.setting_reader import SettingReader


@pytest.mark.parametrize(
    ("place", "levels"),
    [
        ("祠堂", ("祠堂",)),
        ("公寓·客厅", ("公寓", "客厅")),
        ("林夏公寓客厅", ("林夏公寓", "客厅")),
        ("陈宅-正厅-屏风后", ("陈宅", "正厅", "屏风后")),
        ("陈宅/后院/柴房/地窖", ("陈宅", "后院", "柴房 - 地窖")),
        ("HOUSE - KITCHEN", ("HOUSE", "KITCHEN")),
        ("HOUSE - FIRST FLOOR - KITCHEN", ("HOUSE", "FIRST FLOOR", "KITCHEN")),
        ("总裁办公室", ("总裁办公室",)),
        ("", ()),
    ],
)
def test_levels_are_kept(place, levels):
    """By the signs between them, or by a room behind a building."""
    assert levels == read_levels(place)


@pytest.mark.parametrize(
    ("place", "kind", "confidence"),
    [
        ("祠堂", "ancestral_hall", 1.0),
        ("林宅·祠堂", "ancestral_hall", 0.95),
        ("陈氏祠堂", "ancestral_hall", 0.8),
        ("王轩明家", "apartment_living", 0.6),
        ("某某某某", None, 0.0),
    ],
)
def test_the_kind_says_how_sure_it_is(vocabulary, place, kind, confidence):
    """Whole word, last segment, word inside, head noun, nothing."""
    setting = SettingReader(vocabulary).read(place, None)
    assert (kind, confidence) == (setting.kind_id, setting.confidence)
