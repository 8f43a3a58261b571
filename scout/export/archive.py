"""Several files in one, the same bytes each time: what KMZ files and workbooks are."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a ZIP file knows: when an entry was packed says nothing about the shoot."""
_UNIX = 3


def pack_files(files: Mapping[str, bytes]) -> bytes:
    """The files by their names, in the order given, with no date and no machine in them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NO_DATE)
            entry.create_system = _UNIX
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
