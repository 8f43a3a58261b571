"""Kill Scout in the middle of its work: ``python -m kill.run [KILLS]``, 300 of each kind.

Projects while they are saved, kept, brought up to date and backed up; libraries in a file and on a
server while places are saved, one or many, and while they are brought up to date, backed up and
copied. Prints what was found of each kind; ends with 1 where anything is not whole.
"""

import json
import sys
import tempfile
from pathlib import Path

from kill import library, project
from server import find_programs

from scout.domain.project import Project
from scout.store.project_file import save_project

KILLS = 300
BROKEN = ("mixed", "lost", "missing", "faults", "not at work")


def kill_projects(kind, kills, *, folder):
    """A project of nothing but its names: what is in it does not matter to a save."""
    save_project(folder / "one.scout", Project(chosen="one"))
    save_project(folder / "other.scout", Project(chosen="other"))
    return project.main(kind, kills, folder=folder)


def main(kills):
    """Kill, and say what was found; whether everything is whole."""
    kinds = [("project", kind, kill_projects) for kind in project.WAYS]
    kinds += [("library", kind, library.main) for kind in library.WAYS]
    broken = 0
    for what, kind, work in kinds:
        if kind == "server" and find_programs() is None:
            print("library server: no PostgreSQL here, not tried", flush=True)
            continue
        with tempfile.TemporaryDirectory(prefix="scout-kill-") as folder:
            seen = work(kind, kills, folder=Path(folder))
        bad = sum(seen[name] for name in BROKEN)
        broken += bad
        print(f"{what} {kind}: {kills} kills, {bad} broken  {json.dumps(seen)}", flush=True)
    print(f"broken: {broken}")
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS))
