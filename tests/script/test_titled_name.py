"""民兵小顺子 is 小顺子 where he speaks as that, and somebody else wherever there is a doubt."""

import pytest

from scout.domain.heading import Heading
from scout.script.draft import Draft, DraftScene, Line
from scout.script.titled_name import join_titled_names

LISTED = ("林夏", "小顺子")


def _read(listed, speech, *, elsewhere=LISTED):
    """The cast of a scene that lists these and has this line of speech, in a script of two."""
    scenes = [
        DraftScene(heading=Heading(raw=""), line=line, cast=list(cast))
        for line, cast in ((1, listed), (9, elsewhere))
    ]
    scenes[0].prose = [Line(speech, 3)]
    join_titled_names(Draft(scenes=scenes))
    return scenes[0].cast


@pytest.mark.parametrize(
    ("listed", "speech", "expected"),
    [
        (["林夏", "民兵小顺子"], "小顺子：口令！", ["林夏", "小顺子"]),
        (["林夏", "船工小顺子"], "小顺子（OS）：只能渡六个。", ["林夏", "小顺子"]),
        (["林夏", "民兵小顺子"], "△小顺子转身走了。", ["林夏", "民兵小顺子"]),  # he is silent
        (["民兵小顺子"], "民兵小顺子：口令！", ["民兵小顺子"]),  # he speaks under the long name
        (["少年小顺子"], "小顺子：娘！", ["少年小顺子"]),  # another actor
        (["老林夏"], "林夏：都过去了。", ["老林夏"]),  # one sign is no calling
        (["林夏的小顺子"], "小顺子：我在。", ["林夏的小顺子"]),  # somebody's, and not himself
    ],
)
def test_a_calling_before_a_name_makes_no_second_person(listed, speech, expected):
    """The call sheet calls one actor where the script leaves no doubt, and two in any doubt."""
    assert expected == _read(listed, speech)


def test_a_name_that_no_scene_lists_joins_nobody():
    """爸爸 is another man in another family: only a name that is listed by itself is taken."""
    assert ["林夏爸爸"] == _read(["林夏爸爸"], "爸爸：吃饭。", elsewhere=["陈砚爸爸"])
