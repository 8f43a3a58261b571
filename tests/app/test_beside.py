"""Work beside the window's first pieces gives what it would give here."""

from threading import Event

import pytest
from PySide6.QtCore import QTimer

from scout.app.beside import Beside

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_the_work_gives_is_waited_for():
    """Whether it is done before anybody waits, or long after."""
    done = Beside(lambda: 6 * 7)
    done.join()
    assert 42 == done.wait()
    assert 42 == Beside(lambda: 6 * 7).wait()


def test_qt_goes_on_while_the_work_is_waited_for():
    """Here what the work itself waits for."""
    told = Event()
    QTimer.singleShot(0, told.set)
    assert Beside(lambda: told.wait(timeout=60)).wait()


def test_what_the_work_raises_is_raised_where_it_is_waited_for():
    """A fault in the thread is no silent one."""
    beside = Beside(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        beside.wait()
