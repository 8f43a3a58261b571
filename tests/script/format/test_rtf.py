"""Rich text: code pages, styles, tables and automatic numbers."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scout.domain.errors import LimitError
from scout.domain.progress import Progress
from scout.script.format import rtf
from scout.script.format.rtf import read_rtf
from scout.script.limits import Limits
from scout.script.reader import read_script
from scout.script.source.source import Source

PLACES = "1-1 日 内 祠堂\n他没有抬头。\n1-2 夜 外 村口"


def _read(content):
    data = content if isinstance(content, bytes) else content.encode("latin-1")
    return read_rtf(Source("file.rtf", data), Progress())


def _places(content):
    return [scene.heading.place for scene in _read(content).scenes]


def _hex(text, encoding):
    return "".join(
        "\\par\n" if byte == 10 else chr(byte) if byte < 128 else f"\\'{byte:02x}"
        for byte in text.encode(encoding)
    )


def _unicode(text, after="?"):
    units = text.encode("utf-16-le")
    signed = [
        int.from_bytes(units[place : place + 2], "little", signed=True)
        for place in range(0, len(units), 2)
    ]
    return "".join("\\par " if unit == 10 else f"\\u{unit}{after}" for unit in signed)


CODINGS = {
    "GBK page": "{\\rtf1\\ansi\\ansicpg936 " + _hex(PLACES, "gb18030") + "}",
    "Chinese font": "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}"
    "{\\f7\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}\\f7 " + _hex(PLACES, "gb18030") + "}",
    "no page at all": "{\\rtf1\\ansi " + _hex(PLACES, "gb18030") + "}",
    "bytes as they are": "{\\rtf1\\ansi\\ansicpg936 "
    + PLACES.replace("\n", "\\par ").encode("gb18030").decode("latin-1") + "}",
    "Unicode": "{\\rtf1\\ansi\\uc1 " + _unicode(PLACES) + "}",
    "Unicode, nothing after": "{\\rtf1\\ansi\\uc0 " + _unicode(PLACES, " ") + "}",
    "Unicode with GBK after": "{\\rtf1\\ansi\\ansicpg936\\uc2 "
    + _unicode(PLACES, "\\'b0\\'a1") + "}",
}  # fmt: skip


@pytest.mark.parametrize("case", CODINGS)
def test_chinese_is_read_however_it_is_coded(case):
    """Code page, font, raw bytes and Unicode with what stands in for it."""
    assert ["祠堂", "村口"] == _places(CODINGS[case])


def test_double_bytes_whose_second_is_a_letter_are_kept():
    """Big5 of 功 and 許 ends with a backslash, of 口 with a letter; GBK has such signs too."""
    raw = "1-1 日 內 許功口".encode("big5")
    coded = "".join(
        f"\\'{byte:02x}"
        if byte > 127
        else {92: "\\\\", 123: "\\{", 125: "\\}"}.get(byte, chr(byte))
        for byte in raw
    )
    assert ["許功口"] == _places("{\\rtf1\\ansi\\ansicpg950 " + coded + "}")


def test_signs_beyond_the_first_plane_are_whole():
    """A name with a rare sign is two Unicode words and one sign."""
    draft = _read("{\\rtf1\\uc1 " + _unicode("1-1 日 内 祠堂\n人物：\U00020bb7野\n") + "}")
    assert ["\U00020bb7野"] == draft.scenes[0].cast


def test_styles_say_what_a_heading_is():
    """Final Draft writes the names of its styles; a line of speech is no heading."""
    sheet = (
        "{\\stylesheet{\\s0 Normal;}{\\s2\\sb240 Scene Heading;}{\\s5 Dialogue;}{\\*\\cs9 Bold;}}"
    )
    body = (
        "\\pard\\s2 INT. TEA HOUSE - NIGHT\\par\\pard\\s0 Rain.\\par"
        "\\pard\\s5 EXT. is where you belong.\\par\\pard\\s2 The bridge\\par\\pard Fog.\\par"
    )
    draft = _read("{\\rtf1\\ansi" + sheet + body + "}")
    assert [("TEA HOUSE", 1), ("The bridge", 4)] == [
        (scene.heading.place, scene.line) for scene in draft.scenes
    ]


def test_automatic_numbers_stand_in_the_file():
    """Word writes the number's text in a group of its own, for programs that cannot count."""
    body = "{\\listtext\\pard 1-1\\tab}" + _hex("日 内 祠堂", "gb18030") + "\\par "
    body += "{\\pntext\\pard 1-2\\tab}" + _hex("夜 外 村口", "gb18030") + "\\par "
    assert ["祠堂", "村口"] == _places("{\\rtf1\\ansi\\ansicpg936 " + body + "}")


