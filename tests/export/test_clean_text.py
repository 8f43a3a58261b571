"""Names of files from titles: on any system a name, never a folder."""

import pytest

from scout.export.clean_text import file_word


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("山海之间", "山海之间"),
        ("../../etc/passwd", "etc passwd"),
        ('a<b>:c"d|e?f*g\\h', "a b c d e f g h"),
        ("  .hidden. ", "hidden"),
        ("one_two\n三", "one two 三"),
        ("///", "-"),
        ("", "-"),
        ("剧" * 90, "剧" * 40),
    ],
)
def test_a_title_becomes_a_part_of_a_name(title, word):
    """Without strokes, wildcards, line breaks and leading points, and not endless."""
    assert word == file_word(title)
