"""Each cause of a refusal, alone, in both languages."""

from datetime import date

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Containment, HourSpan, PlaceState
from scout.domain.wish import NeverThere, PlayHere
from scout.suggest.matching.cause import Cause

DAYTIME = (HourSpan(start=540, until=1080),)
CASES = [
    (Cause.ERA, {"era": "wartime"}, {}, {}, "War of Resistance", "抗战"),
    (Cause.INT_EXT, {"int_ext": IntExt.EXT}, {}, {}, "an exterior", "外景"),
    (Cause.NIGHT, {"times": {TimeOfDay.NIGHT}}, {"night": False}, {}, "no night", "夜戏"),
    (Cause.FIRE, {"fire": True}, {"fire": False}, {}, "no fire", "明火"),
    (Cause.HOURS, {"times": {TimeOfDay.NIGHT}}, {"open_hours": DAYTIME}, {}, "closes at 18:00",
     "18:00 关门"),
    (Cause.HOURS, {"times": {TimeOfDay.DAWN}}, {"open_hours": DAYTIME}, {}, "09:00-18:00",
     "只在 09:00-18:00 开放"),
    (Cause.ANNOUNCED, {}, {"state": PlaceState.ANNOUNCED}, {}, "not open", "未开放"),
    (Cause.OUTSIDE, {}, {"district": Containment.OUTSIDE}, {}, "outside the district", "区外"),
    (Cause.UNKNOWN_POSITION, {}, {"district": Containment.UNKNOWN}, {}, "position is unknown",
     "位置不详"),
    (Cause.BANNED, {}, {}, {"ban": {"house"}}, "banned", "排除"),
    (Cause.BANNED, {}, {}, {"ban": {"house/hall"}}, "banned", "排除"),
    (Cause.NEVER, {}, {}, {"about": (NeverThere(need="n1", place="house"),)}, "do not want",
     "不在此处"),
    (Cause.NEVER, {}, {}, {"about": (NeverThere(need="n1", place="house/hall"),)}, "do not want",
     "不在此处"),
    (Cause.NOT_HERE, {}, {}, {"about": (PlayHere(need="n1", place="block"),)}, "another place",
     "别处"),
    (Cause.NOT_HERE, {}, {}, {"about": (PlayHere(need="n1", place="house/room"),)},
     "another place", "别处"),
    (Cause.UNCONFIRMED, {}, {"state": PlaceState.UNVERIFIED}, {"confirmed_only": True},
     "no source", "没有来源"),
    (Cause.PERMIT, {}, {"lead_days": 15},
     {"today": date(2026, 3, 1), "start": date(2026, 3, 8)}, "takes 15 days, the shoot starts in 7",
     "需 15 天，距开机只有 7 天"),
    (Cause.FLOOR, {}, {"state": PlaceState.UNVERIFIED}, {"fit_floor": 0.95},
     "fits 0.90, less than the 0.95", "贴合度 0.90，低于你要求的 0.95"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_cause_refuses_by_itself_and_says_so(run, make, case):
    """The place would play the need but for this one thing."""
    cause, asked, offered, wishes, en, zh = case
    needs, places = [make.need(**asked)], [make.place(**offered)]
    found = run(needs, places, **wishes)
    (refusal,) = found.refusals(0)
    assert (cause, 0, 1.0) == (refusal.mask, len(found.pairs), refusal.kind_score)
    (sentence,) = refusal.causes
    assert en in sentence.text("en")
    assert zh in sentence.text("zh")
    assert ({cause: 1}, {cause: (0,)}) == (found.cause_counts(0), found.only_cause(0))
    assert 1 == len(run([make.need()], [make.place()]).pairs)


def test_all_causes_of_a_spot_are_kept_in_order(run, make):
    """Three things at once are three sentences, and no single cause stands for them."""
    place = make.place(night=False, district=Containment.OUTSIDE)
    need = make.need(era="wartime", times={TimeOfDay.NIGHT})
    found = run([need], [place])
    (refusal,) = found.refusals(0)
    assert Cause.ERA | Cause.NIGHT | Cause.OUTSIDE == refusal.mask
    codes = [message.code for message in refusal.causes]
    assert ["suggest.era_not_played", "suggest.no_night", "suggest.outside_district"] == codes
    assert {} == found.only_cause(0)


def test_what_plays_is_not_counted_as_shut_out(run, make):
    """A house whose hall plays is open, though its room does not play the era."""
    room = make.spot("room", eras=(("wartime", "as_is"),))
    found = run([make.need()], [make.place("a", make.spot(), room), make.place("b", room)])
    assert 2 == len(found.refusals(0))
    assert ({Cause.ERA: 1}, {Cause.ERA: (1,)}) == (found.cause_counts(0), found.only_cause(0))


@pytest.mark.parametrize(
    ("spans", "time", "plays"),
    [
        ([(540, 1080)], TimeOfDay.DAY, True),
        ([(540, 1080)], TimeOfDay.RELATIVE, True),
        ([(540, 1229)], TimeOfDay.NIGHT, False),
        ([(540, 1230)], TimeOfDay.NIGHT, True),
        ([(1260, 1560)], TimeOfDay.NIGHT, True),
        ([(0, 240)], TimeOfDay.NIGHT, True),
        ([(1320, 1800)], TimeOfDay.DAWN, True),
        ([(540, 660), (690, 719)], TimeOfDay.NOON, False),
        ([(360, 540), (1020, 1200)], TimeOfDay.DUSK, True),
        ([], TimeOfDay.NIGHT, True),
    ],
)
def test_an_hour_of_the_light_is_enough(run, make, spans, time, plays):
    """Over midnight too; unknown hours forbid nothing, and a relative time asks for nothing."""
    hours = tuple(HourSpan(start=start, until=until) for start, until in spans)
    found = run([make.need(times=frozenset({time}))], [make.place(open_hours=hours)])
    assert plays == bool(len(found.pairs))


def test_every_light_asked_for_must_be_there(run, make):
    """Open by day only, a place plays no need of day and night."""
    need = make.need(times=frozenset({TimeOfDay.DAY, TimeOfDay.NIGHT}))
    assert Cause.HOURS == run([need], [make.place(open_hours=DAYTIME)]).refusals(0)[0].mask


def test_a_permit_in_time_or_unknown_or_without_dates_refuses_nothing(run, make):
    """Exactly as many days as there are will do."""
    dates = {"today": date(2026, 3, 1), "start": date(2026, 3, 16)}
    assert 1 == len(run([make.need()], [make.place(lead_days=15)], **dates).pairs)
    assert 1 == len(run([make.need()], [make.place(lead_days=None)], **dates).pairs)
    assert 1 == len(run([make.need()], [make.place(lead_days=99)], today=dates["today"]).pairs)
