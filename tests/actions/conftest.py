"""Fixtures for the verbs: the production that most of them are tried on."""

import pytest

from scout import paths
from scout.actions.contract.terms import Production
from scout.actions.library import open_library
from scout.actions.read import read
from scout.actions.suggest import list_needs


@pytest.fixture(scope="session")
def drama():
    """The sample production and the shipped places."""
    library = open_library()
    script = read(paths.SEEDS / "productions" / "luopan_guitu.txt", library)
    return Production(script=script, needs=list_needs(script), library=library)
