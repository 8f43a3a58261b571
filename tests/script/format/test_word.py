"""Word files: what stands on the page is read, not what stands in the file."""

from contextlib import suppress

import pytest
from docx import Document
from fuzz.build import pack
from fuzz.mutate import unpack
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from script.format.docx_file import abstract, docx, num, p, r, style, table, tr

from scout.domain.errors import LimitError, ReadError, ScoutError
from scout.domain.progress import Progress
from scout.script.format import word
from scout.script.format.word import read_word
from scout.script.limits import Limits
from scout.script.reader import read_script
from scout.script.source import xml_tree
from scout.script.source.source import Source

EPISODE = abstract(0, ("第 %1 集", "chineseCounting"), ("%1-%2", "decimal", "<w:isLgl/>"))


def _read(content):
    return read_word(Source("file.docx", content), Progress())


def _scenes(body, **parts):
    """Number and place of each scene."""
    draft = _read(docx(body, **parts))
    return [(scene.heading.number, scene.heading.place) for scene in draft.scenes]


def test_numbers_that_are_in_no_text_are_read():
    """第 %1 集 stands before titles, even empty ones, and %1-%2 before headings."""
    body = (
        p("归来", num=1, level=0) + p("日 内 祠堂", num=1, level=1) + p("他走了。")
        + p("夜 外 村口", num=1, level=1) + p("", num=1, level=0) + p("日 内 客厅", num=1, level=1)
    )  # fmt: skip
    draft = _read(docx(body, numbering=EPISODE + num(1, 0)))
    assert [(1, "归来"), (2, "")] == [(entry.number, entry.title) for entry in draft.episodes]
    assert [("1-1", "祠堂"), ("1-2", "村口"), ("2-1", "客厅")] == [
        (scene.heading.number, scene.heading.place) for scene in draft.scenes
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [("第%1场", "decimal"), ("第%1场", "chineseCountingThousand"), ("%1.", "decimalZero"),
     ("第 %1 场", "decimalFullWidth"), ("场景%1：", "decimal"), ("%1、", "decimal"),
     ("%1．", "chineseCounting"), ("S%1 |", "decimal")],
)  # fmt: skip
def test_headings_are_numbered_in_many_forms(text, form):
    """Twelve headings, whatever their automatic number looks like."""
    body = "".join(p("日 内 祠堂", num=1, level=0) for _ in range(12))
    scenes = _scenes(body, numbering=abstract(0, (text, form)) + num(1, 0))
    assert [(n, "祠堂") for n in range(1, 13)] == [(int(number), place) for number, place in scenes]


def test_numbers_come_through_styles():
    """A style has the number, another is based on it, and the level is found by its style."""
    levels = abstract(
        0, ("第%1集", "decimal", '<w:pStyle w:val="A"/>'),
        ("%1-%2", "decimal", '<w:pStyle w:val="B"/>'),
    )  # fmt: skip
    styles = (
        style("集数", identity="A", number="1")
        + style("场次", identity="B", number="1")
        + style("场次二", identity="C", base="B")
    )
    body = p("起", style="A") + p("日 内 祠堂", style="B") + p("夜 外 村口", style="C")
    body += p("日 内 无号", style="C", num=0)
    scenes = _scenes(body, styles=styles, numbering=levels + num(1, 0))
    assert [("1-1", "祠堂"), ("1-2", "村口"), (None, "无号")] == scenes


def test_lists_go_on_and_start_anew_as_word_counts_them():
    """Two numbers of one definition count on; an override starts anew once; levels restart."""
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    numbering = abstract(0, ("第%1场", "decimal")) + num(1, 0) + num(2, 0) + num(3, 0, start)
    body = "".join(p("日 内 祠堂", num=n, level=0) for n in (1, 1, 2, 3, 3, 1))
    assert ["1", "2", "3", "7", "8", "9"] == [n for n, _ in _scenes(body, numbering=numbering)]


def test_a_level_that_never_restarts_counts_through():
    """Scene numbers that run through all episodes."""
    numbering = abstract(
        0, ("第%1集", "decimal"), ("第%2场", "decimal", '<w:lvlRestart w:val="0"/>')
    )
    body = "".join(
        p("某" if level == 0 else "日 内 祠堂", num=1, level=level) for level in (0, 1, 1, 0, 1)
    )
    assert ["1", "2", "3"] == [n for n, _ in _scenes(body, numbering=numbering + num(1, 0))]


