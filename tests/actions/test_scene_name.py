"""Scenes are named by a person as they are printed, and never guessed at."""

import pytest

from scout.actions.scene_name import SceneNames
from scout.domain.heading import Heading
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting

NUMBERS = ("1-1", "12A", "3", None, "3", "第 7 场")


def _script(numbers):
    scenes = tuple(
        Scene(index=index, heading=Heading(raw="", number=number), setting=Setting(place="祠堂"))
        for index, number in enumerate(numbers, 1)
    )
    return Script(title="", format="test", scenes=scenes)


@pytest.mark.parametrize(
    ("text", "index"),
    [("1-1", 1), (" １-１ ", 1), ("12a", 2), ("#3", 3), ("#05", 5), ("#4", 4), ("第7场", 6)],
)
def test_a_scene_is_found(text, index):
    """By its number in any case and width, or by its place in the file."""
    assert index == SceneNames(_script(NUMBERS)).find(text)


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("3", "actions.scene_ambiguous", "#3, #5"),
        ("99", "actions.scene_unknown", "6"),
        ("#7", "actions.scene_unknown", "1-1"),
        ("#0", "actions.scene_unknown", "#0"),
        ("", "actions.scene_unknown", ""),
    ],
)
def test_a_scene_that_is_none_or_several_is_told(text, code, shown):
    """With what there is; a number that stands twice with the places in the file."""
    found = SceneNames(_script(NUMBERS)).find(text)
    assert code == found.code
    assert shown in found.text("en")
    assert shown in found.text("zh")


def test_many_scenes_with_one_number_are_listed_in_short():
    """Eight of them, and that there are more."""
    assert "#8 …" in SceneNames(_script(["1"] * 9)).find("1").text("en")


def test_a_script_without_scenes_says_so():
    """There is nothing to choose from."""
    assert "actions.scene_none" == SceneNames(_script(())).find("1").code
