"""A suggested set has one name wherever it is told."""

import pytest

from scout.domain.set_name import name_set
from scout.suggest.goal import NAMED


@pytest.mark.parametrize("label", [*NAMED, "own_goal", "backup"])
def test_a_named_set_has_a_name_of_its_own(label):
    """In both languages, without the number of an alternative."""
    assert (f"domain.set_{label}", ()) == (name_set(label).code, name_set(label).values)
    assert name_set(label).text("zh") != name_set(label).text("en")


@pytest.mark.parametrize(
    ("label", "zh"),
    [("alternative_2", "备选 2"), ("point_3", "取舍方案 3"), ("best_fit", "贴合度最高")],
)
def test_a_set_is_called_as_a_crew_would(label, zh):
    """Alternatives and points of the trade-off by their number."""
    assert zh == name_set(label).text("zh")
