"""Processes apart: what they answer, every way of breaking one, and that nothing stays behind."""

import os
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from errand import work

from scout.domain.errors import Cancelled, LimitError, ReadError
from scout.domain.message import say
from scout.domain.progress import Progress
from scout.script.apart.frame import ReaderFault
from scout.script.apart.readers import Readers
from scout.script.apart.wire import ForeignValue
from scout.script.limits import LIMITS

MEGABYTE = 1024**2
capped = pytest.mark.skipif(sys.platform != "linux", reason="no ceiling of addresses")


@pytest.fixture
def open_some():
    """Open readers under ceilings of a test's own; they are closed at its end."""
    opened = []

    def open_readers(*modules, **limits):
        opened.append(Readers(*modules, limits=replace(LIMITS, **limits)))
        return opened[-1]

    yield open_readers
    for readers in opened:
        readers.close()


@pytest.fixture
def readers(open_some):
    """Readers under the ceilings that are shipped."""
    return open_some()


def _run(readers, errand, progress=None):
    return readers.run(errand, file="剧本.docx", progress=progress or Progress())


def _is_gone(process):
    """Whether a process is neither there nor a zombie of ours."""
    with suppress(ProcessLookupError):
        os.kill(process, 0)
        return False
    return True


def _fails(readers, errand, kind):
    with pytest.raises(kind) as caught:
        _run(readers, errand)
    assert kind is caught.type
    return caught.value


def test_files_read_one_after_the_other_are_read_in_one_process(readers):
    """It is another than that of the program."""
    first, second = (_run(readers, work.name_process) for _ in range(2))
    assert first == second != os.getpid()


def test_progress_is_heard_in_order(readers):
    """Each step once, with its words, before the answer."""
    heard = []
    assert 9 == _run(readers, work.count_up, Progress(lambda *step: heard.append(step)))
    assert [(step / 10, say("script.empty")) for step in range(1, 10)] == heard


def test_what_a_library_prints_is_no_answer(readers):
    """Neither by ``print`` nor past it."""
    assert "answered" == _run(readers, work.print_much)


@pytest.mark.parametrize(
    ("errand", "kind", "message", "line"),
    [
        (work.refuse, ReadError, say("script.no_sheet", sheet="顺场表", names="演员"), 7),
        (work.limit, LimitError, say("script.too_many_rows", limit=9), None),
    ],
)
def test_a_refusal_comes_through(readers, errand, kind, message, line):
    """With its kind, words, file and line; the process goes on."""
    before = _run(readers, work.name_process)
    error = _fails(readers, errand, kind)
    assert (message, "list.xlsx", line) == (error.message, error.file, error.line)
    assert before == _run(readers, work.name_process)


def test_a_bug_is_told_with_its_trace(readers):
    """It is sorted as a bug here, too; the process is replaced."""
    before = _run(readers, work.name_process)
    error = _fails(readers, work.err, ReaderFault)
    assert "ZeroDivisionError" in error.__notes__[0]
    assert before != _run(readers, work.name_process)


@capped
@pytest.mark.parametrize("errand", [work.eat_memory, work.call_it_damage])
def test_a_file_that_eats_memory_is_named(open_some, errand):
    """Also where its reader takes want of memory for damage; the next file is read."""
    readers = open_some(reader_bytes=200 * MEGABYTE)
    error = _fails(readers, errand, LimitError)
    assert ("剧本.docx", "script.reader_memory") == (error.file, error.message.code)
    assert "200 MB" in error.message.text("en")
    assert os.getpid() != _run(readers, work.name_process)


def test_an_answer_without_end_is_memory_too(open_some):
    """It is not taken in."""
    readers = open_some(answer_bytes=10_000)
    assert "script.reader_memory" == _fails(readers, work.answer_much, LimitError).message.code
    assert os.getpid() != _run(readers, work.name_process)


