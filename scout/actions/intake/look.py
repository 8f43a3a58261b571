"""What a foreign file was understood to say, before anything of it is taken over."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from scout.domain.collector import collector_paused
from scout.domain.errors import WishError
from scout.domain.message import say
from scout.domain.photo import PlacePhoto
from scout.domain.point import Datum
from scout.domain.progress import Progress
from scout.domain.text import fold_name
from scout.places.intake.column import UNUSED, find_said, name_columns
from scout.places.intake.evidence import Evidence, weigh_points
from scout.places.intake.foreign import Origin
from scout.places.intake.join import join_spots
from scout.places.intake.row_place import RowReading, read_row, texts_of
from scout.places.intake.row_point import find_point
from scout.places.intake.source import IntakeSource
from scout.places.intake.twin import TwinIndex
from scout.places.intake.verdict import DatumBy, DatumVerdict, judge_datum
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scout.actions.library import Library
    from scout.domain.location import Containment, Location
    from scout.domain.point import Wgs84
    from scout.places.intake.column import IntakeColumn
    from scout.places.intake.foreign import ForeignList, RawPoint
    from scout.places.intake.row_place import PlaceDraft
    from scout.places.intake.twin import Twin

_ANCHOR_M = 200  # a known place whose point is worse says nothing about a datum
PHOTO_M = 100.0
"""A photo this near to a place is likely one of it: nobody photographs a house from within."""
_EVERY = 500  # rows between two words on how far one is


class Choice(StrEnum):
    """What is done with an incoming place that may be there already."""

    KEEP = "keep"
    MERGE = "merge"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOrder:
    """What the user says of a file: its layer or sheet, its columns, its datum.

    ``columns``: by header or letter, the id of a field or ``-``.
    """

    layer: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    datum: Datum | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeRow:
    """A place as it would come in, where the district rule puts it, and its twin if it has one."""

    draft: PlaceDraft
    district: Containment | None = None
    twin: Twin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A file as it is understood; ``own`` counts the points whose rows say their own datum."""

    foreign: ForeignList
    order: IntakeOrder
    columns: tuple[IntakeColumn, ...]
    evidence: Evidence
    verdict: DatumVerdict
    rows: tuple[IntakeRow, ...]
    own: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the datum has to be asked before anything can be taken over."""
        return self.verdict.by is DatumBy.OPEN

    @property
    def twins(self) -> tuple[IntakeRow, ...]:
        """The rows that may be there already."""
        return tuple(row for row in self.rows if row.twin is not None)

    @property
    def places(self) -> tuple[IntakeRow, ...]:
        """The rows that are places."""
        return tuple(row for row in self.rows if row.draft.record is not None)


def read_order(columns: Iterable[str], *, datum: str = "", layer: str = "") -> IntakeOrder:
    """What is typed as ``COLUMN=FIELD``; raises ``WishError`` for what is no field or no datum."""
    said: list[tuple[str, str]] = []
    for text in columns:
        column, equals, word = text.rpartition("=")
        field = find_said(word)
        if not equals or not column.strip() or field is None:
            raise WishError(say("actions.intake_field", text=text))
        said.append((column.strip(), field))
    return IntakeOrder(layer=layer, columns=tuple(said), datum=Datum(datum) if datum else None)


@collector_paused()
def understand(
    foreign: ForeignList,
    library: Library,
    *,
    order: IntakeOrder,
    source: IntakeSource,
    progress: Progress | None = None,
) -> Intake:
    """What a file says, row by row, held against the places of a library.

    Raises ``WishError`` where the order names a column that is not there.
    """
    progress = progress or Progress()
    _check_columns(foreign, order)
    columns = name_columns(foreign, dict(order.columns))
    points, own = _raw_points(foreign, columns)
    anchors = list(_find_anchors(foreign, columns, points=points, known=library.locations))
    evidence = weigh_points(list(points.values()), library.district, anchors=anchors)
    verdict = judge_datum(foreign.datum, evidence, said=order.datum)
    if own and not points:  # nothing is left to be judged
        ((most, _),) = own.most_common(1)
        verdict = DatumVerdict(datum=most, by=DatumBy.LABEL, told=())
    reading = RowReading(
        columns=columns,
        datum=verdict.datum or Datum.WGS84,
        by=verdict.by,
        source=source,
        vocabulary=library.vocabulary,
    )
    drafts = []
    for count, row in enumerate(foreign.rows):
        if count % _EVERY == 0:
            what = say("actions.intake_row", count=count, rows=len(foreign.rows))
            progress.report(0.2 + 0.4 * count / len(foreign.rows), what)
        drafts.append(read_row(row, reading))
    drafts = join_spots(_with_photos(drafts, foreign, day=source.day))
    around_m = PHOTO_M if foreign.origin is Origin.PHOTO else 0.0
    rows = tuple(_find_twins(drafts, library, around_m=around_m, progress=progress))
    return Intake(
        foreign=foreign,
        order=order,
        columns=columns,
        evidence=evidence,
        verdict=verdict,
        rows=rows,
        own=own.total(),
    )


def _check_columns(foreign: ForeignList, order: IntakeOrder) -> None:
    letters = {column.letter for column in name_columns(foreign, {})}
    there = {*foreign.headers, *letters, *(letter.lower() for letter in letters)}
    wrong = [name for name, _ in order.columns if name not in there]
    if wrong:
        names = ", ".join(foreign.headers)
        raise WishError(say("actions.intake_column", column=", ".join(wrong), names=names))


def _raw_points(
    foreign: ForeignList, columns: Sequence[IntakeColumn]
) -> tuple[dict[int, RawPoint], Counter[Datum]]:
    """The points by the number of their row; those that say their own datum are only counted."""
    points: dict[int, RawPoint] = {}
    own: Counter[Datum] = Counter()
    for row in foreign.rows:
        found = find_point(row, texts_of(row, columns), columns=columns)
        if found.at is not None and found.datum is not None:
            own[found.datum] += 1
        elif found.at is not None:
            points[row.number] = found.at
    return points, own


def _find_anchors(
    foreign: ForeignList,
    columns: Sequence[IntakeColumn],
    *,
    points: Mapping[int, RawPoint],
    known: Iterable[Location],
) -> Iterator[tuple[RawPoint, Wgs84]]:
    """The points of rows that have the name of one known place whose point is exact."""
    names: dict[str, Wgs84] = {}
    count: Counter[str] = Counter()
    for place in known:
        if place.position is not None and place.position.exact_m <= _ANCHOR_M:
            for name in {fold_name(place.name.zh), fold_name(place.name.en)}:
                names[name] = place.position.point
                count[name] += 1
    for row in foreign.rows:
        if row.number in points:
            name = fold_name(texts_of(row, columns).get("name_zh", ""))
            if count[name] == 1:
                yield points[row.number], names[name]


def _with_photos(
    drafts: Sequence[PlaceDraft], foreign: ForeignList, *, day: str
) -> list[PlaceDraft]:
    """Each photo with the place that it makes."""
    if not foreign.photos:
        return list(drafts)
    made = []
    for draft, reading in zip(drafts, foreign.photos, strict=True):
        photo = PlacePhoto(
            digest=reading.file.digest,
            name=reading.name,
            width_px=reading.width_px,
            height_px=reading.height_px,
            date=day,
        )
        record = draft.record and replace(draft.record, photos=(photo,))
        made.append(replace(draft, record=record))
    return made


def _find_twins(
    drafts: Sequence[PlaceDraft], library: Library, *, around_m: float, progress: Progress
) -> Iterator[IntakeRow]:
    """Each place against the library, and against the rows above it."""
    index = TwinIndex(library.locations)
    placed = [one.record.place.position for one in drafts if one.record]
    known = [at for at in placed if at is not None]
    answers = iter(
        library.district.judge_many([at.point for at in known], [at.exact_m for at in known])
    )
    for count, draft in enumerate(drafts):
        if count % _EVERY == 0:
            what = say("actions.intake_twins")
            progress.report(0.6 + 0.4 * count / max(len(drafts), 1), what)
        if draft.record is None:
            yield IntakeRow(draft=draft)
            continue
        place = draft.record.place
        twin = index.find(place, around_m=around_m)
        district = next(answers)[0] if place.position is not None else None
        yield IntakeRow(draft=draft, district=district, twin=twin)
        index.add(replace(place, id=row_id(draft.number)))


def row_id(number: int) -> str:
    """The id of a row for as long as it has none of its own."""
    return f"row-{number}"


def unused_columns(intake: Intake) -> tuple[str, ...]:
    """The headers of filled columns that are not taken over."""
    return tuple(
        column.header or column.letter
        for column in intake.columns
        if column.examples and column.field is None
    )


__all__ = [
    "UNUSED",
    "Choice",
    "Intake",
    "IntakeOrder",
    "IntakeRow",
    "IntakeSource",
    "read_order",
    "row_id",
    "understand",
    "unused_columns",
]
