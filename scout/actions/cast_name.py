"""Which of the cast a person means: by the name in the script, however it is spaced or cased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.domain.text import fold_name, list_first

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.script import Script

_SHOWN = 12  # names of the cast that a message lists


class CastNames:
    """Finds the cast of a script by name."""

    def __init__(self, script: Script) -> None:
        self._names = {fold_name(name): name for scene in script.scenes for name in scene.cast}

    def find(self, text: str) -> str | Message:
        """The name as the script has it, or the sentence that says why there is none."""
        found = self._names.get(fold_name(text))
        if found is not None:
            return found
        shown = list_first(self._names.values(), _SHOWN)
        return say("actions.terms_cast", name=text.strip(), names=shown or "–")
