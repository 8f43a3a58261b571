"""Facts as people type them: read by kind, written so that they are read again, or refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scout.domain.fact_field import FactKind, load_fact_fields
from scout.domain.fact_number import MOST_CNY, MOST_DAYS, MOST_MINUTES
from scout.domain.fact_span import NoiseSpan, Period, TruckRoom
from scout.domain.fact_value import (
    LONGEST,
    FactFault,
    edit_value,
    read_value,
    tidy_value,
    write_value,
)
from scout.domain.location import UNKNOWN, HourSpan

TABLE = load_fact_fields().by_id


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("fee_hour", "￥３００", 300),
        ("fee_hour", "300 元/小时", 300),
        ("deposit", "1.2万", 12_000),
        ("fee", "12,000", 12_000),
        ("min_hours", "4", 240),
        ("min_hours", "1 小时半", 90),
        ("min_hours", "1小时30分", 90),
        ("min_hours", "2个半小时", 150),
        ("load_in_min", "25", 25),
        ("load_in_min", "半小时", 30),
        ("load_in_min", "1:15", 75),
        ("lead_days", "10 个工作日", 10),
        ("lead_days", "2 weeks", 14),
        ("depth_m", "850 cm", 8.5),
        ("area_m2", "1,200 ㎡", 1200.0),
        ("enter_at", "6点半", 390),
        ("enter_at", "06:30", 390),
        ("night", "√", True),
        ("night", "不可以 / not possible", False),
        ("redress", "否", False),
        ("scouted", "已勘景", "scouted"),
        ("kind", "客家围屋", "hakka"),
        ("capacity", "40人", 40),
        ("power_kw", "63 kW", 63.0),
        ("open_hours", "18:00-02:00、9：00至12：00",
         (HourSpan(start=540, until=720), HourSpan(start=1080, until=1560))),
        ("free_periods", "2026年12月1日至12月10日, 2027-01-05",
         (Period(start=date(2026, 12, 1), until=date(2026, 12, 10)),
          Period(start=date(2027, 1, 5), until=date(2027, 1, 5)))),
        ("noise", "07:30-08:00 学校铃声 75分贝；临街",
         (NoiseSpan(hours=HourSpan(start=450, until=480), what="学校铃声", db=75),
          NoiseSpan(hours=HourSpan(start=0, until=1440), what="临街"))),
        ("trucks", "9.6米1辆、4.2米×2",
         (TruckRoom(count=2, length_m=4.2), TruckRoom(count=1, length_m=9.6))),
        ("phone", "0755-12345678转801", "0755-12345678转801"),
        ("holding", "  西厢 两间 ", "西厢 两间"),
    ],
)  # fmt: skip
def test_what_people_type_is_understood(field, typed, value):
    """Full-width signs, units and both languages; as it is written, and as a form shows it."""
    assert value == read_value(TABLE[field], typed)
    assert value == read_value(TABLE[field], tidy_value(TABLE[field], typed))
    assert value == read_value(TABLE[field], edit_value(TABLE[field], typed))


@pytest.mark.parametrize("typed", ["", "?", "未知", "不详", "待定", "Unknown", "n/a", UNKNOWN])
@pytest.mark.parametrize("field", ["fee_hour", "noise", "trucks", "power", "night"])
def test_unknown_is_a_value(field, typed):
    """Of every kind, in both languages, and it is written as such."""
    assert read_value(TABLE[field], typed) is None
    assert (UNKNOWN, "") == (tidy_value(TABLE[field], typed), edit_value(TABLE[field], typed))


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("fee_hour", "200-300"),
        ("min_hours", "四"),
        ("fee_hour", "-5"),
        ("fee_hour", "1.5"),
        ("fee_hour", str(MOST_CNY + 1)),
        ("fee_hour", "9" * 400),
        ("min_hours", "0"),
        ("min_hours", "400 h"),
        ("lead_days", "4000"),
        ("lead_days", "soon"),
        ("height_m", "0"),
        ("height_m", "high"),
        ("area_m2", "-3"),
        ("capacity", "12.5"),
        ("night", "maybe"),
        ("kind", "castle"),
        ("enter_at", "25:00"),
        ("enter_at", "morning"),
        ("open_hours", "9 to 5"),
        ("open_hours", "09:00-12:00, 11:00-13:00"),
        ("free_periods", "2026-12-10 ~ 2026-12-01"),
        ("free_periods", "2026-02-30"),
        ("free_periods", "12-01"),
        ("noise", "07:30-08:61 bell"),
        ("noise", "street 900 dB"),
        ("trucks", "two trucks"),
        ("trucks", "1 × 80 m"),
        ("phone", "ask Li"),
        ("coordinates", "91, 114"),
        ("holding", "a\x00b"),
        ("holding", "x" * (LONGEST + 1)),
    ],
)
def test_what_cannot_be_is_refused_in_both_languages(field, typed):
    """With an example of what can be, and never with the whole of a long text."""
    with pytest.raises(FactFault) as refused:
        read_value(TABLE[field], typed)
    told = [refused.value.message.text(lang) for lang in ("zh", "en")]
    assert all(0 < len(text) < 200 for text in told)


_MINUTE = st.integers(0, 1439)
_SPAN = st.builds(
    lambda start, long: HourSpan(start=start, until=start + long), _MINUTE, st.integers(1, 1439)
)
_METRES = st.integers(1, 20_000_000).map(lambda thousandths: thousandths / 1000)
_DAY = st.dates(date(2000, 1, 1), date(2099, 12, 31))
_WORDS = st.text("门铃学校 bell", max_size=20).map(lambda text: " ".join(text.split()))
VALUES = {
    FactKind.FLAG: st.booleans(),
    FactKind.MONEY: st.integers(0, MOST_CNY),
    FactKind.MINUTES: st.integers(1, MOST_MINUTES),
    FactKind.DAYS: st.integers(0, MOST_DAYS),
    FactKind.METRES: _METRES,
    FactKind.AREA: st.integers(1, 10_000_000).map(float),
    FactKind.WHOLE: st.integers(0, 1_000_000),
    FactKind.CLOCK: _MINUTE,
    FactKind.HOURS: _SPAN.map(lambda span: (span,)),
    FactKind.PERIODS: st.tuples(_DAY, _DAY).map(
        lambda days: (Period(start=min(days), until=max(days)),)
    ),
    FactKind.NOISE: st.builds(
        NoiseSpan, hours=_SPAN, what=_WORDS, db=st.none() | st.integers(0, 140)
    ).map(lambda span: (span,)),
    FactKind.TRUCKS: st.builds(
        TruckRoom, count=st.integers(1, 999), length_m=st.integers(1, 250).map(lambda x: x / 10)
    ).map(lambda room: (room,)),
}


@pytest.mark.parametrize("kind", VALUES)
@given(data=st.data())
def test_what_is_written_is_read_again(kind, data):
    """Any value of a kind, by any field of that kind, also from the form."""
    fields = [field for field in TABLE.values() if field.kind is kind]
    field, value = data.draw(st.sampled_from(fields)), data.draw(VALUES[kind])
    written = write_value(field, value)
    assert value == read_value(field, written)
    assert value == read_value(field, edit_value(field, written))
