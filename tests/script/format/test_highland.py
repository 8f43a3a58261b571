"""Highland: the text of a text bundle in a ZIP."""

import pytest
from fuzz.build import TEXTBUNDLE, pack


@pytest.mark.parametrize(
    "name", ["Weir.textbundle/text.fountain", "Weir.textbundle/text.md", "text.fountain"]
)
def test_the_text_of_the_bundle_is_read(read, headings, name):
    """Fountain or Markdown, in a folder or bare."""
    text = "Title: The Weir\n\nINT. MILL - DAY\n\nShe waits.\n"
    script = read(pack({name: text, name.replace("text.", "x.") + ".info.json": TEXTBUNDLE}))
    assert ("highland", "The Weir") == (script.format, script.title)
    assert [(None, "INT", "MILL", "day")] == headings(script)


def test_chinese_text_in_a_bundle_is_read(read, headings):
    """The bundle says nothing of the language."""
    text = "1-1 日 内 祠堂\n有人。\n".encode("gb18030")
    assert [("1-1", "INT", "祠堂", "day")] == headings(read(pack({"a.textbundle/text.md": text})))
