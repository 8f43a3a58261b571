"""How long scenes and episodes run: stated where the file states it, else estimated and said so."""

from pathlib import Path

import pytest

from scout.domain.running_time import RunningTime
from scout.script.reader import read_script
from scout.script.table.running import read_running

EPISODES = """第1集 归来
本集时长：{episode}
1-1 日 内 祠堂
林夏：我回来了。
{scene}
1-2 夜 外 村口
△林夏看着远处。
第2集 离开（时长：50秒）
2-1 日 内 祠堂
林夏：我走了。
"""


@pytest.fixture
def read(tmp_path, vocabulary):
    """A script of this text."""

    def _read(text, name="script.txt"):
        file = Path(tmp_path) / name
        file.write_text(text, "utf-8")
        return read_script(file, vocabulary)

    return _read


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1分30秒", 90),
        ("1分半", 90),
        ("半分钟", 30),
        ("约2分钟", 120),
        ("2分钟左右", 120),
        ("１：３０", 90),
        ("01:30:00", 90),
        ("00:01:30", 90),
        ("1'30″", 90),
        ("90 s", 90),
        ("1.5 min", 90),
        ("1 hour", 3600),
    ],
)
def test_a_stated_time_is_read(text, seconds):
    """In Chinese, as a clock, with any unit."""
    assert RunningTime(seconds=seconds, estimated=False) == RunningTime.parse(text)


@pytest.mark.parametrize("text", ["", "30", "半", "abc", "0秒", "9:99", "1-2分钟", "99小时"])
def test_what_is_no_time_is_refused(text):
    """A bare number has no unit, a span is no time."""
    with pytest.raises(ValueError, match="not a running time"):
        RunningTime.parse(text)


def test_an_estimate_stays_one_in_a_sum():
    """A sum is stated only where all of it is."""
    stated, guessed = RunningTime(seconds=30, estimated=False), RunningTime(seconds=40)
    assert ("1:00", "~1:10") == (str(stated + stated), str(stated + guessed))


def test_scenes_share_the_stated_time_of_their_episode(read):
    """The episode's seconds are neither lost nor doubled, and the scenes' are estimates."""
    script = read(EPISODES.format(episode="1分31秒", scene=""))
    first, second, last = (scene.running for scene in script.scenes)
    assert 91 == first.seconds + second.seconds
    assert RunningTime(seconds=50) == last
    assert (True, True) == (first.estimated, second.estimated)
    assert [91, 50] == [episode.running.seconds for episode in script.episodes]


def test_a_scene_can_state_its_own_time(read):
    """The other scenes of the episode share what it leaves."""
    script = read(EPISODES.format(episode="1分30秒", scene="本场时长：20秒"))
    assert RunningTime(seconds=20, estimated=False) == script.scenes[0].running
    assert RunningTime(seconds=70) == script.scenes[1].running


def test_nobody_speaks_a_running_time(read):
    """The line has a colon, as speech has."""
    script = read(EPISODES.format(episode="1分30秒", scene="时长：20秒"))
    assert ("林夏",) == script.scenes[0].cast


def test_without_a_word_of_it_pages_are_counted(read):
    """A Chinese page runs a minute and a half, a Latin one a minute."""
    chinese = read("第1场 祠堂 日 内\n" + "△他走了过来。\n" * 39 + "第2场 村口 日 外\n△静。\n")
    latin = read("INT. MILL - DAY\n\n" + "He walks.\n\n" * 26, "script.fountain")
    assert RunningTime(seconds=90) == chinese.scenes[0].running
    assert "1" == str(latin.scenes[0].length)
    assert RunningTime(seconds=60) == latin.scenes[0].running


@pytest.mark.parametrize(
    ("cell", "header", "seconds"),
    [
        ("1:30", "时长", 90),
        ("1.5", "时长", 90),
        ("2", "时长", 120),
        ("45", "时长", 45),
        ("45", "时长（秒）", 45),
        ("5", "秒数", 5),
        ("12", "Minutes", 720),
        ("240", "预计时长（分钟）", None),
        ("待定", "时长", None),
    ],
)
def test_a_bare_number_has_the_unit_of_its_header(cell, header, seconds):
    """Else it is minutes below ten, and seconds above; hours are time on the set."""
    found = read_running(cell, header)
    assert seconds == (found and found.seconds)


def test_a_column_of_a_list_states_the_time(read):
    """Scenes of one row share it; what is none is told once, and estimated."""
    rows = (
        "场次,场景,日夜,内外,时长\n1、2,祠堂,日,内,1分30秒\n3,村口,夜,外,很长\n4,村口,夜,外,一样\n"
    )
    script = read(rows, "list.csv")
    times = [str(scene.running) for scene in script.scenes]
    assert ["0:45", "0:45", "~0:11", "~0:11"] == times
    codes = [problem.message.code for problem in script.problems]
    assert 1 == codes.count("script.running_unread")


def test_a_record_states_seconds_but_not_an_estimate(read):
    """What Scout itself has estimated is none of the file's."""
    scenes = [
        '{"place": "祠堂", "time": "日", "running_s": 40, "running_estimated": false}',
        '{"place": "村口", "time": "夜", "running_s": 40, "running_estimated": true}',
    ]
    script = read(f'{{"scenes": [{", ".join(scenes)}]}}', "list.json")
    assert ["0:40", "~0:11"] == [str(scene.running) for scene in script.scenes]
