"""Structure-aware mutation: pieces of a file moved, repeated, replaced by what hurts parsers.

A file is cut into the tokens of its language (tags, strings, words, signs), so that what comes out
mostly still is a file of its kind. Archives are opened first and mutated inside.
"""

import io
import re
import zipfile

from hypothesis import strategies as st

TOKEN = re.compile(r"<[^<>]*>|\"[^\"\n]*\"|\w+|\s+|.", re.DOTALL)
NASTY = [
    "", "\0", "\ufeff", "\ufffe", "\u202e", "\ud800", "\x1a", "\r", "\u2028", "\u3000",
    "9" * 5000, "-1", "1e400", "NaN", "0/0", "1/0", "2 3/8", "999999999999", "²", "٣", "①", "〇",
    "1900-02-30", "=1+1", "同上", "合计", "第一集", "第九千九百九十九集", "1-1 日 内 客厅",
    "【闪回】", "【闪回结束】", "字幕：一百年后", "民国九十九年", "INT. X - DAY", "SCENE ONE",
    "(1944)", "#12#", "[[", "/*", "A" * 3000, "年" * 3000, "(" * 500, "1、" * 500, " - " * 500,
    "&amp;", "&#0;", "&#xD800;", "&a0;", "<!--", "]]>", "<![CDATA[", "<a>" * 70, "</a>", "<?x?>",
    "<!DOCTYPE a [<!ENTITY a0 'b'>]>", "<Paragraph Type='Scene Heading'>", "</Text>",
    "<p>", "<tr>",
    "{" * 80, "[" * 80,
    "null", "true", "{}", "[]", "*a0", "&a0 ", "!!python/object:os.system ", "- ",
    "\n#Version 3\n", "\n#Start-Script \n", ".\\", "\n", ",", ";", "\t", ":", "：",
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8", "utf-8", "gb18030", "utf-16", "big5"]


@st.composite
def texts(draw, sample):
    """The sample's tokens with a few edits, in one of the encodings that scripts come in."""
    tokens = TOKEN.findall(sample)
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, max(len(tokens) - 1, 0)))
        end = start + draw(st.integers(0, 12))
        edit = draw(st.sampled_from(["replace", "insert", "delete", "repeat", "move"]))
        if edit == "replace":
            tokens[start:end] = [draw(st.sampled_from(NASTY))]
        elif edit == "insert":
            tokens.insert(start, draw(st.sampled_from(NASTY)))
        elif edit == "delete":
            del tokens[start:end]
        elif edit == "repeat":
            tokens[start:end] = tokens[start:end] * draw(st.integers(2, 40))
        else:
            piece = tokens[start:end]
            del tokens[start:end]
            place = draw(st.integers(0, len(tokens)))
            tokens[place:place] = piece
    encoding = draw(st.sampled_from(ENCODINGS))
    errors = "surrogatepass" if encoding.startswith("utf") else "replace"
    return draw(damaged("".join(tokens).encode(encoding, errors)))


@st.composite
def damaged(draw, content):
    """One time in four: bytes changed, or the end cut off."""
    if not content or draw(st.integers(0, 3)):
        return content
    changed = bytearray(content)
    for _ in range(draw(st.integers(0, 4))):
        changed[draw(st.integers(0, len(changed) - 1))] = draw(st.integers(0, 255))
    return bytes(changed[: draw(st.integers(1, len(changed)))])


@st.composite
def binaries(draw, sample):
    """A file without tokens: bytes changed, or the end cut off."""
    changed = bytearray(sample)
    for _ in range(draw(st.integers(0, 8))):
        changed[draw(st.integers(0, len(changed) - 1))] = draw(st.integers(0, 255))
    return bytes(
        changed[: draw(st.sampled_from([len(changed), draw(st.integers(1, len(changed)))]))]
    )


@st.composite
def archives(draw, sample):
    """A member mutated inside, left out or given another's content; then the container itself."""
    members = dict(sample)
    name = draw(st.sampled_from(sorted(members)))
    edit = draw(st.sampled_from(["inside", "inside", "inside", "inside", "drop", "swap"]))
    if edit == "inside":
        members[name] = draw(texts(members[name].decode("utf-8", "replace")))
    elif edit == "drop":
        del members[name]
    else:
        members[name] = members[draw(st.sampled_from(sorted(members)))]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", draw(st.sampled_from([0, 8]))) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return draw(damaged(buffer.getvalue()))


def unpack(content):
    """The members of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
