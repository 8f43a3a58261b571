"""Invented scene lists as crews lay them out: any word above a column, any order, any form."""

from dataclasses import dataclass, field

HEADS = {
    "number": ("场次", "场号", "场", "集场", "戏号", "SCENE NO.", "Scene #", "Sc."),
    "episode": ("集", "集数", "第几集", "EP", "Episode"),
    "int_ext": ("内外", "内/外", "室内外", "I/E", "INT/EXT", "Int./Ext."),
    "time": ("日夜", "日/夜", "时间", "气氛", "时段", "D/N", "Day/Night"),
    "light": ("日夜/内外", "日夜内外", "场景气氛", "I/E D/N", "光线/内外"),
    "place": ("场景", "主场景", "场景名称", "地点", "拍摄场景", "SET", "Location"),
    "part": ("次场景", "二级场景", "子场景", "细分场景"),
    "pages": ("页数", "篇幅", "Pages", "Pgs"),
    "cast": ("人物", "出场人物", "演员", "Cast"),
    "synopsis": ("内容", "剧情", "内容提要", "Synopsis"),
    "extras": ("群演", "特约", "Extras"),
    "note": ("备注", "服化道", "道具", "Notes"),
    "real": ("取景地", "实景地", "实拍场地", "Shooting Location"),
    "planned": ("拍摄日期", "计划", "Shoot Day"),
    "era": ("年代", "时代", "Era"),
}
NUMBERS = ("{e}-{s}", "{e}.{s}", "第{e}集第{s}场", "{e}_{s}", "EP{e:02}-S{s:02}", "#{n}", "{n}")
NUMBERS_IN_EPISODE = ("{s}", "第{s}场", "{s}场", "S{s}")
SIDES = (("内", "INT"), ("外", "EXT"), ("内/外", "INT/EXT"))
LIGHTS = (("日", "day"), ("夜", "night"), ("清晨", "morning"), ("傍晚", "dusk"), ("凌晨", "dawn"))
PLACES = ("沈宅·正厅", "302宿舍", "医院走廊", "天台", "雨巷", "码头", "祠堂", "地铁站台", "夜市")
PARTS = ("门口", "二楼", "院子", "")
BELOW = (("小计", "", ""), ("合计",), ("制表：甲", "", "审核：乙"), ())
ABOVE = ((), ("《围堰》场景表",), ("制表：甲", "", "日期：2026-11-02"))


@dataclass
class SceneList:
    """Rows as written, and of each scene: side, light and place as they must be read."""

    rows: list[tuple] = field(default_factory=list)
    scenes: list[tuple[str, str, str]] = field(default_factory=list)


def make_list(dice):
    """A list of two to nine scenes; ``dice`` decides how it looks."""
    by_episode = dice.random() < 0.4
    columns = _columns(dice, by_episode=by_episode)
    number = dice.choice(NUMBERS_IN_EPISODE if by_episode else NUMBERS)
    joint = dice.choice(("", "/", " ", "-"))
    made = SceneList()
    made.rows += [above for above in [dice.choice(ABOVE)] if above]
    made.rows.append(tuple(dice.choice(HEADS[name]) for name in columns))
    count = 0
    for episode in range(1, dice.randint(1, 3) + 1):
        for scene in range(1, dice.randint(2, 3) + 1):
            count += 1
            cells = _cells(dice, joint)
            cells["number"] = number.format(e=episode, s=scene, n=count)
            cells["episode"] = episode
            made.rows.append(tuple(cells[name] for name in columns))
            part = cells["part"] if "part" in columns else ""
            made.scenes.append((cells["_side"], cells["_light"], cells["place"] + part))
    made.rows += [below for below in [dice.choice(BELOW)] if below]
    return made


def _columns(dice, *, by_episode):
    told = ["light"] if dice.random() < 0.4 else ["int_ext", "time"]
    told.append("place")
    dice.shuffle(told)
    if dice.random() < 0.3:
        told.insert(told.index("place") + 1, "part")
    rest = [name for name in HEADS if name not in {*told, "number", "episode", *_TOLD}]
    more = [name for name in rest if dice.random() < 0.5]
    dice.shuffle(more)
    return [*(["episode"] if by_episode else []), "number", *told, *more]


_TOLD = {"light", "int_ext", "time", "place", "part"}


def _cells(dice, joint):
    (side, in_or_out), (light, time) = dice.choice(SIDES), dice.choice(LIGHTS)
    return {
        "_side": in_or_out,
        "_light": time,
        "int_ext": side,
        "time": light,
        "light": f"{light}{joint}{side}",
        "place": dice.choice(PLACES),
        "part": dice.choice(PARTS),
        "pages": dice.choice(("3/8", "1 2/8", "0.5")),
        "cast": dice.choice(("阿秀、老陈", "众人")),
        "synopsis": dice.choice(("夜里外面下雨，他回来了。", "阿秀推门，发现屋里没人。")),
        "extras": dice.choice(("", "路人10")),
        "note": dice.choice(("", "雨戏", "需夜拍")),
        "real": dice.choice(("大万世居", "坪山图书馆", "")),
        "planned": dice.choice(("D1", "D2")),
        "era": dice.choice(("1942", "现代")),
    }
