"""``scout-cli district plan --cluster``: an office's own Dask cluster does the work."""

import json
import subprocess
import sys
import time
import warnings
from pathlib import Path

import pytest
from dask_cluster import can_serve, serve
from valley import write_script

ROOT = Path(__file__).parents[2]
DATES = ("--from", "2027-03-01", "--until", "2027-03-02")
SCRIPTS = 12
PATIENCE_S = 240
WANTING = 1


@pytest.fixture
def cluster(tmp_path):
    """A scheduler and two workers."""
    if not can_serve():
        why = "no Dask here: pip install distributed"
        warnings.warn(pytest.PytestWarning(why), stacklevel=1)
        pytest.skip(why)
    folder = tmp_path / "cluster"
    folder.mkdir()
    with serve(folder, workers=2) as running:
        yield running


@pytest.fixture
def start(tmp_path, village):
    """Start a plan of twelve productions for one cave on two dates; its process."""
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    for number in range(SCRIPTS):
        content = write_script(eighths=(20, 10 + number), title=f"第{number}部")
        (scripts / f"{number:02}.json").write_bytes(content)

    def starting(out, *words):
        asked = ("district", "plan", scripts, *DATES, "--places", village.places, "--out", out)
        return subprocess.Popen(
            [sys.executable, "-m", "scout.cli", *map(str, (*asked, *words)), "--json"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    return starting


def _answer(process):
    """The plan that it made; what the work took is no part of it."""
    out, err = process.communicate(timeout=PATIENCE_S)
    assert WANTING == process.returncode, err.decode()
    data = json.loads(out)
    assert SCRIPTS == data["carried"] + data["refused"]
    return {name: data[name] for name in ("productions", "weeks", "carried", "proven")}


def _finished(out):
    return len(list((out / "finished").glob("*.json")))


@pytest.mark.timeout(600)
def test_a_cluster_answers_as_one_worker_does_though_one_of_it_is_killed(cluster, start, tmp_path):
    """In the middle of the work; the other one does what it had in hand, and nothing is lost."""
    address, workers = cluster
    alone = _answer(start(tmp_path / "alone", "--workers", "1"))
    assert alone == _answer(start(tmp_path / "whole", "--cluster", address))
    out = tmp_path / "killed"
    batch = start(out, "--cluster", address)
    while batch.poll() is None and not _finished(out):
        time.sleep(0.01)
    workers[0].kill()
    assert batch.poll() is None
    assert _finished(out) < SCRIPTS
    assert alone == _answer(batch)
    assert workers[0].wait() != 0
    assert workers[1].poll() is None
