"""What a line of a Chinese script is, if no heading: episode, cast, caption, flashback, speech."""

from __future__ import annotations

import re

from scout.script.heading.chinese_number import NUMBER

EPISODE = re.compile(
    rf"^(?:《[^》]{{1,30}}》|[-=~·])*\s*"  # the title before it, or a rule of dashes around it
    rf"[【\[]?(?:(?:第\s*|(?={NUMBER}\s*集$))(?P<n>{NUMBER})\s*集|(?:EP|Episode)\s*\.?\s*(?P<latin>\d{{1,3}})(?!\s*-\s*\d))"
    rf"(?!\s*(?:终|完|结束|剧终|第?\s*场\s*{NUMBER}|第?\s*{NUMBER}\s*场))[】\]]?"
    r"(?:(?:[\s:·=~|-]+|(?=《))(?P<title>.{0,60}?)[\s=~-]*|\s*[【\[(].{0,20}[】\])])?$",
    re.IGNORECASE,
)
EPISODE_END = re.compile(
    rf"^[【\[(]?\s*(?:第?\s*{NUMBER}\s*集|本集|全剧|全集)?\s*(?:终|完|结束|剧终)\s*[】\])]?$"
)
CAST = re.compile(
    r"^[【\[]?(?:本场|本集|出场|登场|主要|上场)?(?:人物|角色|演员|人|出场)"
    r"[】\]]?\s*(?::|(?<=[】\]]))\s*(?P<names>.+)$"
)
CAPTION = re.compile(
    r"^[【\[(]?\s*(?:银幕|画面|屏幕|打出|出现|出|叠加|叠印|叠|上|片头|黑屏|黑底白字|显示){0,3}"
    r"(?:字幕|标题|叠字|人名条|时间字幕|地点字幕)(?:条|打出|出|显示|浮现)?\s*:\s*"
    r"(?P<text>.+?)\s*[】\])]?$"
)
CAPTION_WITHIN = re.compile(r"[【\[(]?(?:字幕|叠字|打出字样)\s*[:]\s*(?P<text>[^】\])]{1,60})")
_FLASH = "(?:插入|进入)?(?:闪回|回忆|倒叙|闪入|回忆杀|插叙|插叙闪回|梦境|梦中|梦)"
_END = "(?:结束|完毕|完|毕|止|出)"
OPENS = re.compile(
    rf"^(?:[【\[(]\s*{_FLASH}(?!{_END})(?P<text>[^】\])]{{0,40}})[】\])]"
    rf"|{_FLASH}(?P<bare>(?:开始|入|段落|\s+\S{{1,12}})?))[:。]?$"
)
CLOSES = re.compile(
    rf"^[【\[(]?\s*(?:{_FLASH}\s*{_END}|闪出|(?:回到|切回|返回)现[在实]\S{{0,12}}"
    r"|梦醒|(?:现实|回忆)\s*(?:恢复|结束))[】\])]?[。:]?$"
)
CLOSES_BEHIND = re.compile(rf"[【\[(]\s*(?:{_FLASH}\s*{_END}|闪出)\s*[】\])]\s*$")
OPENS_BEFORE = re.compile(rf"^[△▲\s]*[【\[(]\s*{_FLASH}(?!{_END})[^】\])]{{0,40}}[】\])](?=\s*\S)")
TITLE = re.compile(r"^(?:剧名|片名|剧本名|名称|剧本)?\s*:?\s*《(?P<title>[^》]{1,60})》")
CUTS = re.compile(r"[【\[]\s*(?:切|切至|切到|画面切)[^】\]]{0,20}[】\]]")
AGED = re.compile(r"^\S{1,8}\(")
_SPEAKER = re.compile(
    r"^(?P<name>[\u4e00-\u9fffA-Za-z·]{1,8}\d{0,2}?)\s*+(?:\((?P<aside>[^()]{0,24})\))?\s*+"
    r"(?:OS|VO|O\.S\.?|V\.O\.?|画外音|内心|独白)?\s*+(?:\([^()]{0,24}\))?\s*+:",
    re.IGNORECASE,
)
_LABELS = (
    "字幕 旁白 画外音 音效 时间 地点 场景 人物 注 备注 提示 镜头 特写 出场 角色 演员 标题 插曲 "
    "音乐 歌词 道具 服装 内景 外景 梗概 大纲 类型 集数 编剧 导演 制片 题材 主题 背景 画面 "
    "时长 片长 本集时长 本场时长 全集时长 单集时长 每集时长 预计时长 总时长 "
    "手机 电视 广播 屏幕 短信 微信 众 众人 OS VO 同期声 解说"
)
_NO_SPEAKERS = frozenset(_LABELS.split())
_WIDE, _ACTS, _REACH = re.compile(r"\s{1,8}"), re.compile(r"[。!?:△▲“”…]"), 300
_NAMES = re.compile(r"[、,;/。\s]+")
_NOTE = re.compile(r"\([^()]*\)|【[^】]*】|\[[^\]]*\]")


def find_speaker(plain: str) -> str | None:
    """The name before the colon of a line of speech; of ``VO（护工）：`` the one in brackets."""
    found = _SPEAKER.match(plain)
    if found is None:
        return None
    name = found["name"]
    if name.upper() in {"VO", "OS"} and found["aside"]:
        name = found["aside"]
    name = re.sub(r"(?:OS|VO)$", "", name, flags=re.IGNORECASE)
    return None if name in _NO_SPEAKERS or not name else name


def split_cast(text: str) -> tuple[str, str]:
    """The names of a cast line, and the action that follows them on the same line."""
    for gap in _WIDE.finditer(text[:_REACH]):
        tail = text[gap.end() :]
        if _ACTS.search(tail[:_REACH]) and not text[: gap.start()].rstrip().endswith(("、", ",")):
            return text[: gap.start()], tail
    return text, ""


def read_cast(text: str) -> list[str]:
    """The names of a cast line, without the notes in their brackets."""
    return [name for name in _NAMES.split(_NOTE.sub("", text)) if name and name not in {"等", "无"}]
