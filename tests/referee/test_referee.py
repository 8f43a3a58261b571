"""The engine before an independent referee: a part of the productions of ``make referee``."""

import pytest
from referee.run import judge

BLOCKS, SIZE = 12, 50


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_answer_has_a_fault(block):
    """Each need at a spot that fits, all rules kept, all figures right, each optimum the best."""
    seeds = range(block * SIZE, (block + 1) * SIZE)
    assert {} == {seed: faults for seed, faults in map(judge, seeds) if faults}


def test_the_referee_imports_nothing_of_the_engine():
    """What judges shares no code with what is judged; only ``judge.py`` calls the engine."""
    import ast
    from pathlib import Path

    import referee.judge

    folder = Path(referee.judge.__file__).parent
    for file in folder.glob("*.py"):
        if file.name in {"judge.py", "test_referee.py"}:
            continue
        names = {
            node.module or ""
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom)
        }
        assert not {name for name in names if name.startswith("scout.suggest")}, file.name
