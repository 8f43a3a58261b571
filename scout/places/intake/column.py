"""Which column of a foreign file holds what: what the user says, else its header, else its values.

The fields are those of the table of facts; a column that holds none of them is not taken over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scout.domain.column import FoundBy, letter_of
from scout.domain.fact_field import FactField, FactKind, fold_header, load_fact_fields
from scout.domain.text import Bilingual
from scout.places.intake.coordinate import read_degrees, read_pair
from scout.places.intake.foreign import find_datum
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scout.domain.point import Datum
    from scout.places.intake.foreign import ForeignList

ID = "id"
"""The column of ids in our own files; whoever else calls a column so counts its rows in it."""
OWN = "name_zh"
"""The column that files of our own have, whose columns are called by the ids of fields."""
UNUSED = "-"
"""What the user says of a column that is not to be taken over."""

_LOOKED_AT, _EXAMPLES, _EXAMPLE_SIGNS = 200, 3, 40
_MOST = 0.8  # of the filled cells
_CHINA_LAT, _CHINA_LON = (18.0, 54.0), (73.0, 136.0)
# Several columns may speak of these; their texts are joined.
MANY = frozenset({"note", "settings", "eras", "redress_eras"})
_POSITION = frozenset({"lat", "lon", "coordinates"})
_DATUM_WORDS = re.compile(
    r"gcj[-_ ]?0?2|bd[-_ ]?0?9(?:ll)?|wgs[-_ ]?(?:19)?84|cgcs[-_ ]?2000|"
    r"火星|高德|腾讯|百度|地心|坐标系?|amap|gaode|tencent|baidu|gps",
    re.IGNORECASE,
)
_ID_FIELD = FactField(id=ID, group="place", kind=FactKind.TEXT, name=Bilingual(zh="编号", en="Id"))
_OWN_ID = re.compile(r"(?=.*[a-z])[\w.-]{2,80}")
_HALVES = re.compile(r"\s+/\s+|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeColumn:
    """One column: ``index`` from 0; ``field`` is ``None`` where it is not taken over.

    ``datum`` is what its header says of the numbers below it.
    """

    index: int
    header: str
    field: FactField | None = None
    found_by: FoundBy = FoundBy.NONE
    examples: tuple[str, ...] = ()
    datum: Datum | None = None

    @property
    def letter(self) -> str:
        """The letter above it in a spreadsheet."""
        return letter_of(self.index)


def name_columns(found: ForeignList, said: Mapping[str, str]) -> tuple[IntakeColumn, ...]:
    """Every column of a file with its field.

    ``said``: by the header or the letter of a column, the id of its field or ``UNUSED``.
    """
    columns: list[IntakeColumn] = []
    own_ids, own_names = _has_own_ids(found), OWN in found.headers
    for index, header in enumerate(found.headers):
        texts = [text for row in found.rows[:_LOOKED_AT] if (text := row.cells[index])]
        field, by = _name(header, letter_of(index), said=said)
        if own_ids and header == ID and by is FoundBy.NONE:
            field, by = _ID_FIELD, FoundBy.ALIAS
        elif own_names and by is FoundBy.ALIAS:  # the headers of our own files are ids
            field = load_fact_fields().by_id.get(header, field)
        examples = tuple(dict.fromkeys(text[:_EXAMPLE_SIGNS] for text in texts))[:_EXAMPLES]
        columns.append(
            IntakeColumn(
                index=index,
                header=header,
                field=field,
                found_by=by,
                examples=examples,
                datum=find_datum(header, by_maker=True) if field else None,
            )
        )
    if not any(row.at for row in found.rows):
        columns = _find_position(columns, found)
    return tuple(_settle(columns))


def _has_own_ids(found: ForeignList) -> bool:
    """Whether a column ``id`` holds ids of places: each once, and none a mere number."""
    if ID not in found.headers:
        return False
    index = found.headers.index(ID)
    ids = [row.cells[index] for row in found.rows]
    return all(_OWN_ID.fullmatch(one) for one in ids)


def find_field(header: str) -> FactField | None:
    """The field that a header names: also 百度经度, and both halves of ``纬度 / Latitude``.

    >>> [field and field.id for field in map(find_field, ("百度经度", "纬度 / Latitude", "xyz"))]
    ['lon', 'lat', None]
    """
    table = load_fact_fields()
    for name in (header, *_HALVES.split(header)):
        bare = _DATUM_WORDS.sub("", name)
        if (found := table.find(name) or (table.find(bare) if bare != name else None)) is not None:
            return found
    return None


def find_said(word: str) -> str | None:
    """The id of the field that a user names, ``UNUSED`` for none; ``None`` for an unknown word."""
    if fold_header(word) in {"", "unused", "不用", "不导入"}:
        return UNUSED
    field = load_fact_fields().by_id.get(word.strip()) or find_field(word)
    return field.id if field else None


def _name(header: str, letter: str, *, said: Mapping[str, str]) -> tuple[FactField | None, FoundBy]:
    word = said.get(header) or said.get(letter) or said.get(letter.lower())
    if word is not None:
        return load_fact_fields().by_id.get(word), FoundBy.USER
    field = find_field(header)
    return field, FoundBy.ALIAS if field else FoundBy.NONE


def _settle(columns: list[IntakeColumn]) -> list[IntakeColumn]:
    """One column a field: the user's own, else one called by the very id, else the first."""
    best: dict[str, IntakeColumn] = {}
    for column in columns:
        if column.field is not None and column.field.id not in MANY:
            held = best.get(column.field.id)
            if held is None or _rank(column) > _rank(held):
                best[column.field.id] = column
    kept = {column.index for column in best.values()}
    return [
        column
        if column.field is None or column.field.id in MANY or column.index in kept
        else _without(column)
        for column in columns
    ]


