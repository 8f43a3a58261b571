"""People and companies out of foreign files: any encoding, columns by name, doubles by hand."""

from dataclasses import replace

import openpyxl
import pytest
from libraries.party import LIGHT, WANG

from scout.actions.directory.intake import (
    TwinBy,
    read_columns,
    read_party_choices,
    settle,
    take_over,
    understand,
)
from scout.actions.directory.open_file import open_party_file
from scout.actions.intake.look import Choice
from scout.domain.errors import LimitError, ReadError, WishError
from scout.domain.party import PartyKind

TABLE = """剧组常用联系人,,,,,
姓名,单位,手机,业务,星座,备注
王姐,福兴世居文化有限公司,+86 138-0013-8000,场地,白羊,"爱喝茶;
周一休息"
李强,,139 0000 0001/0755 2222333,发电车,,
坪山光影器材,,,灯光器材、航拍,,
,新星后期有限公司,,后期,,
,,,,金牛,
"""
CARD = "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:王晓月\r\nTEL;CELL:13900000002\r\nEND:VCARD\r\n"


def _write(path, text, encoding="utf-8"):
    path.write_text(text, encoding=encoding)
    return path


@pytest.fixture
def table(tmp_path):
    """A list of contacts as a Chinese Excel saves it."""
    return _write(tmp_path / "联系人.csv", TABLE, "gb18030")


@pytest.fixture
def intake(table, directory):
    """The same held against the directory."""
    return understand(open_party_file(table), directory.parties, said={})


def test_columns_are_known_by_their_names(intake):
    """Also below a title; what the directory has no field for is not taken over."""
    fields = {column.header: column.field and column.field.id for column in intake.columns}
    known = {"姓名": "name_zh", "单位": "company", "手机": "phones", "业务": "offers"}
    assert known | {"星座": None, "备注": "note"} == fields


def test_rows_are_people_and_companies(intake):
    """Several numbers in a cell, known and own offers, a company alone; who has no name is told."""
    names = [(row.party.kind.value, row.party.name("zh")) for row in intake.rows]
    people, companies = ["王姐", "李强", "坪山光影器材"], ["新星后期有限公司"]
    expected = [("person", name) for name in people] + [("company", name) for name in companies]
    assert expected == names
    assert ("139 0000 0001", "0755 2222333") == intake.rows[1].party.phones
    assert ("equipment", "aerial") == intake.rows[2].party.offers
    assert ["directory.no_name"] == [problem.message.code for problem in intake.problems]


def test_doubles_are_proposed_and_never_merged_unasked(intake, directory):
    """By the same number however it is written, by name and company; left until somebody says."""
    twins = {row.party.name_zh: (row.twin.other.id, row.twin.by) for row in intake.twins}
    assert {"王姐": ("p-wang", TwinBy.PHONE), "坪山光影器材": ("p-light", TwinBy.NAME)} == twins
    taken = settle(intake, {})
    assert [["李强", "新星后期有限公司"], [], 2] == [
        [party.name_zh for party in taken.new],
        list(taken.changed),
        len(taken.left),
    ]
    assert 2 == take_over(directory.parties, taken, who="阿乙")
    assert 5 == directory.parties.count()


def test_a_merge_adds_what_is_new_and_tells_what_is_otherwise(intake, directory):
    """The known name and number stay; offers and notes come together."""
    choices = read_party_choices(["merge"], intake)
    taken = settle(intake, choices)
    take_over(directory.parties, taken, who="阿乙")
    wang, light = directory.parties.read("p-wang"), directory.parties.read("p-light")
    assert (WANG.name_zh, WANG.phones, ("location_owner",)) == (
        wang.name_zh,
        wang.phones,
        wang.offers,
    )
    assert "周一不接电话\n爱喝茶;\n周一休息" == wang.note
    assert (2, (*LIGHT.offers, "aerial")) == (light.version, light.offers)
    assert ["directory.otherwise"] == [message.code for message in taken.remarks]


