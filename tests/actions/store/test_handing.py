"""What a project says of places, handed over to the library field by field."""

from dataclasses import replace

import pytest
from libraries.place import FEW, make_place, make_store, rename

from scout.actions.store.handing import Handing, hand_over, propose
from scout.domain.location import Fact
from scout.domain.place_book import OWN_WORD, PlaceBook, PlaceEntry, ScoutState


@pytest.fixture
def store(tmp_path):
    """A library with three places."""
    store = make_store("sqlite", folder=tmp_path)
    store.put_many(FEW, who="阿甲")
    yield store
    store.close()


def _say(record, field, value, *, day="2026-03-01"):
    fact = Fact(field=field, value=value, source=OWN_WORD, date=day)
    kept = tuple(one for one in record.place.facts if one.field != field)
    return PlaceEntry(id=record.id, place=replace(record.place, facts=(*kept, fact)))


def _hand(chosen, book, store):
    return hand_over(chosen, book, store=store, who="阿乙", photos={})


def test_both_words_are_shown_before_anything_is_saved(store):
    """With a mark where the library's is the later one."""
    book = PlaceBook(entries=(_say(FEW[0], "power", "220V", day="2025-12-01"),))
    (one,) = propose(book, store)
    told = (one.place_id, one.field, one.mine, one.theirs, one.newer)
    assert ("fuxing", "power", "220V", "380V 三相", True) == told
    assert 1 == store.read("fuxing").version


def test_what_is_handed_over_is_the_library_s(store):
    """Signed by who said it; the project says it no more, and nothing is proposed again."""
    entry = replace(_say(FEW[0], "power", "220V"), note="门口可停车")
    book = PlaceBook(entries=(entry,)).put(
        PlaceEntry(id="creek").marked(ScoutState.SCOUTED, day="2026-03-02", who="阿乙")
    )
    handed = _hand(propose(book, store), book, store)
    record = store.read("fuxing")
    assert ("220V", "门口可停车", 2) == (
        record.place.find_fact("power").value,
        record.note,
        record.version,
    )
    assert "阿乙" in record.place.find_fact("power").source
    assert ScoutState.SCOUTED is store.read("creek").state
    assert (("fuxing", "creek"), ()) == (handed.saved, handed.again)
    assert frozenset() == handed.book.of("fuxing").said
    assert () == propose(handed.book, store)


def test_only_what_is_chosen_is_handed_over(store):
    """The rest stays the project's word."""
    entry = _say(FEW[0], "power", "220V")
    noise = Fact(field="noise", value="早市", source=OWN_WORD, date="2026-03-01")
    entry = replace(entry, place=replace(entry.place, facts=(*entry.place.facts, noise)))
    book = PlaceBook(entries=(entry,))
    chosen = [one for one in propose(book, store) if one.field == "noise"]
    handed = _hand(chosen, book, store)
    assert "380V 三相" == store.read("fuxing").place.find_fact("power").value
    assert frozenset({"power"}) == handed.book.of("fuxing").said


def test_a_new_place_is_added_whole(store):
    """As the user described it; afterwards it is no own place of the project."""
    mill = make_place("mill", "老磨坊", "Old Mill")
    book = PlaceBook(entries=(PlaceEntry(id="mill", place=mill.place, is_own=True),))
    handed = _hand(propose(book, store), book, store)
    assert "老磨坊" == store.read("mill").place.name.zh
    assert () == handed.book.entries


def test_what_somebody_changed_meanwhile_is_shown_again(store):
    """Nothing is written over that nobody has seen."""
    book = PlaceBook(entries=(_say(FEW[0], "power", "220V"),))
    proposed = propose(book, store)
    other = store.read("fuxing")
    facts = tuple(replace(one, value="63A", date="2026-06-01") for one in other.place.facts)
    store.put(replace(other, place=replace(other.place, facts=facts)), who="阿甲")
    handed = _hand(proposed, book, store)
    assert ((), book) == (handed.saved, handed.book)
    assert [("63A", True)] == [(one.theirs, one.newer) for one in handed.again]
    assert isinstance(handed.again[0], Handing)


def test_another_change_of_the_place_is_no_hindrance(store):
    """What nobody disagrees on is kept."""
    book = PlaceBook(entries=(_say(FEW[0], "power", "220V"),))
    proposed = propose(book, store)
    store.put(rename(store.read("fuxing"), "新名"), who="阿甲")
    _hand(proposed, book, store)
    record = store.read("fuxing")
    assert ("新名", "220V") == (record.place.name.zh, record.place.find_fact("power").value)
