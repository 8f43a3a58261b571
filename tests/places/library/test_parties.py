"""The directory of a library, whether it is a file or a server."""

from dataclasses import replace

import pytest
from libraries.party import BILL, CROWD, LIGHT, WANG
from libraries.place import make_store

from scout.domain.errors import PartyConflict
from scout.domain.party import LinkSubject, PartyKind, PartyLink, PartyWanted
from scout.domain.place_store import Subject
from scout.places.library.copying import copy_library
from scout.places.library.party_shelf import PartyShelf

GUARD = PartyLink(party_id="p-wang", subject=LinkSubject.PLACE, subject_id="fuxing", role="contact")


@pytest.fixture
def shelf(store):
    """The directory of an empty library."""
    return PartyShelf(store)


@pytest.fixture
def filled(shelf):
    """The same with a manager, a company and a grip."""
    shelf.put_many(CROWD, who="阿甲")
    return shelf


def _find(shelf, words="", **wanted):
    return [one.id for one in shelf.find(PartyWanted(words=words, **wanted))]


def test_somebody_comes_back_as_they_were_put(shelf):
    """With the version, the name and the time of the save; nobody else is there."""
    saved = shelf.put(WANG, who="阿乙")
    assert replace(WANG, version=1, changed_by="阿乙", changed_at=saved.changed_at) == saved
    assert saved == shelf.read("p-wang")
    assert ((saved,), 1) == (shelf.read_all(), shelf.count())
    assert shelf.read("nobody") is None


FOUND = {
    "": ["p-wang", "p-light", "p-bill"],
    "晓月": ["p-wang"],
    "wangxiaoyue": ["p-wang"],
    "wxy": ["p-wang"],
    "fuxing": ["p-wang"],
    "13800138": ["p-wang"],
    "138-0013 8000": ["p-wang"],
    "+86 755 1234": ["p-light"],
    "0755-8899": ["p-wang"],
    "PINGSHAN light": ["p-light"],
    "器材租赁": ["p-light"],
    "equipment": ["p-light"],
    "周一": ["p-wang"],
    "example.cn": ["p-bill"],
    "100%": [],
    "_": [],
    "王 light": [],
}


def test_people_are_found_by_what_one_remembers(filled):
    """Chinese, pinyin, first letters, English, what they offer, and any run of digits."""
    assert FOUND == {words: _find(filled, words) for words in FOUND}


def test_the_directory_is_narrowed(filled):
    """By kind, membership, what is offered, and where somebody is something."""
    filled.put_link(GUARD, who="阿甲")
    assert ["p-light"] == _find(filled, kind=PartyKind.COMPANY)
    assert ["p-light"] == _find(filled, is_member=True)
    assert ["p-light"] == _find(filled, offer="equipment")
    assert ["p-wang"] == _find(filled, subject=LinkSubject.PLACE, subject_id="fuxing")
    assert [] == _find(filled, subject=LinkSubject.PLACE, subject_id="creek")


def test_an_edit_of_an_old_version_is_refused_with_the_new_one(filled):
    """Nothing is lost and nothing half done: the other's version stands and is shown."""
    mine = filled.read("p-wang")
    theirs = filled.put(replace(mine, role="店长"), who="阿乙")
    with pytest.raises(PartyConflict) as refused:
        filled.put_many(
            [replace(LIGHT, version=1, name_en="X"), replace(mine, role="我")], who="丙"
        )
    assert ((replace(mine, role="我"), theirs),) == refused.value.pairs
    assert ("店长", "Pingshan Light") == (
        filled.read("p-wang").role,
        filled.read("p-light").name_en,
    )


def test_history_keeps_what_was(filled):
    """The newest first, also of somebody who was taken out and came again."""
    first = filled.read("p-wang")
    second = filled.put(replace(first, role="店长"), who="阿乙")
    assert (second, first) == filled.history("p-wang")
    filled.drop(second, who="阿乙")
    assert (second, first) == filled.history("p-wang")
    assert 3 == filled.put(WANG, who="阿丙").version


def test_links_lead_both_ways(filled):
    """Said twice it is so once; taken back it is gone; who is dropped has none."""
    filled.put_link(GUARD, who="阿甲")
    filled.put_link(GUARD, who="阿甲")
    unit = filled.name_production("罗盘归途", who="阿甲")
    assert unit == filled.name_production("罗盘归途 ", who="阿乙")
    other = replace(GUARD, subject=LinkSubject.PRODUCTION, subject_id=unit, role="外联")
    filled.put_link(other, who="阿甲")
    assert (GUARD, other) == filled.links("p-wang")
    assert (GUARD,) == filled.links_of(LinkSubject.PLACE)
    assert {unit: "罗盘归途"} == filled.productions()
    assert (True, False) == (filled.drop_link(GUARD, who="乙"), filled.drop_link(GUARD, who="乙"))
    filled.drop(filled.read("p-wang"), who="阿甲")
    assert () == filled.links_of(LinkSubject.PRODUCTION)
    with pytest.raises(PartyConflict):
        filled.put_link(GUARD, who="阿甲")


def test_two_entries_become_one_or_stay_two(filled):
    """With the links of both, each once; nothing is done where one of them stands otherwise."""
    for who in ("p-wang", "p-bill"):
        filled.put_link(replace(GUARD, party_id=who), who="阿甲")
    filled.put_link(replace(GUARD, party_id="p-bill", role="guard"), who="阿甲")
    wang, bill = filled.read("p-wang"), filled.read("p-bill")
    with pytest.raises(PartyConflict):
        filled.join(replace(wang, name_en="Bill"), replace(bill, version=7), who="阿乙")
    assert (wang, bill) == (filled.read("p-wang"), filled.read("p-bill"))
    joined = filled.join(replace(wang, name_en="Bill"), bill, who="阿乙")
    assert (joined, None) == (filled.read("p-wang"), filled.read("p-bill"))
    assert (GUARD, replace(GUARD, role="guard")) == filled.links("p-wang")
    assert (bill,) == filled.history("p-bill")


def test_every_step_is_told(filled, store):
    """Who follows the library sees entries saved, linked and dropped, in their order."""
    filled.put_link(GUARD, who="阿乙")
    filled.drop(replace(BILL, version=1), who="阿丙")
    told = [(one.subject, one.id, one.version, one.who) for one in store.changes_since(3)]
    assert [(Subject.PARTY, "p-wang", 1, "阿乙"), (Subject.PARTY, "p-bill", 0, "阿丙")] == told


def test_a_copy_of_a_library_has_the_directory(filled, store, tmp_path):
    """With history and links, in a file as on a server."""
    known = filled.put(replace(filled.read("p-wang"), role="店长"), who="阿乙")
    filled.put_link(GUARD, who="阿甲")
    (tmp_path / "other").mkdir()
    target = make_store("sqlite", folder=tmp_path / "other")
    copy_library(store, target)
    copied = PartyShelf(target)
    assert (filled.read_all(), (GUARD,)) == (copied.read_all(), copied.links("p-wang"))
    assert (known, filled.history("p-wang")[1]) == copied.history("p-wang")
    target.close()


def test_signs_that_no_database_keeps_are_no_harm(shelf):
    """Half a sign or a sign of number 0 in a name breaks neither saving nor finding."""
    odd = replace(BILL, name_en="Bi\0ll \ud83d")
    shelf.put(odd, who="x")
    assert odd.name_en == shelf.read("p-bill").name_en
    assert ["p-bill"] == _find(shelf, "ll")
