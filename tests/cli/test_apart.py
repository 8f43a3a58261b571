"""The command line reads in a process apart, and lives on where a file breaks it."""

import sys
from dataclasses import replace

import pytest

from scout.cli.verbs import run
from scout.script.apart.readers import Readers
from scout.script.limits import LIMITS

PAGE = "1-1 日 内 祠堂（1942年）\n△阿秀推门。\n1-2 夜 外 村口\n△无人。\n"


@pytest.fixture
def page(tmp_path):
    """A script of two scenes."""
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


@pytest.mark.parametrize("options", [(), ("--report",), ("--json",)])
def test_a_verb_answers_the_same_apart(page, readers, capsys, options):
    """The same words, findings and exit code."""
    answers = []
    for where in (None, readers):
        code = run(["read", str(page), *options], where)
        answers.append((code, *capsys.readouterr()))
    assert answers[0] == answers[1]


@pytest.mark.skipif(sys.platform != "linux", reason="no ceiling of addresses")
@pytest.mark.parametrize("verb", [("read",), ("needs",), ("suggest",), ("read", "--columns")])
def test_a_file_that_takes_the_memory_is_told(page, readers, capsys, verb):
    """One line with the file and what to do, exit code 2; the next verb answers."""
    with Readers("scout.script.reader", limits=replace(LIMITS, reader_bytes=1024**2)) as narrow:
        name, *options = verb
        assert 2 == run([name, str(page), *options, "--lang", "zh"], narrow)
    said = capsys.readouterr()
    assert ("", 1) == (said.out, len(said.err.splitlines()))
    assert said.err.startswith("page.txt: 读取这个文件占用的内存超过")
    codes = [run([name, str(page), *options], where) for where in (None, readers)]
    assert codes[0] == codes[1]
