"""The collector rests while a plan is made, and works again afterwards."""

import gc

import pytest

from scout.app.sweep import hold_sweeps


def test_sweeps_are_held_until_the_last_is_done():
    """Two pieces of work overlap: the collector is back when both have ended."""
    with hold_sweeps():
        with hold_sweeps():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_work_that_fails_gives_the_collector_back():
    """Also when it is cancelled."""
    with pytest.raises(ZeroDivisionError), hold_sweeps():
        _ = 1 / 0
    assert gc.isenabled()
