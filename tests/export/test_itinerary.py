"""The itinerary: complete, searchable, the same bytes each time, and true about what is unknown."""

import io
import itertools
import threading
from dataclasses import replace

import pypdf
import pytest

from scout.domain.errors import Cancelled
from scout.domain.plan import Plan
from scout.domain.progress import Progress
from scout.export.glyph import GlyphCheck
from scout.export.itinerary import build_data, render_itinerary
from tests.export.conftest import rename_fields

LANGS = ("zh", "en", "both")
HOSTILE = '#panic("x") *b* $x$ `+alert(1)+` ${alert(1)} <img src=x onerror=alert(1)> \\ @ref //'


def open_paper(paper):
    """A PDF for reading."""
    return pypdf.PdfReader(io.BytesIO(paper))


def read_text(paper):
    """All text of a paper without spaces and line ends, as a search would see it."""
    pages = [page.extract_text() for page in open_paper(paper).pages]
    return "".join("".join(pages).split())


def check_fonts(paper):
    """Every font on every page is embedded as a subset of the bundled typeface."""
    fonts = set()
    for page in open_paper(paper).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            (child,) = font["/DescendantFonts"]
            fonts.add(str(child["/BaseFont"]))
            described = child["/FontDescriptor"]
            assert "/FontFile2" in described or "/FontFile3" in described
    assert fonts
    assert {True} == {"NotoSansSC" in font for font in fonts}


@pytest.fixture(scope="module")
def papers():
    """Papers already set in this module, by language: each is set once."""
    return {}


@pytest.fixture(params=LANGS)
def lang(request):
    """Each language of the papers."""
    return request.param


@pytest.fixture
def paper(content, lang, papers):
    """The itinerary of the small production."""
    if lang not in papers:
        papers[lang] = render_itinerary(content, lang)
    return papers[lang]


def test_every_place_can_be_found(content, paper, lang):
    """Names of places extract letter by letter: 坪山 is 坪山, not two signs that look like it."""
    text = read_text(paper)
    for place in content.locations:
        for side in ("zh", "en"):
            if lang in (side, "both"):
                assert "".join(getattr(place.name, side).split()) in text
    if lang != "en":
        assert "坪山" in text


def test_chinese_punctuation_extracts_intact(paper):
    """Quotation marks and book-title marks come out as they went in."""
    assert "「，。、《》」一字未损" in read_text(paper)
    assert "《坪山县志》" in read_text(paper)


def test_paper_says_its_name_language_and_structure(paper, lang):
    """Title, language, tags and the PDF/A-2a and PDF/UA-1 marks are there for every reader."""
    root = open_paper(paper).trailer["/Root"]
    assert "山海之间" in open_paper(paper).metadata.title
    assert ("en" if lang == "en" else "zh") == str(root["/Lang"])[:2]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    xmp = root["/Metadata"].get_data().decode()
    for mark in ("pdfaid:part", "pdfuaid:part"):
        assert mark in xmp


def test_outline_leads_to_each_day(content, paper):
    """The bookmarks name every shoot day."""

    def titles(entries):
        for entry in entries:
            if isinstance(entry, list):
                yield from titles(entry)
            else:
                yield entry.title

    said = " ".join(titles(open_paper(paper).outline))
    for day in content.plan.days:
        assert f"第 {day.number} 天" in said or f"Day {day.number}" in said


def test_fonts_are_embedded(paper):
    """Every font on every page is embedded as a subset of the bundled typeface."""
    check_fonts(paper)


def test_paper_has_a_sane_number_of_pages(content, paper):
    """Cover, open needs, overview, one to four pages a day, notes: no blank sheets."""
    pages = open_paper(paper).pages
    assert 6 <= len(pages) <= 4 + 4 * len(content.plan.days)
    for page in pages:
        assert len(page.extract_text()) > 80


def test_same_content_gives_the_same_bytes(content, paper, lang, monkeypatch, tmp_path):
    """A second rendering, from another folder, is byte for byte the first."""
    monkeypatch.chdir(tmp_path)
    assert paper == render_itinerary(content, lang)


def test_unknown_stays_unknown(content, paper, lang):
    """What no source says is printed as unknown, and no hospital is ever named."""
    text = read_text(paper)
    unknown = {"zh": "不详，待填", "en": "unknown,tobefilledin", "both": "不详，待填unknown"}[lang]
    assert text.count(unknown) >= 10
    data = build_data(content, lang, glyphs=GlyphCheck())
    cards = [card for day in data["days"] for card in day["cards"]]
    assert {""} == {card["hospital"] for card in cards}
    assert "" == cards[-1]["qr"]


def test_needs_not_covered_come_first(content, paper):
    """Cover and second page say what the district cannot play, with the way out."""
    pages = [page.extract_text() for page in open_paper(paper).pages]
    assert "海上帆船" in pages[1]
    assert 1 == pages[1].count("沈砚远渡重洋") + pages[1].count("沈家后院")
    assert content.location("soundstage").name.zh in pages[1] or "soundstage" in pages[1]


def test_every_estimate_is_called_one(paper, lang):
    """Every page but the cover says that travel times are estimates; OpenStreetMap is named."""
    said = "Travel times are estimates" if lang == "en" else "车程均为估算"
    pages = [page.extract_text() for page in open_paper(paper).pages]
    assert [] == [number for number, text in enumerate(pages[1:], start=2) if said not in text]
    assert "©OpenStreetMapcontributors" in read_text(paper)


