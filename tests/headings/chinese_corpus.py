"""Invented Chinese scripts in any grammar, with the reading that a careful person gives them."""

import re
from dataclasses import dataclass, field
from random import Random

from headings.chinese_way import WAYS

HOMES = "林家 陈宅 老魏家 顾氏集团 盐湾围 望潮楼 青石镇 宋府 周婶家 第三医院 永昌典当行 红星厂".split()
ROOMS = "客厅 书房 天井 祠堂 厨房 走廊 天台 门口 后院 二楼包间 地下车库 值班室 灵堂 卧室 账房 大堂".split()
ALONE = (
    "渡口 山神庙 夜总会包厢 早餐店 外滩观景台 内院 日料店 午门广场 内河码头 晚晴楼戏台 车内 屋外 城外小路 昏暗巷子 KTV包间 "
    "外婆家 破庙 梯田 石拱桥 派出所审讯室 日杂店 月台 晒谷场 黑松林 B超室 网吧 殡仪馆 夜市 早市 海边栈道 "
    "国内航站楼 室外泳池 村外水渠 洞内石室 晨光小学 黄昏恋婚介所"
).split()  # fmt: skip
TIMES = {
    "日": "day", "夜": "night", "晨": "morning", "昏": "dusk", "黄昏": "dusk", "清晨": "morning",
    "深夜": "night", "傍晚": "dusk", "凌晨": "dawn", "下午": "afternoon", "中午": "noon", "上午": "morning",
    "晚上": "night", "黎明": "dawn", "白天": "day", "晚": "night", "早": "morning", "拂晓": "dawn", "午后": "afternoon",
}  # fmt: skip
ODD_TIMES = {"次日清晨": "morning", "日/夜": "day", "次日昼": "day", "翌日晨": "morning", "半夜": "night"}
INT_EXTS = {"内": "INT", "外": "EXT"}
BOTH = {"内外": "INT/EXT", "内/外": "INT/EXT"}
NAMES = "林夏 陈砚 老魏 许红 顾承 小顺子 周婶 阿芳 阿May 陈太公".split()
ACTIONS = [
    "两人并肩走着，谁也不说话。", "老魏蹲在门槛上抽烟。", "林夏推门而入，屋内漆黑。", "外婆在灯下缝衣，头也不抬。",
    "日光从窗缝里漏进来。", "夜色像墨一样泼下来。", "全家围坐在桌前，没人动筷。", "内心的恐惧涌上来，她后退一步。",
    "早已过了约定的时间。", "他把信封翻过来，空的。",
]  # fmt: skip
BODY = [
    "△{a}", "△林夏推门而入，屋内漆黑。", "▲{n}回头，{a}", "{n}：（看表）十点，内环路堵死了。", "{n}：你到底想怎么样？",
    "{n}（OS）：今天是第7日，外面还在下雨。", "{n}：3-5天内必须到货，日内就办。", "人物：{l}", "【字幕：三年后】", "字幕：1937年 江城",
    "{a}", "镜头推近，一只手按在门上。", "一天夜里，外面下起了雨。", "他半夜外出，没人知道。", "VO（{n}）：从那以后，我再没见过他。",
    "{n}：1、2、3，跳！", "10-20分钟后，门开了。", "3-5个黑衣人冲进来。", "12:30 日光灯闪了一下。", "2019.3.21", "19", "- 7 -",
    "第12页", "【切】", "{n}：第三场戏是谁写的？", "第三场雨停了，{n}才出门。", "△内外夹击，{n}无路可退。", "音效：雷声。",
    "{n}：外卖到了。", "特写：一枚铜钱。", "（{n}下）", "{n}：日子还长，夜里凉。", "三、二、一，灯灭。", "{n}笑着：“外面冷，进屋内坐。”",
    "场景一片混乱，众人散去。", "场景一转，雪停了。", "2000年的第一天，他们搬进新家。", "1942年冬，大雪封山。", "5月3日，外省来人。",
]  # fmt: skip
FRONT = [
    "类型：家庭 / 悬疑", "集数：12集", "一句话梗概：一只不肯指北的罗盘。", "1-2集为第一卡点", "人物小传", "1、老杨——50岁，文物贩子",
    "2、林夏，女，28岁，产品经理，外冷内热", "3、顾承（35岁）：总裁，夜猫子", "故事发生在一个内陆小城，白天热闹，夜里安静。",
    "一、故事大纲", "二、人物关系", "1. 主题：回家", "主要场景：祠堂、客厅、码头", "时间：1942年 地点：盐湾围",
]  # fmt: skip
NUMBERED_SPEECH = ["{k}、甲：“谁？那大脚吧”", "{k}、乙：夜里说的，外人不知道。", "{k}、{n}：日子怎么过？"]
LEFT_OUT = re.compile(r"\|((?:t|io|p|back)(?: (?:t|io|p))*)$")
DIGITS = "零一二三四五六七八九"


