"""A file and a server answer every search alike, and as one would answer it by hand."""

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from libraries.place import make_place, make_store

from scout.domain.pinyin import spell
from scout.domain.place_store import PlaceWanted
from scout.places.library.word import LINE_SIGNS, clean, line_of
from scout.places.search import fold

SIGNS = "大万世居坪山长乐Aab1é ß２İﬁ𠮷ゆ-'_.、·\"*:&|()\\%\n\t\0\ud800́"
PLACES = 120


def _make_places():
    dice = random.Random(8)  # noqa: S311 - the same places every time

    def text(longest):
        return "".join(dice.choices(SIGNS, k=dice.randint(1, longest)))

    for number in range(PLACES):
        made = make_place(f"p{number}", text(6), text(12), spots=(text(4), text(2)))
        note = text(40) if number else "山" * LINE_SIGNS + "ab"
        yield replace(made, note=note)


@pytest.fixture(scope="module")
def places():
    """Places with odd names and notes, one of them with a note of no end."""
    return tuple(_make_places())


@pytest.fixture(scope="module")
def lines(places):
    """What a search looks at, by the id of the place, and the words in it."""
    return {place.id: (line_of(place), set(_cut(line_of(place)))) for place in places}


@pytest.fixture(scope="module")
def both(places, server, tmp_path_factory):
    """The same places in a file and on a server."""
    folder = tmp_path_factory.mktemp("both")
    stores = [make_store(kind, folder=folder, server=server) for kind in ("sqlite", "postgresql")]
    for store in stores:
        store.put_many(places, who="阿甲")
    yield stores
    for store in stores:
        store.close()


def _is_chinese(sign):
    return ord(sign) >= 0x2E80


def _cut(text):
    """The runs of letters and digits in a text, Chinese signs apart from the others."""
    runs = [""]
    for sign in text:
        if not sign.isalnum():
            runs.append("")
        elif runs[-1] and _is_chinese(runs[-1][0]) is _is_chinese(sign):
            runs[-1] += sign
        else:
            runs.append(sign)
    return [run for run in runs if run]


def _stands_in(word, line, *, words):
    """Whether a word is there: other letters where a word begins so, all of it as it is typed."""
    runs = _cut(word)
    others = [run for run in runs if not _is_chinese(run[0])]
    begun = all(any(found.startswith(run) for found in words) for run in others)
    return not runs or (begun and (word in line or runs == [word] == others))


def _search_by_hand(lines, places, *, words):
    asked = clean(fold(words)).split()
    found = [
        place
        for place in places
        if all(_stands_in(word, lines[place.id][0], words=lines[place.id][1]) for word in asked)
    ]
    return [place.id for place in sorted(found, key=lambda place: _rank(place.place.name, asked))]


def _rank(name, asked):
    """By letters alone: the name is that, begins so, has all of it, or is so in pinyin."""
    keys = [run for word in asked for run in _cut(word)]
    if not keys:
        return 0
    names = ["·".join(_cut(clean(fold(text)))) for text in (name.zh, name.en)]
    spoken = fold(name.zh)  # longer than the name where a letter becomes two
    typed = {word for at in range(len(spoken)) for word in spell(spoken[at:]).split()}
    whole = "·".join(keys)
    return [
        whole in names,
        any(text.startswith(whole) for text in names),
        all(any(_is_in(key, text) for text in names) for key in keys),
        all(
            any(_is_in(key, text) for text in names) or any(word.startswith(key) for word in typed)
            for key in keys
        ),
        True,
    ].index(True)


def _is_in(key, name):
    """From any Chinese sign of a name on, or from the start of another word."""
    runs = name.split("·")
    return any(key in run if _is_chinese(key[0]) else run.startswith(key) for run in runs)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_both_answer_alike(both, places, lines, data):
    """Pieces of what is there, and texts of the same signs: each finds the same, in one order."""
    place = data.draw(st.sampled_from(places))
    texts = (place.place.name.zh, place.place.name.en, lines[place.id][0][:400])
    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    piece = text[start : start + data.draw(st.integers(1, 12))]
    words = data.draw(st.sampled_from([piece, data.draw(st.text(SIGNS, max_size=6))]))
    by_hand = _search_by_hand(lines, places, words=words)
    for store in both:
        found = [line.id for line in store.find(PlaceWanted(words=words), limit=PLACES)]
        assert by_hand == found, words


def test_both_keep_the_same(both, places):
    """What was put is read alike from both, in the same order."""
    first, second = (store.read_all() for store in both)
    assert [place.place for place in places] == [record.place for record in first]
    assert [replace(record, changed_at="") for record in first] == [
        replace(record, changed_at="") for record in second
    ]
