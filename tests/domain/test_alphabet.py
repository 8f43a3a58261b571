"""The order of names, and the rare characters that it knows."""

import doctest

import pytest

import scout.domain.alphabet
from scout.actions.library import open_library
from scout.domain.alphabet import alphabet_key


def test_alphabet_doctest():
    """The example in the docstring is true."""
    assert doctest.testmod(scout.domain.alphabet).failed == 0


def test_names_sort_as_a_reader_looks_them_up():
    """Latin letters without case, then Chinese by pinyin, what nobody knows last."""
    names = ["𠮷", "码头", "Zoo", "办公室", "祠堂", "bar", "坪山", "大万世居", "ＡＢ"]
    wanted = ["ＡＢ", "bar", "Zoo", "办公室", "祠堂", "大万世居", "码头", "坪山", "𠮷"]
    assert wanted == sorted(names, key=alphabet_key)


@pytest.mark.parametrize("kind", ["places", "settings", "eras"])
def test_every_name_of_the_catalogue_has_its_sound(kind):
    """No Chinese character of it falls to the end for being rare."""
    library = open_library()
    words = {
        "places": [place.name for place in library.locations],
        "settings": [one.name for one in library.vocabulary.settings],
        "eras": [one.name for one in library.vocabulary.eras],
    }
    letters = {letter for name in words[kind] for letter in name.zh if "\u4e00" <= letter}
    lost = {letter for letter in letters if letter.isalpha() and alphabet_key(letter)[0][0] == 2}
    assert set() == lost