@dataclass
class Sample:
    """A file: its lines, and the expected reading by the number of the line."""

    lines: list[str] = field(default_factory=list)
    expected: dict[int, dict] = field(default_factory=dict)


def spell(number: int) -> str:
    """24 as 二十四."""
    if number < 10:
        return DIGITS[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return ("" if tens == 1 else DIGITS[tens]) + "十" + (DIGITS[ones] if ones else "")
    hundreds, rest = divmod(number, 100)
    gap = "零" if 0 < rest < 10 else "一" if 10 <= rest < 20 else ""
    return DIGITS[hundreds] + "百" + gap + (spell(rest) if rest else "")


def widen(number: int) -> str:
    """24 as ２４."""
    return "".join(chr(ord(sign) + 0xFEE0) for sign in str(number))


def make_heading(rng: Random, way: str, *, episode: int, scene: int) -> tuple[str, dict]:
    """One heading and its reading."""
    found = LEFT_OUT.search(way)
    form, left_out = (way[: found.start()], found[1]) if found else (way, "")
    parts = rng.choice(HOMES), rng.choice(ROOMS)
    place = rng.choice(ALONE) if rng.random() < 0.5 else "".join(parts)
    joint = {"{p1}·": "·", "{p1} - ": "-", "{p1}-": "-", "{p1} {": " "}
    if "{p1}" in form:
        place = next((link for key, link in joint.items() if key in form), "-").join(parts)
    odd = rng.random() < 0.08 and "{t}{" not in form and "{t}/" not in form and "}{t}" not in form
    time = rng.choice(list(ODD_TIMES if odd else TIMES))
    both = rng.random() < 0.05 and "{io}景" not in form and "{io}{" not in form and "/{io}" not in form
    int_ext = rng.choice(list(BOTH if both else INT_EXTS))
    cast = rng.sample(NAMES, rng.randint(2, 4))
    text = form.format(
        e=episode, s=scene, s2=f"{scene:02}", w=widen(scene if "{w}-" not in form else episode),
        E=spell(episode), Z=spell(scene), p=place, p1=parts[0], p2=parts[1], t=time, io=int_ext,
        a=rng.choice(ACTIONS), c=" ".join(cast), l="、".join(cast), d=f"2019.{rng.randint(1, 12)}.{rng.randint(1, 28)}",
    )  # fmt: skip
    dashed = "{e}" in form or "{E}" in form or "{w}-" in form
    numbered = any(key in form for key in ("{s", "{Z}", "{w}"))
    return text, {
        "number": (f"{episode}-{scene}" if dashed else str(scene)) if numbered else None,
        "place": None if "p" in left_out.split() else place,
        "time": None if "t" in left_out.split() else {**TIMES, **ODD_TIMES}[time],
        "int_ext": None if "io" in left_out.split() else {**INT_EXTS, **BOTH}[int_ext],
        "back": "back" in left_out,
    }


def make_file(rng: Random, ways: list[str], *, scenes: int = 40) -> Sample:
    """A script in these ways, one of them per scene, with decoys between the headings."""
    sample = Sample([f"《{rng.choice(HOMES)}旧事》", *rng.sample(FRONT, 6)])
    dashed = "{e}" in ways[0] or "{E}" in ways[0]
    scene = 0
    per_episode = rng.randint(4, 12) if dashed else scenes + 1
    for count in range(scenes):
        episode = count // per_episode + 1
        if dashed and count % per_episode == 0:
            sample.lines.append(f"第{spell(episode)}集  {rng.choice(HOMES)}")
            scene = 0
        scene += 1 if rng.random() > 0.04 else rng.randint(0, 3)
        scene = max(scene, 1)
        text, expected = make_heading(rng, rng.choice(ways), episode=episode, scene=scene)
        sample.expected[len(sample.lines) + 1] = expected
        sample.lines += text.split("\n")
        sample.lines += _body(rng)
    return sample


def _body(rng: Random) -> list[str]:
    lines = []
    for _ in range(rng.randint(3, 9)):
        form = rng.choice(BODY) if rng.random() > 0.05 else rng.choice(NUMBERED_SPEECH)
        cast = rng.sample(NAMES, 3)
        lines.append(
            form.format(n=cast[0], l="、".join(cast), a=rng.choice(ACTIONS), k=rng.randint(1, 244))
        )
    return lines


def all_ways() -> list[tuple[str, str]]:
    """Every way with the letter of its grammar."""
    return [(letter, way) for letter, ways in WAYS.items() for way in ways]
