"""The pocket page: a day on one page of A5, whatever the day, with a code for each stop."""

from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest
import zxingcpp

from scout.domain.text import Bilingual
from scout.export.pocket import build_pocket, render_pocket
from tests.export.conftest import EVIL, rename_all, rename_fields
from tests.export.test_itinerary import HOSTILE, LANGS, check_fonts, open_paper, read_text

A5_PT = (419.5, 595.3)
LONG = "坪山区大工业区创新大道与聚龙山湿地公园交汇处东南侧二百米第三工业区"


def longest_day(content, count):
    """A day of so many stops, each with a drive before it and the longest names."""
    first = content.plan.days[0]
    here, there = first.visits
    visits, moves = [], []
    for number in range(count):
        later = timedelta(minutes=55 * number)
        visit = (here, there)[number % 2]
        arrive = first.call + later
        visits.append(replace(visit, arrive=arrive, leave=arrive + timedelta(minutes=40)))
        if number:
            origin = visits[-2].location_id
            moves.append(
                replace(
                    first.moves[0], from_id=origin, to_id=visit.location_id,
                    depart=arrive - timedelta(minutes=15), arrive=arrive,
                )
            )  # fmt: skip
    places = tuple(
        replace(place, name=Bilingual(zh=LONG, en="Long " * 14), address=LONG)
        for place in content.locations
    )
    day = replace(first, visits=tuple(visits), moves=tuple(moves))
    return replace(
        content, locations=places, plan=replace(content.plan, days=(day, content.plan.days[1]))
    )


def read_codes(paper):
    """What the codes of the page say, from a print of 200 dots an inch."""
    document = pypdfium2.PdfDocument(paper)
    image = document[0].render(scale=200 / 72).to_pil()
    document.close()
    return sorted(code.text for code in zxingcpp.read_barcodes(image))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("count", [5, 14])
def test_the_longest_day_is_one_page(content, lang, count):
    """Of A5, with every stop on it, in hours and order."""
    long = longest_day(content, count)
    day = long.plan.days[0]
    paper = render_pocket(long, day, lang=lang)
    (page,) = open_paper(paper).pages
    assert A5_PT == tuple(round(float(side), 1) for side in page.mediabox[2:])
    text = read_text(paper)
    for visit in day.visits:
        assert f"{visit.arrive:%H:%M}–{visit.leave:%H:%M}" in text
    for move in day.moves:
        assert f"{move.depart:%H:%M}" in text
    check_fonts(paper)


@pytest.mark.parametrize("count", [2, 5, 8])
def test_every_code_can_be_read_from_a_print(content, count):
    """And opens the stop in the driver's map, in the datum that it expects."""
    long = longest_day(content, count)
    day = long.plan.days[0]
    told = [stop["qr"] for stop in build_pocket(long, day)["stops"]]
    assert sorted(told) == read_codes(render_pocket(long, day, lang="both"))
    assert all("coordinate=gaode" in link for link in told)


@pytest.mark.parametrize("lang", LANGS)
def test_a_stop_has_both_its_names(content, lang):
    """Its address, its telephone number, the drive as a range, and lines for what nobody knows."""
    text = read_text(render_pocket(content, content.plan.days[0], lang=lang))
    for visit in content.plan.days[0].visits:
        place = content.location(visit.location_id)
        for side in (place.name.zh, place.name.en, place.address, place.phone):
            assert "".join(side.split()) in text
    move = content.plan.days[0].moves[0]
    assert f"{move.travel.minutes_low}–{move.travel.minutes_high}" in text
    assert ("最近医院" if lang != "en" else "Hospital") in text


def test_a_place_that_nobody_can_find_has_no_code(content):
    """It says so."""
    paper = render_pocket(content, content.plan.days[1], lang="zh")
    assert [] == read_codes(paper)
    assert "位置不详，无导航码" in read_text(paper)


@pytest.mark.parametrize("odd", [HOSTILE, EVIL, "坪" * 300, "x" * 400], ids=lambda odd: odd[:9])
def test_odd_text_is_one_page_of_text(content, odd):
    """Whatever stands in title, names and addresses."""
    paper = render_pocket(rename_fields(content, odd), content.plan.days[0], lang="both")
    assert 1 == len(open_paper(paper).pages)


def test_hostile_text_is_printed_sign_by_sign(content):
    """As far as a name goes."""
    hostile = HOSTILE[:40].strip()
    paper = render_pocket(rename_all(content, hostile), content.plan.days[0], lang="zh")
    assert "".join(hostile.split()) in read_text(paper)


def test_the_same_day_gives_the_same_bytes(content):
    """Twice."""
    first, second = (render_pocket(content, content.plan.days[0], lang="zh") for _ in "ab")
    assert first == second
