"""What the user says counts, for what was named and for nothing else."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scout.actions.correct import correct, read_corrections
from scout.actions.library import open_library
from scout.domain.era_origin import describe_origin
from scout.domain.errors import WishError
from scout.suggest.need_list import collect_needs

STORY = """1-1 日 内 祠堂（2025年）
1-2 夜 外 村口
1-3 日 内 祠堂（1942年）
1-4 日 内 客厅
1-5 夜 内 祠堂
1-6 日 外 村口"""
SCENES = 6


@pytest.fixture(scope="module")
def library():
    """The shipped vocabulary and places."""
    return open_library()


@pytest.fixture
def story(read):
    """A hall, a village and a room; the first two scenes today, the others in 1942."""
    return read(STORY)


def _overruled(story, library, *eras):
    return correct(story, read_corrections(eras=eras), library=library)


def _years(script):
    return [scene.era.year_from for scene in script.scenes]


def test_one_scene_is_set_and_carries_nothing(story, library):
    """The scenes behind it inherit what they inherited."""
    script = _overruled(story, library, "1-1=1985")
    assert [1985, 2025, 1942, 1942, 1942, 1942] == _years(script)


def test_a_span_is_set_from_its_first_to_its_last_scene(story, library):
    """Both ends belong to it."""
    assert [2025, 1985, 1985, 1985, 1942, 1942] == _years(
        _overruled(story, library, "1-2..1-4=1985")
    )


def test_a_place_is_set_in_all_its_scenes(story, library):
    """Wherever they stand in the story; the kind of place follows the era."""
    script = _overruled(story, library, "祠堂=光绪二十四年")
    assert [1898, 2025, 1898, 1942, 1898, 1942] == _years(script)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_nearer_counts_in_any_order(story, library, order):
    """A scene before a span, a span before a place."""
    said = ["祠堂=1898", "1-2..1-5=1985", "1-3=1960"]
    script = _overruled(story, library, *(said[index] for index in order))
    assert [1898, 1985, 1960, 1985, 1985, 1942] == _years(script)


def test_it_is_shown_as_yours_above_what_the_file_says(story, library):
    """The file's own evidence stays beneath it."""
    era = _overruled(story, library, "1-3=1985").scenes[2].era
    assert [("yours", 0, "1985"), ("heading", 1, "1942年")] == [
        (piece.source, piece.rank, piece.text) for piece in era.evidences
    ]
    assert "you said so" in describe_origin(era).text("en")


def test_a_doubt_that_was_answered_is_gone(read, library):
    """Who says what era it is need not check it any more."""
    story = read("1-1 日 内 客厅\n△坐着。")
    codes = [problem.message.code for problem in story.problems]
    assert ["script.era_assumed"] == codes
    assert () == _overruled(story, library, "1-1=1985").problems


@given(
    scene=st.integers(1, SCENES), era=st.sampled_from(["1898", "1985", "民国", "架空", "八十年代"])
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_overruling_one_scene_changes_only_its_needs(story, library, scene, era):
    """Every other scene is the same value, and its need holds the same other scenes."""
    changed = _overruled(story, library, f"#{scene}={era}")
    assert [s for s in story.scenes if s.index != scene] == [
        s for s in changed.scenes if s.index != scene
    ]
    before, after = (
        {frozenset(need.scenes) - {scene} for need in collect_needs(script)} - {frozenset()}
        for script in (story, changed)
    )
    joined = {index for group in before ^ after for index in group}
    own = {s.index for s in story.scenes if s.setting.place == story.scene(scene).setting.place}
    assert joined <= own


@given(said=st.lists(st.integers(1, SCENES), min_size=2, max_size=2).map(sorted))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_span_changes_nothing_outside_it(story, library, said):
    """Not before its first scene, not behind its last."""
    first, last = said
    changed = _overruled(story, library, f"#{first}..#{last}=1777")
    assert [first <= index <= last for index in range(1, SCENES + 1)] == [
        year == 1777 for year in _years(changed)
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("1-1", "write it as"), ("=1942", "write it as"), ("1-1=", "write it as"),
        ("9-9=1942", "has no scene"), ("1-1=昨天", "no era"), ("1-1=3", "no era"),
        ("1-4..1-2=1942", "does not come after"), ("1-1..x=1942", "has no scene"),
        ("祠=1942", ""), ("祠唐=1942", "祠堂"),
        ("大殿=1942", "no scene has the number"), ("1-1=穿越", "no era"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told(story, library, said, told):
    """With the option, what was typed and why; an unambiguous part of a name is enough."""
    if not told:
        assert 1942 == _overruled(story, library, said).scenes[0].era.year_from
        return
    with pytest.raises(WishError) as raised:
        _overruled(story, library, said)
    text = raised.value.message.text("en")
    assert told in text
    assert "--era" in text
    assert raised.value.message.text("zh") != text


def test_a_number_that_stands_twice_is_asked_back(read, library):
    """Scene 1 of two scenes 1 is named by its place in the file."""
    story = read("1 日 内 祠堂\n2 夜 外 村口\n1 日 内 客厅")
    with pytest.raises(WishError, match="#1, #3"):
        _overruled(story, library, "1=1942")
    years = [scene.era.year_from for scene in _overruled(story, library, "#3=1942").scenes]
    assert [None, None, 1942] == years


def test_needs_part_where_their_eras_part(story, library):
    """The hall of today and of 1942 are two needs; said to be one time, they are one."""
    counts = [
        len([need for need in collect_needs(script) if need.setting.place == "祠堂"])
        for script in (story, _overruled(story, library, "祠堂=1942"))
    ]
    assert [2, 1] == counts
    assert all(first > second for first, second in pairwise(counts))