def test_a_number_has_a_level_of_its_own():
    """An override that replaces the level's text and start."""
    own = (
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="3-%1"/></w:lvl></w:lvlOverride>'
    )
    numbering = abstract(0, ("第%1场", "decimal")) + num(1, 0, own)
    body = p("日 内 祠堂", num=1, level=0) * 2
    assert ["3-5", "3-6"] == [number for number, _ in _scenes(body, numbering=numbering)]


def test_a_linked_list_style_is_followed():
    """A definition that only names the style which has the number."""
    numbering = (
        abstract(0, link="list") + abstract(1, ("第%1场", "decimal")) + num(1, 0) + num(2, 1)
    )
    scenes = _scenes(
        p("日 内 祠堂", num=1, level=0), styles=style("list", number="2"), numbering=numbering
    )
    assert [("1", "祠堂")] == scenes


def test_bullets_are_no_numbers():
    """A bullet before a heading is not read as its number."""
    numbering = abstract(0, ("●", "bullet")) + num(1, 0)
    assert [("1-1", "祠堂")] == _scenes(p("1-1 日 内 祠堂", num=1, level=0), numbering=numbering)


STYLES = style("正文", default=True) + "".join(map(style, (
    "1集数", "2场次", "3台词", "4人物", "动作", "toc 1", "标题",
    "Scene Heading", "Character", "Dialogue", "Action",
)))  # fmt: skip


def test_styles_decide_what_a_paragraph_is():
    """A heading that no words show is one; speech that looks like a heading is none."""
    body = (
        p("《不归》", style="标题") + p("第一集 归来", style="1集数")
        + p("老宅的后院", style="2场次")
        + p("人物：林夏、老陈", style="4人物") + p("老陈", style="4人物")
        + p("第3场我们赢了，今夜就走", style="3台词") + p("1-9 夜 外 是门上的字", style="动作")
        + p("2 夜 外 码头", style="2场次")
    )  # fmt: skip
    draft = _read(docx(body, styles=STYLES))
    assert "不归" == draft.title
    assert [(None, "老宅的后院", "老宅的后院"), ("2", "码头", "2 夜 外 码头")] == [
        (scene.heading.number, scene.heading.place, scene.heading.raw) for scene in draft.scenes
    ]
    assert ["林夏", "老陈", "老陈"] == draft.scenes[0].cast
    assert [3, 8] == [scene.line for scene in draft.scenes]


def test_styles_of_screenplays_decide_too():
    """Scene Heading, Character and Dialogue of an export, without a blank line between them."""
    body = (
        p("INT. TEA HOUSE - NIGHT", style="Scene Heading") + p("Mei pours.", style="Action")
        + p("Mei", style="Character") + p("EXT. is where you belong.", style="Dialogue")
        + p("The bridge", style="Scene Heading") + p("Rain.", style="Action")
    )  # fmt: skip
    draft = _read(docx(body, styles=STYLES))
    assert [("TEA HOUSE", 1), ("The bridge", 5)] == [
        (scene.heading.place, scene.line) for scene in draft.scenes
    ]
    assert ["MEI"] == draft.scenes[0].cast


def test_latin_headings_need_no_blank_lines_in_word():
    """Paragraphs stand apart by their style, not by empty ones."""
    body = p("INT. TEA HOUSE - NIGHT") + p("Mei pours.") + p("EXT. BRIDGE - DAY") + p("Rain.")
    assert [(None, "TEA HOUSE"), (None, "BRIDGE")] == _scenes(body)


def test_a_style_on_everything_is_not_believed():
    """A whole script in the style of headings is read by its words."""
    body = p("1-1 日 内 祠堂", style="2场次") + p("他走了", style="2场次") * 9
    assert [("1-1", "祠堂")] == _scenes(body, styles=STYLES)


def test_a_table_of_contents_is_not_read():
    """Neither by its styles nor by its container."""
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = (
        p("1-1 日 内 祠堂\t3", style="toc 1")
        + f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('1-1 日 内 祠堂 3')}</w:sdtContent>"
        + f"</w:sdt>{p('1-1 日 内 祠堂')}"
    )
    assert [("1-1", "祠堂")] == _scenes(body, styles=STYLES)


