"""The table of what one asks of a place: whole, of one meaning, and found by its columns."""

from collections import defaultdict

import pytest

from scout.domain.fact_field import FactHome, FactKind, FactLevel, fold_header, load_fact_fields

TABLE = load_fact_fields()

# The columns of the usual form of a recce, and what is added to it for a vertical short drama.
FORM = {
    "实景名称": "name_zh", "地域(城市)": "subdistrict", "详细地址": "address", "经度": "lon",
    "纬度": "lat", "距离住宿地距离": "lodging_km", "容纳人数": "capacity",
    "设备空间": "kit_space", "是否改景": "redress", "改景费用": "redress_cny",
    "改景时间": "redress_time", "道具陈设": "props", "进景时间": "enter_at",
    "离景时间": "leave_at", "使用时间(天)": "use_days", "联系人": "contact",
    "联系人职务": "contact_job", "联系方式": "phone", "场景价格": "fee",
    "空闲档期 起–止": "free_periods", "自定义": "note", "备注": "note", "照片": "photos",
    "勘景进度": "scouted", "堪景进度": "scouted", "年代": "eras", "风格": "style",
    "可改年代": "redress_eras", "层高": "height_m", "竖屏纵深": "depth_m", "电源": "power",
    "噪音时段": "noise", "停车": "parking", "卫生间": "toilets", "电梯": "lift",
    "许可": "permit", "邻里告知": "neighbours", "小时价": "fee_hour", "最低时长": "min_hours",
    "超时": "overtime",
}  # fmt: skip


@pytest.mark.parametrize(("header", "field"), FORM.items())
def test_every_column_of_the_form_is_known(header, field):
    """As crews write it above the column."""
    found = TABLE.find(header)
    assert field == (found and found.id)


def test_no_name_means_two_fields():
    """A column is read as one thing only."""
    owners = defaultdict(set)
    for field in TABLE.fields:
        for name in (field.name.zh, field.name.en, *field.synonyms):
            owners[fold_header(name)].add(field.id)
    assert {} == {name: ids for name, ids in owners.items() if len(ids) > 1}


def test_every_field_stands_in_a_group_and_once():
    """Fields of one group stand together, so that a form can show them as a page."""
    groups = [field.group for field in TABLE.fields]
    assert {group.id for group in TABLE.groups} == set(groups)
    assert len(TABLE.fields) == len(TABLE.by_id)
    runs = [group for n, group in enumerate(groups) if n == 0 or groups[n - 1] != group]
    assert len(set(groups)) == len(runs)


def test_units_in_brackets_and_case_do_not_matter():
    """``Fee a day (¥)`` and ``Ceiling_Height`` are found too."""
    names = ("Fee a day (¥)", "Ceiling_Height", "改景费用（元）", "what is this")
    found = [TABLE.find(name) for name in names]
    assert ["fee", "height_m", "redress_cny", None] == [one and one.id for one in found]


def test_what_is_kept_in_a_spot_is_asked_of_a_spot():
    """And money, minutes, metres and areas say their unit."""
    spots = [field for field in TABLE.fields if field.home is FactHome.SPOT]
    assert FactLevel.LOCATION not in {field.level for field in spots}
    counted = {FactKind.MONEY, FactKind.MINUTES, FactKind.DAYS, FactKind.METRES, FactKind.AREA}
    assert [] == [field.id for field in TABLE.fields if field.kind in counted and not field.unit]
