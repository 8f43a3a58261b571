"""PDFs made by our own typesetter: what is printed around the text is not read as text."""

import io
import logging

import pypdf
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scout import paths
from scout.domain.errors import LimitError, ReadError, ScoutError
from scout.domain.progress import Progress
from scout.script.format import pdf
from scout.script.limits import Limits
from scout.script.reader import read_script
from scout.script.source.source import Source

SETUP = """#set page(width: 210mm, height: 297mm, margin: 25mm, {more})
#set text(font: "Noto Sans SC", size: 11pt)
#set par(leading: 0.6em, spacing: 1.6em)
#let at(x, body) = box(width: 0pt, place(dx: x, dy: -0.7em, body))
"""


def _pdf(body, more=""):
    source = SETUP.replace("{more}", more) + body
    fonts = [str(paths.RESOURCES / "fonts")]
    return typst.compile(source.encode(), font_paths=fonts, ignore_system_fonts=True)


def _read(content):
    return pdf.read_pdf(Source("file.pdf", content), Progress())


CHINESE = """第一集 归来

1-1 日 内 祠堂

人物：林夏、老陈

#for i in range(80) [△林夏推开门，看见老陈站在雨里。他没有抬头，只是看着远处的山，风从山上吹下来。

]
1-2 夜 外 村口

老陈：走吧。
"""
HEAD = "header: [《不归》 第三稿], footer: context align(center)[第 #counter(page).display() 页]"


def test_a_chinese_script_is_read_and_says_that_it_is_a_pdf(tmp_path, vocabulary):
    """Page heads and page numbers are left out; lines are pages."""
    file = tmp_path / "file.pdf"
    file.write_bytes(_pdf(CHINESE, HEAD))
    script = read_script(file, vocabulary)
    assert ("pdf", [("1-1", "祠堂", 1), ("1-2", "村口", 4)]) == (
        script.format,
        [(scene.number, scene.setting.place, scene.line) for scene in script.scenes],
    )
    assert ("林夏", "老陈") == script.scenes[0].cast
    assert "script.pdf_read" in {problem.message.code for problem in script.problems}
    draft = _read(file.read_bytes())
    assert not [line for line in draft.scenes[0].prose if "页" in line.text or "稿" in line.text]


SCREENPLAY = """#let number(n) = [#at(-15mm)[#n]#at(150mm)[#n]]
#number[12]INT. TEA HOUSE - NIGHT

Mei pours the tea. The old man does not look up from his news-\\
paper, and nobody says a word.

#h(60mm)MEI\\
#h(30mm)INT. is where you belong.

#number[12]CONTINUED:

Rain. #at(100mm)[\\*]

#number[12A]EXT. THE BRIDGE OVER THE RIVER BEHIND\\
THE OLD MILL - DAY

Fog.

#align(right)[(CONTINUED)]
"""


def test_what_a_shooting_script_has_in_its_margins_is_taken_apart():
    """Numbers on both sides, (CONTINUED), stars of a revision, broken words and headings."""
    draft = _read(_pdf(SCREENPLAY, "header: align(right)[7.]"))
    assert [("12", "TEA HOUSE"), ("12A", "THE BRIDGE OVER THE RIVER BEHIND THE OLD MILL")] == [
        (scene.heading.number, scene.heading.place) for scene in draft.scenes
    ]
    assert ["MEI"] == draft.scenes[0].cast
    prose = " ".join(line.text for line in draft.scenes[0].prose)
    assert "newspaper, and nobody" in prose
    assert "CONTINUED" not in prose
    assert prose.endswith("Rain.")


def test_two_columns_are_read_one_after_the_other():
    """The second scene begins in the left column and ends in the right one."""
    text = "林夏推开门，看见老陈站在雨里，没有抬头。\n\n" * 12
    body = f"#columns(2, gutter: 12mm)[1-1 日 内 祠堂\n\n{text}1-2 夜 外 村口\n\n{text}]"
    draft = _read(_pdf(body))
    assert ["祠堂", "村口"] == [scene.heading.place for scene in draft.scenes]
    assert [12, 12] == [
        "".join(line.text for line in scene.prose).count("没有抬头") for scene in draft.scenes
    ]


def test_a_page_without_text_is_told():
    """A picture between two pages."""
    draft = _read(_pdf(CHINESE + "#pagebreak()\n#rect()\n#pagebreak()\n1-3 日 内 客厅"))
    assert [5] == [
        problem.line for problem in draft.problems if "page_without" in problem.message.code
    ]


def _locked():
    writer = pypdf.PdfWriter(io.BytesIO(_pdf(CHINESE)))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("make", "word"),
    [(lambda: _pdf("#rect()"), "scan"), (_locked, "password"),
     (lambda: b"%PDF-1.7 nothing", "damaged"), (lambda: _pdf("\ue000" * 200), "letters")],
    ids=["scan", "password", "damaged", "private signs"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_what_to_do(make, word):
    """Scans, passwords, damage, fonts without meaning."""
    with pytest.raises(ReadError, match=word):
        _read(make())


def test_too_many_pages_are_refused(monkeypatch):
    """Counted before any is read."""
    monkeypatch.setattr(pdf, "LIMITS", Limits(pdf_pages=2))
    with pytest.raises(LimitError):
        _read(_pdf(CHINESE))


@pytest.fixture(scope="module")
def paper():
    """Three pages with heads."""
    return _pdf(CHINESE, HEAD)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_mutated_files_raise_nothing_but_known_errors(paper, data):
    """Bytes changed and the end cut off."""
    logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)
    content = bytearray(paper)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(8, len(content) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(len(content) // 2, len(content)))
    try:
        draft = _read(bytes(content[:end]))
    except ScoutError as error:
        text = error.message.text("zh")
    else:
        text = draft.format
    assert text


GRID = """= 《归帆》分场表
#table(columns: (1cm, 1cm, 1.2cm, 1.2cm, 2.6cm, 1fr, 2.4cm), inset: 4pt,
[集], [场], [日夜], [内外], [场景], [内容], [人物],
table.cell(colspan: 7)[第一天 老码头，全组六点出发，雨天改拍船舱],
[1], [1], [日], [外], [渔港码头], [老船长出海，告别家人，浪很大，天色阴沉，远处有雷], [老船长],
[1], [2], [夜], [内], [船舱], [风暴], [老船长],
..for n in range(60) {([2], [#(n + 1)], [晨], [外], [沙滩], [阿梅走来], [阿梅])})
"""


def test_a_printed_scene_list_is_read_by_its_columns():
    """Narrow ones, wrapped cells, a band over all columns, and a page without the header."""
    draft = _read(_pdf(GRID))
    scenes = [(s.heading.number, s.heading.place, s.heading.int_ext.value) for s in draft.scenes]
    assert [("1-1", "渔港码头", "EXT"), ("1-2", "船舱", "INT")] == scenes[:2]
    assert [(f"2-{n}", "沙滩", "EXT") for n in range(1, 61)] == scenes[2:]
    assert "老船长出海，告别家人，浪很大，天色阴沉，远处有雷" == draft.scenes[0].synopsis
    assert {1, 2, 3} >= {scene.line for scene in draft.scenes} > {1}


def test_a_script_behind_a_printed_list_is_no_part_of_it():
    """Its lines run over the columns; the list has more scenes and is what is read."""
    draft = _read(_pdf(GRID.replace("range(60)", "range(9)") + "#pagebreak()\n" + CHINESE))
    assert 11 == len(draft.scenes)