HEAD, WHOLE, OLD, NEW = "1-1 日 内 ", "1-1 日 内 祠堂", r("旧宅"), r("祠堂")
BOX = f"<w:txbxContent>{p(WHOLE)}</w:txbxContent>"
OLD_BOX = f"<w:pict><v:textbox>{BOX}</v:textbox></w:pict>"
BOTH_BOXES = (
    f"<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{BOX}</wps:txbx></mc:Choice>"
    f"<mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent>"
)
RUBY = f"<w:ruby><w:rt>{r('ci')}</w:rt><w:rubyBase>{NEW}</w:rubyBase></w:ruby>"
SHOWN = r("祠堂", '<w:vanish w:val="0"/>')
DELETED_ROW = tr(["1-2 夜 外", "旧宅"], "<w:trPr><w:del/></w:trPr>")


def _run(inside):
    return f"<w:r>{inside}</w:r>"


PAGES = {
    "deleted": p(HEAD, inside=f"<w:del>{_run('<w:delText>旧宅</w:delText>')}</w:del>{NEW}"),
    "inserted": p(HEAD, inside=f"<w:ins>{NEW}</w:ins>"),
    "moved": p(HEAD, inside=f"<w:moveFrom>{OLD}</w:moveFrom><w:moveTo>{NEW}</w:moveTo>"),
    "end deleted": f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('1-1 日 ')}</w:p>{p('内 祠堂')}",
    "hidden": p(HEAD, inside=r("旧宅", "<w:vanish/>") + SHOWN),
    "field": p(HEAD, inside=_run("<w:instrText> REF x </w:instrText>") + NEW),
    "footnote": p(WHOLE, inside=_run('<w:footnoteReference w:id="1"/>')),
    "link": p(HEAD, inside=f"<w:hyperlink>{NEW}</w:hyperlink>"),
    "control": p(HEAD, inside=f"<w:sdt><w:sdtContent>{NEW}</w:sdtContent></w:sdt>"),
    "ruby": p(HEAD, inside=_run(RUBY)),
    "tabs": p("1-1", inside=_run("<w:tab/>") + r("日　内") + _run("<w:tab/>") + NEW),
    "soft break": p("序", inside=_run("<w:br/>") + r(WHOLE) + _run("<w:br/>") + r("他走了。")),
    "no-break hyphen": p("1", inside=_run("<w:noBreakHyphen/>") + r("1 日 内 祠堂")),
    "text box": p("", inside=_run(BOTH_BOXES)),
    "old text box": p("", inside=_run(OLD_BOX)),
    "deleted row": table(["甲", "乙"], ["1-1 日 内", "祠堂"]).replace(
        "</w:tbl>", DELETED_ROW + "</w:tbl>"
    ),
    "frame": table([p(WHOLE) + p("他走了。")]),
    "nested": table([table(["场次", "日夜", "内外", "场景"], ["1-1", "日", "内", "祠堂"]) + p()]),
}


@pytest.mark.parametrize("case", PAGES)
def test_the_text_is_what_the_page_shows(case):
    """One scene in the ancestral hall, however Word keeps its words."""
    assert [("1-1", "祠堂")] == _scenes(PAGES[case])


def test_strict_files_are_read():
    """The strict form of the format has another namespace and nothing else."""
    content = docx(p("1-1 日 内 祠堂"))
    strict = {"word/document.xml": _part(content).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )}  # fmt: skip
    assert 1 == len(_read(pack(strict)).scenes)


def _part(content, name="word/document.xml"):
    return unpack(content)[name].decode()


LIST = (
    ["场次", "日/夜", "内/外", "场景", "年代", "演员"],
    ["1-1", "日", "内", "祠堂", "1942年", "林夏、老陈"],
)


def test_a_scene_list_in_a_table_is_read_as_one():
    """With its header, over a page break, and with paragraphs around it."""
    more = [["1-2", "夜", "外", "村口", "", "林夏"], ["1-3", "日", "内", "客厅", "", ""]]
    body = p("《不归》场景表") + table(*LIST, more[0]) + p("续表") + table(more[1])
    draft = _read(docx(body.replace("续表", "")))
    assert [("1-1", "祠堂", 3), ("1-2", "村口", 4), ("1-3", "客厅", 6)] == [
        (scene.heading.number, scene.heading.place, scene.line) for scene in draft.scenes
    ]
    assert "不归" == draft.title
    assert ["林夏", "老陈"] == draft.scenes[0].cast


