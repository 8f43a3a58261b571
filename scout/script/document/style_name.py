"""What the name of a paragraph style says about its paragraphs.

Names as templates and programs write them: Final Draft and Fade In (Scene Heading, Character),
Chinese templates (``1集数``, ``2场次``, ``3台词``, ``4人物``) and Word itself (toc 1, Title).
"""

from __future__ import annotations

import re

from scout.script.document.block import Part

# The first that is found decides: 场景描述 is no heading, 人物对白 no name.
_NAMES: list[tuple[Part, re.Pattern[str]]] = [
    (part, re.compile(pattern, re.IGNORECASE))
    for part, pattern in [
        (Part.CONTENTS, r"^toc\b|^目录|^contents"),
        (
            Part.DIALOGUE,
            r"台词|臺詞|对白|對白|对话|對話|dialog|parenthetical|括号|旁白|独白",
        ),
        (Part.ACTION, r"动作|動作|描述|描写|action|transition|转场|轉場|^shot|镜头|鏡頭|general"),
        (Part.EPISODE, r"集数|集數|分集|集标题|^\d?第?集$|episode|^(?:new )?act\b"),
        (Part.HEADING, r"场次|場次|场景|場景|场头|场号|分场|^\d?场$|scene|slug\s?line|^heading$"),
        (Part.CHARACTER, r"人物|角色|character(?!.*\bchar$)|^cue$|^speaker"),
        (Part.TITLE, r"^(?:title|标题|標題|剧名|片名)$"),
    ]
]


def read_style_name(name: str) -> Part | None:
    """The part that paragraphs of this style play, or ``None`` where the name does not say."""
    name = name.strip()
    return next((part for part, words in _NAMES if words.search(name)), None)
