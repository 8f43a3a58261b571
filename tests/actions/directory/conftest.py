"""A directory on this computer with three entries, and the shipped places."""

import pytest
from libraries.party import CROWD

from scout.actions.directory.opening import open_directory
from scout.actions.library import open_library


@pytest.fixture
def directory(tmp_path):
    """A manager, a company, a grip."""
    directory = open_directory(home=tmp_path / "home")
    directory.parties.put_many(CROWD, who="阿甲")
    yield directory
    directory.close()


@pytest.fixture(scope="session")
def places():
    """The shipped places."""
    return open_library()
