"""The report on how a file was read."""

import pytest

from scout.actions.library import open_library
from scout.actions.read import read
from scout.actions.reading_report import report_on
from scout.domain.era import EraKnown

PAGE = """《河埠》
第一集
1-1 日 内 茶馆
字幕：1942年
老九：坐。
1-2 夜 外 码头
△阿强走来。
1-4 老宅后院
△静。
1-5 日 外 怪石嶙峋处
1-5 夜 内 茶馆
第二集
2-2 日 内 祠堂
2-1 夜 内 祠堂
"""


@pytest.fixture
def report(tmp_path):
    """The report on a page with a gap, a number twice, one backwards, and a doubtful line."""
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="gb18030")
    return report_on(read(file, open_library()), file=file.name)


def test_the_grammars_are_counted_with_an_example(report):
    """The commonest first, its first heading with the line."""
    assert [("A'", 6, "1-1 日 内 茶馆", 3), ("A''", 1, "1-4 老宅后院", 8)] == [
        (use.letter, use.scenes, use.text, use.line) for use in report.grammars
    ]
    assert ("chinese-text", "gb18030") == (report.format, report.encoding)


def test_gaps_repeats_and_jumps_are_named(report):
    """Each in its own episode."""
    first, second = report.episodes
    assert (5, ((3, 3),), ("1-5",), ()) == (
        first.scenes, first.missing, first.repeated, first.jumps,
    )  # fmt: skip
    assert (2, (), ("2-2", "2-1", 14)) == (second.scenes, second.repeated, second.jumps[0])


def test_a_doubtful_line_has_its_text_and_scene(report):
    """What stands there, why it is doubted, which scene it opens."""
    (doubt,) = report.doubts
    assert (8, "1-4 老宅后院", 3) == (doubt.line, doubt.text, doubt.scene)
    assert "neither light nor INT" in doubt.reason.text("en")
    assert report.is_doubtful


def test_eras_say_how_they_are_known(report):
    """One caption speaks for all, carried on to the scenes after it."""
    (era,) = report.eras
    assert ((EraKnown.STATED, 1), (EraKnown.CARRIED, 6)) == era.known
    assert [("1942年", 4, 7)] == [(why.text, why.line, why.scenes) for why in era.evidence]


def test_places_not_known_and_lengths(report):
    """Places with their scenes; the rule by which lengths were counted."""
    (place,) = report.settings
    assert ("怪石嶙峋处", (4,), 10) == (place.place, place.scenes, place.line)
    assert (0, 7) == (report.lengths.stated, report.lengths.counted)
    assert "35" in report.lengths.rule.text("en")


def test_a_clear_list_is_not_doubtful(tmp_path):
    """It states its lengths, and nothing has to be looked at."""
    file = tmp_path / "list.csv"
    file.write_text("场次,场景,内外,日夜,页数,年代\n1-1,祠堂,内,日,1,1942\n", encoding="utf-8")
    report = report_on(read(file, open_library()), file=file.name)
    assert not report.is_doubtful
    assert (1, 0, ()) == (report.lengths.stated, report.lengths.counted, report.doubts)
    assert "stands in the file" in report.lengths.rule.text("en")
