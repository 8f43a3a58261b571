"""HTML: a page saved as .docx, a page of paragraphs with classes, a table."""


def test_a_page_saved_as_a_word_file_is_read(read, headings):
    """Word and WPS write HTML under any name; scripts and styles in it are no text."""
    page = (
        "<!DOCTYPE html><html><head><title>围堰</title><style>p{}</style>"
        "<script>var a = '1-9 日 内 假的'</script></head><body>"
        "<p class=MsoNormal>1-1&nbsp;日 内 祠堂<br>人物：阿秀</p><div>1-2 夜 外 村口</div>"
        "</body></html>"
    )
    script = read(page.encode("gb18030"), "script.docx")
    assert ("html", "围堰") == (script.format, script.title)
    assert [("1-1", "INT", "祠堂", "day"), ("1-2", "EXT", "村口", "night")] == headings(script)
    assert ("阿秀",) == script.scenes[0].cast


def test_classes_that_say_scene_heading_are_believed(read, headings):
    """A page of a script program by itself."""
    page = '<html><p class="sceneheading">The mill</p><p class="character">Anna</p></html>'
    script = read(page)
    assert [(None, None, "The mill", None)] == headings(script)
    assert ("ANNA",) == script.scenes[0].cast


def test_a_table_is_read_as_a_scene_list(read, headings):
    """Old office systems export HTML and call it .xls."""
    rows = [
        ("场次", "日夜", "内外", "场景"),
        ("1-1", "日", "内", "祠堂"),
        ("1-2", "夜", "外", "村口"),
    ]
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    script = read(f"<html><table>{cells}</table></html>", "list.xls")
    assert [("1-1", "INT", "祠堂", "day"), ("1-2", "EXT", "村口", "night")] == headings(script)
