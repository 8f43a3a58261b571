"""The table of the bench: its groups, the columns of its lines, and how it judges."""

import inspect
import sys

import numpy as np
import pytest

from bench.__main__ import GROUPS
from bench.coverage import cover
from bench.covering_figure import Solved, check_files, judge
from bench.figure import NAME, Amount, Check, Figure, Note, header_row
from bench.production import make_production
from bench.rival import Result
from bench.spopt_figure import INTERPRETER, SKIPPED, Covered, compare, find_interpreter
from bench.typical_figure import make_engine
from tests.bench.or_library import KNOWN_OPTIMA, Family, generate_instance, write_instance

WIDTH = len(header_row())


def _solved(seconds, value=5, *, proven=True):
    return Solved(result=Result(value=value, proven=proven, seconds=seconds), seconds=(seconds,))


def test_every_group_is_listed():
    """The groups that can be named on the command line."""
    names = (
        "script apart catalogue library search suggest process window map typical slope spopt large"
        " extreme files covering shoot shoot-large shoot-slope talent changes live memory drafts"
        " project papers district"
    )
    assert names.split() == list(GROUPS)


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_gives_line_after_line(name):
    """A group measures while it is printed, so that nobody waits in silence."""
    assert inspect.isgeneratorfunction(GROUPS[name])


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        (Figure(name="a time", seconds=(0.0021, 0.09, 0.2)), ""),
        (Figure(name="a time", seconds=(0.01, 0.09, 0.2), target_s=0.1), "kept"),
        (Figure(name="a time", seconds=(1.0, 2.0, 40.0), unit="s", target_s=1.0), "MISSED"),
        (Amount(name="an amount", value=368_352), ""),
        (Amount(name="an amount", value=301.0, unit="MB", target=300.0), "MISSED"),
        (Amount(name="an amount", value=20.0, target=20.0, at_least=True), "kept"),
        (Amount(name="an amount", value=19.9, target=20.0, at_least=True), "MISSED"),
        (Check(name="a check", kept=True), "kept"),
        (Check(name="a check", kept=False), "MISSED"),
    ],
)
def test_a_line_stands_in_the_columns_of_the_header(line, verdict):
    """The name first, the verdict behind the target's column, and both agree with ``kept``."""
    row = line.row()
    assert line.name == row[:NAME].strip()
    assert verdict == row[WIDTH:].strip()
    assert (verdict != "MISSED") == line.kept


def test_a_line_says_value_range_and_target():
    """The median first, then the least and the most, then the target in the same unit."""
    row = Figure(name="t", seconds=(0.2, 0.09, 0.0021), target_s=0.1).row()
    assert ["t", "90", "ms", "2.1..200", "100", "ms", "kept"] == row.split()
    assert ["a", "25.00", "≥", "20", "kept"] == (
        Amount(name="a", value=25.0, target=20.0, at_least=True).row().split()
    )


def test_a_note_is_printed_as_it_is():
    """A note has no columns."""
    assert "something to know" == Note(text="something to know").row()


def test_the_coverage_is_that_of_the_pairs():
    """One row a need, one column a location, true where some pair joins them."""
    needs, locations = make_production(1, scenes=30, needs=8, locations=25)
    matching = make_engine((needs, locations)).match()
    pairs = matching.pairs
    joined = set(zip(pairs.need.tolist(), pairs.location.tolist(), strict=True))
    assert joined == set(map(tuple, np.argwhere(cover(matching)).tolist()))


def test_the_interpreter_with_spopt_can_be_named():
    """The one that is named counts; else this one, if it has spopt."""
    assert "/there/python" == find_interpreter({INTERPRETER: "/there/python"})
    assert find_interpreter({}) in {None, sys.executable}


def test_a_skipped_comparison_says_how_to_install():
    """The note is loud and has the command."""
    assert all(line.startswith("!!!") for line in SKIPPED)
    assert "pip install -c constraints.txt --group bench" in " ".join(SKIPPED)


@pytest.mark.parametrize(
    ("seconds", "value", "verdicts"),
    [(11.0, 7, [True, True]), (9.0, 7, [False, True]), (11.0, 6, [True, False])],
)
def test_a_rival_of_location_is_compared_with_building_counted(seconds, value, verdicts):
    """Ten times faster with the making of the model, and the same proven optimum."""
    ours = Covered(value=7, proven=True, built=(0.5,), solved=(0.5,), solver="Scout")
    theirs = Covered(value=value, proven=True, built=(seconds,), solved=(0.0,), solver="other")
    *_, ratio, _, check = compare("x", ours=ours, theirs=theirs)
    assert verdicts == [ratio.kept, check.kept]


@pytest.mark.parametrize(
    ("ours", "theirs", "verdicts"),
    [
        (_solved(1.0), {"a": _solved(2.0), "b": _solved(1.5)}, [True, True]),
        (_solved(1.0), {"a": _solved(2.0), "b": _solved(0.5)}, [False, True]),
        (_solved(1.0, 6), {"a": _solved(2.0, 5)}, [True, False]),
        (_solved(1.0, proven=False), {"a": _solved(2.0)}, [True, False]),
        (_solved(1.0), {"a": _solved(2.0, 6, proven=False)}, [True, True]),
        (_solved(1.0), {"a": _solved(2.0, 4, proven=False)}, [True, False]),
        (_solved(1.0), {"a": _solved(2.0, None, proven=False)}, [True, True]),
        (_solved(3.0), {"a": _solved(2.0, 6, proven=False)}, [False, True]),
    ],
)
def test_scout_is_judged_by_the_fastest_rival_and_by_all_optima(ours, theirs, verdicts):
    """First that it is no slower than the fastest, then that it proves what the others prove."""
    assert verdicts == [line.kept for line in judge("x", ours=ours, theirs=theirs)]


def test_published_files_are_held_against_published_optima(tmp_path):
    """A file under a published name must have its optimum; a broken one counts as missed."""
    instance = generate_instance(Family(name="tiny", rows=10, columns=30, density=0.2), 1)
    write_instance(instance, tmp_path / "scp41.txt")
    write_instance(instance, tmp_path / "scpmine.txt")
    (tmp_path / "scp42.txt").write_text("2 x", encoding="ascii")
    lines = [line for line in check_files(tmp_path) if not isinstance(line, Figure)]
    assert [False, False, True] == [line.kept for line in lines]
    assert str(KNOWN_OPTIMA["scp41"]) in lines[0].row()
    assert "scp42, line 1" in lines[1].row()


def test_a_folder_without_published_files_is_told(tmp_path):
    """Nothing to compare is no success."""
    assert [False] == [line.kept for line in check_files(tmp_path)]
