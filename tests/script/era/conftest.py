"""Short scripts, read from their text."""

import pytest

from scout.domain.correction import Correction
from scout.script.assemble import assemble
from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain


@pytest.fixture
def read(vocabulary):
    """Chinese script text as a script; ``means`` are era words and their meanings."""

    def read(text, **means):
        lines = [Line(line, number) for number, line in enumerate(text.split("\n"), 1)]
        meanings = [Correction(target=word, value=value) for word, value in means.items()]
        draft = read_chinese_text(lines)
        return assemble(draft, vocabulary, file="test.txt", meanings=meanings)

    return read


@pytest.fixture
def read_latin(vocabulary):
    """A screenplay as a script."""

    def read(text):
        return assemble(read_fountain(text), vocabulary, file="test.fountain")

    return read
