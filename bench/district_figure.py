"""Many productions at once: how well the workers are used, and what a kill in the middle costs.

One worker is this program alone, without another process. Its speed is measured with as many of
them side by side as there are workers, so that whatever else the machine does slows both alike; the
workers of the batch are started and ended inside the time that is measured.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.district_script import write_scripts
from bench.figure import Amount, Check, Figure
from bench.probe import ROOT
from scout.actions.district.crew import count_cores
from scout.actions.json_file import read_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line

SCRIPTS = 300
ASKED = ("--from", "2027-03-01", "--until", "2027-04-25", "--sets", "2", "--starts", "2")
USED = 85.0  # per cent of the speed of one worker, that each of several is to have
_WANTING = 1
_LOOK_S = 0.05


def measure_district() -> Iterator[Line]:
    """One worker, all workers, and a batch that is killed at half and started again."""
    cores = count_cores()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scripts = folder / "scripts"
        scripts.mkdir()
        write_scripts(scripts, SCRIPTS)
        alone, alone_s = _run_beside(scripts, folder, count=cores)
        yield Figure(
            name=f"district: {SCRIPTS} scripts, one worker, {cores} side by side",
            seconds=(alone_s,),
            unit="s",
        )
        many, many_s = _run(scripts, folder / "many", workers=cores)
        yield Figure(name=f"district: the same, {cores} workers", seconds=(many_s,), unit="s")
        yield Amount(
            name=f"district: speed of {cores} workers, of {cores} times one's",
            value=100 * alone_s / (cores * many_s),
            unit="%",
            target=USED,
            at_least=True,
        )
        yield Amount(name="district: load of the machine (a minute)", value=os.getloadavg()[0])
        yield Check(name="district: the same plan", kept=_plan_of(alone) == _plan_of(many))
        yield Amount(name="district: productions carried", value=many["carried"])
        yield from _measure_kill(scripts, folder / "killed", workers=cores, whole=many["studied"])


def _measure_kill(scripts: Path, out: Path, *, workers: int, whole: int) -> Iterator[Line]:
    """Killed when half is done: what is finished then, and what is done again."""
    batch = subprocess.Popen(
        _words(scripts, out, workers=workers),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while batch.poll() is None and _count(out) < SCRIPTS // 2:
        time.sleep(_LOOK_S)
    batch.send_signal(signal.SIGKILL)
    batch.wait()
    kept = _count(out)
    again, seconds = _run(scripts, out, workers=workers)
    yield Amount(name="district: pieces finished at the kill", value=kept)
    yield Figure(name="district: the rest of them after it", seconds=(seconds,), unit="s")
    yield Amount(
        name="district: finished pieces done again",
        value=again["studied"] + kept - whole,
        target=0.0,
    )


def _run_beside(scripts: Path, folder: Path, *, count: int) -> tuple[dict[str, Any], float]:
    """The whole batch by one worker, so many times at once: an answer, and seconds of one."""
    with ThreadPoolExecutor(max_workers=count) as crew:
        runs = [
            crew.submit(_run, scripts, folder / f"alone-{number}", workers=1)
            for number in range(count)
        ]
        done = [one.result() for one in runs]
    return done[0][0], sum(seconds for _, seconds in done) / count


def _count(out: Path) -> int:
    return len(list((out / "finished").glob("*.json")))


def _plan_of(data: dict[str, Any]) -> Any:
    return data["productions"], data["weeks"]


def _words(scripts: Path, out: Path, *, workers: int) -> list[str]:
    return [
        *(sys.executable, "-m", "scout.cli", "district", "plan", str(scripts), *ASKED),
        *("--out", str(out), "--workers", str(workers), "--json", "--lang", "en"),
    ]


def _run(scripts: Path, out: Path, *, workers: int) -> tuple[dict[str, Any], float]:
    """What is answered, and the seconds of the whole process."""
    begin = time.perf_counter()
    done = subprocess.run(
        _words(scripts, out, workers=workers), cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode > _WANTING:
        raise RuntimeError(f"the batch ended with {done.returncode}: {done.stderr[-2000:]}")
    data: dict[str, Any] = read_json(done.stdout)
    return data, time.perf_counter() - begin
