"""Word documents: the text of paragraphs and tables, in order."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.script.draft import Line

if TYPE_CHECKING:
    from scout.script.source.source import Source


def read_word_lines(source: Source) -> list[Line]:
    """Every line of a document; its number counts paragraphs. Raises ``ReadError``."""
    from docx import Document
    from docx.table import Table

    try:
        document = Document(io.BytesIO(source.content))
        lines: list[Line] = []
        for number, block in enumerate(document.iter_inner_content(), start=1):
            if isinstance(block, Table):
                texts = [" ".join(cell.text for cell in row.cells) for row in block.rows]
            else:
                texts = block.text.split("\n")
            lines += [Line(text, number) for text in texts]
    except Exception as error:  # the one border to python-docx and lxml
        raise source.refuse(say("script.broken_document")) from error
    return lines
