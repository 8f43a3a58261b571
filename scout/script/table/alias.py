"""What crews write above a column, in Chinese, English and Russian, and the field it means.

The columns are those of the usual 场景表, 分场表, 顺场表, 顺景表 and 大计划, of Western breakdowns,
and of the Russian КПП; other languages are in ``european_alias``. A *weak* word gives way to a
strong one of the same field: beside 场次, a column 序号 only counts rows, and beside 主场景, a
column 地点 is the real place.
"""

from __future__ import annotations

import re
import unicodedata

from scout.domain.column import FIELD_NAMES, Field
from scout.domain.text import fold_latin
from scout.script.table.european_alias import EUROPEAN, EUROPEAN_WEAK

LONGEST = 24  # signs; what is longer is a sentence, not a header

_STRONG: dict[Field, str] = {
    Field.NUMBER: (
        "场次 场号 场 戏号 场次号 场景号 场景编号 场景序号 场序 集场 集场次 集场号 "
        "剧本场次 原场次 镜场 scene scenes sceneid sceneno scenenumber scenenum scene# scenes# "
        "sc scs sc# scno сцена сцены №сцены номерсцены эпизод"
    ),
    Field.EPISODE: (
        "集 集数 集次 集号 第几集 剧集 ep eps episode episodes episodeno episode# ep# "
        "серия №серии сер"
    ),
    Field.INT_EXT: (
        "内外 内外景 内景外景 室内外 内或外 intext ie interiorexterior intorext ext int "
        "интнат интнатура инт нат натура интерьернатура павнат"
    ),
    Field.TIME: (
        "日夜 昼夜 气氛 时 光线 时段 时辰 天光 日夜景 日景夜景 戏时 dn daynight "
        "timeofday tod time daytime daypart light режим времясуток деньночь"
    ),
    Field.LIGHT: (
        "日夜内外 内外日夜 气氛内外 内外气氛 时间内外 光线内外 气氛内外景 时空 intextdn "
        "iedn dnie daynightintext intextdaynight"
    ),
    Field.PLACE: (
        "主场景 场景 场景名 场景名称 景 景名 布景 戏中场景 剧中场景 剧本场景 故事场景 "
        "剧情场景 主景 set setname setting sets setlocation place объект "
        "объектподобъект объектсъемки местодействия"
    ),
    Field.SUB_PLACE: (
        "次场景 二级场景 三级场景 四级场景 副场景 子场景 分场景 细分场景 小场景 次景 子景 subset "
        "subplace sublocation подобъект"
    ),
    Field.HEADING: "场景标题 场标题 heading sceneheading slugline slug",
    Field.REAL_PLACE: (
        "拍摄地 拍摄地点 拍摄场地 拍摄实景 拍摄场景 实景 实景地 实景地点 实景名称 "
        "取景地 取景地点 外景地 置景地 filminglocation shootinglocation shootlocation "
        "reallocation actuallocation realplace локация местосъемки местосъёмки"
    ),
    Field.ERA: (
        "年代 时代 朝代 时期 时代背景 年份 年代气氛 年代背景 故事年代 故事时间 era eras "
        "period year storyyear эпоха год"
    ),
    Field.PAGES: (
        "页数 页 页数行 页行 篇幅 剧本页数 pages pgs pagecount pagelength length "
        "lengthpages eighths 8ths length8ths pages8ths страниц страницы объем объём"
    ),
    Field.RUNNING: (
        "时长 分钟 分钟数 预计时长 预估时长 成片时长 场次时长 本场时长 片长 秒数 秒 "
        "时长分钟 时长秒 duration runningtime runtime screentime estimatedtime minutes mins "
        "seconds secs timing хронометраж"
    ),
    Field.CAST: (
        "演员 人物 角色 出场人物 出场角色 出场演员 登场人物 主要演员 主要角色 主要人物 "
        "主演 剧中人物 演员表 出演 cast castmembers characters character actors "
        "персонажи персонаж актеры актёры"
    ),
    Field.EXTRAS: (
        "群演 群众 群众演员 特约 特约演员 特约群演 特约群众 特约及群众演员 群演特约 "
        "群特 临演 临时演员 临演特约 extras background bg atmosphere crowd массовка "
        "групповка эпизодники"
    ),
    Field.SYNOPSIS: (
        "主要内容 内容 内容提要 内容概要 内容梗概 内容摘要 剧情 剧情简述 剧情梗概 "
        "剧情简介 梗概 提要 情节 简述 概要 概述 大意 戏核 场景内容 synopsis description summary "
        "scenedescription oneliner action содержание описание краткоесодержание"
    ),
    Field.PLANNED: (
        "计划 拍摄计划 计划时间 计划拍摄时间 计划拍摄日期 计划日期 计划拍摄 拍摄日 拍摄日期 "
        "拍摄时间 拍摄天 拍摄天数 日期 天 shootday shootdate shootingday shootingdate planned "
        "plannedday date съемочныйдень съёмочныйдень дата"
    ),
    Field.STATUS: "拍摄状态 状态 完成情况 完成 是否完成 status done статус",
    Field.UNUSED: (
        "备注 说明 服装 服饰 化妆 造型 道具 特殊道具 关键道具 道具陈设 陈设 置景 服化 "
        "服化道 美术 特效 视效 特殊 特殊提醒 特殊需求 特殊要求 特别 文武 文武戏 武戏 "
        "动作 威亚 车辆 动物 音乐 其他 其它 商植 商值 植入 组别 计划拍摄组别 页码 "
        "起始页 故事日 戏中日 剧情日 镜头数 拍摄时长 导演 摄影 notes note "
        "comments comment remarks props prop wardrobe costume costumes makeup hair "
        "vehicles vehicle sfx vfx stunts animals sound music unit scriptday storyday "
        "scriptpage clock est flashback sequence seq shots реквизит "
        "костюм костюмы грим примечание примечания комментарии транспорт"
    ),
}
_WEAK: dict[Field, str] = {
    Field.NUMBER: "序号 编号 序 号 no number num id # № номер",
    Field.PLACE: (
        "场景描述 场景说明 场景简介 场景概述 地点 场地 地 location locations locationname "
        "scenelocation where место"
    ),
    Field.TIME: "时间 time 光 when время",
    Field.PAGES: "page стр",
    Field.INT_EXT: "景别 interior exterior",
    Field.CAST: "人",
    Field.SYNOPSIS: "事",
    Field.PLANNED: "day день",
}
# For a header that says more than its word; tried in this order.
_INSIDE: tuple[tuple[Field, str], ...] = (
    (Field.REAL_PLACE, r"拍摄地|实景|实拍|取景|filming location|shooting location"),
    (Field.ERA, r"年代|时代|朝代|\bera\b|\bperiod\b"),
    (Field.EXTRAS, r"群演|群众|特约|临演|\bextras\b|\bbackground\b"),
    (Field.PLANNED, r"计划.*(?:时间|日期|天)|拍摄.*(?:日期|时间|日)|shoot(?:ing)? (?:day|date)"),
    (Field.EPISODE, r"^集|^第?集数|^ep(?:isode)?\b"),
    (Field.NUMBER, r"^场次|^场号|集.?场|\bscene\s*(?:no|number|num|#)"),
    (Field.LIGHT, r"(?:日.?夜|气氛).*内.?外|内.?外.*(?:日.?夜|气氛)"),
    (Field.INT_EXT, r"内.?外|\bint\b.*\bext\b"),
    (Field.TIME, r"日.?夜|气氛|光线|day.?night|time of day"),
    (Field.SUB_PLACE, r"[次子副]场景|[二三四]级场景|sub-?set"),
    (Field.HEADING, r"slug ?line|heading"),
    (Field.PLACE, r"场景|地点$|^景点$|\bset\b|\bsetting\b"),
    (Field.PAGES, r"页数|eighths|\bpages\b|8ths"),
    (Field.CAST, r"演员|人物|角色|\bcast\b|characters?"),
    (Field.SYNOPSIS, r"内容|梗概|提要|剧情|synopsis|description|summary"),
    (Field.UNUSED, r"备注|服装|化妆|道具|服化|notes?\b|remarks?\b|props?\b|wardrobe"),
)
_INSIDE_PATTERNS = tuple((field, re.compile(words, re.IGNORECASE)) for field, words in _INSIDE)
_NOISE = re.compile(r"[\s:：/／\\\-—–_.．·,，、&+|*]+")
_BRACKETED = re.compile(r"[(（\[【].*?[)）\]】]")
# Signs of header words in lists from Taiwan and Hong Kong.
_TRADITIONAL = "場內間晝號頁數氣員點備註裝攝戲臨眾編計劃簡劇節觀實陳設時務長級標題稱類別"
_SIMPLE = "场内间昼号页数气员点备注装摄戏临众编计划简剧节观实陈设时务长级标题称类别"
_SIMPLER = str.maketrans(_TRADITIONAL, _SIMPLE)
_SEQUENCE = re.compile(r"^(?:n°\s?)?séq")  # the scene of a French list; a sequence is none
_STORY = re.compile(r"描述|说明|简介|概述")
_COUNTED = re.compile(r"(?<=\D)\d{1,2}$")
EXACT, INSIDE = 1.0, 0.85


