"""Invented realms that mean today: 大夏 in a story of a war god is the present day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scout.script.draft import Draft

_WAR_GOD = re.compile(r"战神|龙王殿|兵王|赘婿|龙帅")
_COURT = re.compile(r"圣旨|朕|皇上|陛下|奴婢|王爷|本宫|修仙|仙门")
_REALMS = frozenset({"大夏", "龙国", "炎国"})


def find_modern_realms(draft: Draft) -> frozenset[str]:
    """The names of realms that are today's country in this script, where it is of that kind."""
    texts = [draft.title, *(line.text for line in draft.preface)]
    for scene in draft.scenes:
        texts += [scene.heading.suffix, *(line.text for line in (*scene.captions, *scene.prose))]
    whole = "\n".join(texts)
    named = any(realm in whole for realm in _REALMS)
    return _REALMS if named and _WAR_GOD.search(whole) and not _COURT.search(whole) else frozenset()
