"""Whole processes, as the user starts them; and files that are not what they say."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def scout():
    """Run ``main.py`` with arguments, in English; returns the finished process."""

    def run(*arguments, before=()):
        environment = {**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONUTF8": "1"}
        return subprocess.run(
            [*before, sys.executable, "main.py", *map(str, arguments)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=100,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def locked_workbook():
    """What Excel writes when a workbook has a password: an OLE file with an encrypted package."""
    free, end, special = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"",
        *(0x3E, 3, 0xFFFE, 9, 6),
        b"",
        *(0, 1, 1, 0, 4096, end, 0, end, 0, 0),
    )
    header += struct.pack("<I", free) * 108
    fat = struct.pack("<II", special, end) + struct.pack("<I", free) * 126

    def entry(name, kind, *, child=free, right=free):
        text = name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<III", free, right, child)
        tail = b"\0" * 36 + struct.pack("<IQ", end, 0)
        return text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1) + links + tail

    folder = entry("Root Entry", 5, child=1) + entry("EncryptionInfo", 2, right=2)
    folder += entry("EncryptedPackage", 2) + entry("", 0)
    return header.ljust(512, b"\0") + fat + folder
