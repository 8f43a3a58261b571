"""For every reader a small file to mutate, and the promise it must keep.

The promise: whatever the bytes, a script or a ``ReadError`` with a sentence in both languages;
never another exception. What is no script gives its sentence in Chinese.
"""

import io
import json
import logging

import typst
from docx import Document
from fuzz.build import (
    TEXTBUNDLE,
    celtx,
    final_draft,
    open_screenplay,
    pack,
    paragraph,
    properties,
    schedule,
    trelby,
)
from fuzz.mutate import archives, binaries, texts, unpack
from openpyxl import Workbook
from script.format.xls_file import xls

from scout import paths
from scout.actions.numbering import report_numbers, word_numbers
from scout.domain.errors import ReadError
from scout.domain.progress import Progress
from scout.script.assemble import assemble
from scout.script.reader import read_draft
from scout.script.source.source import Source

CHINESE = """《围堰》
第一集 上游
本集时长：1分30秒
1-1 日 内 祠堂（1942年）
人物：阿秀、老陈
△阿秀推门。
阿秀（轻声）：谁？
【闪回 1912年】
1-2 夜 外 村口
【字幕：十年后】
【闪回结束】
第3场 黄昏 内外 河边（现代）
4．李家夜内全家围坐在桌前。
"""
FOUNTAIN = """Title: The Weir
Author: Nobody

# Act one
INT. MILL - NIGHT (1944) #1#

SUPER: "May 1944"

ANNA (V.O.)
(quietly)
Deep.

/* EXT. CUT - DAY */
EXT. WEIR - DAY [[note

CUT TO:

.THE MAP

= synopsis
"""
ROWS = [
    ["《围堰》顺场表"],
    ["场次", "集", "日夜", "内外", "主场景", "次场景", "年代", "页数", "人物", "主要内容", "时长"],
    ["1-1", "1", "日", "内", "祠堂", "正厅", "1942年", "1 3/8", "阿秀、老陈", "推门", "1分30秒"],
    ["1-2、1-3", "1", "夜", "外", "村口", "", "同上", "0.5", "阿秀", "等", "45"],
    ["合计", "", "", "", "", "", "", "2"],
]
SCENES = {"title": "围堰", "scenes": [
    {"number": "1", "place": "祠堂", "int_ext": "INT", "time": "night", "year": 1942, "eighths": 5},
    {"number": "2", "place": "河边", "int_ext": "外", "era": "现代", "pages": 0.8},
]}  # fmt: skip


def _word():
    document, buffer = Document(), io.BytesIO()
    for line in CHINESE.splitlines():
        document.add_paragraph(line)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "1-9 日 内 客厅"
    document.save(buffer)
    return unpack(buffer.getvalue())


def _workbook():
    book, buffer = Workbook(), io.BytesIO()
    for row in ROWS:
        book.active.append(row)
    book.save(buffer)
    return unpack(buffer.getvalue())


def _final_draft():
    beside = properties("The wheel stops.", Length="2 3/8", Page="1", Title="Wheel")
    after = (
        '<TagData><TagCategories><TagCategory Id="c" Name="Cast"/></TagCategories><TagDefinitions>'
        '<TagDefinition Id="d" CatId="c" Label="Anna"/></TagDefinitions>'
        '<Tags><Tag Number="1"><DefId>d</DefId></Tag></Tags></TagData>'
        "<TitlePage><Content><Paragraph><Text>The Weir</Text></Paragraph></Content></TitlePage>"
    )
    return final_draft(
        paragraph("Scene Heading", "INT. MI|LL - NIGHT", inside=beside, Number="1A"),
        paragraph("Action", 'SUPER: "1986"'),
        paragraph("Character", "ANNA (V.O.)"),
        paragraph("Dialogue", "Deep."),
        paragraph("Action", "EXT. WEIR - DAY"),
        paragraph("Scene Heading", "1-2 夜 外 村口"),
        "<Paragraph><DualDialogue>"
        + paragraph("Character", "BELA")
        + "</DualDialogue></Paragraph>",
        after=after,
    )


def _paper():
    lines = CHINESE.replace("\n", "\n\n").replace("1-2 夜", "#pagebreak()\n\n1-2 夜")
    return typst.compile(
        f'#set text(font: "Noto Sans SC")\n{lines}'.encode(),
        font_paths=[str(paths.RESOURCES / "fonts")],
        ignore_system_fonts=True,
    )


