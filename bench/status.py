"""What the system tells of this process's memory (only Linux does so here)."""

from __future__ import annotations

from pathlib import Path

STATUS = Path("/proc/self/status")


def read_mb(field: str) -> float | None:
    """A field of the process's status, in MB of a million bytes; ``None`` where nobody tells."""
    if not STATUS.exists():
        return None
    lines = STATUS.read_text(encoding="utf-8").splitlines()
    words = next((line.split() for line in lines if line.startswith(f"{field}:")), None)
    return None if words is None else int(words[1]) * 1024 / 1e6  # it is in KiB
