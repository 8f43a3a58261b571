"""A library on a server."""

import pytest
from libraries.place import FEW, make_store


@pytest.fixture
def office(server, tmp_path):
    """The library of an office, with three places."""
    store = make_store("postgresql", folder=tmp_path, server=server)
    store.put_many(FEW, who="阿甲")
    yield store
    store.close()
