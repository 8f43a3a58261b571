"""What all say of a place in the library: beside what a project says, and never over another's."""

from dataclasses import replace
from datetime import date

import pytest
from libraries.place import FEW, make_store, rename

from scout.actions.scouting.change import LONGEST_NOTE
from scout.actions.store.shared_word import SharedWord, read_shared, say_for_all
from scout.domain.errors import EditConflict, WishError
from scout.domain.photo import PhotoFile, PlacePhoto
from scout.domain.place_book import ScoutState, StateChange

DIGESTS = ("a" * 64, "b" * 64)
WORD = SharedWord(state=ScoutState.SCOUTED, note=" 看过 \n", day=date(2026, 3, 2), who="阿乙")


@pytest.fixture
def store(tmp_path):
    """A library with three places; of the first there are two photos, one of them is kept."""
    store = make_store("sqlite", folder=tmp_path)
    photos = tuple(
        PlacePhoto(digest=one, name="a.jpg", width_px=4, height_px=3, date="2026-03-01")
        for one in DIGESTS
    )
    store.put_many([replace(FEW[0], photos=photos), *FEW[1:]], who="阿甲")
    store.put_photo(PhotoFile(digest=DIGESTS[0], content=b"jpeg"))
    yield store
    store.close()


def test_what_all_say_is_read_with_its_photos(store):
    """Those that can be had; of a place that the library does not have nothing is said."""
    found = read_shared(store, "fuxing", most_photos=9)
    assert ({DIGESTS[0]: b"jpeg"}, False, False) == (
        found.photos, found.waits, found.says_nothing,
    )  # fmt: skip
    assert read_shared(store, "creek", most_photos=9).says_nothing
    assert read_shared(store, "nowhere", most_photos=9) is None


def test_another_word_is_a_new_version(store):
    """With who said it and since when; what is said once more changes no history."""
    saved = say_for_all(store, store.read("fuxing"), word=WORD)
    said = StateChange(state=ScoutState.SCOUTED, day="2026-03-02", who="阿乙")
    assert ("看过", (said,), 2) == (saved.note, saved.states, saved.version)
    again = say_for_all(store, saved, word=replace(WORD, note="又看过", day=date(2026, 3, 9)))
    assert ("又看过", (said,), 3) == (again.note, again.states, again.version)


def test_what_others_change_besides_stays(store):
    """A new name is no conflict with a note."""
    known = store.read("fuxing")
    store.put(rename(known, "新名"), who="阿甲")
    saved = say_for_all(store, known, word=WORD)
    assert ("新名", "看过", 3) == (saved.place.name.zh, saved.note, saved.version)


def test_two_words_on_the_same_are_both_shown(store):
    """Nothing is saved then; ours can be put over theirs, which stays in the history."""
    known = store.read("fuxing")
    store.put(rename(replace(known, note="封路了"), "新名"), who="阿甲")
    with pytest.raises(EditConflict) as told:
        say_for_all(store, known, word=WORD)
    ((ours, theirs),) = told.value.pairs
    assert ("看过", "封路了", "新名") == (ours.note, theirs.note, ours.place.name.zh)
    assert theirs == store.read("fuxing")
    store.put(ours, who="阿乙")
    assert ["看过", "封路了", ""] == [one.note for one in store.history("fuxing")]


def test_a_note_longer_than_any_is_refused(store):
    """As in a project."""
    with pytest.raises(WishError):
        say_for_all(store, store.read("fuxing"), word=replace(WORD, note="长" * (LONGEST_NOTE + 1)))
    assert 1 == store.read("fuxing").version