def simplify(text: str) -> str:
    """A header in narrow and simplified signs: 場次 as 场次."""
    return unicodedata.normalize("NFKC", text).translate(_SIMPLER)


def _folded(text: str) -> str:
    return _NOISE.sub("", fold_latin(simplify(text)))


def _by_word(*languages: dict[Field, str]) -> dict[str, Field]:
    """Each word with its field; what an earlier language says of a word holds."""
    rows = [row for language in reversed(languages) for row in language.items()]
    return {_folded(word): field for field, words in rows for word in words.split()}


_STRONG_WORDS = _by_word(_STRONG, EUROPEAN)
_WEAK_WORDS = _by_word(_WEAK, EUROPEAN_WEAK)


def find_field(header: str) -> tuple[Field, float] | None:
    """The field that a header means and how sure that is; ``None`` where no word of it is known.

    >>> find_field("内/外"), find_field("Length (8ths)"), find_field("林夏")
    ((<Field.INT_EXT: 'int_ext'>, 1.0), (<Field.PAGES: 'pages'>, 1.0), None)
    """
    text = simplify(header.strip())
    if not text or len(text) > LONGEST:
        return None
    if _SEQUENCE.match(text.casefold()):
        return Field.NUMBER, EXACT
    folded = _folded(text)
    bare = _folded(_BRACKETED.sub("", text))
    for words in (_STRONG_WORDS, _WEAK_WORDS):
        for form in (folded, bare, _COUNTED.sub("", bare)):
            if form in words:
                return words[form], EXACT
    for field, pattern in _INSIDE_PATTERNS:
        if pattern.search(text):
            return field, INSIDE
    return None


def is_weak(header: str) -> bool:
    """Whether a header's word gives way to a strong word of the same field in another column."""
    bare = _folded(_BRACKETED.sub("", header))
    return bare in _WEAK_WORDS and _WEAK_WORDS.get(bare) is not _STRONG_WORDS.get(bare)


def tells_story(header: str) -> bool:
    """Whether a header beside the setting's own says what happens in it: 场景描述."""
    return _STORY.search(simplify(header)) is not None


def names_scene(header: str) -> bool:
    """Whether a header speaks of the scene and not only of where it is shot: 拍摄场景."""
    return "场景" in simplify(header) or "scene" in header.casefold()


def name_field(word: str) -> Field | None:
    """The field that a user names: its id, its name in either language, or any word for it."""
    folded = _folded(word)
    for field, name in FIELD_NAMES.items():
        if folded in {_folded(field.value), _folded(name.text("zh")), _folded(name.text("en"))}:
            return field
    found = find_field(word)
    return found[0] if found is not None and found[1] == EXACT else None
