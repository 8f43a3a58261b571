"""Invented files: a script with odd headings, a list in other words, a second draft."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

if TYPE_CHECKING:
    from pathlib import Path

_SCRIPT = """《河埠》
第一集
1-1 日 内 茶馆
字幕：1942年
△茶馆里人声嘈杂，老九擦着桌子。
老九：坐。
1-2 夜 外 码头
△阿强提着灯走来，船靠岸。
1-4 老宅后院
△静。一只猫跳下墙头。
1-5 日 外 怪石嶙峋处
△众人歇脚。
1-6 夜 内 茶馆
阿强：来了。
第二集
【闪回】
2-1 日 内 祠堂
△族长上香。
【闪回结束】
2-2 夜 外 村口
阿强：走吧。
2-4 夜 内 祠堂
△烛火。"""
_LIST = (
    ("Sc", "Ext Int", "Location", "D/N", "Story year", "Pgs"),
    ("1", "I", "Teahouse", "Day", "1942", "1 2/8"),
    ("2", "E", "Pier", "Night", "", "4/8"),
    ("4", "E", "Windy ledge", "Day", "", "abc"),
    ("5", "I", "Ancestral hall", "Night", "1898", "2"),
    ("5", "I", "Teahouse", "Day", "2025", "1"),
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def save_script(folder: Path) -> Path:
    """A Word document of bare paragraphs."""
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in _SCRIPT.split("\n"))
    path = folder / "河埠.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        )
        file.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        )
    return path


def save_list(folder: Path) -> Path:
    """A workbook whose columns bear other names, with a sheet that is no list."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Breakdown")
    for row in _LIST:
        sheet.append(row)
    book.create_sheet("Crew").append(("Name", "Role"))
    path = folder / "breakdown.xlsx"
    book.save(path)
    return path


def save_later(folder: Path, sample: Path) -> Path:
    """A second draft of the sample: a scene is gone, another has come, one plays elsewhere."""
    text = sample.read_text("utf-8")
    gone, after = text.index("2-2 日 外"), text.index("2-3 ")
    text = text[:gone] + text[after:]
    text = text.replace("1-4 ", "1-4 夜 内 电梯间\n△电梯停在半空，灯灭了。\n1-5 ", 1)
    path = folder / "second_draft.txt"
    path.write_text(text.replace("公寓天台", "公寓走廊"), encoding="utf-8")
    return path
