"""A PostgreSQL server of the tests' own, from Debian's packages: one a session, a database a test.

It lives in a folder of its own, listens on a socket there (and on loopback where that is asked),
and is gone when the session ends. It refuses to run as root, so root starts it as somebody else.
Connections are made by libpq, which knows nothing of Python's sockets: these stay closed.
"""

from __future__ import annotations

import os
import pwd
import random
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, LiteralString
from urllib.parse import quote

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OWNER = "scout_owner"
_TRIES = 20  # of ports that somebody else may have
_HBA = """\
local all {owner} trust
host all {owner} 127.0.0.1/32 trust
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
"""
# A test's server may forget everything in a power cut, but nothing in a crash of its own.
_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "shared_buffers": "32MB",
    "timezone": "UTC",
}


def find_programs() -> Path | None:
    """The folder of the newest PostgreSQL that can serve, or ``None``."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if not found and (path := shutil.which("initdb")):
        found = [Path(path).resolve().parent]
    return max(found, key=lambda path: float(path.parent.name or 0), default=None)


def _as_ordinary_user() -> tuple[list[str], pwd.struct_passwd | None]:
    """What stands before a command so that it does not run as root; nothing where we are not."""
    if os.geteuid() != 0:
        return [], None
    names = [name for name in ("postgres", "nobody") if _exists(name)]
    user = pwd.getpwnam(names[0])
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"], user


def _exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


@dataclass
class Server:
    """A server that runs; ``folder`` holds its socket and its data.

    ``template`` is a database that whoever made it lends to others to copy.
    """

    folder: Path
    programs: Path
    before: list[str]
    port: int = 0
    template: str = ""
    numbers = count(1)

    def start(self) -> None:
        """Start it, or start it again after :meth:`stop`."""
        ports = [self.port] if self.port else random.sample(range(20_000, 60_000), _TRIES)
        for port in ports:
            if self._control("start", "-o", f"-p {port}", "-l", self.folder / "log") == 0:
                self.port = port
                return
        raise RuntimeError((self.folder / "log").read_text())

    def stop(self, mode: str = "immediate") -> None:
        """Stop it: ``immediate`` is as if it crashed, ``fast`` says goodbye to its clients."""
        self._control("stop", "-m", mode)

    def _control(self, verb: str, *more: str | Path) -> int:
        command = [self.programs / "pg_ctl", verb, "-w", "-D", self.folder / "data", *more]
        return self.run(command, check=False).returncode

    def run(
        self, command: Sequence[str | Path], *, check: bool = True
    ) -> subprocess.CompletedProcess[bytes]:
        """Run one of its programs as its user."""
        return subprocess.run(
            [*self.before, *command],
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL,  # a pipe would stay open as long as the server runs
            stderr=subprocess.DEVNULL,
            check=check,
        )

    def url(self, database: str, *, user: str = OWNER, loopback: bool = False) -> str:
        """The address of a database, over the socket or over loopback."""
        if loopback:
            return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"
        return f"postgresql://{user}@/{database}?host={quote(str(self.folder))}&port={self.port}"

    def ask(
        self, statement: LiteralString, *names: str, database: str = "postgres"
    ) -> list[tuple[Any, ...]]:
        """Run one statement as the owner of everything; ``names`` stand for its ``{}``."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            done = connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
            return done.fetchall() if done.description else []

    def make_database(self, template: str = "template0") -> str:
        """A new database, empty or as another one."""
        name = f"test_{os.getpid()}_{next(self.numbers)}"
        self.ask("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def drop_database(self, name: str) -> None:
        """Drop a database, whoever is still in it."""
        self.ask("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


@contextmanager
def serve(programs: Path) -> Iterator[Server]:
    """A server that runs as long as the block."""
    before, user = _as_ordinary_user()
    # A path of a socket has about a hundred signs: a test's own folder is too deep for it.
    folder = Path(tempfile.mkdtemp(prefix="scout-pg-", dir="/tmp"))
    server = Server(folder, programs, before)
    try:
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        data = folder / "data"
        made = ("--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust")
        server.run([programs / "initdb", "-D", data, "-U", OWNER, *made])
        lines = [f"{name} = '{value}'\n" for name, value in _SETTINGS.items()]
        lines += [f"unix_socket_directories = '{folder}'\nlisten_addresses = '127.0.0.1'\n"]
        (data / "postgresql.auto.conf").write_text("".join(lines))
        (data / "pg_hba.conf").write_text(_HBA.format(owner=OWNER))
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
