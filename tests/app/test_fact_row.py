"""The line below a fact says who told it and when, and no more than that."""

import pytest

from scout.app.place.fact_row import FactRow
from scout.domain.location import Fact


@pytest.mark.parametrize(
    ("source", "day", "shown"),
    [
        ("the owner", "2026-11-22", "the owner, 2026-11-22"),
        ("the owner", "", "the owner"),
        ("address file; centre of the block", "2026-11-22", "address file …, 2026-11-22"),
        ("address file; centre of the block", "", "address file …"),
    ],
)
def test_a_source_is_said_in_short(qtbot, source, day, shown):
    """A long one ends in dots, the whole of it in the tip; without a day no comma waits for it."""
    row = FactRow("coordinates")
    qtbot.addWidget(row)
    row.tell_source(Fact(field="coordinates", value="1, 2", source=source, date=day), "en")
    assert shown == row.source.text()
    assert source in row.source.toolTip()
    row.tell_source(None, "en")
    assert row.source.isHidden()