def _rank(column: IntakeColumn) -> tuple[bool, bool, bool]:
    is_id = column.field is not None and column.header.strip() == column.field.id
    return column.found_by is FoundBy.USER, is_id, bool(column.examples)


def _without(column: IntakeColumn) -> IntakeColumn:
    return IntakeColumn(index=column.index, header=column.header, examples=column.examples)


# Where no header names a position, the values may -------------------------------------------------


def _find_position(columns: list[IntakeColumn], found: ForeignList) -> list[IntakeColumn]:
    """Columns of numbers that can only be degrees in China, where nothing else is a position."""
    held = {column.field.id for column in columns if column.field and column.examples}
    if "coordinates" in held or {"lat", "lon"} <= held:
        return columns
    by_id, changed = load_fact_fields().by_id, list(columns)
    for column in columns:
        if column.found_by is FoundBy.USER or (column.field and column.field.id not in _POSITION):
            continue
        texts = [text for row in found.rows[:_LOOKED_AT] if (text := row.cells[column.index])]
        name = _judge(texts)
        if name and name not in held:
            held.add(name)
            changed[column.index] = IntakeColumn(
                index=column.index,
                header=column.header,
                field=by_id[name],
                found_by=FoundBy.CONTENT,
                examples=column.examples,
                datum=find_datum(column.header, by_maker=True),
            )
    return changed


def _judge(texts: Sequence[str]) -> str:
    """The field of degrees that nearly all of these are; empty where they are none."""
    shares = {
        "lat": sum(_lies_in(text, _CHINA_LAT) for text in texts),
        "lon": sum(_lies_in(text, _CHINA_LON) for text in texts),
        "coordinates": sum(read_pair(text) is not None for text in texts),
    }
    best = max(shares, key=shares.__getitem__)
    return best if texts and shares[best] >= _MOST * len(texts) else ""


def _lies_in(text: str, span: tuple[float, float]) -> bool:
    """Whether a text is degrees with decimals in a span: 22 alone may be anything."""
    found = read_degrees(text)
    return found is not None and found.half_m < 600 and span[0] <= found.value <= span[1]  # noqa: PLR2004 - two decimals or more
