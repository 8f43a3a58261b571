"""vCards of every version, as telephones and offices write them, and as nobody should."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scout.domain.party import PRIVATE_OF_PERSON, PartyKind
from scout.places.directory.card import read_vcards
from scout.places.directory.card_line import plain, read_cards, without_pictures

QUOTED = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E6=99=93=E6=9C=88;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=
=E6=99=93=E6=9C=88
TEL;CELL;PREF:138 0013 8000
TEL;WORK:+86 755-8899 0011
END:VCARD
"""
GB = """BEGIN:VCARD
VERSION:2.1
FN;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=CD=F5=CF=FE=D4=C2
END:VCARD
"""
OFFICE = r"""BEGIN:VCARD
VERSION:3.0
FN:Li\, Wei
N:Li;Wei;;;
ORG:坪山光影器材有限公司;灯光部
item1.TEL;type="cell,voice";type=pref:139
  0000 0001
TITLE:灯光
 师
ADR;TYPE=work:;;锦龙大道1号;深圳市;广东省;518118;中国
CATEGORIES:灯光器材,自有
X-SOCIALPROFILE;type=wechat:x-apple:li_wei
NOTE:第一行\n第二行
END:VCARD
"""
NEW = """BEGIN:VCARD
VERSION:4.0
KIND:org
FN;LANGUAGE=zh:坪山光影
FN;LANGUAGE=en:Pingshan Light
TEL;VALUE=uri:tel:+86-755-1234-5678;ext=12
EMAIL:mailto:desk@example.cn
END:VCARD
"""


def _one(text):
    (found,) = read_vcards(text, "x.vcf").parties
    return found.party


@pytest.mark.parametrize("text", [QUOTED, GB])
def test_names_of_old_telephones_are_read(text):
    """Quoted-printable, in UTF-8 or GB, also where a soft break cuts a line."""
    assert "王晓月" == _one(text).name_zh


def test_numbers_of_a_card_are_kept_as_written():
    """Each number once, in the order of the card."""
    assert ("138 0013 8000", "+86 755-8899 0011") == _one(QUOTED).phones


def test_a_card_of_an_office_is_read_whole():
    """Groups, folds, commas, an address in the Chinese order, known and own words of business."""
    party = _one(OFFICE)
    assert ("", "Li, Wei", "坪山光影器材有限公司 灯光部", "灯光师") == (
        party.name_zh,
        party.name_en,
        party.company,
        party.role,
    )
    assert ("139 0000 0001",) == party.phones
    assert "广东省深圳市锦龙大道1号" == party.address
    assert ("equipment", "自有") == party.offers
    assert ("li_wei", "第一行\n第二行") == (party.wechat, party.note)


def test_a_company_has_both_names():
    """By version 4.0: the kind, names by language, links for number and e-mail."""
    party = _one(NEW)
    assert (PartyKind.COMPANY, "坪山光影", "Pingshan Light") == (
        party.kind,
        party.name_zh,
        party.name_en,
    )
    assert ("+86-755-1234-5678 ext. 12",) == party.phones
    assert ("desk@example.cn",) == party.emails


def test_a_secret_card_stays_secret():
    """What the card itself calls private is kept so; else as any new entry."""
    assert PRIVATE_OF_PERSON == _one(QUOTED).private
    secret = _one(QUOTED.replace("TEL;CELL", "CLASS:PRIVATE\nTEL;CELL"))
    assert {"phones", "emails"} <= secret.private


def test_what_is_wrong_is_told_with_its_line_and_spoils_nothing():
    """A line that is none, a card without a name: the others are read all the same."""
    text = GB.replace("END", "no line at all\nEND") + "BEGIN:VCARD\nTEL:12345\nEND:VCARD\n" + NEW
    found = read_vcards(text, "x.vcf")
    assert ["王晓月", "坪山光影"] == [one.party.name_zh for one in found.parties]
    assert [4, 6] == [problem.line for problem in found.problems]


def test_photos_are_dropped_before_anything_is_read():
    """Every line keeps its number, however long the photo was."""
    content = b"BEGIN:VCARD\nPHOTO;ENCODING=b:" + b"\n AAAA" * 9 + b"\nFN:A\nEND:VCARD\n"
    bare = without_pictures(content)
    assert b"AAAA" not in bare
    assert content.count(b"\n") == bare.count(b"\n")


HOSTILE = {
    "never closed": "BEGIN:VCARD\n" * 30_000,
    "folded for ever": "BEGIN:VCARD\nFN:a\nNOTE:" + "\n x" * 200_000,
    "parameters": "BEGIN:VCARD\nFN" + ";A=b" * 100_000 + ":a",
    "an open quote": 'BEGIN:VCARD\nFN;A="' + "a" * 200_000 + ":a",
    "soft breaks": "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:a" + "=\nb" * 100_000,
    "backslashes": "BEGIN:VCARD\nFN:" + "\\" * 99_999,
    "quotes": "BEGIN:VCARD\nFN" + '"a' * 40_000 + ":x",
    "colons": "BEGIN:VCARD\n" + ":\n" * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_end_soon(text):
    """However they are made: within seconds, and with no more than the ceilings allow."""
    start = time.monotonic()
    found = read_vcards(text, "x.vcf")
    assert all(len(one.party.note) <= 4_000 for one in found.parties)
    assert 5 > time.monotonic() - start


PIECES = st.sampled_from(
    [
        *(line + "\n" for text in (QUOTED, GB, OFFICE, NEW) for line in text.split("\n")),
        *("\\", '"', ";", ",", ":", "=", "=\n", "\n ", "\0", "\ud800", "\u202e", "=FF", "\r\n"),
        *("item1.", "TEL", "FN;ENCODING=BASE64:////", "ENCODING=b:=", "CHARSET=hex", "9" * 500),
    ]
)


@example("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:\ud800\n")
@given(st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join))
def test_no_text_breaks_the_reader(text):
    """Whatever stands there: entries with a name, on one line each, or problems."""
    for one in read_vcards(text, "x.vcf").parties:
        names = one.party.name_zh + one.party.name_en
        assert names
        assert names == " ".join(names.split())


@given(st.text(max_size=50))
def test_escaped_text_comes_back(text):
    """What a writer escapes by the standard is read as it was."""
    flat = text.replace("\r", "").replace("\n", " ")
    escaped = flat.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert flat == plain(escaped)
    cards = read_cards(f"BEGIN:VCARD\nNOTE:{escaped}\nEND:VCARD").cards
    assert [flat] == [line.text for line in cards[0].lines]
