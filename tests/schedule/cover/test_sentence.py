"""The cover of a day as a crew reads it."""

from dataclasses import replace

from scout.domain.heading import IntExt


def say_day(rain, studio, lang):
    """Monday the lane, Tuesday hall and mill: with an actor who has no work on Monday."""
    monday, tuesday = rain.dates(1, 2)
    shots = [
        studio.shot("house/lane", IntExt.EXT, eighths=24, number="1-1"),
        studio.shot("house/hall", number="1-2"),
        studio.shot("mill/hall", number="1-3"),
    ]
    places = [
        studio.place("house", 114.35, fee_cny_day=3000),
        studio.place("mill", 114.40, fee_cny_day=1000),
    ]
    request = rain.cast(rain.request(shots, places), {1: ["阿灯"], 3: ["阿影"]})
    request = rain.dress(request, {"need:mill/hall": 1.5})
    laid = rain.cover(request, {monday: [1], tuesday: [2, 3]})
    return [sentence.text(lang) for sentence in laid.cover.days[0].sentences]


def test_a_day_in_chinese(rain, studio):
    """Risk, 雨备, 备景 with what it takes, 决定时间, 补拍."""
    assert [
        "12月7日靠天的外景戏：第 1-1 场（135 分钟，3 页）。",
        "12月7日：这个月约 19% 的日子有雨。这是气候风险，不是天气预报。",
        "12月7日雨备：外景拍不了就改拍第 1-2、1-3 场，可拍 90 分钟（外景原需 135 分钟）。",
        "备景“house/hall”（house场地，第 1-2 场，45 分钟）：就在当天的场地。",
        (
            "备景“mill/hall”（mill场地，第 1-3 场，45 分钟）："
            "离当天的场地车程最多 15 分钟（估算），要提前留好场地。"
        ),
        "改拍备景需另叫演员：阿影。",
        "“mill/hall”须提前置好景，下不下雨都要备：约 1.5 小时，场租约 600 元。",
        "外景空出来的时间还有 45 分钟没有备景可拍。",
        (
            "决定时间：前一天（12月6日）18:00 前。备景要换集合地点、提前出发或另叫演员，"
            "晚了来不及改通告。"
        ),
        "外景补拍：12月8日，与提前拍掉的备景戏对调。",
    ] == say_day(rain, studio, "zh")


def test_a_day_in_english(rain, studio):
    """The same ten sentences."""
    said = say_day(rain, studio, "en")
    assert 10 == len(said)
    assert "9 Dec" not in " ".join(said)
    assert "A risk from climate, not a forecast." in said[1]
    assert "shoot scenes 1-2, 1-3 instead: 90 min for 135 min of exteriors." in said[2]
    assert "Decide by 18:00 on 6 Dec, the eve" in said[8]


def test_a_cover_without_cast_calls_nobody(rain, studio):
    """Nothing is said of cast where the script names none."""
    monday, tuesday = rain.dates(1, 2)
    shots = [studio.shot("house/lane", IntExt.EXT), studio.shot("house/hall")]
    request = rain.request(shots, [studio.place("house")])
    codes = [
        sentence.code
        for sentence in rain.cover(request, {monday: [1], tuesday: [2]}).cover.days[0].sentences
    ]
    assert [
        "schedule.cover_exposed", "schedule.rain_risk", "schedule.cover_block",
        "schedule.cover_same", "schedule.decide_call", "schedule.make_up_swapped",
    ] == codes  # fmt: skip
    named = rain.cast(replace(request), {1: ["阿灯"], 2: ["阿灯"]})
    laid = rain.cover(named, {monday: [1], tuesday: [2]})
    assert "备景用到的演员当天都有戏，不用另叫。" in [
        sentence.text("zh") for sentence in laid.cover.days[0].sentences
    ]
