"""What goes out for other programs: whole, harmless, and without what is private."""

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from libraries.party import CROWD, WANG

from scout.actions.directory.export import EXPORTS, export_parties
from scout.actions.directory.intake import understand
from scout.actions.directory.open_file import open_party_file
from scout.domain.errors import WishError
from scout.domain.party import MAY_BE_PRIVATE, Party, PartyKind
from scout.export.directory.card import write_cards
from scout.places.directory.card import read_vcards

NOW = datetime(2026, 11, 26, tzinfo=UTC)
SECRETS = ("wxy", "周一不接电话")


def _export(path, parties=CROWD, **more):
    (file,) = export_parties(parties, path, lang="zh", revision=NOW, **more).files
    return file


def _text(path):
    if path.suffix != ".xlsx":
        return path.read_bytes().decode("utf-8-sig").replace("\r\n ", "")
    with zipfile.ZipFile(path) as archive:
        return unescape("".join(archive.read(name).decode() for name in archive.namelist()))


@pytest.mark.parametrize("ending", EXPORTS)
def test_private_fields_stay_out_unless_they_are_asked_for(tmp_path, ending):
    """In every format; names and what is not private are there."""
    without = _text(_export(tmp_path / f"a{ending}"))
    whole = _text(_export(tmp_path / f"b{ending}", with_private=True))
    assert [False] * 2 == [secret in without for secret in SECRETS]
    assert [True] * 2 == [secret in whole for secret in SECRETS]
    assert "王晓月" in without
    assert "138 0013 8000" in without


@pytest.mark.parametrize("ending", EXPORTS)
def test_what_was_written_is_read_again(tmp_path, ending, directory):
    """Everything about everybody, in their order, also what each keeps private."""
    path = _export(tmp_path / f"all{ending}", with_private=True)
    intake = understand(open_party_file(path), directory.parties, said={})
    found = [replace(row.party, id="") for row in intake.rows]
    assert [replace(party, id="") for party in CROWD] == found
    assert 3 == len(intake.twins)


@pytest.mark.parametrize("ending", EXPORTS)
def test_the_same_directory_gives_the_same_bytes(tmp_path, ending):
    """Whenever it is written."""
    one, two = _export(tmp_path / f"a{ending}"), _export(tmp_path / f"b{ending}")
    assert one.read_bytes() == two.read_bytes()


def test_no_text_is_a_formula(tmp_path):
    """A name that begins like one opens as the name that it is."""
    odd = replace(WANG, name_zh="=HYPERLINK(王)", role="@cmd", note="")
    text = _text(_export(tmp_path / "a.csv", [odd]))
    assert "'=HYPERLINK(王)" in text
    assert "'@cmd" in text
    assert "<f>" not in _text(_export(tmp_path / "a.xlsx", [odd]))


def test_another_program_reads_the_cards():
    """A reader that is none of ours finds names, numbers, company and address."""
    party = replace(WANG, address="深圳市坪山区, 1号; 后门", private=frozenset())
    (card,) = vobject.readComponents(write_cards([party], "zh", private=False).decode())
    assert ("王晓月", ["福兴世居文化有限公司"]) == (card.fn.value, card.org.value)
    assert list(party.phones) == [one.value for one in card.contents["tel"]]
    assert party.address == card.adr.value.street


def test_another_ending_is_refused(tmp_path):
    """With the endings that there are."""
    with pytest.raises(WishError, match=r"\.vcf, \.csv, \.xlsx"):
        _export(tmp_path / "a.doc")


WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)


@given(
    zh=WORDS.map("王{}".format),
    role=WORDS | st.just(""),
    note=st.lists(WORDS, max_size=3).map("\n".join),
    offers=st.lists(WORDS.map("自有{}".format), max_size=3, unique=True).map(tuple),
    private=st.frozensets(st.sampled_from(MAY_BE_PRIVATE)),
)
def test_any_text_comes_back_from_a_card(zh, role, note, offers, private):
    """Whatever signs a name, a role, a note or an own word has."""
    party = Party(
        id="",
        kind=PartyKind.PERSON,
        name_zh=zh,
        role=role,
        note=note,
        offers=offers,
        private=private,
    )
    (found,) = read_vcards(write_cards([party], "zh", private=True).decode(), "x").parties
    assert party == found.party
