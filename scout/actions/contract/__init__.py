"""Domain values as the JSON contract of the command line; see ``docs/json.md``.

Every answer carries ``version``; a field is never renamed or dropped within a version.
"""

from typing import Any

VERSION = 1
Json = dict[str, Any]
