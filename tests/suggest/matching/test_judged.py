"""What somebody judged on the spot takes the place of what is assumed about dressing."""

from dataclasses import replace

from scout.domain.location import EraFit, PlaysAs


def _hall(make, name, *, plays="dressing", **judged):
    hall = make.spot(name)
    fits = (
        EraFit(era="republican", plays=PlaysAs.AS_IS),
        EraFit(era="late_qing", plays=PlaysAs(plays), **judged),
    )
    return replace(hall, eras=fits)


def _costs(run, make, *spots, kind="ancestral_hall"):
    houses = [make.place(f"house {spot.id}", spot) for spot in spots]
    found = run([make.need(kind=kind)], houses).candidates()
    return {one.spot_id: (one.dressing_h, one.dressing_cny) for one in found}


def test_hours_and_cost_that_were_judged_are_reckoned_with(run, make):
    """Each by itself: what is not said is assumed; that it stands as it is may cost too."""
    told = _costs(
        run,
        make,
        _hall(make, "both", hours=6.5, cny=12_000),
        _hall(make, "hours", hours=1.0),
        _hall(make, "free", hours=0.0, cny=0),
        _hall(make, "none"),
        _hall(make, "as_is", plays="as_is", cny=300),
    )
    assert (6.5, 12_000) == told["both"]
    assert (1.0, 2000) == told["hours"]
    assert (0.0, 0) == told["free"]
    assert (4.0, 2000) == told["none"]
    assert (0.0, 300) == told["as_is"]


def test_a_judgement_holds_for_its_era_alone(run, make):
    """What late Qing takes says nothing of the Republic."""
    need = make.need(era="republican")
    (found,) = run([need], [make.place("house", _hall(make, "hall", hours=9.0))]).candidates()
    assert 0.0 == found.dressing_h
