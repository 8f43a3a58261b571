"""The weather cover as a verb, and as JSON."""

import json

import pytest

from bench.shoot import ShootSize, make_shoot
from scout.actions.contract.cover import cover_as_json
from scout.actions.cover import cover
from scout.actions.library import open_library
from scout.schedule.planner import Effort, plan_days


@pytest.fixture(scope="module")
def rained_on():
    """Sixty scenes at six places, and their cover by the shipped climate."""
    library, request = open_library(), make_shoot(1, ShootSize(scenes=60, places=6, cast=8))
    plan = plan_days(request, travel=library.travel, sun=library.sun, effort=Effort(rounds=0))
    return cover(plan, request, library=library), request.script


def test_the_verb_knows_the_climate(rained_on):
    """December of the shipped table, marked as from memory."""
    found, _ = rained_on
    assert {0.19} == {round(day.rain_risk, 2) for day in found.days}
    assert "from memory" in found.notes[-1].text("en")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_json_tells_all_of_it(rained_on, lang):
    """Every day and every bare need, with numbers that agree and nothing json cannot hold."""
    found, script = rained_on
    data = json.loads(json.dumps(cover_as_json(found, script, lang=lang)))
    assert [day.date.isoformat() for day in found.days] == [day["date"] for day in data["days"]]
    for day in data["days"]:
        assert day["exterior_min"] == sum(one["minutes"] for one in day["exteriors"])
        assert day["cover_min"] == sum(one["minutes"] for one in day["settings"])
        assert (day["decide_by"] is None) == (not day["settings"])
        assert all(day["sentences"])
    assert len(found.bare) == len(data["bare"])
    assert 12 == len(data["climate"]["rain_risk"])
