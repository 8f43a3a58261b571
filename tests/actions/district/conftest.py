"""The batch as tests ask for it: one worker, few tries, finished work in a folder of the test."""

import pytest

from scout.actions.district.batch import Batch, plan_district
from scout.actions.district.crew import Alone
from scout.actions.district.errand import Brief
from scout.actions.district.shelf import Shelf
from scout.actions.library import open_library
from scout.domain.progress import Progress


@pytest.fixture(scope="session")
def library(village):
    """The places of the village; a cave is nowhere else."""
    return open_library(village.places)


@pytest.fixture(scope="session")
def brief(library):
    """Two sets from two first days, and ten dates to look ahead."""
    return Brief(locations=library.locations, sets=2, starts=2, horizon=10)


@pytest.fixture
def plan_all(brief, tmp_path):
    """Plan errands."""

    def planning(*errands, booked=(), crew=None, progress=None):
        batch = Batch(
            crew=crew or Alone(brief),
            brief=brief,
            shelf=Shelf(tmp_path / "finished"),
            booked=tuple(booked),
            progress=progress or Progress(),
        )
        return plan_district(errands, batch)

    return planning
