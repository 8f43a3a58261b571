"""An entry as somebody types it."""

import pytest
from libraries.party import BILL, WANG

from scout.actions.directory.entry import pick_entry, read_entry
from scout.domain.errors import WishError
from scout.domain.party import PRIVATE_OF_PERSON, PartyKind


def test_an_entry_is_read_from_typed_texts():
    """Names by their signs, several numbers, offers by any of their names; private as usual."""
    texts = {
        "name_zh": ["Li Wei"],
        "phones": ["138 0000 0000； 0755-1234567"],
        "offers": ["后期, 自有机房"],
        "member": ["是"],
    }
    party = read_entry(texts)
    assert ("", "Li Wei") == (party.name_zh, party.name_en)
    assert ("138 0000 0000", "0755-1234567") == party.phones
    assert (("post", "自有机房"), True) == (party.offers, party.is_member)
    assert (PartyKind.PERSON, PRIVATE_OF_PERSON) == (party.kind, party.private)


def test_a_company_is_known_by_its_name():
    """Without a word on the kind, a name that ends as companies do is one."""
    assert PartyKind.COMPANY is read_entry({"name_zh": ["光影器材有限公司"]}).kind
    assert PartyKind.PERSON is read_entry({"name_zh": ["王公子"]}).kind


def test_what_is_not_typed_stays():
    """An edit changes its fields and nothing else, not the id and the version."""
    changed = read_entry({"role": ["店长"], "private": ["-"], "phones": [""]}, WANG)
    assert ("p-wang", WANG.note, "店长") == (changed.id, changed.note, changed.role)
    assert ((), frozenset()) == (changed.phones, changed.private)
    assert WANG == read_entry({}, WANG)


def test_everything_that_is_wrong_is_told_at_once():
    """A number with no digits, an address without @, a field and a kind that there are not."""
    texts = {"phones": ["12"], "emails": ["a"], "private": ["sign"], "kind": ["ghost"]}
    with pytest.raises(WishError) as refused:
        read_entry(texts, BILL)
    codes = [message.code.removeprefix("directory.odd_") for message in refused.value.parts]
    assert ["phone", "email", "private", "kind"] == codes
    with pytest.raises(WishError):
        read_entry({"note": ["nobody"]})


def test_an_entry_is_picked_by_id_or_words(directory):
    """By words only where they find one alone; a whole name before a part of others."""
    assert "p-wang" == pick_entry(directory.parties, "p-wang").id
    assert "p-bill" == pick_entry(directory.parties, "bill").id
    for words in ("nobody", "", "1"):
        with pytest.raises(WishError):
            pick_entry(directory.parties, words)
