"""User text where Qt would guess markup: tool tips and menus show it as it is written."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip that wraps, and shows ``<img onerror=…>`` as these letters."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def plain_menu(text: str) -> str:
    """A menu entry or button text without mnemonics."""
    return text.replace("&", "&&")
