"""What a line of a Latin screenplay is, if no heading: a caption, a mark of a flashback."""

from __future__ import annotations

import re

CAPTION = re.compile(
    r"^(?:SUPER|TITLE|CAPTION|SUPERIMPOSE|CHYRON|INSERT TITLE|ON SCREEN)\b"
    r"[^:：]{0,40}[:：]\s*(?P<text>.+)$",
    re.IGNORECASE | re.DOTALL,
)
CLOSES = re.compile(r"BACK TO (?:THE )?PRESENT|END (?:OF )?FLASH\s?BACK", re.IGNORECASE)
OPENS = re.compile(
    r"^(?:(?:BEGIN|START) (?:OF )?)?FLASH\s?BACK\b\s*(?:TO|:|-|SEQUENCE)?\s*"
    r"(?P<text>[^a-z]{0,80}):?$"
)