def test_a_file_that_never_ends_is_named(open_some):
    """After the time that a file has; the next file has it again."""
    readers = open_some(reader_seconds=0.3)
    error = _fails(readers, work.never_end, LimitError)
    assert ("剧本.docx", "script.reader_time") == (error.file, error.message.code)
    assert "0.3" in error.message.text("zh")
    assert os.getpid() != _run(readers, work.name_process)


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
@pytest.mark.parametrize("number", ["SIGSEGV", "SIGKILL", "SIGABRT"])
def test_a_file_that_kills_its_reader_is_named(readers, number):
    """As a library does that loses its way, or a system without memory; the next file is read."""
    error = _fails(readers, partial(work.die, number), ReadError)
    assert ("剧本.docx", "script.reader_death") == (error.file, error.message.code)
    assert os.getpid() != _run(readers, work.name_process)


def test_a_process_that_leaves_is_a_death(readers):
    """Whatever its exit code."""
    assert "script.reader_death" == _fails(readers, work.leave, ReadError).message.code


def test_nothing_but_values_comes_back(readers):
    """A process that a file has taken over hands the program no code."""
    with pytest.raises(ForeignValue, match="system"):
        _run(readers, work.answer_with_code)
    assert os.getpid() != _run(readers, work.name_process)


@pytest.mark.skipif(sys.platform == "win32", reason="no such look at a process")
def test_cancelled_in_the_middle_the_process_is_gone(readers):
    """When ``Cancelled`` is heard nothing of it is left, and another process waits."""
    process, stop = _run(readers, work.name_process), threading.Event()
    progress = Progress(lambda *_: stop.set(), stop.is_set)
    with pytest.raises(Cancelled):
        _run(readers, work.never_end, progress)
    assert _is_gone(process)
    assert process != _run(readers, work.name_process)


def test_a_watcher_that_fails_ends_the_process(readers):
    """Its own error is heard, as it would be in the program."""

    def watch(*_):
        raise ConnectionError

    with pytest.raises(ConnectionError):
        _run(readers, work.never_end, Progress(watch))


def test_two_files_at_once_are_read_at_once(readers, tmp_path):
    """Each in a process of its own, one of which is kept."""
    one, other = tmp_path / "one", tmp_path / "other"
    answers = []

    def run(*files):
        answers.append(_run(readers, partial(work.meet, *files)))

    beside = threading.Thread(target=run, args=(other, one))
    beside.start()
    run(one, other)
    beside.join()
    assert 2 == len(set(answers))
    assert _run(readers, work.name_process) in answers


@capped
def test_a_process_that_holds_much_is_not_used_again(open_some):
    """The next file has the same room as the first."""
    readers = open_some(reader_bytes=30 * MEGABYTE)
    assert 2 == len({_run(readers, work.name_process) for _ in range(2)})


@pytest.mark.skipif(sys.platform == "win32", reason="no such look at a process")
def test_a_process_that_died_while_it_waited_is_replaced(readers):
    """The user never hears of it."""
    process = _run(readers, work.name_process)
    os.kill(process, 9)
    for _ in range(500):
        if not readers._idle[0].is_alive:
            break
        time.sleep(0.01)
    assert process != _run(readers, work.name_process) != os.getpid()


def test_without_processes_files_are_read_in_the_program(open_some, monkeypatch):
    """Where the program is packed so that it cannot start itself, or its parts are not found."""
    assert os.getpid() == _run(open_some("no_such_module"), work.name_process)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert os.getpid() == _run(open_some(), work.name_process)


@pytest.mark.skipif(sys.platform != "linux", reason="no such look at open files")
def test_nothing_stays_behind():
    """No process, no zombie, no pipe and no thread, however the readers were used."""

    def count():
        return len(list(Path("/proc/self/fd").iterdir())), threading.active_count()

    before = count()
    with Readers(limits=replace(LIMITS, reader_seconds=0.2)) as readers:
        readers.warm_up()
        used = [_run(readers, work.name_process)]
        _fails(readers, work.never_end, LimitError)
        _fails(readers, work.leave, ReadError)
        used.append(_run(readers, work.name_process))
    assert [True, True] == list(map(_is_gone, used))
    assert before == count()
