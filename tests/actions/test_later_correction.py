"""What is said against the reading of one draft, about the next: it goes on, or is listed."""

import pytest

from scout.actions.correct import read_corrections
from scout.actions.later.carry_mend import carry_mends, tell_mends
from scout.actions.later.decision import Decisions, Lost
from scout.actions.later.take_over import compare_later
from scout.actions.later.word import word_lost
from scout.actions.library import open_library
from scout.actions.reading import mend_reading, open_reading
from scout.domain.era import EraKnown
from scout.domain.mend import LineKey, Mends

LIBRARY = open_library()
OLD = """《河埠》
1-1 日 内 茶馆
老九：坐下说，船几时到？
1-2 夜 外 码头
阿强：货都在这里，点一点。
1-3 日 内 老宅后院
小莲：水缸空了，我去挑。
1-4 日 外 老宅的后院
小莲：井边结冰了，当心脚下。
1-5 夜 内 祠堂
族长：都跪下，今天要说清楚。
"""
NEW = """《河埠》
1-1 晨 外 田埂
阿强：今年的稻子好。
1-2 日 内 茶馆
老九：坐下说，船几时到？
1-3 日 内 老宅后院
小莲：水缸空了，我去挑。
1-4 日 外 老宅的后院
小莲：井边结冰了，当心脚下。
"""


@pytest.fixture
def drafts(tmp_path):
    """A draft, and a later one with a scene before the first; the quay and the hall are gone."""
    files = [tmp_path / name for name in ("old.txt", "new.txt")]
    for file, text in zip(files, (OLD, NEW), strict=True):
        file.write_text(text, encoding="utf-8")
    return [open_reading(file, LIBRARY) for file in files]


def _compare(drafts, **said):
    old, new = (reading.script for reading in drafts)
    decisions = Decisions(corrections=read_corrections(**said))
    return compare_later(old, new, library=LIBRARY, decisions=decisions)


def _said(corrections):
    return [(entry.target, entry.value) for entry in corrections]


def _years(draft):
    return [scene.era.year_from for scene in draft.new.script.scenes]


def _lost(draft):
    return [word_lost(one).text("en") for one in draft.carried.lost]


def test_the_era_of_a_scene_goes_with_the_scene(drafts):
    """Not with its number, which another scene has now."""
    draft = _compare(drafts, eras=["1-1=1942"])
    assert [None, 1942, None, None] == _years(draft)
    assert [("#2", "1942")] == _said(draft.carried.decisions.corrections.eras)
    assert ["Scene 1-1 plays in 1942"] == [one.text("en") for one in draft.carried.kept]
    assert () == draft.carried.lost


def test_a_span_goes_on_as_what_is_left_of_it(drafts):
    """The dropped scenes are named; a single scene in it still outranks it."""
    draft = _compare(drafts, eras=["1-3=1985", "1-1..1-5=1942"])
    assert [None, 1942, 1985, 1942] == _years(draft)
    (lost,) = _lost(draft)
    assert "1-1..1-5" in lost
    assert "1-2, 1-5" in lost


def test_what_was_about_a_dropped_scene_or_place_is_listed(drafts):
    """With the reason, in both languages; nothing else changes."""
    draft = _compare(drafts, eras=["1-2=1942", "祠堂=1898"], merges=["码头=渡口"])
    assert 3 == len(draft.carried.lost)
    assert () == draft.carried.decisions.corrections.eras
    assert [None] * 4 == _years(draft)
    assert any("No scene plays at 祠堂 any more" in line for line in _lost(draft))
    assert any("已没有场景「码头」" in word_lost(one).text("zh") for one in draft.carried.lost)


def test_places_meanings_and_merges_go_on(drafts):
    """The era of a place is that of the place it was merged into."""
    draft = _compare(
        drafts,
        merges=["老宅的后院=老宅后院"],
        eras=["老宅后院=1942"],
        meanings=["现代=2025"],
    )
    assert [None, None, 1942, 1942] == _years(draft)
    places = [scene.setting.place for scene in draft.new.script.scenes]
    assert ["老宅后院", "老宅后院"] == places[2:]
    assert [("现代", "2025")] == _said(draft.carried.decisions.corrections.meanings)
    assert (3, ()) == (len(draft.carried.kept), draft.carried.lost)


def test_mended_lines_are_mended_in_the_draft(drafts):
    """With their scenes, also under another number; the others are listed."""
    old, new = drafts
    tea, hall = old.script.scene(1), old.script.scene(5)
    mends = (
        Mends()
        .put(LineKey(old.script.scene(3).heading.raw, 6), "era", said="wartime")
        .put(LineKey(hall.heading.raw, hall.line), "place", said="祖祠")
        .put(LineKey(tea.heading.raw, tea.line), "place", said="茶楼")
        .put(LineKey(tea.heading.raw, tea.line), "number", said="1-0")
    )
    old = mend_reading(old, mends, library=LIBRARY)
    later = carry_mends(old, new, library=LIBRARY, sure=False)
    assert [EraKnown.SAID, EraKnown.CARRIED] == [one.era.known for one in later.script.scenes[2:]]
    assert ("1-2", "茶楼") == (later.script.scene(2).number, later.script.scene(2).setting.place)
    told = list(tell_mends(old, later))
    assert 2 == sum(not isinstance(one, Lost) for one in told)
    (lost,) = [word_lost(one).text("zh") for one in told if isinstance(one, Lost)]
    assert hall.heading.raw in lost


def test_another_script_is_not_mended(drafts, tmp_path):
    """Though it has the same line, unless the user calls it a draft."""
    old, _ = drafts
    key = LineKey(old.script.scene(3).heading.raw, 6)
    old = mend_reading(old, Mends().put(key, "place", said="井边"), library=LIBRARY)
    file = tmp_path / "other.txt"
    file.write_text("《别的》\n1-3 日 内 老宅后院\n甲：天气真好，出去走走。\n", encoding="utf-8")
    other = open_reading(file, LIBRARY)
    assert other is carry_mends(old, other, library=LIBRARY, sure=False)
    assert (
        "井边" == carry_mends(old, other, library=LIBRARY, sure=True).script.scene(1).setting.place
    )