def test_numbers_of_a_list_may_be_automatic():
    """The number column holds nothing but automatic numbers."""
    cell = p("", num=1, level=0)
    body = table(LIST[0], [cell, "日", "内", "祠堂", "", ""], [cell, "夜", "外", "村口", "", ""])
    scenes = _scenes(body, numbering=abstract(0, ("%1", "decimal")) + num(1, 0))
    assert [("1", "祠堂"), ("2", "村口")] == scenes


def test_a_script_in_two_columns_is_text():
    """Picture left, sound right; the heading stands in the left cell or across both."""
    body = table(
        ["画面", "声音"],
        [p("1-1 日 内 祠堂") + p("林夏点灯。"), "风声"],
        ["1-2 夜", "外 村口"],
        ["老陈跑来。", "狗叫"],
    )
    draft = _read(docx(body))
    assert ["祠堂", "村口"] == [scene.heading.place for scene in draft.scenes]
    assert ["林夏点灯。", "风声"] == [line.text for line in draft.scenes[0].prose]


def test_merged_cells_stand_in_their_first_column():
    """A band over all columns is no scene; cells after it stay in their columns."""
    band = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='6'/></w:tcPr>" + p("第一天") + "</w:tc></w:tr>"
    shifted = ["1-2", "夜", "外", "村口", "", ""]
    body = table(*LIST).replace("</w:tbl>", band + tr(shifted) + "</w:tbl>")
    assert [("1-1", "祠堂"), ("1-2", "村口")] == _scenes(body)


def test_cells_merged_downwards_hold_for_all_their_rows():
    """A setting over two rows, also where the list goes on in a second table."""
    down = "<w:tcPr><w:vMerge{}/></w:tcPr>"

    def rows(first, second):
        begin = tr([first, "日", "内", "祠堂", "", ""])
        begin = begin.replace(
            "<w:tc>" + p("祠堂"), "<w:tc>" + down.format(' w:val="restart"') + p("祠堂")
        )
        more = tr([second, "夜", "外", "续", "", ""])
        return begin + more.replace("<w:tc>" + p("续"), "<w:tc>" + down.format("") + p())

    body = table(LIST[0]).replace("</w:tbl>", rows("1-1", "1-2") + "</w:tbl>")
    body += f"<w:tbl>{rows('2-1', '2-2')}</w:tbl>"
    assert [(number, "祠堂") for number in ("1-1", "1-2", "2-1", "2-2")] == _scenes(body)


def test_page_heads_give_the_title_and_nothing_else():
    """《…》 above each page is the title; a scene heading there is none."""
    draft = _read(docx(p("1-1 日 内 祠堂"), header1=p("《不归》 第三稿") + p("9-9 日 内 页眉")))
    assert ("不归", 1) == (draft.title, len(draft.scenes))


def test_a_file_of_the_library_is_read(tmp_path, vocabulary):
    """What python-docx writes, with its own template and styles."""
    document = Document()
    document.add_heading("第一集 归来", 1)
    document.add_paragraph("1-1 日 内 祠堂")
    document.add_paragraph("1-2 夜 外 村口", style="List Number")
    document.save(tmp_path / "file.docx")
    script = read_script(tmp_path / "file.docx", vocabulary)
    assert [("1-1", "祠堂"), ("1-2", "村口")] == [
        (scene.number, scene.setting.place) for scene in script.scenes
    ]


def test_an_embedded_file_is_told():
    """A chunk of another format inside the document is not followed, and named."""
    draft = _read(docx(p("1-1 日 内 祠堂") + "<w:altChunk/>"))
    assert ["script.embedded_part"] == [problem.message.code for problem in draft.problems]


def test_more_than_any_script_is_refused_on_the_way(monkeypatch):
    """Elements held at once, and paragraphs, are counted while they are read."""
    monkeypatch.setattr(xml_tree, "LIMITS", Limits(xml_elements=1_000))
    with pytest.raises(LimitError):
        _read(docx("<w:p>" + "<w:r/>" * 1_000 + "</w:p>"))
    assert 0 == len(_read(docx("<w:p/>" * 1_000)).scenes)
    monkeypatch.setattr(word, "LIMITS", Limits(paragraphs=900))
    with pytest.raises(LimitError):
        _read(docx("<w:p/>" * 1_000))


