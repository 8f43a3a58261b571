"""The climate table: twelve months, as sure as it says, and a risk that is no forecast."""

import json

import pytest

from scout import paths
from scout.geo.climate import load_climate


def test_the_months_add_up_to_the_sourced_year():
    """1,966 mm in the wettest of the sourced means, and 144 days with rain."""
    year = json.loads((paths.SEEDS / "pingshan" / "climate.json").read_text("utf-8"))["annual"]
    months = load_climate().months
    assert max(year["rain_mm"]) == round(sum(month.rain_mm for month in months))
    assert year["rain_days"] == pytest.approx(sum(month.rain_days for month in months), abs=1)


def test_the_anchors_are_those_of_the_sources():
    """January has some 30 mm, August 368; from April to September it rains on 97 days."""
    months = load_climate().months
    assert (30, 368) == (round(months[0].rain_mm), round(months[7].rain_mm))
    assert 97 == round(sum(month.rain_days for month in months[3:9]))


@pytest.mark.parametrize(("month", "percent"), [(1, 23), (2, 36), (6, 62), (12, 19)])
def test_the_risk_is_the_share_of_rainy_days(month, percent):
    """Rain days by the days of the month; February has 28 and a quarter."""
    assert percent == round(100 * load_climate().rain_risk(month))


def test_it_says_how_sure_it_is():
    """The monthly figures are from memory, in both languages."""
    climate = load_climate()
    assert "from memory" in climate.sureness.en
    assert "凭记忆" in climate.sureness.zh
