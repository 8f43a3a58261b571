"""What is free goes back to the system, and all threads share few heaps."""

import subprocess
import sys
from pathlib import Path

import pytest

from scout.heap import HEAPS, give_back

PAGE = 4096
MANY, LARGE = 2_000, 64 * 1024  # below what the C library takes from the system by itself


def _resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_holes_in_the_heap_go_back():
    """Of a hundred megabytes with something behind each hole most is free again."""
    blocks = [(bytearray(LARGE), bytearray(PAGE)) for _ in range(MANY)]
    full, kept = _resident(), [small for _, small in blocks]
    del blocks
    give_back()
    assert full - _resident() > MANY * LARGE / 2
    assert MANY == len(kept)


MANY_THREADS = """
import ctypes, sys, threading
from scout.heap import keep_few_heaps
keep_few_heaps()
kept, threads, all_there = [], [], threading.Barrier(8)
def fill():
    all_there.wait()
    kept.extend(bytearray(5000) for _ in range(2000))
for _ in range(8):
    threads.append(threading.Thread(target=fill))
    threads[-1].start()
for thread in threads:
    thread.join()
system = ctypes.CDLL(None)
system.fopen.restype = ctypes.c_void_p
told = system.fopen(sys.argv[1].encode(), b"w")
system.malloc_info(0, ctypes.c_void_p(told))
system.fclose(ctypes.c_void_p(told))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_all_threads_share_few_heaps(tmp_path):
    """Eight that fill their lists at once do not have a heap each."""
    told = tmp_path / "heaps.xml"
    subprocess.run([sys.executable, "-c", MANY_THREADS, str(told)], check=True)
    assert told.read_text().count("<heap nr=") <= HEAPS