def test_both_datums_are_named(paper):
    """Coordinates are printed twice, each with its datum and no more decimals than deserved."""
    text = read_text(paper)
    assert "WGS-8422.69251,114.34702" in text
    assert "WGS-8422.696,114.352" in text
    assert "GCJ-02" in text


def test_hostile_text_is_only_text(content, lang):
    """Markup, code and scripts in every field are printed sign by sign."""
    text = read_text(render_itinerary(rename_fields(content, HOSTILE), lang))
    assert text.count("".join(HOSTILE.split())) >= 5


@pytest.mark.parametrize(
    "text", ["坪" * 300, "x" * 400, "𡒄\U0001f3ac\x07\u202e名", "a\nb\r\n\tc"], ids=repr
)
def test_odd_text_is_set_without_fail(content, text):
    """Endless names, missing signs and controls give a paper, not an error."""
    assert render_itinerary(rename_fields(content, text), "both").startswith(b"%PDF")


def test_missing_signs_are_named(content, caplog):
    """A sign that the typeface lacks is shown as 〓 and named in the notes."""
    odd = replace(content, script=replace(content.script, title="𡒄山"))
    text = read_text(render_itinerary(odd, "zh"))
    assert "〓山" in text
    assert "U+21484" in text
    assert "not in the typeface" in caplog.text


def test_sixty_scenes_fit_on_a_day(content):
    """A day of sixty scenes has its table head on each page, and no line squeezed to a sign."""
    day = content.plan.days[1]
    (visit,) = day.visits
    scene, after = content.script.scene(5), len(content.script.scenes) + 1
    scenes = [replace(scene, index=number) for number in range(after, after + 60)]
    slots = [replace(visit.slots[0], scene=scene.index) for scene in scenes]
    long_day = replace(day, visits=(replace(visit, slots=tuple(slots)),))
    script = replace(content.script, scenes=(*content.script.scenes, *scenes))
    plan = replace(content.plan, days=(content.plan.days[0], long_day))
    pages = open_paper(render_itinerary(replace(content, script=script, plan=plan), "zh")).pages
    with_heads = [page for page in pages if "内容" in page.extract_text()]
    assert len(with_heads) >= 4
    lines = [line.strip() for page in pages for line in page.extract_text().splitlines()]
    alone = [len(line) == 1 and not line.isascii() for line in lines]
    assert not any(one and other for one, other in itertools.pairwise(alone))  # a column of signs


def test_plan_without_days_is_still_a_paper(content):
    """Where nothing could be placed the paper says so instead of failing."""
    empty = Plan(location_set=content.plan.location_set, days=(), unplaced=content.plan.unplaced)
    assert "尚无拍摄日" in read_text(render_itinerary(replace(content, plan=empty), "zh"))


def test_cancel_stops_the_work(content):
    """A user who stops gets no paper."""
    with pytest.raises(Cancelled):
        render_itinerary(content, "zh", progress=Progress(stopped=lambda: True))


def test_cancel_does_not_wait_for_the_typesetter(content):
    """Who stops while the pages are set is free at once; the typesetter ends by itself."""
    asked = []

    def stop_while_setting():
        asked.append([t for t in threading.enumerate() if t.name == "typesetter_0"])
        return bool(asked[-1])

    with pytest.raises(Cancelled):
        render_itinerary(content, "zh", progress=Progress(stopped=stop_while_setting))
    (setter,) = asked[-1]
    setter.join(60)
    assert not setter.is_alive()


def test_cards_stay_whole(content, paper, lang):
    """On every page there are as many beginnings of cards as ends: none is split over pages."""
    first, last = {
        "en": ("Address", "Hospital"),
        "zh": ("地址", "场地费"),
        "both": ("地址", "场地费"),
    }[lang]
    pages = [page.extract_text() for page in open_paper(paper).pages]
    visits = sum(len(day.visits) for day in content.plan.days)
    cards = [(text.count(first), text.count(last)) for text in pages[3:-1]]
    assert visits == sum(begun for begun, _ in cards)
    assert [] == [pair for pair in cards if pair[0] != pair[1]]


def test_many_settings_at_one_place_continue_on_a_second_card(content):
    """A stop that plays more than a card holds goes on under its name, marked as continued."""
    need = content.suggestion.need("office")
    needs = tuple(replace(need, id=f"office-{number}") for number in range(14))
    assigned = content.assignment("office")
    day = content.plan.days[1]
    (visit,) = day.visits
    slots = tuple(replace(visit.slots[0], need_id=need.id) for need in needs)
    chosen = replace(
        content.plan.location_set,
        assignments=tuple(
            replace(assigned, candidate=replace(assigned.candidate, need_id=need.id))
            for need in needs
        ),
    )
    plan = replace(
        content.plan,
        location_set=chosen,
        days=(replace(day, visits=(replace(visit, slots=slots),)),),
    )
    suggestion = replace(content.suggestion, needs=(*content.suggestion.needs, *needs))
    text = read_text(render_itinerary(replace(content, plan=plan, suggestion=suggestion), "zh"))
    assert 1 == text.count("坪山国际影视城摄影棚·续")


def test_reasons_of_all_plays_are_told_once(content):
    """A reason that holds for every setting at a stop stands above them, not in each."""
    data = build_data(content, "zh", glyphs=GlyphCheck())
    first, stage = data["days"][0]["cards"][0], data["days"][1]["cards"][0]
    assert (2, [[], []]) == (
        len(first["common_reasons"]),
        [play["reasons"] for play in first["plays"]],
    )
    assert ([], 2) == (stage["common_reasons"], len(stage["plays"][0]["reasons"]))
