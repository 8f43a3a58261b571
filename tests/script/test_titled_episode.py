"""A file of one episode that only its title names."""

import pytest

from scout.domain.vocabulary import load_vocabulary
from scout.script.assemble import assemble
from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain

SCENES = "\n1、渡口 外 日 阿海\n阿海解缆。\n2、船舱 内 夜 阿海\n阿海点灯。\n"


def _episodes(draft):
    script = assemble(draft, load_vocabulary(), file="a.txt")
    return [scene.episode for scene in script.scenes]


def _read(head):
    lines = (head + SCENES).split("\n")
    return read_chinese_text([Line(text, at) for at, text in enumerate(lines, 1)])


@pytest.mark.parametrize(
    "head",
    [
        "渡口旧事   第七集\n",
        "电视剧《渡口旧事》　第七集　冬至\n",
        "水乡短剧 · 第7集《摆渡》\n",
        "第七话：摆渡\n",
        "《渡口旧事》电视剧  第七集\n",
    ],
)
def test_the_scenes_are_of_the_episode_of_the_title(head):
    """However the title says it, as long as it names one."""
    assert [7, 7] == _episodes(_read(head))


@pytest.mark.parametrize(
    "head",
    [
        "渡口旧事 全本\n",
        "本剧第三集拍过的渡口已经拆了，请美术组重新找一处能看见对岸灯火和石阶的码头来代替原来的那一处。\n",
        "渡口旧事 第三集 上\n渡口旧事 第四集 下\n",
    ],
)
def test_a_file_of_no_episode_or_of_several_is_left_alone(head):
    """What a long line says, or two lines say differently, is no title of the file."""
    assert [None, None] == _episodes(_read(head))


def test_a_latin_title_names_its_episode():
    """``Series 2, Episode 5`` is of episode 5."""
    text = 'THE FERRY\nSeries 2, Episode 5: "Wet"\n\nINT. FERRY HOUSE - DAY\n\nThe rope is wet.\n'
    assert [5] == _episodes(read_fountain(text))
