"""A shipped library, one without places, and a list as a crew brings it."""

from dataclasses import replace

import pytest

from scout.actions.intake.look import IntakeOrder, IntakeSource, understand
from scout.actions.intake.open_file import open_foreign
from scout.actions.library import open_library

DAY = "2026-11-26"


@pytest.fixture(scope="session")
def library():
    """The shipped places."""
    return open_library()


@pytest.fixture(scope="session")
def empty(library):
    """The same program without any places."""
    return replace(library, locations=())


@pytest.fixture(scope="session")
def look():
    """Read a file and understand it."""

    def look(path, library, *, order=IntakeOrder(), readers=None, progress=None):
        foreign = open_foreign([path], layer=order.layer, readers=readers)
        source = IntakeSource(file=foreign.file, day=DAY)
        return understand(foreign, library, order=order, source=source, progress=progress)

    return look


@pytest.fixture
def crew_list(tmp_path):
    """Two known houses and a tower, in GCJ-02 without a word about it, in GBK as Excel writes."""
    path = tmp_path / "堪景表.csv"
    path.write_text(
        "2026 堪景表,,,,,,,\n"
        "实景名称,经度,纬度,联系方式,场景价格,年代,停车,门牌\n"
        "大万世居,114.341903,22.680266,'+86 755 0000,随缘,民国、蒸汽纪,2×4.2米,7\n"
        "龙田世居,114.370944,22.747330,,2500,清末,,\n"
        "水塔,114.36,22.70,,=1+1,,,\n"
        ",,,,,,,\n"
        "无坐标的庙,,,,1200,,,\n",
        encoding="gb18030",
    )
    return path
