"""Who does the work: this process, processes beside it, or a cluster. Only here is Dask known.

Workers are given values and give values: they open no file of the user's. One that dies of a script
is replaced, and the script is told; the others go on. The processes listen on this machine alone. A
cluster is guarded by whoever runs it: who reaches its scheduler can have anything done there.
"""

from __future__ import annotations

import logging
import os
import queue
import tempfile
import warnings
from contextlib import ExitStack, contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol

from scout.actions.district.study import study
from scout.domain.district_plan import Study
from scout.domain.errors import WishError
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scout.actions.district.errand import Brief, Errand
    from scout.domain.progress import Progress
    from scout.script.apart.readers import Readers

    Done = Iterator[tuple[Errand, Study]]

_LOOK_S = 0.2
"""How often the user's wish to stop is looked at."""
_AHEAD = 3
"""Pieces that lie ready for each worker: none waits for the next, and little is lost by a stop."""
_CONNECT_S = 10
_SETTINGS = {
    # What was at work or next in line where a worker died is tried once more, each piece alone.
    "distributed.scheduler.allowed-failures": 0,
    "distributed.comm.timeouts.connect": _CONNECT_S,
    "distributed.worker.profile.enabled": False,
    "distributed.admin.system-monitor.gil.enabled": False,
    # Looking at themselves fifty times a second, scheduler and workers take a part of each core.
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.admin.tick.interval": "1s",
}


class Crew(Protocol):
    """Does pieces of work and hands each back when it is done, in any order."""

    def do(self, errands: Iterable[Errand], *, progress: Progress) -> Done:
        """Each errand with its study; raises ``Cancelled`` when the user stops."""


class Alone:
    """One worker: this process."""

    def __init__(self, brief: Brief, readers: Readers | None = None) -> None:
        self._brief, self._readers = brief, readers

    def do(self, errands: Iterable[Errand], *, progress: Progress) -> Done:
        """One after the other."""
        for errand in errands:
            progress.check()
            yield errand, study(errand, self._brief, readers=self._readers)


class _Cluster:
    """The workers that a client of Dask reaches."""

    def __init__(self, client: Any, brief: Brief) -> None:
        self._client = client
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that a large library is large
            # As work that can be done again: what is only laid out dies with those who hold it.
            self._brief = client.submit(_hand_on, brief, pure=False)

    def do(self, errands: Iterable[Errand], *, progress: Progress) -> Done:
        """As many at once as there are workers; what workers died of, at the end and alone."""
        dead: list[Errand] = []
        ready = _AHEAD * max(1, sum(self._client.nthreads().values()))
        for errand, found in self._run(errands, ready=ready, progress=progress):
            if found is None:
                dead.append(errand)
            else:
                yield errand, found
        for errand, found in self._run(dead, ready=1, progress=progress):
            yield errand, found or _tell_dead(errand)

    def _run(
        self, errands: Iterable[Errand], *, ready: int, progress: Progress
    ) -> Iterator[tuple[Errand, Study | None]]:
        waiting, done = iter(errands), queue.SimpleQueue[Any]()
        running: dict[Any, Errand] = {}
        try:
            while True:
                for errand in islice(waiting, ready - len(running)):
                    future = self._client.submit(study, errand, self._brief, pure=False)
                    running[future] = errand
                    future.add_done_callback(done.put)
                if not running:
                    return
                future = _take(done, progress)
                yield running.pop(future), _result_of(future)
        finally:
            self._client.cancel(list(running))


def _hand_on(brief: Brief) -> Brief:
    return brief


def _take(done: queue.SimpleQueue[Any], progress: Progress) -> Any:
    while True:
        progress.check()
        try:
            return done.get(timeout=_LOOK_S)
        except queue.Empty:
            continue


def _result_of(future: Any) -> Study | None:
    """What a worker gave; ``None`` where it died of it."""
    from distributed import KilledWorker

    if future.status == "finished":
        found: Study = future.result()
        return found
    if future.status == "error" and isinstance(future.exception(), KilledWorker):
        return None
    raise WishError(say("actions.district_cluster_lost"))


def _tell_dead(errand: Errand) -> Study:
    problem = say("actions.district_worker_died").both()
    return Study(production=errand.production, window=errand.window, problem=problem)


def count_cores() -> int:
    """How many processes can work at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def open_crew(
    brief: Brief, *, workers: int = 1, address: str = "", readers: Readers | None = None
) -> Iterator[Crew]:
    """So many workers on this machine, one being this process, or those of a cluster.

    ``address`` is ``HOST:PORT`` of its scheduler. Raises ``WishError`` where there is none.
    """
    if not address and workers <= 1:
        yield Alone(brief, readers)
        return
    with ExitStack() as stack:
        client = _join(address, stack) if address else _start(workers, stack)
        yield _Cluster(client, brief)


def _start(workers: int, stack: ExitStack) -> Any:
    """Processes of one thread each, which nobody but this one reaches."""
    import dask
    from distributed import Client, LocalCluster

    stack.enter_context(dask.config.set(_SETTINGS))
    scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="scout-"))
    cluster = LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",  # any free port: its own may be taken
        silence_logs=logging.CRITICAL,
        local_directory=scratch,
    )
    stack.enter_context(cluster)
    client = Client(cluster, set_as_default=False)  # type: ignore[no-untyped-call]
    return stack.enter_context(client)


def _join(address: str, stack: ExitStack) -> Any:
    import dask
    from distributed import Client

    stack.enter_context(dask.config.set(_SETTINGS))
    named = address if "://" in address else f"tcp://{address}"
    try:
        client = Client(  # type: ignore[no-untyped-call]
            named, timeout=_CONNECT_S, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise WishError(say("actions.district_no_cluster", address=address)) from error
    return stack.enter_context(client)
