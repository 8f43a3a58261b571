"""What is imported to be called is loaded with the first call, and not before."""

import sys
from threading import Thread

import pytest

import scout.when_called as when_called_module

CALLER = """
from scout.when_called import when_called

with when_called():
    from {late} import greet
"""


@pytest.fixture
def late(tmp_path, monkeypatch):
    """A module that nobody has loaded yet, and the source of one that puts it off."""
    name = f"late_{tmp_path.name.replace('-', '_')}"
    (tmp_path / f"{name}.py").write_text("def greet(who):\n    return f'Hello, {who}'\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield name
    sys.modules.pop(name, None)


def test_the_first_call_loads(late):
    """Until then the module is not there; then it is, once and for all calls."""
    caller = {"__name__": "caller"}
    exec(CALLER.format(late=late), caller)  # noqa: S102 - a module of the test's own
    assert late not in sys.modules
    assert "Hello, Ada" == caller["greet"]("Ada")
    assert late in sys.modules
    assert "Hello, Lin" == caller["greet"](who="Lin")


def test_the_first_look_into_it_loads(late):
    """What stands in a class can be asked for as well."""
    caller = {"__name__": "caller"}
    exec(CALLER.format(late=late), caller)  # noqa: S102 - as above
    assert "greet" == caller["greet"].__name__
    assert late in sys.modules


def test_other_threads_import_as_ever(late, monkeypatch):
    """While one module puts its imports off, another is loaded at once."""
    seen = []

    def import_it():
        seen.append(__import__(late).greet("Ada"))

    def look_aside(*_names):
        thread = Thread(target=import_it)
        thread.start()
        thread.join()

    monkeypatch.setattr(when_called_module, "SimpleNamespace", lambda **_named: look_aside())
    with pytest.raises(ImportError):  # the stand-in of the test holds no name
        exec(CALLER.format(late=late), {"__name__": "caller"})  # noqa: S102 - as above
    assert ["Hello, Ada"] == seen


def test_the_plain_import_comes_back(late):
    """After the block imports are as they were, also where it broke."""
    before = __import__
    exec(CALLER.format(late=late), {"__name__": "caller"})  # noqa: S102 - as above
    with pytest.raises(ZeroDivisionError), when_called_module.when_called():
        _ = 1 / 0
    assert before is __import__
