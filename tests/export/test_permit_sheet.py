"""Permit letter data: what is due first stands first, and all of it is to be confirmed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scout.domain.permit import PermitRule
from scout.domain.plan import Plan
from scout.domain.text import Bilingual
from scout.export.permit_sheet import PermitNotes, build_permits, render_permits
from tests.export.conftest import rename_fields
from tests.export.test_itinerary import HOSTILE, LANGS, check_fonts, open_paper, read_text

HERITAGE = PermitRule(
    id="heritage",
    title=Bilingual(zh="省级文物保护单位", en="provincial heritage"),
    authority=Bilingual(zh="广东省文物局", en="Guangdong heritage authority"),
    rule=Bilingual(zh="须报批。", en="Approval is asked for."),
    source="通告 / a notice",
    stated=True,
    lead_days=30,
    lead_note=Bilingual(zh="按一个月假定", en="a month is assumed"),
)
OWNER = PermitRule(
    id="owner", title=Bilingual(zh="业主场地", en="private premises"),
    rule=Bilingual(zh="未查到规定。", en="No rule was found."),
)  # fmt: skip
NOTES = PermitNotes(
    rules={"dawan-shiju": (HERITAGE, OWNER), "culture-hub": (OWNER,)}, general=(OWNER,)
)


def build(content, notes=NOTES):
    """The places of the paper by their ids' numbers."""
    return build_permits(content, notes)["places"]


@pytest.mark.parametrize("lang", LANGS)
def test_each_place_says_whom_to_ask_and_by_when(content, lang):
    """Authority, rule, source, hours on site, letter; everything is marked to be confirmed."""
    paper = render_permits(content, NOTES, lang=lang)
    text = read_text(paper)
    place = content.locations[0]
    name = place.name.en if lang == "en" else place.name.zh
    said = {
        "zh": ("广东省文物局", "须报批。", "通告", "最晚申请日", "待确认", "凭记忆录入，无出处"),
        "en": ("Guangdongheritageauthority", "Approvalisaskedfor.", "anotice", "Applyby"),
        "both": ("广东省文物局", "Guangdongheritageauthority", "最晚申请日Applyby"),
    }[lang]
    for words in ("".join(name.split()), "07:00–11:30", *said):
        assert words in text
    check_fonts(paper)
    assert len(open_paper(paper).pages) <= 5


def test_the_latest_date_lies_so_many_days_before_the_first(content):
    """30 days before 7 December is 7 November, which the first of December has passed."""
    first = build(content)[0]
    assert ("2026-11-07", 30, True) == (first["latest"], first["lead"], first["late"])
    early = replace(content, revision=datetime(2026, 11, 7, tzinfo=UTC))
    assert not build(early)[0]["late"]
    assert "按此已过期，立即联系" in read_text(render_permits(content, NOTES, lang="zh"))


def test_what_the_record_of_a_place_says_counts_before_a_rule(content):
    """Ten days are known, so nothing is assumed."""
    places = tuple(replace(place, lead_days=10) for place in content.locations)
    first = build(replace(content, locations=places))[0]
    assert ("2026-11-27", 10, None) == (first["latest"], first["lead"], first["lead_note"])


def test_an_unknown_time_limit_is_not_invented(content):
    """Such places stand last, in the order of their first days."""
    places = build(content)
    assert ["2026-11-07", "", ""] == [place["latest"] for place in places]
    assert [1, 2, 3] == [place["number"] for place in places]
    assert "不详，待确认，尽早申请" in read_text(render_permits(content, NOTES, lang="zh"))


def test_a_place_without_a_rule_says_so(content):
    """It is not left out."""
    assert "没有查到相关规定" in read_text(render_permits(content, NOTES, lang="zh"))


def test_the_letter_names_settings_spots_and_hours(content):
    """In the words of the production; people, cars and power stay blanks."""
    letter = build(content)[0]["letter"]["zh"]
    assert letter.startswith("《山海之间》剧组拟在大万世居（祠堂正厅、内巷）拍摄")
    assert "“沈家祠堂、沈家巷口”等场景，共 2 场" in letter
    assert "2026-12-07 07:00–11:30" in letter
    assert "______" in letter


def test_the_evening_is_told(content):
    """Who stays after dusk needs to say so; a morning does not."""
    assert [[False], [True], [True]] == [[s["dark"] for s in p["stays"]] for p in build(content)]


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_text_is_only_text(content, lang):
    """Printed sign by sign, and no blank of a sentence is filled twice."""
    text = read_text(render_permits(rename_fields(content, HOSTILE), NOTES, lang=lang))
    assert text.count("".join(HOSTILE.split())) >= 5
    braces = "{title} {0.__class__} %s"
    assert "{0.__class__}" in read_text(
        render_permits(rename_fields(content, braces), NOTES, lang=lang)
    )


@pytest.mark.parametrize("odd", ["坪" * 300, "x" * 400, "𡒄\U0001f3ac\x07\u202e名"], ids=repr)
def test_odd_text_is_set_without_fail(content, odd):
    """Endless names and missing signs."""
    assert render_permits(rename_fields(content, odd), NOTES, lang="both").startswith(b"%PDF")


def test_nothing_planned_still_tells_what_every_production_needs(content):
    """The general part alone."""
    bare = replace(content, plan=Plan(location_set=content.plan.location_set, days=()))
    assert "全剧须办的" in read_text(render_permits(bare, NOTES, lang="zh"))


def test_the_same_content_gives_the_same_bytes(content, monkeypatch, tmp_path):
    """From whatever folder."""
    first = render_permits(content, NOTES, lang="both")
    monkeypatch.chdir(tmp_path)
    assert first == render_permits(content, NOTES, lang="both")
