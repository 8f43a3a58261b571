"""QR codes as SVG: vectors stay sharp at any printer's resolution."""

from __future__ import annotations

import io

import segno

QUIET_MODULES = 4
"""The white frame that the QR standard asks for, in modules."""


def draw_qr(text: str) -> str:
    """The code of a text as SVG, error correction M (15 % of it may be soiled)."""
    out = io.BytesIO()
    code = segno.make(text, error="m", micro=False, boost_error=False)
    code.save(out, kind="svg", border=QUIET_MODULES, dark="#000000", light="#ffffff", xmldecl=False)
    return out.getvalue().decode()
