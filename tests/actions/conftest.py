"""Fixtures for the verbs: the production that most of them are tried on."""

from datetime import UTC, datetime

import pytest

from scout import paths
from scout.actions.contract.terms import Production
from scout.actions.library import open_library
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.read import read
from scout.actions.suggest import list_needs, suggest

NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture(scope="session")
def drama():
    """The sample production and the shipped places."""
    library = open_library()
    script = read(paths.SEEDS / "productions" / "luopan_guitu.txt", library)
    return Production(script=script, needs=list_needs(script), library=library)


@pytest.fixture(scope="session", params=["luopan_guitu.txt", "the_fourth_bell.fountain"])
def shoot(request):
    """A sample production on its days."""
    library = open_library()
    script = read(paths.SEEDS / "productions" / request.param, library)
    suggestion = suggest(script, library)
    order = PlanOrder(start=NOW.date(), effort=Effort(rounds=0))
    made = plan(script, suggestion, library=library, order=order)
    return script, suggestion, made, library
