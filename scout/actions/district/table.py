"""Small tables of the office's, as CSV with named columns in either language."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.record import dataclass
from scout.script.source.decode import decode
from scout.script.source.source import open_source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells of a line by their fields, without blanks around; ``line`` counts from 1."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, field: str) -> str:
        return self.cells.get(field, "")


def read_rows(
    path: Path, names: Mapping[str, Sequence[str]], *, needed: Sequence[str]
) -> tuple[Row, ...]:
    """The rows under a line of heads; empty ones are left out.

    ``names``: how the head of each field may be called. Raises ``ReadError`` where a field that is
    ``needed`` has no column.
    """
    text = decode(open_source(path)).text
    try:
        lines = list(csv.reader(io.StringIO(text)))
    except csv.Error as error:
        raise ReadError(say("actions.table_odd", why=str(error)), file=path.name) from error
    field_of = {
        name.casefold(): field for field, known in names.items() for name in (field, *known)
    }
    heads = [field_of.get(head.strip().casefold(), "") for head in lines[0]] if lines else []
    if missing := [field for field in needed if field not in heads]:
        said = say("actions.table_missing", names=", ".join(missing), known=", ".join(names))
        raise ReadError(said, file=path.name, line=1)
    return tuple(
        Row(
            line=number, cells={head: cell.strip() for head, cell in zip(heads, line, strict=False)}
        )
        for number, line in enumerate(lines[1:], 2)
        if any(cell.strip() for cell in line)
    )
