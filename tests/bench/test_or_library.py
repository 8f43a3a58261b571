"""The OR-Library's set covering: reading, writing, the random family, and Scout's optimum."""

import numpy as np
import pytest

from bench.rival import solve_by_cp_sat, solve_by_scout
from tests.bench.or_library import (
    FAMILIES,
    KNOWN_OPTIMA,
    Family,
    format_instance,
    generate_instance,
    parse_instance,
    read_instance,
    write_instance,
)

SMALL = Family(name="small", rows=40, columns=120, density=0.06)
TINY = " 2 3\n 5 1\n 2\n 2\n 1 3\n 1\n 2\n"


def _columns(instance):
    return [row.tolist() for row in instance.rows]


def test_a_file_is_read_from_one_and_kept_from_zero():
    """Costs may break over lines; columns of the file count from 1, ours from 0."""
    instance = parse_instance(TINY, name="tiny")
    assert ([5, 1, 2], [[0, 2], [1]]) == (instance.costs.tolist(), _columns(instance))


@pytest.mark.parametrize("family", FAMILIES[:3], ids=lambda family: family.name)
def test_what_is_written_is_read_again(family, tmp_path):
    """A written instance has the same rows and costs when it is read."""
    instance = generate_instance(family, 7)
    write_instance(instance, tmp_path / "scp.txt")
    again = read_instance(tmp_path / "scp.txt")
    assert _columns(instance) == _columns(again)
    assert instance.costs.tolist() == again.costs.tolist()


def test_a_written_line_is_no_longer_than_the_published_ones():
    """Twelve numbers a line at most, as in the published files."""
    lines = format_instance(generate_instance(SMALL, 1)).splitlines()
    assert 12 == max(len(line.split()) for line in lines)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "bad, line 1: the file ends before the number of rows"),
        ("2", "bad, line 1: the file ends before the number of columns"),
        ("0 3", "bad, line 1: the number of rows should be 1 or more, not 0"),
        ("2 x", "bad, line 1: the number of columns should be a whole number, not 'x'"),
        ("1 2\n5 1.5", "bad, line 2: the cost of column 2 should be a whole number, not '1.5'"),
        ("1 2\n5 -1", "bad, line 2: the cost of column 2 should be 0 or more, not -1"),
        ("1 2\n5 --1", "bad, line 2: the cost of column 2 should be a whole number, not '--1'"),
        ("1 2\n5\n", "bad, line 2: the file ends before the cost of column 2"),
        ("1 2\n5 1\n0", "bad, line 3: how many columns cover row 1 should be from 1 to 2, not 0"),
        ("1 2\n5 1\n1\n3", "bad, line 4: a column of row 1 should be from 1 to 2, not 3"),
        ("1 2\n5 1\n2\n1 1", "bad, line 4: row 1 names a column twice"),
        ("1 2\n5 1\n2\n1", "bad, line 4: the file ends before a column of row 1"),
        ("1 2\n5 1\n1\n1\n\n9", "bad, line 6: '9' follows after the last row"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_reason(text, complaint):
    """What is wrong and on which line stands in the error."""
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - compared in full
        parse_instance(text, name="bad")
    assert complaint == str(refused.value)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    """Bytes that are no ASCII are a clear error too, not one of decoding."""
    file = tmp_path / "scp41.txt"
    file.write_bytes(b"\xff\xfe2\x00")
    with pytest.raises(ValueError, match="scp41, line 1: the number of rows should be"):
        read_instance(file)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_the_random_family_keeps_what_it_claims(family):
    """Size, share of ones, costs of 1 to 100, rows covered twice, columns that cover something."""
    instance = generate_instance(family, 3)
    ones = sum(len(row) for row in instance.rows)
    assert (family.rows, family.columns) == (len(instance.rows), len(instance.costs))
    assert family.density == pytest.approx(ones / (family.rows * family.columns), rel=1e-3)
    assert (1, 100) == (instance.costs.min(), instance.costs.max())
    assert min(len(row) for row in instance.rows) >= 2
    assert family.columns == len(np.unique(np.concatenate(instance.rows)))


def test_the_same_seed_makes_the_same_instance():
    """Seeds repeat, and differ from each other."""
    one, same, other = (format_instance(generate_instance(SMALL, seed)) for seed in (1, 1, 2))
    assert one == same
    assert one != other


def test_the_published_optima_are_found_by_name():
    """All seven published classes are known, and a name of our own has no optimum."""
    assert 45 == len(KNOWN_OPTIMA)
    assert 429 == parse_instance(TINY, name="scp41").optimum
    assert parse_instance(TINY, name="4x-1").optimum is None


@pytest.mark.parametrize("seed", range(8))
def test_scout_covers_as_cheaply_as_the_referee(seed):
    """Scout's proven optimum of a random instance is that of CP-SAT."""
    instance = generate_instance(SMALL, seed)
    scout, referee = solve_by_scout(instance, 20.0), solve_by_cp_sat(instance, 20.0)
    assert (True, True) == (referee.proven, scout.proven)
    assert referee.value == scout.value


@pytest.mark.parametrize("seed", range(4))
def test_scout_finds_the_fewest_columns_where_all_cost_alike(seed):
    """With one price for all, where many answers tie, the optimum is that of CP-SAT too."""
    drawn = generate_instance(SMALL, seed)
    text = format_instance(type(drawn)(name="u", rows=drawn.rows, costs=drawn.costs * 0 + 1))
    instance = parse_instance(text, name="alike")
    scout, referee = solve_by_scout(instance, 20.0), solve_by_cp_sat(instance, 20.0)
    assert (referee.value, referee.proven) == (scout.value, scout.proven)