OSF = open_screenplay(
    ("Scene Heading", "INT. MILL - DAY", {"number": "1", "synopsis": "Wheel."}),
    ("Action", "TITLE: Nebraska, 1875."),
    ("Character", "ANNA"),
    ("Scene Heading", "外景 河边 夜"),
    title="The Weir",
)
TRELBY = trelby(
    ">\\EXT. LONG", ".\\WEIR - DUSK", "..Water.", "._ANNA", ".:Deep.", ".%note", ".\\3 日 内 家"
)
USS = schedule(
    {"id": "a", "type": "strip", "scene": "4A", "pages": 1.625, "description": "Water.",
     "elements": ["WEIR", "EXT", "NIGHT", "Anna", "1942"]},
    {"type": "banner", "bannerText": "Lunch", "elements": []},
    {"id": "d", "type": "day", "elements": []},
    {"id": "b", "type": "scene", "scene": "", "pages": None, "elements": ["WEIR", "INT"]},
    categories={"Set": ["WEIR"], "INT/EXT": ["EXT", "INT"], "Day/Night": ["NIGHT"],
                "Cast Members": ["Anna"], "Script Day": ["1942"]},
    stripboards=[{"calendar": "k", "boards": [{"name": "stripboard",
                                               "breakdownIds": ["b", "d", "a"]}]}],
    calendars=[{"id": "k", "daysOff": [0, 6],
                "events": [{"type": "start", "date": "2026-12-05T08:00:00.000Z"}]}],
)  # fmt: skip
PAGE = (
    "<html><head><title>T</title><style>p {}</style></head><body><!-- x -->"
    '<p class="sceneheading">1-1 日 内 祠堂<br></p><p class="character">阿秀</p>'
    "<p class=sceneheading>The mill &amp; weir</p></body></html>"
)
CELTX = celtx(
    [("sceneheading", "Scene 1;"), ("action", "Black."), ("sceneheading", "Ext. Lake. Dusk."),
     ("character", "ANNA"), ("dialog", "Deep.")]
)  # fmt: skip

MARKDOWN = """# 围堰

## 1-1 日 内 祠堂

**人物**：阿秀

| 场次 | 日夜 | 内外 | 场景 |
|---|---|---|---|
| 1-2 | 夜 | 外 | 村口 |
"""
RICH = (
    "{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}}"
    "{\\stylesheet{\\s1 Scene Heading;}{\\s2 Character;}}\\pard\\s1 INT. MILL - NIGHT\\par"
    "\\pard\\s2 ANNA\\par\\pard Deep \\u27700?.\\line And cold.\\par{\\*\\x left out}"
    "\\trowd\\intbl 1-1\\cell \\'c8\\'d5\\cell\\row\\pard EXT. WEIR - DAY\\par}"
)
TABLE_PAGE = (
    "<html><head><title>T</title></head><body><p class=MsoTitle>T</p><table><tr>"
    + "".join(f"<th>{name}" for name in ROWS[1])
    + "</tr><tr>"
    + "".join(f"<td colspan=1>{name}</td>" for name in ROWS[2])
    + "</table><p>1-3 日 内 祠堂<br>阿秀&nbsp;来了</p></body></html>"
)

TEXTS = {
    "fountain": FOUNTAIN,
    "chinese text": CHINESE,
    "csv": "\n".join(",".join(row) for row in ROWS),
    "json": json.dumps(SCENES, ensure_ascii=False),
    "yaml": "title: 围堰\nscenes:\n"
    + "".join(f"- {json.dumps(scene, ensure_ascii=False)}\n" for scene in SCENES["scenes"]),
    "final draft": _final_draft(),
    "open screenplay": OSF,
    "trelby": TRELBY,
    "schedule standard": USS,
    "typed page": PAGE,
    "web page": TABLE_PAGE,
    "markdown": MARKDOWN,
    "rich text": RICH,
}
ARCHIVES = {
    "fade in": {"document.xml": OSF.encode()},
    "celtx": unpack(CELTX),
    "highland": {"a.textbundle/text.md": FOUNTAIN.encode(), "info.json": TEXTBUNDLE.encode()},
    "word": _word(),
    "workbook": _workbook(),
}
BINARIES = {"pdf": _paper(), "old workbook": xls(ROWS)}
SAMPLES = (
    {name: text.encode() for name, text in TEXTS.items()}
    | {name: pack(members) for name, members in ARCHIVES.items()}
    | BINARIES
)
READERS = (
    {name: texts(sample) for name, sample in TEXTS.items()}
    | {name: archives(members) for name, members in ARCHIVES.items()}
    | {name: binaries(sample) for name, sample in BINARIES.items()}
)
logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)  # it grumbles about what we did


def keep_promise(content, vocabulary):
    """The script, or why not, in Chinese; any exception but ``ReadError`` goes through."""
    source = Source("fuzz", content)
    try:
        script = assemble(read_draft(source, Progress()), vocabulary, file=source.name)
    except ReadError as error:
        return error.message.text("zh")
    assert all(str(scene.length) and scene.running.seconds > 0 for scene in script.scenes)
    assert all(word_numbers(entry) is not None for entry in report_numbers(script.scenes))
    return script
