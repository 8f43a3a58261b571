"""Bytes become the text that somebody wrote, whatever they were saved as."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scout.domain.errors import ReadError
from scout.script.source.decode import decode
from scout.script.source.source import Source

# Invented sentences in both scripts, built of words that every crew writes.
SIMPLIFIED = {
    "time": ["日", "夜", "晨", "黄昏", "傍晚", "清晨", "深夜"],
    "int_ext": ["内", "外", "内景", "外景", "内/外"],
    "place": ["林家客厅", "祠堂", "总裁办公室", "码头", "乡村小路", "医院走廊", "电子厂宿舍"],
    "who": ["林夏", "顾承", "老陈", "周婶", "小顺子", "许红", "警察甲"],
    "deed": ["推开门，愣住了。", "没有抬头：你来晚了。", "把信烧掉，转身离开。", "对着电话大喊。",
             "站在雨里，望着远处的山。", "（低声）不要说话！", "慢慢放下手里的灯。"],
}  # fmt: skip
TRADITIONAL = {
    "time": ["日", "夜", "晨", "黃昏", "傍晚", "清晨", "深夜"],
    "int_ext": ["內", "外", "內景", "外景", "內/外"],
    "place": ["林家客廳", "祠堂", "總裁辦公室", "碼頭", "鄉村小路", "醫院走廊", "電子廠宿舍"],
    "who": ["林夏", "顧承", "老陳", "周嬸", "小順子", "許紅", "警察甲"],
    "deed": ["推開門，愣住了。", "沒有抬頭：你來晚了。", "把信燒掉，轉身離開。", "對著電話大喊。",
             "站在雨裡，望著遠處的山。", "（低聲）不要說話！", "慢慢放下手裡的燈。"],
}  # fmt: skip
ENCODINGS = [
    (SIMPLIFIED, "utf-8"), (SIMPLIFIED, "utf-8-sig"), (SIMPLIFIED, "gb18030"),
    (SIMPLIFIED, "utf-16"), (SIMPLIFIED, "utf-16-le"), (SIMPLIFIED, "utf-16-be"),
    (SIMPLIFIED, "utf-32"), (TRADITIONAL, "big5"), (TRADITIONAL, "cp950"),
    (TRADITIONAL, "gb18030"), (TRADITIONAL, "utf-8"), (TRADITIONAL, "utf-16-le"),
]  # fmt: skip


def _decode(content):
    return decode(Source("file.txt", content))


@st.composite
def _script(draw, words):
    """From one line to thirty: headings, speech and action, in any mixture."""

    def pick(name):
        return draw(st.sampled_from(words[name]))

    lines = []
    for _ in range(draw(st.integers(1, 30))):
        number = f"{draw(st.integers(1, 80))}-{draw(st.integers(1, 40))}"
        heading = f"{number} {pick('time')} {pick('int_ext')} {pick('place')}"
        lines.append(draw(st.sampled_from([heading, pick("who") + pick("deed"), pick("deed")])))
    return "\n".join(lines)


@pytest.mark.parametrize(("words", "encoding"), ENCODINGS)
@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_chinese_is_read_in_every_encoding_from_one_line_on(words, encoding, data):
    """Each text comes back as it was written, sign for sign, without a finding."""
    text = data.draw(_script(words))
    decoded = _decode(text.encode(encoding))
    assert (text, ()) == (decoded.text, decoded.problems)


WESTERN = [
    "INT. CAFÉ - DAY\n\nRENÉ sits. “Déjà vu,” he says – again…\n",
    "EXT. CAFÉ - NIGHT",
    "INT. KÜCHE - TAG\n\nJürgen öffnet die Tür.\n",
    "Les élèves de l’école préfèrent le théâtre.",
    "INT. PEÑA - DÍA\n\n¿Qué pasa, señor?\n",
]


@pytest.mark.parametrize("text", WESTERN)
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16-le"])
def test_western_accents_are_not_taken_for_chinese(text, encoding):
    """One é in capitals or a page of umlauts."""
    assert text == _decode(text.encode(encoding)).text


def test_russian_in_utf_8_stays_russian():
    """What is UTF-8 without an error and more than a word long is UTF-8."""
    text = "ИНТ. КУХНЯ - ДЕНЬ\nИван открывает дверь и молчит.\n"
    assert text == _decode(text.encode()).text


BREAKS = {
    "carriage return": "1\r2\r3", "both": "1\r\n2\r\n3", "next line": "1\x852\x853",
    "separators": "1\u20282\u20293", "form feed": "1\f2\n\f3", "vertical tab": "1\v2\v3",
}  # fmt: skip


@pytest.mark.parametrize("case", BREAKS)
def test_every_break_of_a_line_is_one(case):
    """Lone carriage returns of old Macs, NEL, and page breaks beside and instead of others."""
    assert "1\n2\n3" == _decode(BREAKS[case].encode()).text


def test_marks_that_nobody_sees_are_taken_out():
    """NULs, byte order marks inside the text, zero width and reversed writing."""
    text = "1-1 日\0 内 \ufeff客\u200b厅\u202e\nINT. \u2066ROOM\u2069 - DAY\x1a"
    text += " 然后他走了。" * 20
    assert _decode(text.encode()).text.startswith("1-1 日 内 客厅\nINT. ROOM - DAY 然后")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_damaged_bytes_are_told_with_their_line(encoding):
    """Two bytes in the third line are lost; the rest is read."""
    lines = ["1-1 日 内 客厅", "林夏推开门。", "顾承没有抬头。", "1-2 夜 外 码头", "他走了。"] * 3
    content = [line.encode(encoding) for line in lines]
    content[2] = content[2][:4] + b"\xff\xff" + content[2][6:]
    decoded = _decode(b"\n".join(content))
    assert [3] == [problem.line for problem in decoded.problems]
    assert lines[3:] == decoded.text.split("\n")[3:]
    assert "\ufffd" in decoded.text.split("\n")[2]


@pytest.mark.parametrize(("main", "other"), [("utf-8", "gb18030"), ("gb18030", "utf-8")])
def test_a_line_pasted_from_another_encoding_is_read_as_such(main, other):
    """Two halves put together from two computers; the odd line is named."""
    lines = ["1-1 日 内 客厅", "林夏推开门，看见顾承。", "1-2 夜 外 码头", "他没有说话。"] * 4
    content = [line.encode(main) for line in lines]
    content[5] = lines[5].encode(other)
    decoded = _decode(b"\n".join(content))
    assert lines == decoded.text.split("\n")
    assert [(6, other.upper())] == [
        (problem.line, problem.message.text("en").split("(")[1].split(")")[0])
        for problem in decoded.problems
    ]


def test_many_damaged_lines_are_counted():
    """Ten are named, the rest is a number."""
    line = "他没有抬头，只是看着窗外的雨，一句话也不说。" * 3
    content = b"\n".join(line.encode() + b"\xff" for _ in range(25))
    problems = _decode(content).problems
    assert [*range(1, 11), None] == [problem.line for problem in problems]
    assert "15 more" in problems[-1].message.text("en")


@pytest.mark.parametrize("content", [bytes(range(256)) * 50, b"\x00\x01\x02\x03" * 99, b"\x00" * 9])
def test_what_is_no_text_is_refused(content):
    """Programs, pictures and holes."""
    with pytest.raises(ReadError, match="no text"):
        _decode(content)
