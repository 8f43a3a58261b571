"""A library in a file and one on a server."""

import pytest
from libraries.place import FEW, make_store


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request, tmp_path):
    """An empty library, once in a file and once on a server."""
    server = request.getfixturevalue("server") if request.param == "postgresql" else None
    made = make_store(request.param, folder=tmp_path, server=server)
    yield made
    made.close()


@pytest.fixture
def filled(store):
    """The same with three places: two old houses and a creek."""
    store.put_many(FEW, who="阿甲")
    return store
