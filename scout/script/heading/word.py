"""The words of a heading, a table per language: a new language is a row, not a branch."""

from __future__ import annotations

from scout.domain.heading import IntExt, TimeOfDay

CHINESE_TIMES: dict[str, TimeOfDay] = {
    **dict.fromkeys(("日", "白天", "昼", "次日昼", "次日", "日间"), TimeOfDay.DAY),
    **dict.fromkeys(
        ("夜", "晚", "晚上", "深夜", "夜半", "半夜", "午夜", "夜晚", "入夜"), TimeOfDay.NIGHT
    ),
    **dict.fromkeys(("黎明", "拂晓", "凌晨", "天刚刚亮", "破晓"), TimeOfDay.DAWN),
    **dict.fromkeys(("晨", "早", "清晨", "早晨", "早上", "上午"), TimeOfDay.MORNING),
    **dict.fromkeys(("中午", "正午", "午"), TimeOfDay.NOON),
    **dict.fromkeys(("下午", "午后"), TimeOfDay.AFTERNOON),
    **dict.fromkeys(("昏", "黄昏", "傍晚", "日落"), TimeOfDay.DUSK),
    **dict.fromkeys(("日/夜", "日夜"), TimeOfDay.DAY),
}
CHINESE_INT_EXT: dict[str, IntExt] = {
    **dict.fromkeys(("内", "內", "内景", "室内"), IntExt.INT),
    **dict.fromkeys(("外", "外景", "室外"), IntExt.EXT),
    **dict.fromkeys(("内外", "内/外", "外/内", "内外景", "外内"), IntExt.BOTH),
}
LATIN_INT_EXT: dict[str, IntExt] = {
    **dict.fromkeys(("INT", "INTERIOR", "I"), IntExt.INT),
    **dict.fromkeys(("EXT", "EXTERIOR", "E", "EST"), IntExt.EXT),
    **dict.fromkeys(("INT/EXT", "EXT/INT", "I/E", "E/I"), IntExt.BOTH),
}
LATIN_TIMES: dict[str, TimeOfDay] = {
    **dict.fromkeys(("DAY", "DAYTIME", "ANOTHER DAY", "DAY TO NIGHT"), TimeOfDay.DAY),
    **dict.fromkeys(("NIGHT", "EVENING", "LATE NIGHT", "MIDNIGHT"), TimeOfDay.NIGHT),
    **dict.fromkeys(("DAWN", "PRE-DAWN", "SUNRISE", "FIRST LIGHT"), TimeOfDay.DAWN),
    **dict.fromkeys(("MORNING", "EARLY MORNING", "LATE MORNING"), TimeOfDay.MORNING),
    **dict.fromkeys(("NOON", "MIDDAY"), TimeOfDay.NOON),
    **dict.fromkeys(("AFTERNOON", "LATE AFTERNOON"), TimeOfDay.AFTERNOON),
    **dict.fromkeys(("DUSK", "SUNSET", "MAGIC HOUR", "TWILIGHT"), TimeOfDay.DUSK),
    **dict.fromkeys(
        (
            "CONTINUOUS",
            "LATER",
            "MOMENTS LATER",
            "A MOMENT LATER",
            "SAME",
            "SAME TIME",
            "MEANWHILE",
            "SECONDS LATER",
            "MINUTES LATER",
            "HOURS LATER",
        ),
        TimeOfDay.RELATIVE,
    ),
}
