"""Write people and companies for other programs: without what is private, unless that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.paper_folder import write_papers
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.party import without_private
from scout.export.directory.card import write_cards
from scout.export.directory.table import write_party_csv, write_party_workbook

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from scout.actions.paper_folder import Written
    from scout.domain.party import Party
    from scout.domain.text import Lang

EXPORTS = (".vcf", ".csv", ".xlsx")
"""What a directory can be written as."""


def export_parties(
    parties: Iterable[Party],
    path: Path,
    *,
    lang: Lang,
    revision: datetime,
    with_private: bool = False,
) -> Written:
    """Write them as the ending of the file says.

    Raises ``WishError`` for another ending, ``ExportError`` and ``StoreError``.
    """
    told = tuple(parties) if with_private else tuple(map(without_private, parties))
    suffix = path.suffix.lower()
    if suffix == ".vcf":
        content = write_cards(told, lang, private=with_private)
    elif suffix == ".csv":
        content = write_party_csv(told, lang, private=with_private)
    elif suffix == ".xlsx":
        content = write_party_workbook(told, lang, private=with_private, revision=revision)
    else:
        raise WishError(say("directory.odd_ending", file=path.name, endings=", ".join(EXPORTS)))
    return write_papers(path.parent, {"directory": {path.name: content}})
