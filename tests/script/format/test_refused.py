"""Files that are named and refused: by what they hold, with what to do, in both languages."""

import pytest
from fuzz.build import pack

from scout.domain.errors import ReadError
from scout.domain.message import say
from scout.script.reader import _BOOKS, _READERS
from scout.script.source.kind import Kind

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def _compound(stream):
    return OLE + f"{stream}\0".encode("utf-16-le") + b"\0" * 64


def _database(table):
    return b"SQLite format 3\x00" + b"\0" * 84 + f"CREATE TABLE {table} (id TEXT)".encode()


CASES = {
    "doc": (_compound("WordDocument"), ".docx"),
    "works": (_compound("MatOST"), ".docx"),
    "ole": (_compound("Contents"), "neither"),
    "slides": (_compound("PowerPoint Document"), "slides"),
    "password": (_compound("EncryptedPackage"), "password"),
    "kitsp": (_database("scenario_changes"), "KIT Scenarist"),
    "starc": (_database("documents_changes"), "Story Architect"),
    "database": (_database("orders"), "database"),
    "fdr": (b"\xfd\xfd\xfd\xfd\x05\x00", "Final Draft 5 to 7"),
    "screenwriter": (b"ScreenwriterWinVer. 6.00 \0\0", "Movie Magic Screenwriter"),
    "pages": (pack({"Index/Document.iwa": "x"}), "Pages"),
    "odf": (pack({"META-INF/manifest.xml": "x", "content.xml": "x"}), "OpenDocument"),
    "xlsb": (pack({"xl/workbook.bin": "x"}), ".xlsx"),
    "cloud": (pack({"project.rdf": "<x/>"}), "Celtx"),
    "photos": (pack({"a/1.JPG": "x", "a/2.jpg": "y"}), "pictures"),
    "archive": (pack({"script.docx": "x"}), "Unpack"),
    "rar": (b"Rar!\x1a\x07\x00", "Unpack"),
    "heic": (b"\0\0\0\x18ftypheic\0\0", "picture"),
    "bmp": (b"BM\x36\x10\x00\x00\x00\x00\x00\x00\x36", "picture"),
    "svg": ('<?xml version="1.0"?><svg xmlns="x"/>', "picture"),
    "Word as XML": (
        '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>',
        "save as",
    ),
    "Excel as XML": (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>', "save as"
    ),
    "web archive": (
        "From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>", "save as"
    ),
    "scheduling": (bytes(range(256)) * 8, ".sex, .msd"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_file_is_refused_by_its_own_name(read, case):
    """The name of the file says nothing; the message says what it is and how to export."""
    content, word = CASES[case]
    with pytest.raises(ReadError, match=word) as refused:
        read(content)
    assert refused.value.message.text("zh")


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_read_or_refused_in_words(kind):
    """No kind without a reader lacks its sentence, and no kind with one keeps it."""
    message = say(f"script.refused_{kind}")
    if kind in {Kind.TEXT, *_BOOKS, *_READERS}:
        with pytest.raises(KeyError):
            message.text("en")
    else:
        assert message.text("en")
        assert message.text("zh")


@pytest.mark.parametrize("name", ["a.docx", "a.fdx", "a.pdf", "a.png", "a.sex"])
def test_a_name_never_decides(read, headings, name):
    """Script text under any name is script text."""
    script = read("PK赛\n1-1 日 内 祠堂\n有人。\n", name)
    assert [("1-1", "INT", "祠堂", "day")] == headings(script)
