"""The window's words in the language that it does not speak now, so that both find a command."""

from __future__ import annotations

from functools import cache

from scout.app.command.command_list import bare
from scout.app.language import TRANSLATIONS


def other_words(text: str) -> tuple[str, ...]:
    """What a text of the window is called in the other language; nothing where it has blanks."""
    return _table().get(bare(text), ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    from defusedxml import ElementTree

    both: dict[str, tuple[str, ...]] = {}
    for message in ElementTree.parse(TRANSLATIONS / "scout_zh_CN.ts").iter("message"):
        english = bare(message.findtext("source") or "")
        chinese = bare(message.findtext("translation") or "")
        for here, there in ((english, chinese), (chinese, english)):
            if there not in both.get(here, ()):
                both[here] = (*both.get(here, ()), there)
    return both
