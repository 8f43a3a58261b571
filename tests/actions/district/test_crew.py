"""Processes beside this one do what this one does alone; a test starts them as a program does."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from valley import make_errand

from scout.actions.district.crew import Alone, open_crew
from scout.actions.district.study_file import study_as_data, study_of_data
from scout.domain.errors import WishError
from scout.domain.progress import Progress

ROOT = Path(__file__).parents[3]


def test_two_workers_give_what_one_gives(brief, village):
    """The same studies to the last minute; a script that kills its worker is told, no other."""
    path = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("two_workers.py"), village.places],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    errands = [make_errand(f"{number}.json") for number in range(4)]
    alone = dict(Alone(brief).do(errands, progress=Progress()))
    expected = {errand.production: study_as_data(study) for errand, study in alone.items()}
    assert expected == told["studies"]
    assert "died, twice" in told["lethal"]
    assert "" == done.stderr


def test_one_worker_is_this_process(brief):
    """Nothing is started for one worker."""
    with open_crew(brief, workers=1) as crew:
        assert isinstance(crew, Alone)


@pytest.mark.enable_socket
def test_nobody_at_the_address_is_said(brief, monkeypatch):
    """An address without a scheduler is a wish that cannot be met, and no trace."""
    monkeypatch.setattr("scout.actions.district.crew._CONNECT_S", 1)
    with pytest.raises(WishError, match="Nobody answers"), open_crew(brief, address="127.0.0.1:9"):
        pass


def test_a_study_is_kept_exactly(brief):
    """As data and back it is the same study, offers, hours and all."""
    for errand in (make_errand("a.json"), make_errand("b.json", place="机场")):
        ((_, study),) = Alone(brief).do([errand], progress=Progress())
        assert study == study_of_data(json.loads(json.dumps(study_as_data(study))))
