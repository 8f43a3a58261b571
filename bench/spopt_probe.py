"""Solve a location set covering by spopt, with its default solver, and say how long it took.

``python -m bench.spopt_probe FILE RUNS`` reads a table of needs and locations (a ``.npy`` of
booleans) and writes one line of JSON. It needs numpy and spopt but nothing of Scout, so that the
interpreter may be that of another environment.
"""

from __future__ import annotations

import json
import platform
import sys
import time
from importlib.metadata import version

import numpy as np
import pulp
from spopt.locate import LSCP

RADIUS = 0.5  # between the cost of a location that can play, 0, and of one that cannot, 1


def probe(file: str, runs: int) -> dict[str, object]:
    """Optimum, proof and, for each run after an uncounted one, seconds of building and solving."""
    costs = np.where(np.load(file), 0.0, 1.0)
    built, solved = [], []
    for _ in range(runs + 1):
        begin = time.perf_counter()
        covering = LSCP.from_cost_matrix(costs, RADIUS)
        middle = time.perf_counter()
        covering.solve(pulp.PULP_CBC_CMD(msg=False))
        built.append(middle - begin)
        solved.append(time.perf_counter() - middle)
    return {
        "version": version("spopt"),
        "python": platform.python_version(),
        "value": round(covering.problem.objective.value()),
        "proven": covering.problem.status == pulp.LpStatusOptimal,
        "built": built[1:],
        "solved": solved[1:],
    }


if __name__ == "__main__":
    print(json.dumps(probe(sys.argv[1], int(sys.argv[2]))))
