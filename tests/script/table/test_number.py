"""What a number cell names, whatever the spreadsheet made of it."""

from datetime import date, datetime, time

import pytest

from scout.script.table.cell import Stamp, find_pair, pair_text, seen_of, text_of
from scout.script.table.number import SceneNumber, looks_numbered, read_numbers


def _day(*parts):
    return datetime(*parts)  # noqa: DTZ001 - a spreadsheet knows no time zone


JANUARY_3 = _day(2025, 1, 3)
WRITTEN = [
    ("1-3", None, ["1-3"]), ("1.3", None, ["1-3"]), ("1/3", None, ["1-3"]),
    ("１－３", None, ["1-3"]),
    ("01-03", None, ["1-3"]), ("1-3场", None, ["1-3"]), ("第1集3场", None, ["1-3"]),
    ("第一集第三场", None, ["1-3"]), ("第十二场", 2, ["2-12"]), ("EP01 SC03", None, ["1-3"]),
    ("一-3", None, ["1-3"]), ("一、3", None, ["1-3"]),
    ("E3-4", None, ["3-4"]), ("S01E02-05", None, ["2-5"]), ("3", 1, ["1-3"]), ("3", None, ["3"]),
    ("12A", None, ["12A"]), ("12A", 3, ["3-12A"]), ("A12", None, ["A12"]), ("序幕", 3, ["序幕"]),
    ("补1", None, ["补1"]), ("", 2, [""]), (12.0, None, ["12"]), (1.3, None, ["1-3"]),
    ("2-3、2-4", None, ["2-3", "2-4"]), ("2-3,4", None, ["2-3", "2-4"]),
    ("2-3/2-4", None, ["2-3", "2-4"]), ("1-1 1-2", None, ["1-1", "1-2"]),
    ("2和3", 1, ["1-2", "1-3"]), ("3、4、5", 7, ["7-3", "7-4", "7-5"]),
    ("3-1~3-3", None, ["3-1", "3-2", "3-3"]), ("3-1至3-3", None, ["3-1", "3-2", "3-3"]),
    ("5～7", 2, ["2-5", "2-6", "2-7"]), ("第3集1-3场", None, ["3-1", "3-2", "3-3"]),
    ("1-3", 3, ["3-1", "3-2", "3-3"]), ("1-3", 1, ["1-3"]),
    ("3-1~3-2、3-7", None, ["3-1", "3-2", "3-7"]),
    ("9-5", None, ["9-5"]), ("1-1~9-1", None, ["1-1~9-1"]), ("1-9~1-3", None, ["1-9~1-3"]),
]  # fmt: skip
DAYS = [
    (Stamp(JANUARY_3, 'm"-"d'), (1, 3)), (Stamp(JANUARY_3, "d-mmm"), (1, 3)),
    (Stamp(JANUARY_3, 'm"月"d"日"'), (1, 3)), (Stamp(_day(2025, 3, 1), "d/m"), (1, 3)),
    (Stamp(_day(1932, 1, 1), "mmm-yy"), (1, 32)), (Stamp(JANUARY_3), (1, 3)),
    (date(2025, 1, 3), (1, 3)), (JANUARY_3, (1, 3)), (time(1, 3), (1, 3)),
    (45660, (1, 3)), (45660.0, (1, 3)), ("45660", (1, 3)), ("1月3日", (1, 3)),
    ("2025年1月3日", (1, 3)), ("2025/1/3", (1, 3)), ("2025-01-03 00:00:00", (1, 3)),
    ("3-Jan", (1, 3)), ("Jan-03", (1, 3)), ("Jan-32", (1, 32)),
    ("1-3", None), (3, None), (1.5, None), ("客厅", None), (None, None), ("3-Foo", None),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "episode", "numbers"), WRITTEN)
def test_a_cell_names_its_scenes(cell, episode, numbers):
    """One, several, a range; with the episode of the cell or of the row."""
    assert numbers == [str(number) for number in read_numbers(cell, episode)]


@pytest.mark.parametrize(("cell", "pair"), DAYS)
def test_a_day_is_the_two_numbers_that_were_typed(cell, pair):
    """A date, its serial number, or the date as text, in the order its format shows."""
    assert pair == find_pair(cell)


def test_a_point_loses_its_zero_and_gets_it_back():
    """1.1 after 1-9 was typed as 1.10, and 1.2 after 1-19 as 1.20."""
    assert [SceneNumber("10", 1)] == read_numbers(1.1, None, above=SceneNumber("9", 1))
    assert [SceneNumber("20", 1)] == read_numbers(1.2, None, above=SceneNumber("19", 1))
    assert [SceneNumber("1", 2)] == read_numbers(2.1, None, above=SceneNumber("9", 1))


def test_a_range_has_an_end():
    """A typing error does not make a thousand scenes."""
    assert ["1-1~1-9999"] == [str(number) for number in read_numbers("1-1~1-9999", None)]


def test_only_numbers_with_an_episode_tell_their_column():
    """A plain number may be anything; a decimal is more often a length."""
    assert [True, True, True, False, False, False] == [
        looks_numbered(cell) for cell in ("1-3", "第1集3场", JANUARY_3, "3", 1.3, "客厅")
    ]


def test_a_day_reads_as_it_was_meant():
    """As a length, as a day of the calendar, and as the sheet shows it."""
    day = Stamp(_day(2025, 2, 8), "m/d")
    assert ("2/8", "2025-02-08", "2/8") == (pair_text(day, joiner="/"), text_of(day), seen_of(day))
    assert "2025-02-08" == seen_of(Stamp(_day(2025, 2, 8), "yyyy-mm-dd"))


def test_an_error_of_the_spreadsheet_is_no_text():
    """#REF! is nothing that anybody wrote."""
    assert ["", "", "3", "1.5"] == [text_of(cell) for cell in ("#REF!", None, 3.0, 1.5)]
