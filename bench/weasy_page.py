"""The itinerary as a page of HTML, for a rival: the same texts, maps, codes and typeface.

Simpler than our own: what it leaves out (ribbons, badges, whole cards) would only cost it time.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from scout import paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from scout.export.word import Json

_FACE = "@font-face { font-family: Noto; font-weight: %d; src: url(%s) }"
_STYLE = """
@page { size: A4; margin: 20mm 18mm 17mm; @bottom-right { content: counter(page) } }
html { font: 9.2pt Noto; } h1 { break-before: page; font-size: 19pt; }
table { width: 100%; border-collapse: collapse; } thead { display: table-header-group; }
td, th { border-bottom: .4pt solid #c6ced2; text-align: left; padding: 3.5pt; vertical-align: top; }
section { break-inside: avoid; border: .6pt solid #c6ced2; margin: 9pt 0; padding: 8pt; }
.map { width: 100% } .code { float: right; width: 27mm }
"""
_CARD = ("address", "wgs84", "gcj02", "exact", "contact", "permit", "hours", "parking", "power",
         "hospital", "fee")  # fmt: skip


def write_page(data: Json) -> str:
    """The page in Chinese; drawings are named by their files."""
    fonts = (paths.RESOURCES / "fonts").as_uri()
    faces = ((400, f"{fonts}/NotoSansSC-Regular.ttf"), (700, f"{fonts}/NotoSansSC-Bold.ttf"))
    style = "".join(_FACE % face for face in faces) + _STYLE
    cover = data["cover"]
    title = _tell(cover["title"])
    parts = [
        f'<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>{title}</title>',
        f"<style>{style}</style><h1>{title}</h1>",
        *(f"<p>{_tell(cover[key])}</p>" for key in ("district", "set", "summary", "open")),
        *(f"<section>{_tell(need)}</section>" for need in data["open_needs"]),
        '<h1>总览</h1><img class="map" src="overview.svg">',
        _write_table(data["places"], ("number", "name", "plays", "days")),
        *(part for day in data["days"] for part in _write_day(day)),
        "<h1>说明</h1>",
        *(f"<p>{_tell(note)}</p>" for note in data["appendix"]["notes"]),
        *(f"<p>{_tell(place)}</p>" for place in data["appendix"]["sources"]),
        "</html>",
    ]
    return "".join(parts)


def _write_day(day: Json) -> Iterable[str]:
    yield f"<h1>第 {day['number']} 天</h1><p>{_tell(day['sun'])} {day['call']} {day['wrap']}</p>"
    yield from (f"<p>{_tell(note)}</p>" for note in day["notes"])
    yield _write_table(day["timetable"], ("from", "to", "minutes", "kind", "stop", "spot"))
    told = ("number", "int_ext", "time", "setting", "era", "place", "spot", "synopsis", "cast")
    yield _write_table(day["scenes"], (*told, "pages"))
    yield _write_table(day["moves"], ("depart", "from", "to", "km", "low", "high", "total"))
    yield f'<img class="map" src="{day["map"]}">'
    for card in day["cards"]:
        code = f'<img class="code" src="{card["qr_file"]}">' if card["qr_file"] else ""
        facts = "".join(f"<p>{key} {_tell(card[key])}</p>" for key in _CARD)
        notes = _tell([*card["notes"], *card["common_reasons"]])
        plays = _write_table(card["plays"], ("scenes", "setting", "era", "spot", "note", "reasons"))
        yield f"<section><h3>{_tell(card['name'])}</h3>{code}{facts}<p>{notes}</p>{plays}</section>"


def _write_table(rows: Sequence[Json], keys: Sequence[str]) -> str:
    head = "".join(f"<th>{key}</th>" for key in keys)
    body = "".join(
        f"<tr>{''.join(f'<td>{_tell(row[key])}</td>' for key in keys)}</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead>{body}</table>"


def _tell(value: Any) -> str:
    """A value of the data as Chinese text."""
    if isinstance(value, dict):
        inner = (value["zh"],) if "zh" in value else value.values()
        return " ".join(map(_tell, inner))
    if isinstance(value, list):
        return "、".join(map(_tell, value))
    return "" if value is None else html.escape(str(value))