def test_each_double_can_be_settled_by_itself(intake):
    """One is kept as it is, one taken as somebody else; a word for no double is refused."""
    first, second = (row.number for row in intake.twins)
    choices = read_party_choices([f"{first}=keep", f"{second}=both"], intake)
    assert {first: Choice.KEEP, second: Choice.BOTH} == choices
    taken = settle(intake, choices)
    assert (3, 0, 0) == (len(taken.new), len(taken.changed), len(taken.left))
    for word in ("perhaps", "999=merge", "x=merge"):
        with pytest.raises(WishError):
            read_party_choices([word], intake)


def test_doubles_inside_a_file_come_together(tmp_path, directory):
    """The second row about somebody new is merged into the first where the user says so."""
    text = "姓名,电话,微信\n陈一,13700000001,\n陈一,13700000001,chen1\n"
    path = _write(tmp_path / "a.csv", text)
    intake = understand(open_party_file(path), directory.parties, said={})
    assert 1 == len(settle(intake, {}).new)
    (party,) = settle(intake, dict.fromkeys([intake.rows[1].number], Choice.MERGE)).new
    assert ("陈一", "chen1") == (party.name_zh, party.wechat)


def test_the_user_says_what_columns_hold(table, directory):
    """By header or letter; a column can be left out; a word that is no field is refused."""
    said = read_columns(["星座=note", "D=-", "备注=-"])
    intake = understand(open_party_file(table), directory.parties, said=said)
    assert ("白羊", ()) == (intake.rows[0].party.note, intake.rows[0].party.offers)
    with pytest.raises(WishError):
        read_columns(["星座=sign"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_cards_are_read_in_any_encoding(tmp_path, directory, encoding, readers):
    """In a process apart, as the window reads them."""
    path = _write(tmp_path / "王.vcf", CARD * 2, encoding)
    found = open_party_file(path, readers=readers)
    assert ["王晓月"] * 2 == [one.party.name_zh for one in found.parties]
    assert 1 == len(understand(found, directory.parties, said={}).twins)


def test_workbooks_and_other_separators_are_read(tmp_path, directory):
    """The names of another program's columns; halves of a name; English companies."""
    rows = [
        ("First Name", "Last Name", "Organization Name", "E-mail Address", "Phone 1 - Value"),
        ("Bill", "Ng", "Grip Co", "bill@example.cn", "0755 7654321 ::: 13800138111"),
        ("", "", "Pingshan Film Ltd.", "", ""),
    ]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "contacts.xlsx")
    text = "\n".join(";".join(row) for row in rows)
    for path in (tmp_path / "contacts.xlsx", _write(tmp_path / "contacts.csv", text)):
        intake = understand(open_party_file(path), directory.parties, said={})
        bill, film = (row.party for row in intake.rows)
        assert ("Bill Ng", "Grip Co") == (bill.name_en, bill.company)
        assert (PartyKind.COMPANY, "Pingshan Film Ltd.") == (film.kind, film.name_en)


def test_what_is_no_directory_is_refused(tmp_path):
    """A page of text, an empty file, a folder: told, and nothing else."""
    for name, text in (("a.txt", "今天天气很好。\n\n"), ("b.vcf", "")):
        with pytest.raises((ReadError, LimitError)):
            open_party_file(_write(tmp_path / name, text))
    with pytest.raises(ReadError):
        open_party_file(tmp_path)


def test_nothing_is_lost_where_somebody_was_quicker(intake, directory):
    """An entry that was changed while the file was looked at: nothing of the import is saved."""
    taken = settle(intake, read_party_choices(["merge"], intake))
    known = directory.parties.read("p-wang")
    directory.parties.put(replace(known, role="店长"), who="阿丙")
    with pytest.raises(Exception, match="meanwhile"):
        take_over(directory.parties, taken, who="阿乙")
    assert 3 == directory.parties.count()
