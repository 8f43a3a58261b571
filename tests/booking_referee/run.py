"""Many clients book the same hour: ``python -m booking_referee.run SECONDS [CLIENTS]``.

On a server of our own, over loopback. Clients are killed in the middle and others come; the server
is killed and started again, and stopped and started again. What it holds at the end, and in every
moment on the way, is held against what the clients were told. Exit code 1 where anything is wrong.
"""

import os
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from booking_referee.client import GO, STOP, run_client, run_rude
from booking_referee.journal import read_journals
from booking_referee.judge import find_lost_clients, judge
from server import find_programs, serve

from scout.actions.library import open_library
from scout.places.library.address import read_address
from scout.places.library.booking_book import BookingBook
from scout.places.library.opening import open_store

LOADED = [
    "scout.actions.booking.step",
    "scout.actions.library",
    "scout.places.library.booking_book",
    "scout.places.library.opening",
    "sqlalchemy.dialects.postgresql.psycopg",
]
DOWN_S = 1.0
"""So long the server is away."""
PATIENCE_S = 60.0
"""After so long nobody comes back any more."""


@dataclass(frozen=True)
class Trial:
    """How many clients for how long; ``rude`` of them write rows without looking.

    ``restarts``: at which part of the time the server goes, and how: as if killed, or saying
    goodbye.
    """

    seconds: float
    clients: int
    rude: int = 4
    kill_every_s: float = 2.0
    restarts: tuple[tuple[float, str], ...] = ((0.35, "immediate"), (0.7, "fast"))


def _make_context():
    """Processes that begin with all loaded and nothing connected: sixty are there in a second."""
    context = get_context("forkserver")
    context.set_forkserver_preload(LOADED)
    return context


@dataclass
class Crowd:
    """The clients that run, and those that were killed."""

    address: str
    library: object
    folder: Path
    running: dict = field(default_factory=dict)
    killed: list = field(default_factory=list)
    came: int = 0
    context: object = field(default_factory=_make_context)

    def call(self, work=run_client):
        """One more client, a process of its own."""
        self.came += 1
        who = f"client{self.came:03}"
        told = {"who": who, "folder": self.folder}
        process = self.context.Process(target=work, args=(self.address, self.library), kwargs=told)
        process.start()
        self.running[who] = process

    def begin(self, trial):
        """Wait until all are there, and let them loose; the moment of that."""
        while len(list(self.folder.glob("*.here"))) < trial.clients:
            time.sleep(0.05)
        (self.folder / GO).touch()
        return time.monotonic()

    def kill_one(self):
        """Kill the one that has been here longest; another one comes."""
        who = next(iter(self.running))
        process = self.running.pop(who)
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        self.killed.append(who)
        self.call()

    def end(self, restarts):
        """Wait until all that were there are back, end their work, and say who ended badly."""
        last = time.monotonic() + PATIENCE_S
        while time.monotonic() < last and find_lost_clients(
            read_journals(self.folder), restarts, survivors=self.running
        ):
            time.sleep(0.5)
        (self.folder / STOP).touch()
        for process in self.running.values():
            process.join(PATIENCE_S)
        return [who for who, process in self.running.items() if process.exitcode != 0]


def referee(server, folder, trial):
    """Let the clients loose on a new library; the verdict."""
    name = server.make_database()
    address = server.url(name, loopback=True)
    store = open_store(read_address(address), new=True)
    store.close()
    crowd = Crowd(address, open_library(), folder)
    for number in range(trial.clients):
        crowd.call(run_rude if number >= trial.clients - trial.rude else run_client)
    began = crowd.begin(trial)
    moments, due, next_kill = [], list(trial.restarts), began + trial.kill_every_s
    while (now := time.monotonic()) < began + trial.seconds or due:
        if due and now - began > due[0][0] * trial.seconds:
            server.stop(due.pop(0)[1])
            time.sleep(DOWN_S)
            server.start()
            moments.append(time.monotonic())
        if now > next_kill:
            crowd.kill_one()
            next_kill = now + trial.kill_every_s
        time.sleep(0.05)
    bad = crowd.end(moments)
    store = open_store(read_address(address))
    verdict = judge(
        BookingBook(store.engine, address),
        store.changes_since(0),
        lines=read_journals(folder),
        restarts=moments,
        survivors=tuple(crowd.running),
    )
    store.close()
    server.drop_database(name)
    verdict.blame("clients that ended badly", bad)
    verdict.figures["clients"] = trial.clients
    verdict.figures["killed in the middle"] = len(crowd.killed)
    return verdict


def main(seconds, clients="64"):
    """Run, tell the figures, and what is wrong."""
    programs = find_programs()
    if programs is None:
        print("no PostgreSQL server here: apt-get install --no-install-recommends postgresql")
        return 2
    with serve(programs) as server, tempfile.TemporaryDirectory() as folder:
        trial = Trial(seconds=float(seconds), clients=int(clients))
        verdict = referee(server, Path(folder), trial)
    for name, figure in verdict.figures.items():
        print(f"{name}: {figure}")
    for fault in verdict.faults:
        print(f"WRONG  {fault}")
    return 1 if verdict.faults else 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:] or ["60"]))
