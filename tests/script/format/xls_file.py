"""Workbooks of Excel 97 made by hand: a stream of records in a compound file."""

import struct
from datetime import date

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def xls(*sheets, before=b""):
    """The bytes of a workbook; a sheet is rows of texts, numbers, dates and ``None``."""
    return compound("Workbook", workbook(*sheets, before=before))


def merged(top, left, bottom, right):
    """The record of merged cells, both corners included; stands behind the rows of its sheet."""
    return _record(0x00E5, struct.pack("<HHHHH", 1, top, bottom, left, right))


def workbook(*sheets, before=b""):
    """The records of a workbook; ``before`` stands after its beginning."""
    bodies = [_sheet(rows) for rows in sheets]
    head = _record(0x0809, struct.pack("<HHHHII", 0x600, 5, 0, 1996, 0, 0)) + before
    head += _record(0x0042, struct.pack("<H", 1200))
    head += _record(0x00E0, struct.pack("<HH16x", 0, 0))  # any number
    head += _record(0x00E0, struct.pack("<HH16x", 0, 14))  # a date
    names = [f"S{place}".encode() for place in range(len(bodies))]
    place = len(head) + sum(4 + 8 + len(name) for name in names) + 4
    for name, body in zip(names, bodies, strict=True):
        head += _record(0x0085, struct.pack("<IHBB", place, 0, len(name), 0) + name)
        place += len(body)
    return head + _record(0x000A, b"") + b"".join(bodies)


def _record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


def _sheet(rows):
    body = _record(0x0809, struct.pack("<HHHHII", 0x600, 0x10, 0, 1996, 0, 0))
    for place, row in enumerate(rows):
        if isinstance(row, bytes):  # a record of its own, such as merged cells
            body += row
            continue
        for column, cell in enumerate(row):
            body += _cell(place, column, cell)
    return body + _record(0x000A, b"")


def _cell(row, column, cell):
    if cell is None:
        return b""
    if isinstance(cell, str):
        data = struct.pack("<HHHHB", row, column, 0, len(cell), 1) + cell.encode("utf-16-le")
        return _record(0x0204, data)
    dated = isinstance(cell, date)
    value = (cell - date(1899, 12, 30)).days if dated else cell
    return _record(0x0203, struct.pack("<HHHd", row, column, int(dated), value))


def compound(name, stream):
    """A compound file with one stream."""
    stream = stream.ljust(max(4096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    count = len(stream) // _SECTOR
    chain = [_FAT, _END, *range(3, count + 2), _END]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    assert len(fat) == _SECTOR
    directory = _entry("Root Entry", 5, child=1, start=_END) + _entry(
        name, 2, start=2, size=len(stream)
    )
    directory = directory.ljust(_SECTOR, b"\0")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<I", 0) + struct.pack("<I", _FREE) * 108
    return head + fat + directory + stream


def _entry(name, kind, *, start, child=_FREE, size=0):
    text = name.encode("utf-16-le").ljust(64, b"\0")
    return (
        text + struct.pack("<HBBIII", 2 * len(name) + 2, kind, 1, _FREE, _FREE, child)
        + bytes(36) + struct.pack("<III", start, size, 0)
    )  # fmt: skip
