"""How names are typed: the examples, the places of the catalogue, readings that differ."""

import doctest

import pytest

import scout.domain.pinyin
from scout.actions.library import open_library
from scout.domain.pinyin import spell, spell_letter


def test_pinyin_doctest():
    """The examples in the docstrings are true."""
    assert doctest.testmod(scout.domain.pinyin).failed == 0


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("大万世居", "dawanshiju"),
        ("坑梓", "kengzi"),
        ("马峦山郊野公园", "mls"),
        ("石灰陂老围", "shihuibeilaowei"),
        ("沙壆", "shabo"),
        ("绿岛旅馆", "lvdaolvguan"),
        ("女儿井", "nverjing"),
        ("战略路", "zhanlvelu"),
        ("长守村", "changshoucun"),
        ("长守村", "zhangshoucun"),
        ("365创客园", "365cky"),
        ("HAKKA客咖", "hakkakeka"),
    ],
)
def test_a_name_is_found_as_it_is_typed(name, typed):
    """In full or by its first letters, in each of its readings."""
    assert any(word.startswith(typed) for word in spell(name).split())


def test_the_first_and_the_last_sound():
    """The ends of the table, and a character that nobody can say."""
    assert [("a",), ("zuo",), ()] == [spell_letter(letter) for letter in "啊座𠮷"]
    assert spell("Zoo & Co.") == ""


def test_many_readings_stay_few_words():
    """A name of nothing but characters with two readings does not explode."""
    assert len(spell("长行重乐都会大厦").split()) <= 16


def test_every_place_of_the_catalogue_can_be_typed():
    """No character of a name is left out for being rare."""
    letters = {letter for place in open_library().locations for letter in place.name.zh}
    lost = {x for x in letters if x.isalpha() and not x.isascii() and not spell_letter(x)}
    assert set() == lost
