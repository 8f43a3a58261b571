"""What a project file says of itself."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scout.domain.document.fault import DocumentError
from scout.record import dataclass
from scout.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.store.layout import Version

_ID = r"[0-9a-f]{32}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Which project a file holds, and which save of it.

    ``id`` stays with a project through all its saves, ``revision`` is that of one save. ``saved``
    is its time (UTC), ``program`` the version of Scout. ``origin`` is the path of the project of
    which this is a backup or the unsaved work, else empty.
    """

    id: str
    revision: str
    saved: datetime
    program: str
    version: Version
    origin: str = ""


def new_id() -> str:
    """The name of a new project among all there are.

    As ``secrets`` makes it, which would load OpenSSL at every start.
    """
    return os.urandom(16).hex()


def make_stamp(project_id: str, version: Version, *, origin: str) -> Stamp:
    """The stamp of a save of this moment."""
    return Stamp(
        id=project_id,
        revision=os.urandom(8).hex(),
        saved=datetime.now(UTC).replace(microsecond=0),
        program=__version__,
        version=version,
        origin=origin,
    )


def facts_of(stamp: Stamp) -> dict[str, str]:
    """The stamp as it stands in a file, which has its version for itself."""
    return {
        "id": stamp.id,
        "revision": stamp.revision,
        "saved": stamp.saved.isoformat(),
        "program": stamp.program,
        "origin": stamp.origin,
    }


def read_stamp(facts: Mapping[str, str], version: Version) -> Stamp:
    """The stamp of a file; raises ``DocumentError``. The id names folders, so it is only that."""
    if missing := [name for name in ("id", "revision", "saved", "program") if name not in facts]:
        raise DocumentError(f"no {', '.join(missing)}")
    try:
        saved = datetime.fromisoformat(facts["saved"]).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise DocumentError(f"saved: {error}") from error
    if not re.fullmatch(_ID, facts["id"]):
        raise DocumentError("id: no name of a project")
    return Stamp(
        id=facts["id"],
        revision=facts["revision"],
        saved=saved,
        program=facts["program"],
        version=version,
        origin=facts.get("origin", ""),
    )