def test_tables_are_lists_or_text():
    """A scene list as a table, after a paragraph."""
    rows = [
        ["场次", "日夜", "内外", "场景"],
        ["1-1", "日", "内", "祠堂"],
        ["1-2", "夜", "外", "村口"],
    ]
    body = "".join(
        "\\trowd\\intbl " + "".join(_hex(cell, "gb18030") + "\\cell " for cell in row) + "\\row\n"
        for row in rows
    )
    draft = _read(
        "{\\rtf1\\ansicpg936 " + _hex("场景表", "gb18030") + "\\par " + body + "\\pard x}"
    )
    assert [("祠堂", 3), ("村口", 4)] == [
        (scene.heading.place, scene.line) for scene in draft.scenes
    ]


def test_cells_merged_downwards_mean_the_one_above():
    """The setting of three rows in one cell, and a length that two scenes share."""
    rows = [
        (["场次", "日夜", "内外", "场景", "页数"], ""),
        (["1-1", "日", "内", "祠堂", "1"], "f"),
        (["1-2", "夜", "外", "", ""], "r"),
        (["1-3", "夜", "外", "村口", "2/8"], ""),
    ]
    marks = {"": "", "f": "\\clvmgf", "r": "\\clvmrg"}
    body = ""
    for cells, merge in rows:
        cellx = [f"{marks[merge] if at > 2 else ''}\\cellx{at}" for at in range(len(cells))]
        text = "".join(_hex(cell, "gb18030") + "\\cell " for cell in cells)
        body += "\\trowd" + "".join(cellx) + "\\intbl " + text + "\\row\n"
    draft = _read("{\\rtf1\\ansicpg936 " + body + "\\pard x}")
    assert [("祠堂", 4), ("祠堂", 4), ("村口", 2)] == [
        (scene.heading.place, scene.length.count) for scene in draft.scenes
    ]


HIDDEN = {
    "picture": "{\\pict 1-1 INT}", "binary": "{\\*\\blip\\bin5 {{{{{}",
    "field": "{\\field{\\*\\fldinst REF}{\\fldrslt }}",
    "note": "{\\footnote EXT. X - DAY}", "hidden": "{\\v EXT. X - DAY}", "deleted": "{\\deleted X}",
    "head": "{\\header EXT. X - DAY\\par}", "unknown": "{\\*\\whatever EXT. X - DAY}",
    "information": "{\\info{\\title X}}", "list": "{\\*\\listtable{\\list{\\leveltext 1;}}}",
}  # fmt: skip


@pytest.mark.parametrize("case", HIDDEN)
def test_what_is_not_on_the_page_is_not_read(case):
    """Pictures, field codes, notes, hidden and deleted text, headers."""
    text = "{\\rtf1\\ansi " + HIDDEN[case] + "INT. TEA" + HIDDEN[case] + " HOUSE - NIGHT\\par}"
    assert ["TEA HOUSE"] == _places(text)


def test_rtf_saved_as_docx_is_read_as_what_it_is(tmp_path, vocabulary):
    """The name does not matter."""
    file = tmp_path / "file.docx"
    file.write_text(CODINGS["GBK page"], encoding="latin-1")
    assert "rtf" == read_script(file, vocabulary).format


def test_a_million_braces_are_refused():
    """Groups in groups stop at a depth that no program writes."""
    with pytest.raises(LimitError):
        _read("{\\rtf1" + "{" * 1_000_000)


@pytest.mark.parametrize(("limit", "piece"), [("paragraphs", "\\par "), ("tokens", "{\\b a}")])
def test_more_than_any_script_is_refused_on_the_way(monkeypatch, limit, piece):
    """Paragraphs and words are counted while they are read."""
    monkeypatch.setattr(rtf, "LIMITS", Limits(**{limit: 1_000}))
    with pytest.raises(LimitError):
        _read("{\\rtf1 " + piece * 1_002)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_mutated_files_are_read_or_refused(data):
    """Pieces of files in any order, with odd numbers."""
    odd = ["\\bin999999999 ", "\\u-99999 ", "\\ansicpg77 ", "\\f-1", "}", "{", "\\", "\\'",
           "\\uc99999999 ", "\\s9\\row\\cell\\row", "\\ansicpg65000 "]  # fmt: skip
    pieces = [*CODINGS.values(), *HIDDEN.values(), *odd]
    order = data.draw(st.lists(st.sampled_from(pieces), max_size=12))
    cut = data.draw(st.integers(0, 40))
    assert "rtf" == _read("{\\rtf1 " + "".join(piece[cut:] or piece for piece in order)).format
