"""The words of a Chinese heading; those of the other languages are ``latin_word``'s."""

from __future__ import annotations

from scout.domain.heading import IntExt, TimeOfDay

_DAY = "日 白天 昼 白昼 日间 白日 次日昼 次日 翌日 隔日 第二天 大白天 白 全天 整日 日景 艳阳天"
_NIGHT = (
    "夜 晚 晚上 深夜 夜半 半夜 午夜 夜晚 入夜 夜间 夜里 当晚 当夜 子夜 晚间 夜景 大夜 "
    "后半夜 前半夜 三更 半夜里 深更半夜 夤夜 月夜 雨夜 雪夜 今晚 今夜 昨夜 次夜 翌夜 夜深 "
    "黑夜 星夜 漏夜 深更 一更 初更 二更 四更 半夜三更 三更半夜 夜深人静 夜阑人静 夜阑 "
    "夜色深沉 夜色降临 夜幕 夜幕降临 夜幕初降 夜幕下 入夜后 月光下 月上柳梢 月上柳梢头 "
    "月上中天 月明星稀 月黑风高 灯火阑珊 万家灯火 戌时 亥时 子时 丑时"
)
_DAWN = (
    "黎明 拂晓 凌晨 天刚刚亮 天刚亮 天亮 破晓 天蒙蒙亮 天微亮 日出 黎明前 黎明时分 清早 天明 "
    "日出前 日出东方 旭日东升 旭日初升 朝霞 早霞 破晓前 晨光 晨光熹微 晨曦 晨曦微露 "
    "曙光初现 初阳 东方既白 东方发白 鱼肚白 蒙蒙亮 天将亮 天快亮 快天亮 天亮前 "
    "天色微明 天色微亮 天微明 天色渐亮 天光微亮 五更 五更天 鸡鸣 寅时 卯时"
)
_MORNING = "晨 早 清晨 早晨 早上 上午 早间 大清早 一早 次晨 翌晨 晨间 次日晨 大早 辰时 巳时"
_NOON = "中午 正午 午 晌午 午间 日上三竿 午时"
_AFTERNOON = "下午 午后 日头偏西 未时 申时"
_DUSK = (
    "昏 黄昏 傍晚 日落 薄暮 暮 夕阳 傍黑 擦黑 日暮 黄昏时分 傍晚时分 天黑 "
    "夕阳西下 夕阳西沉 夕阳余晖 夕阳下 夕照 夕晖 残阳 残阳如血 斜阳 余晖 余晖下 "
    "落日 落日余晖 落日时分 落霞 晚霞 晚照 火烧云 日落西山 日落时分 日落前 日落后 "
    "日薄西山 太阳落山 太阳下山 向晚 近晚 入暮 暮色 暮色四合 暮色苍茫 暮色降临 "
    "天擦黑 天快黑 快天黑 天将黑 天黑前 天色渐暗 "
    "天色渐晚 天色将晚 天色已晚 掌灯时分 华灯初上 魔术光 魔幻时刻 蓝调时刻 黄金时刻 酉时"
)
_RELATIVE = (
    "连续 接上 接上场 接上一场 接前场 接前 承前 同时 稍后 片刻后 稍晚 紧接 随后 紧接上场 同一时间 "
    "不久 不久后"
)

CHINESE_TIMES: dict[str, TimeOfDay] = {
    **dict.fromkeys(_DAY.split(), TimeOfDay.DAY),
    **dict.fromkeys(_NIGHT.split(), TimeOfDay.NIGHT),
    **dict.fromkeys(_DAWN.split(), TimeOfDay.DAWN),
    **dict.fromkeys(_MORNING.split(), TimeOfDay.MORNING),
    **dict.fromkeys(_NOON.split(), TimeOfDay.NOON),
    **dict.fromkeys(_AFTERNOON.split(), TimeOfDay.AFTERNOON),
    **dict.fromkeys(_DUSK.split(), TimeOfDay.DUSK),
    **dict.fromkeys(_RELATIVE.split(), TimeOfDay.RELATIVE),
    **dict.fromkeys(("日/夜", "日夜"), TimeOfDay.DAY),
}
CHINESE_INT_EXT: dict[str, IntExt] = {
    **dict.fromkeys(("内", "內", "内景", "內景", "室内", "室內"), IntExt.INT),
    **dict.fromkeys(("外", "外景", "室外"), IntExt.EXT),
    **dict.fromkeys(
        (
            "内外",
            "内/外",
            "外/内",
            "内/外景",
            "外/内景",
            "内景/外景",
            "外景/内景",
            "内外景",
            "外内",
            "外内景",
            "室内外",
            "内转外",
            "外转内",
            "内景外景",
        ),
        IntExt.BOTH,
    ),
}
# What may stand for the weather or the kind of a scene; neither the place nor the light.
_STATES = (
    "雨 雪 阴 晴 雾 大雨 小雨 雷雨 暴雨 大雪 阴天 雨天 晴天 闪回 回忆 梦境 梦 幻想 想象 蒙太奇 "
    "倒叙 插叙 现实 空镜 航拍 闪前 闪现 幻觉 特效 主观 资料 "
    "同日 同一天 当日 当天 春 夏 秋 冬 春天 夏天 秋天 冬天 不明 不详"
)
CHINESE_STATES = frozenset(_STATES.split())
