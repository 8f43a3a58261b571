"""Work beside the window's first pieces gives what it would give here."""

import pytest

from scout.app.beside import Beside


def test_what_the_work_gives_is_waited_for():
    """Once it is done there is nothing to wait for."""
    beside = Beside(lambda: 6 * 7)
    assert 42 == beside.wait()
    assert beside.wait_a_moment()


def test_what_the_work_raises_is_raised_where_it_is_waited_for():
    """A fault in the thread is no silent one."""
    beside = Beside(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        beside.wait()
