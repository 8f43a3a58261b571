"""The shooting schedule (大计划) as a PDF: a strip a scene, day by day, on A4 laid on its side."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from scout.export.board_book import tell_totals, title_board
from scout.export.day_page import build_head, build_line, build_move, build_scene, list_places
from scout.export.edition import build_changes, head_edition
from scout.export.glyph import GlyphCheck
from scout.export.timetable import list_lines
from scout.export.typeset import clean_data, typeset
from scout.export.word import pair

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.plan import ShootDay
    from scout.domain.script import Scene
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.timetable import Line
    from scout.export.word import Json

_TEMPLATE = "board.typ"


def render_board(
    content: ItineraryContent, numbers: Mapping[str, int], *, lang: PaperLang
) -> bytes:
    """The PDF; ``numbers`` are those of the cast, which stand on the strips for the names."""
    data = build_board(content, numbers, lang=lang)
    return typeset(_TEMPLATE, clean_data(data, GlyphCheck()), drawings={}, content=content)


def build_board(content: ItineraryContent, numbers: Mapping[str, int], *, lang: PaperLang) -> Json:
    """All that the template prints."""
    return {
        "lang": lang,
        "title": content.script.title.strip(),
        "heading": pair(title_board(content, lang)),
        "totals": pair(tell_totals(content)),
        "revision": head_edition(content),
        "changes": build_changes(content),
        "days": [_build_day(content, day, numbers=numbers) for day in content.plan.days],
        "pending": [
            _build_strip(content, content.script.scene(entry.scene), numbers=numbers)
            | {"reason": pair(entry.reason)}
            for entry in content.plan.unplaced
        ],
        "cast": _list_cast(content, numbers),
        "counted": any(scene.length_counted for scene in content.script.scenes),
    }


def _build_day(content: ItineraryContent, day: ShootDay, *, numbers: Mapping[str, int]) -> Json:
    rows = (
        _build_row(content, day, line=line, numbers=numbers)
        for line in list_lines(day, content.rules)
    )
    return {
        **build_head(day),
        "places": list_places(content, day),
        "rows": [row for row in rows if row is not None],
    }


def _build_row(
    content: ItineraryContent, day: ShootDay, *, line: Line, numbers: Mapping[str, int]
) -> Json | None:
    """A strip, a move or a meal; a board has no other lines."""
    row = build_line(content, line, day=day)
    if line.slot is not None and line.location_id is not None:
        scene = content.script.scene(line.slot.scene)
        strip = build_scene(content, line.slot, location_id=line.location_id)
        strip["changed"] = content.edition.is_marked(day, scene.index)
        return row | strip | _build_strip(content, scene, numbers=numbers)
    if line.move is not None:
        return row | {"move": build_move(content, line.move, day=day)}
    return row if line.kind == "meal" else None


def _build_strip(content: ItineraryContent, scene: Scene, *, numbers: Mapping[str, int]) -> Json:
    """What a strip says wherever its scene is shot; the cast by their numbers, rising."""
    cast = sorted(numbers[name] for name in dict.fromkeys(scene.cast) if name in numbers)
    return {
        "number": scene.number,
        "int_ext": scene.heading.int_ext.value if scene.heading.int_ext else "",
        "time": scene.heading.time.value if scene.heading.time else "",
        "setting": scene.setting.place,
        "era": pair(content.vocabulary.era_name(scene.era.bucket)),
        "synopsis": scene.synopsis,
        "pages": str(scene.length),
        "counted": scene.length_counted,
        "cast": cast,
    }


def _list_cast(content: ItineraryContent, numbers: Mapping[str, int]) -> list[Json]:
    """Number, name and how many scenes, by number."""
    scenes = Counter(name for scene in content.script.scenes for name in dict.fromkeys(scene.cast))
    return [
        {"number": number, "name": name, "scenes": scenes[name]}
        for name, number in sorted(numbers.items(), key=lambda entry: entry[1])
    ]
