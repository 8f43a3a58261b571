"""The location deck: candidates side by side, with photos or a map, and no card on two pages."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from scout.domain.shortlist import Shortlist
from scout.domain.text import Bilingual
from scout.export.deck import render_deck
from scout.export.photo import LONGEST_PX, Photo, clean_photo
from tests.export.conftest import EVIL, make_candidate, rename_fields
from tests.export.test_itinerary import HOSTILE, LANGS, check_fonts, open_paper, read_text

SECRET = b"SECRET-PLACE"


def make_shortlists(content):
    """The choice of the set for each need, and the library as the other."""
    return tuple(
        Shortlist(
            need_id=one.candidate.need_id,
            candidates=(
                one.candidate,
                make_candidate(one.candidate.need_id, "culture-hub", "plaza"),
            ),
        )
        for one in content.plan.location_set.assignments
    )


def shoot_photo(size=(1600, 900), *, colour=(10, 120, 200)):
    """A photo as a telephone takes it: it says where and lies on its side."""
    image = Image.new("RGB", size, colour)
    image.paste((250, 30, 30), (0, 0, size[0] // 4, size[1] // 4))
    exif = image.getexif()
    exif[0x0112] = 6
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (22.0, 41.0, 30.0)})
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    return Photo(data=out.getvalue())


@pytest.mark.parametrize("lang", LANGS)
def test_every_need_has_its_candidates(content, lang):
    """With fit, fee and limits; what nothing plays stands at the end with the reason."""
    paper = render_deck(content, make_shortlists(content), lang=lang)
    text = read_text(paper)
    for one in content.plan.location_set.assignments:
        need = content.suggestion.need(one.candidate.need_id)
        assert need.setting.place in text
        for side in ("zh", "en"):
            if lang in (side, "both"):
                name = getattr(content.location(one.candidate.location_id).name, side)
                assert "".join(name.split()) in text
    assert "87%" in text
    assert "3,000" in text
    assert "海上帆船" in text
    check_fonts(paper)
    assert all(page.mediabox[2] > page.mediabox[3] for page in open_paper(paper).pages)


def test_no_card_and_no_row_is_split(content):
    """In a long deck the choice and the other of a need, with their reasons, share a page."""
    many = make_shortlists(content) * 3
    pages = ["".join(p.extract_text().split())
             for p in open_paper(render_deck(content, many, lang="both")).pages]  # fmt: skip
    assert len(pages) > 3
    for page in pages:
        assert page.count("首选chosen") == page.count("备选alternate")
        assert page.count("理由Why") == 2 * page.count("首选chosen")


def test_a_photo_stands_where_there_is_one_and_else_a_map(content):
    """Those of a spot before those of its place; a place without position has words."""
    bare = render_deck(content, make_shortlists(content), lang="zh")
    photos = {"dawan-shiju/hall": (shoot_photo(),), "soundstage": (shoot_photo(size=(900, 900)),)}
    shown = render_deck(replace(content, photos=photos), make_shortlists(content), lang="zh")
    assert 0 == bare.count(b"/DCTDecode")
    assert 2 == shown.count(b"/DCTDecode")
    assert SECRET not in shown
    assert b"Exif" not in shown
    assert "位置不详" in read_text(bare)


@pytest.mark.parametrize("lang", LANGS)
def test_a_photo_has_its_caption(content, lang):
    """Place, spot where the photo is of one, and what is known of the photo."""
    known = Bilingual(zh="2026-03-01 拍摄 · 本组照片 yard.jpg", en="taken 2026-03-01 · yard.jpg")
    whole = Bilingual(zh="拍摄日期不详 · 全景.jpg", en="day unknown · 全景.jpg")
    photos = {
        "dawan-shiju/hall": (replace(shoot_photo(), caption=known),),
        "dawan-shiju": (replace(shoot_photo(size=(900, 900)), caption=whole),),
    }
    shown = replace(content, photos=photos)
    text = read_text(render_deck(shown, make_shortlists(content), lang=lang))
    place = content.location("dawan-shiju")
    for side in ("zh", "en"):
        if lang in (side, "both"):
            names = (place.name.pick(side), place.spot("hall").name.pick(side))
            for caption in (
                " · ".join((*names, known.pick(side))),
                f"{names[0]} · {whole.pick(side)}",
            ):
                assert "".join(caption.split()) in text


def test_a_photo_leaves_the_house_without_what_the_camera_wrote():
    """Upright, small, no place, no device, the same bytes each time."""
    photo = shoot_photo(size=(4000, 2000))
    clean = clean_photo(photo)
    assert clean == clean_photo(photo)
    assert SECRET in photo.data
    assert SECRET not in clean
    with Image.open(io.BytesIO(clean)) as image:
        assert {} == dict(image.getexif())
        assert (LONGEST_PX // 2, LONGEST_PX) == image.size


@pytest.mark.parametrize(
    "odd", [b"", b"no picture", b"\xff\xd8\xff\xe0broken"], ids=lambda odd: odd[:9]
)
def test_what_is_no_picture_is_left_out(content, odd):
    """A map stands in its place; so for a photo that breaks off."""
    assert None is clean_photo(Photo(data=odd))
    whole = shoot_photo().data
    assert None is clean_photo(Photo(data=whole[: len(whole) // 2]))
    photos = {"dawan-shiju": (Photo(data=odd),)}
    paper = render_deck(replace(content, photos=photos), make_shortlists(content), lang="zh")
    assert 0 == paper.count(b"/DCTDecode")


@pytest.mark.parametrize("odd", [HOSTILE, EVIL, "坪" * 120], ids=lambda odd: odd[:9])
def test_odd_text_is_only_text(content, odd):
    """In titles, names, settings and addresses."""
    rough = rename_fields(content, odd)
    text = read_text(render_deck(rough, make_shortlists(content), lang="both"))
    if odd == HOSTILE:
        assert text.count("".join(odd.split())) >= 5


def test_the_same_deck_is_the_same_bytes_and_an_empty_one_a_paper(content):
    """It says that there is nothing."""
    photos = {"dawan-shiju": (shoot_photo(),)}
    shown = replace(content, photos=photos)
    one, two = (render_deck(shown, make_shortlists(content), lang="zh") for _ in "ab")
    assert one == two
    assert "没有要看的场地" in read_text(render_deck(content, (), lang="zh"))
