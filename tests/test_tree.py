"""The house rules that a machine can hold: size budgets and wording in both languages."""

import ast
import re
import string
import tomllib
from pathlib import Path
from statistics import median

from scout import paths

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "scout").rglob("*.py"))
MODULE_STOP, FUNCTION_STOP, CLASS_STOP, PARAMETER_STOP = 500, 60, 250, 6
FREE = {"app", "sketch", "best_day"}  # rooms of Qt's methods and of compiled functions
DRAWERS = {"utils", "helpers", "misc", "common", "manager", "handler", "base"}
# Exceptions from the budgets, each with its reason.
LONG_FUNCTIONS: dict[str, str] = {}


def _functions(tree: ast.AST):
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


def _parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> tuple[int, int]:
    """How many parameters, and how many of them may be given by place, without self and cls."""
    places = [*function.args.posonlyargs, *function.args.args]
    if places and places[0].arg in {"self", "cls"}:
        places = places[1:]
    return len(places) + len(function.args.kwonlyargs), len(places)


def test_modules_stay_small(capsys):
    """No module is longer than 500 lines; the distribution is printed."""
    sizes = {m: m.read_text(encoding="utf-8").count("\n") for m in MODULES}
    with capsys.disabled():
        print(
            f"\nmodules: {len(sizes)}, median {median(sizes.values()):.0f} lines,"
            f" longest {max(sizes.values())}"
        )
    assert {m.name for m, size in sizes.items() if size > MODULE_STOP} == set()


def test_functions_and_classes_stay_small(capsys):
    """No function has more than 60 lines, no class more than 250."""
    lengths, long = [], []
    for module in MODULES:
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            stop = CLASS_STOP if isinstance(node, ast.ClassDef) else FUNCTION_STOP
            if not isinstance(node, ast.ClassDef):
                lengths.append(length)
            if length > stop and f"{module.stem}.{node.name}" not in LONG_FUNCTIONS:
                long.append(f"{module.relative_to(ROOT)}:{node.lineno} {node.name} {length}")
    with capsys.disabled():
        print(
            f"\nfunctions: {len(lengths)}, median {median(lengths):.0f} lines,"
            f" longest {max(lengths)}"
        )
    assert long == []


def test_functions_take_few_parameters():
    """At most six parameters, named after the second.

    Qt's own virtual methods are Qt's, and compiled functions cannot have parameters by name only.
    """
    wide = []
    for module in MODULES:
        for function in _functions(ast.parse(module.read_text(encoding="utf-8"))):
            total, by_place = _parameters(function)
            free = function.name != function.name.lower() or FREE & set(module.parts)
            if total > PARAMETER_STOP or (by_place > 2 and not free):
                wide.append(f"{module.relative_to(ROOT)}:{function.lineno} {function.name}")
    assert wide == []


def test_no_drawers():
    """No module is named after nothing in particular."""
    assert {m.stem for m in MODULES} & DRAWERS == set()


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_message_speaks_both_languages():
    """Each code has English and Chinese, with the same blanks."""
    for file in sorted((paths.RESOURCES / "wording").glob("*.toml")):
        for code, words in tomllib.loads(file.read_text(encoding="utf-8")).items():
            assert set(words) == {"en", "zh"}, f"{file.stem}.{code}"
            assert _blanks(words["en"]) == _blanks(words["zh"]), f"{file.stem}.{code}"


def test_every_message_of_the_source_is_worded():
    """Each ``say("room.code")`` in the source stands in the wording tables, and none is idle."""
    said = set()
    for module in MODULES:
        said |= set(re.findall(r'say\(\s*"([a-z_]+\.[a-z0-9_]+)"', module.read_text("utf-8")))
    worded = {
        f"{file.stem}.{code}"
        for file in (paths.RESOURCES / "wording").glob("*.toml")
        for code in tomllib.loads(file.read_text(encoding="utf-8"))
    }
    assert said - worded == set()
    assert {code for code in worded - said if not _is_computed(code)} == set()


def _is_computed(code: str) -> bool:
    """Codes that the source composes (``say(f"suggest.{name}")``) name their prefix there."""
    prefix = code.rsplit("_", 1)[0]
    return any(f'say(f"{prefix}' in module.read_text(encoding="utf-8") for module in MODULES)
