"""Texts of the catalogue in the language of a paper."""

from dataclasses import replace

import pytest

from scout.domain.location import Fact
from scout.export.itinerary import render_itinerary
from scout.export.word import record_text
from tests.export.test_itinerary import read_text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("免费 / free", {"zh": "免费", "en": "free"}),
        ("ask the owner", {"zh": "ask the owner", "en": "ask the owner", "only": "en"}),
        ("owner", {"zh": "owner", "en": "owner", "only": "en"}),
        ("龙田世居 is under repair", {"zh": "龙田世居 is under repair",
                                  "en": "龙田世居 is under repair", "only": "en"}),
        ("龙田世居，可停大巴", "龙田世居，可停大巴"),
        ("知亦cafe，须预约", "知亦cafe，须预约"),
        ("https://example.org/a-day.html; github.com/one/two (data/places.json, 2026-09)",) * 2,
        ("±120 m", "±120 m"),
    ],
)  # fmt: skip
def test_a_text_in_english_alone_is_known_as_such(text, said):
    """Names, addresses of pages and Chinese texts with a foreign word are not taken for it."""
    assert said == record_text(text)


def note_all(content, text):
    """The production with a note about every place."""
    note = Fact(field="notes", value=text, source="现场", date="2026-11-20")
    places = tuple(replace(place, facts=(*place.facts, note)) for place in content.locations)
    return replace(content, locations=places)


@pytest.mark.parametrize(("lang", "marked"), [("zh", True), ("both", True), ("en", False)])
def test_english_never_stands_bare_in_a_chinese_paper(content, lang, marked):
    """A note in English alone is marked where the paper is Chinese, and only there."""
    text = read_text(render_itinerary(note_all(content, "Bring a long ladder."), lang))
    assert "Bringalongladder." in text
    assert marked is ("（英文）Bringalongladder." in text)
