"""Rest from looking for objects that only hold each other, while many are made that do not."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def collector_paused() -> Iterator[None]:
    """Within, Python does not look for circles: it would look through all that there is, in vain.

    A large library would take three times as long, a long script a sixth longer.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
