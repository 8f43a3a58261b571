"""PDF with text in it, as well as can be: a page knows where signs stand, not what they are.

PDFium knows the character maps of Chinese fonts, which readers in Python do not. It serves one
thread at a time.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from scout.domain.errors import ScoutError
from scout.domain.message import say
from scout.domain.problem import Problem, Severity
from scout.script.document.document_reader import read_document
from scout.script.document.page_layout import Glyph, find_lines
from scout.script.document.page_text import PrintedPage, read_pages
from scout.script.limits import LIMITS

if TYPE_CHECKING:
    from scout.domain.progress import Progress
    from scout.script.draft import Draft
    from scout.script.source.source import Source

_PDFIUM = Lock()
_LINE_HYPHEN, _HYPHEN = 2, ord("-")  # what PDFium makes of a hyphen at a line's end
_LEAST = 15  # signs a page; a scan has none, or the stamp of the scanner
_UNREADABLE = 0.3  # of the signs without a meaning: the font keeps it for itself


def read_pdf(source: Source, progress: Progress) -> Draft:
    """The draft of a PDF; lines are pages. Raises ``ReadError`` for scans, passwords, damage."""
    import pypdfium2

    try:
        with _PDFIUM, pypdfium2.PdfDocument(source.content) as document:
            count = _count_pages(document, source)
            pages = [_page(document, place, progress=progress) for place in range(count)]
    except ScoutError:
        raise
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise source.refuse(
            say("script.refused_password") if locked else say("script.broken_pdf")
        ) from error
    except Exception as error:  # the one border to PDFium's binding
        raise source.refuse(say("script.broken_pdf")) from error
    _check(pages, source)
    draft = read_document(read_pages(pages), kind="pdf", spaced=True)
    draft.problems += _warnings(pages)
    return draft


def _count_pages(document: Any, source: Source) -> int:
    count = len(document)
    if count > LIMITS.pdf_pages:
        raise source.limit(say("script.too_many_pages", count=count))
    return count


def _page(document: Any, place: int, *, progress: Progress) -> PrintedPage:
    progress.check()
    page = document[place]
    try:
        width, height = page.get_size()
        glyphs = _glyphs(page)
    finally:
        page.close()
    lines = tuple(find_lines(glyphs, width=width))
    return PrintedPage(number=place + 1, height=height, lines=lines)


def _glyphs(page: Any) -> list[Glyph]:
    """The signs of a page, without those that PDFium makes up for line ends."""
    from pypdfium2.raw import FPDFText_GetUnicode, FPDFText_IsGenerated

    text = page.get_textpage()
    glyphs = []
    for place in range(min(text.count_chars(), LIMITS.page_signs)):
        code = FPDFText_GetUnicode(text, place)
        code = _HYPHEN if code == _LINE_HYPHEN else code
        sign = chr(code) if code <= 0x10FFFF else "\ufffd"  # noqa: PLR2004 - the end of Unicode
        if not sign.isspace() and code and not FPDFText_IsGenerated(text, place):
            glyphs.append(Glyph(sign, *text.get_charbox(place, loose=True)))
    return glyphs


def _signs(page: PrintedPage) -> str:
    return "".join(line.text for line in page.lines)


def _check(pages: list[PrintedPage], source: Source) -> None:
    """Refuse scans, and fonts that do not say which letters they show."""
    signs = "".join(map(_signs, pages))
    if len(signs) < _LEAST * len(pages):
        raise source.refuse(say("script.pdf_scan"))
    if sum(map(_is_unreadable, signs)) > _UNREADABLE * len(signs):
        raise source.refuse(say("script.pdf_unreadable"))


def _is_unreadable(sign: str) -> bool:
    return sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or sign < " "


def _warnings(pages: list[PrintedPage]) -> list[Problem]:
    """That a PDF is read as well as can be, and which pages hold no text."""
    problems = [Problem(message=say("script.pdf_read"), severity=Severity.WARNING)]
    for page in pages:
        if not page.lines:
            message = say("script.page_without_text", page=page.number)
            problems.append(Problem(message=message, line=page.number))
    return problems
