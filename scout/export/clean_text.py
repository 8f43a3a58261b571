"""Text that every format of the papers can carry: no signs that XML, iCalendar or a cell bars."""

from __future__ import annotations

import re

_BARRED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Outside ``Char`` of XML 1.0 (https://www.w3.org/TR/xml/#charsets), and the C1 controls."""
_HALF = re.compile("[\ud800-\udfff]")
"""Halves of pairs: text may hold one alone, UTF-8 may not."""
_NO_FILE = re.compile(r'[\\/:*?"<>|\s_]+')
_FILE_SIGNS = 40
_BREAK = re.compile("\r\n|[\r\u0085\u2028\u2029]")


def clean_text(text: str) -> str:
    """The text with every line break as a line feed, and � for signs that no file may hold."""
    return _BARRED.sub("\ufffd", _BREAK.sub("\n", text))


def clean_line(text: str) -> str:
    """The same on one line, without blanks at its ends."""
    return " ".join(clean_text(text).split())


def encode_text(text: str) -> bytes:
    """The text as UTF-8, whatever it is: � for a sign that is half of a pair."""
    return _HALF.sub("\ufffd", text).encode()


def file_word(text: str) -> str:
    """The text as a part of the name of a file, on any system: no folders, no wildcards."""
    return _NO_FILE.sub(" ", clean_line(text)).strip(" .")[:_FILE_SIGNS].strip(" .") or "-"