DOCTYPE = '<!DOCTYPE d [<!ENTITY a "祠堂"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
DEEP = "<w:sdt><w:sdtContent>" * 40 + p("1-1 日 内 祠堂") + "</w:sdtContent></w:sdt>" * 40


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (pack({"word/document.xml": DOCTYPE + _part(docx(p("1-1 日 内 &b;")))}), ReadError),
        (docx(DEEP), LimitError),
        (docx(p("1-1 日 内 祠堂") + "<w:p>"), ReadError),
        (pack({"word/document.xml": "<html/>"}), ReadError),
        (docx(p("日 内 祠堂", num="x", level="y"), numbering=num("x", "nothing")), None),
        (docx(table(["1-1 日 内 祠堂", "x"]).replace(
            "<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>')), None),
    ],
    ids=["entities", "deep", "cut", "other", "number without a list", "wide span"],
)  # fmt: skip
def test_hostile_files_are_refused_or_harmless(content, error):
    """Entities, depth, broken XML; numbers and spans that no program writes."""
    if error is None:
        _read(content)
    else:
        with pytest.raises(error) as refused:
            _read(content)
        assert "file.docx" == refused.value.file


SEED = docx(
    p("《不归》", style="标题") + p("归来", num=1, level=0) + p("日 内 祠堂", num=1, level=1)
    + "".join(PAGES.values()) + table(*LIST),
    styles=STYLES, numbering=EPISODE + num(1, 0),
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_mutated_xml_raises_nothing_but_known_errors(data):
    """Tags, attributes and text of the inner files cut, doubled and exchanged."""
    names = ("word/document.xml", "word/styles.xml", "word/numbering.xml")
    parts = {name: _part(SEED, name) for name in names}
    for _ in range(data.draw(st.integers(1, 6))):
        name = data.draw(st.sampled_from(names))
        parts[name] = _mutate(parts[name], data)
    with suppress(ScoutError):
        assert "docx" == _read(pack(parts)).format


def _mutate(xml, data):
    """One change that keeps the XML nearly well-formed."""
    places = [place for place, sign in enumerate(xml) if sign in '<"']
    first, second = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    kind = data.draw(st.sampled_from(["cut", "double", "value", "name"]))
    if kind == "cut":
        return xml[:first] + xml[second:]
    if kind == "double":
        return xml[:second] + xml[first:second] + xml[second:]
    if kind == "value":
        word = data.draw(st.sampled_from(["-1", "99999999999", "", "x", "%1%9", "0"]))
        return xml[:first] + xml[first:].replace('w:val="1"', f'w:val="{word}"', 1)
    old, new = data.draw(st.permutations(["w:p", "w:r", "w:tc", "w:tbl", "w:lvl", "w:num"]))[:2]
    return xml.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")


def test_cells_may_name_the_cells_beside_them():
    """场次 | 1-1 | 场景 | 客厅 above each scene, as the forms of crews do."""
    form = table(
        ("场次", "1-1", "场景", "客厅", "日/夜", "日", "内/外", "内"),
        ("人物", "甲、乙", "道具", "伞"),
    )
    more = table(("集/场", "1-2", "外景/夜", "河堤"))
    draft = _read(docx(form + p("甲：走。") + more + p("乙：不。")))
    assert [("1-1", "INT", "客厅", "day"), ("1-2", "EXT", "河堤", "night")] == [
        (h.number, h.int_ext, h.place, h.time) for h in (scene.heading for scene in draft.scenes)
    ]
    assert ["甲", "乙"] == draft.scenes[0].cast


def test_a_number_in_the_style_of_headings_is_one():
    """7-2 山顶 says neither light nor side, but its style does."""
    styles = style("场景标题", identity="H")
    body = p("7-1 山脚 日 外", style="H") + p("走。") + p("7-2 山顶", style="H") + p("冷。")
    assert [("7-1", "山脚"), ("7-2", "山顶")] == _scenes(body, styles=styles)


def test_a_form_may_have_two_rows():
    """场次 and 场景 above 时间/内外 and 人物."""
    form = table(("场次", "1", "场景", "宗祠"), ("时间/内外", "夜 内", "人物", "阿婆"))
    draft = _read(docx(form + p("阿婆：返来就好。")))
    assert [("1", "INT", "宗祠", "night")] == [
        (h.number, h.int_ext, h.place, h.time) for h in (scene.heading for scene in draft.scenes)
    ]
