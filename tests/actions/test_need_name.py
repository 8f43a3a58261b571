"""Needs are named by a person as they come to mind, and never guessed at."""

import pytest

from scout.actions.need_name import NeedNames
from scout.domain.need import Need
from scout.domain.setting import Setting

PLACES = ("祠堂", "山洞", "祠堂前坪", "山洞", "Tea House", "竹林", "村口", "古街", "渡口")


def _needs(places):
    return [
        Need(id=f"n{number:02}", setting=Setting(place=place, kind_id=None), era=None,
             int_ext=None, scenes=(number,))
        for number, place in enumerate(places, 1)
    ]  # fmt: skip


NAMES = NeedNames(_needs(PLACES))


@pytest.mark.parametrize(
    ("text", "need_id"),
    [
        ("n01", "n01"),
        ("N1", "n01"),
        ("n001", "n01"),
        (" ｎ０３ ", "n03"),
        ("祠堂", "n01"),
        ("前坪", "n03"),
        ("祠 堂 前 坪", "n03"),
        ("tea house", "n05"),
        ("ＴＥＡ", "n05"),
    ],
)
def test_a_need_is_found(text, need_id):
    """By its id with any zeros, by the whole name before a part of one, in any case and width."""
    assert need_id == NAMES.find(text)


def test_a_place_in_two_eras_is_ambiguous():
    """The ids are told, so that one can be chosen."""
    message = NAMES.find("山洞")
    assert ("actions.wish_need_ambiguous", "n02, n04") == (
        message.code,
        dict(message.values)["ids"],
    )


def test_of_many_only_some_are_told():
    """The message stays a line."""
    message = NeedNames(_needs(["山洞"] * 30)).find("洞")
    assert "n01, n02, n03, n04, n05, n06, n07, n08 …" == dict(message.values)["ids"]


@pytest.mark.parametrize("text", ["", "  ", "n00", "n10", "n1x", "茶楼", "祠堂后山"])
def test_an_unknown_need_is_told_with_those_that_there_are(text):
    """In both languages, from the first to the last id."""
    message = NAMES.find(text)
    told = dict(message.values)
    assert ("actions.wish_need_unknown", "n01", "n09") == (
        message.code,
        told["first"],
        told["last"],
    )
    assert all("n09" in message.text(lang) for lang in ("zh", "en"))


def test_a_script_without_needs_has_none_to_name():
    """Said instead of a list that ends nowhere."""
    assert "actions.wish_no_needs" == NeedNames(()).find("n01").code


def test_a_place_that_looks_like_an_id_is_found_where_no_id_is_meant():
    """A story may have a room n12."""
    assert "n02" == NeedNames(_needs(["客厅", "N12"])).find("n12")
