"""What a script asks for: how many people, whether something burns, and names that sort."""

import pytest

from scout.domain.heading import Heading
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.suggest.flame import speaks_of_flame
from scout.suggest.need_list import collect_needs


def _collect(*scenes):
    return collect_needs(Script(title="灯火", format="test", scenes=scenes))


def _scene(index, place="祠堂", *, synopsis="", cast=(), **heading):
    return Scene(index=index, heading=Heading(raw=place, place=place, **heading),
                 setting=Setting(place=place), cast=cast, synopsis=synopsis)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["粮仓着火了。", "救火！", "村民举着火把进山", "篝火晚会", "前厅爆炸", "门口放鞭炮",
     "鞭炮声中拜堂", "点上香烛", "烛火摇动", "她在坟前烧纸", "一把火烧了账本", "炮仗炸响",
     "墙上火把通明", "脸上火光跳动", "油灯如豆", "浓烟滚滚", "火车站起火", "吃完火锅去看烟花",
     "The barn is on FIRE.", "Flames climb the wall.", "A torch in each hand.", "By the bonfire.",
     "She lights candles.", "An explosion shakes the hall.", "The burning house.",
     "The fire alarm rings; the fire spreads.", "They dance around a campfire"],
)  # fmt: skip
def test_flame_is_heard(text):
    """Fires, torches, candles, incense, fireworks and explosions, in both languages."""
    assert speaks_of_flame(text)


@pytest.mark.parametrize(
    "text",
    ["", "火车站站台", "他拿着火车票", "火锅店", "大火锅", "他发火了", "火急火燎地赶来",
     "她很恼火", "火红的旗袍", "两军开火", "火箭发射", "人间烟火", "他发起火来", "顶着火辣的太阳",
     "拿着火机", "这首歌一夜大火", "他发烧了", "红烧肉", "灯火通明", "萤火虫",
     "信息爆炸的时代", "爆炸头少年", "心里怒火燃烧",
     "他差点火了", "学生火速集合", "灭火器", "战火", "红火的生意", "点燃希望",
     "He is fired.", "I'll fire him.", "They fire her today.", "Fire station", "On the fire escape",
     "Police open fire on the car.", "By the fireplace", "They want to fire the cook",
     "an old flame", "a burning question", "The torchbearer-free zone", "I can’t fire anyone",
     "incensed", "a firefly", "cease-fire talks"],
)  # fmt: skip
def test_what_only_looks_like_flame_is_not(text):
    """Trains, hot pot, anger, gunfire, fame, fever, dismissals and figures of speech."""
    assert not speaks_of_flame(text)


@pytest.mark.parametrize(
    "scene",
    [_scene(1, synopsis="火把照亮天井"), _scene(1, place="篝火旁"), _scene(1, body="大门起火"),
     _scene(1, suffix="大火之后")],
)  # fmt: skip
def test_one_scene_that_burns_makes_the_need_burn(scene):
    """Synopsis, place, the bracket and what is fused to the heading all count."""
    needs = _collect(scene, _scene(2, place=scene.setting.place))
    assert [True] == [need.fire for need in needs]


def test_a_need_without_flame_says_so():
    """Nothing burns in a railway station."""
    assert [False] == [need.fire for need in _collect(_scene(1, "火车站", synopsis="等火车"))]


def test_people_are_the_most_of_one_scene_each_counted_once():
    """A name twice in a scene is one; the scenes are not added up."""
    needs = _collect(
        _scene(1, cast=("林夏", "阿昌", "林夏")),
        _scene(2, cast=("林夏", "陈太公", "阿昌", "MEI", "Mei ")),
        _scene(3, "码头"),
    )
    assert [4, 0] == [need.people for need in needs]


@pytest.mark.parametrize(
    ("count", "last"), [(1, "n01"), (99, "n99"), (100, "n100"), (1000, "n1000")]
)
def test_names_are_unique_and_sort_in_the_order_of_the_script(count, last):
    """With a hundred needs and more each has as many digits as the last."""
    names = [need.id for need in _collect(*(_scene(i, f"地点{i}") for i in range(1, count + 1)))]
    assert last == names[-1]
    assert count == len(set(names))
    assert sorted(names) == names
