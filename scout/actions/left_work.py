"""Work that is not saved yet: kept beside all projects, and found again after a crash.

Every window begins with it, so it loads nothing of what a project is.
"""

from scout.store.recovery import Recovery, find_left_work
from scout.store.stamp import new_id

__all__ = ["Recovery", "find_left_work", "new_id"]
