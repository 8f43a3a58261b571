"""Web pages that call themselves .docx or .xls."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scout.domain.errors import LimitError
from scout.script.format import web_page
from scout.script.format.web_page import read_web_page
from scout.script.limits import Limits
from scout.script.reader import read_script
from scout.script.source import web_token
from scout.script.source.source import Source

HEAD = '<html xmlns:o="urn:x"><head><title>9-9 日 内 标题</title><style>p{}</style></head><body>'
WORD = HEAD + (
    "<p class=MsoTitle>《不归》</p><p class=MsoNormal><span lang=EN-US>1-1 </span>日&nbsp;内\n 祠堂"
    "<br>人物：林夏</p><!-- 1-9 日 内 旧宅 --><div>他走了&hellip;</div><p>1-2 夜 外 村口</p>"
)
LIST = (
    "<table border=1><tr><th>场次</th><th>日夜</th><th>内外</th><th>场景</th></tr>"
    "<tr><td colspan=4>第一天</td></tr><tr><td>1-1</td><td>日<td>内<td>祠堂</tr>"
    "<tr><td>1-2<td>夜<td>外<td>村口</table>"
)


def _read(text):
    return read_web_page(text, Source("file.docx", text.encode()))


def _scenes(text):
    return [(scene.heading.number, scene.heading.place) for scene in _read(text).scenes]


@pytest.mark.parametrize("text", [WORD, HEAD + LIST + "</body></html>", LIST])
def test_scripts_and_lists_in_a_page_are_read(text):
    """Paragraphs with breaks and comments; a table whose tags are not all closed."""
    assert [("1-1", "祠堂"), ("1-2", "村口")] == _scenes(text)


def test_classes_say_what_a_paragraph_is():
    """Celtx writes them so."""
    text = HEAD + (
        '<p class="sceneheading">Ext. Lake. Dusk.</p><p class="action">Rain.</p>'
        '<p class="character">Mei</p><p class="dialog">EXT. is where you belong.</p>'
        '<p class="sceneheading">The bridge</p><p class="action">Fog.</p>'
    )
    assert ["MEI"] == _read(text).scenes[0].cast
    assert 2 == len(_scenes(text))


@pytest.mark.parametrize(("name", "encoding"), [("a.xls", "gb18030"), ("a.docx", "utf-8")])
def test_a_page_is_read_under_any_name(tmp_path, vocabulary, name, encoding):
    """An office system's .xls is a table in GBK."""
    file = tmp_path / name
    file.write_bytes((HEAD + LIST).encode(encoding))
    script = read_script(file, vocabulary)
    assert ("web-page", 2) == (script.format, len(script.scenes))


def test_cells_over_several_rows_hold_for_all_of_them():
    """The columns behind them stay where they are."""
    page = HEAD + (
        "<table><tr><th>场次<th>场景<th>日夜<th>内外<th>页数</tr>"
        "<tr><td>1-1<td rowspan=2>祠堂<td>日<td>内<td rowspan='2'>2</tr>"
        "<tr><td>1-2<td>夜<td>外</tr></table>"
    )
    assert [("1-1", "祠堂", "INT", "1"), ("1-2", "祠堂", "EXT", "1")] == [
        (scene.heading.number, scene.heading.place, scene.heading.int_ext.value, str(scene.length))
        for scene in _read(page).scenes
    ]


@pytest.mark.parametrize(
    "text", ["1-1 日 内 祠堂", "<b>INT. ROOM - DAY", "<FinalDraft></FinalDraft>"]
)
def test_other_text_is_no_page(text):
    """Text, and XML of other programs."""
    assert _read(text) is None


@pytest.mark.parametrize(
    ("limit", "piece"), [("paragraphs", "<p>a"), ("tokens", "<b>"), ("table_rows", "<tr><td>a")]
)
def test_more_than_any_script_is_refused_on_the_way(monkeypatch, limit, piece):
    """Paragraphs, tags and rows are counted while they are read."""
    for module in (web_page, web_token):
        monkeypatch.setattr(module, "LIMITS", Limits(**{limit: 1_000}))
    with pytest.raises(LimitError):
        _read("<html>" + piece * 1_003)


PIECES = ["<td>", "<tr>", "</table>", "<p>", "</p>", "<!--", "-->", "<", ">", "<style>", "<table>",
          "1-1 日 内 祠堂", "&#9999999999;", "&amp", "<td colspan=9999>"]  # fmt: skip


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES)))
def test_any_order_of_tags_is_read(pieces):
    """Nothing that a page can hold stops the reader."""
    assert "web-page" == _read("<html>" + "".join(pieces)).format
