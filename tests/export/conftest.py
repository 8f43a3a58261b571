"""A small production that can be pictured: two days, three places, one need that nobody plays.

《山海之间》 tells of a tea letter from 1898 that turns up in a library of today. Day one is shot at
大万世居 and, after a company move, at the library of 坪山文化聚落 (near the boundary for the test
only); day two on the soundstage, whose position nobody knows. The junk at sea stays uncovered; the
buried letter found no time.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scout.domain.candidate import Candidate, FitPart, Miss
from scout.domain.day_rules import DayRules
from scout.domain.eighths import Eighths
from scout.domain.era import EraReading
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.location import (
    Containment,
    EraFit,
    Fact,
    Location,
    PlaceKind,
    PlaceState,
    PlaysAs,
    Position,
    Spot,
    Stage,
)
from scout.domain.location_set import (
    Assignment,
    Figures,
    LocationSet,
    Suggestion,
    Uncovered,
)
from scout.domain.message import say
from scout.domain.need import Need
from scout.domain.plan import Plan, ShootDay, Slot, UnitMove, Unplaced, Visit
from scout.domain.point import Wgs84
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.domain.text import Bilingual
from scout.export.content import ItineraryContent
from scout.geo.district import load_district
from scout.geo.landmark import load_landmarks
from scout.geo.sun import AstralClock
from scout.geo.travel import GeodesicEstimator
from scout.geo.zone import TIMEZONE

DAWAN = Wgs84(lat=22.69251, lon=114.34702)
HUB = Wgs84(lat=22.6958, lon=114.3521)
FIRST = date(2026, 12, 7)


def at(day, clock):
    """A local time such as 07:30; 25:00 is one in the night after."""
    hour, minute = map(int, clock.split(":"))
    midnight = datetime(day.year, day.month, day.day, tzinfo=TIMEZONE)
    return midnight + timedelta(hours=hour, minutes=minute)


def make_scene(index, number, place, **rest):
    """A scene with a heading that says its number, inside or outside and the light."""
    int_ext, time, era = rest.pop("int_ext"), rest.pop("time"), rest.pop("era")
    return Scene(
        index=index,
        heading=Heading(raw=place, number=number, int_ext=int_ext, place=place, time=time),
        setting=Setting(place=place),
        era=EraReading(era_id=era, bucket=era),
        **rest,
    )


SCENES = (
    make_scene(
        1,
        "1A",
        "沈家祠堂",
        int_ext=IntExt.INT,
        time=TimeOfDay.NIGHT,
        era="late_qing",
        cast=("沈砚", "沈母", "族长"),
        length=Eighths(11),
        length_counted=False,
        synopsis="族长当众烧信，沈砚从火里抢出半封，「，。、《》」一字未损。",
    ),
    make_scene(
        2,
        "2",
        "沈家巷口",
        int_ext=IntExt.EXT,
        time=TimeOfDay.DAY,
        era="late_qing",
        cast=("沈砚",),
        length=Eighths(4),
        synopsis="沈砚抱着茶箱跑过石巷，身后是追来的脚步声。",
    ),
    make_scene(
        3,
        "3",
        "图书馆阅览室",
        int_ext=IntExt.INT,
        time=TimeOfDay.DAY,
        era="contemporary",
        cast=("林知夏", "Jack"),
        length=Eighths(9),
        synopsis="Lin opens the reprint of 《坪山县志》 and finds the letter between its pages.",
    ),
    make_scene(
        4,
        "3",
        "图书馆门前",
        int_ext=IntExt.EXT,
        time=TimeOfDay.DUSK,
        era="contemporary",
        cast=("林知夏",),
        length=Eighths(3),
        synopsis="",
    ),
    make_scene(
        5,
        "5",
        "总裁办公室",
        int_ext=IntExt.INT,
        time=TimeOfDay.DAY,
        era="contemporary",
        cast=("林知夏", "周总"),
        length=Eighths(14),
        synopsis="周总要买下那封信。",
    ),
    make_scene(
        6,
        "6",
        "海上帆船",
        int_ext=IntExt.EXT,
        time=TimeOfDay.DAY,
        era="late_qing",
        length=Eighths(6),
        synopsis="沈砚远渡重洋。",
    ),
    make_scene(
        7,
        "7",
        "沈家后院",
        int_ext=IntExt.EXT,
        time=TimeOfDay.NIGHT,
        era="late_qing",
        length=Eighths(2),
        synopsis="井边埋信。",
    ),
)


def make_spot(spot_id, zh, en, **rest):
    """A spot that plays one era as it stands, another with dressing."""
    return Spot(
        id=spot_id,
        name=Bilingual(zh=zh, en=en),
        eras=rest.get("eras", (EraFit(era="late_qing", plays=PlaysAs.AS_IS),)),
        settings=(),
        int_ext=rest.get("int_ext", IntExt.BOTH),
        note=rest.get("note"),
    )


@pytest.fixture
def dawan():
    """大万世居: surveyed to 30 m, with a phone and a permit authority."""
    return Location(
        id="dawan-shiju",
        name=Bilingual(zh="大万世居", en="Dawan Shiju Hakka walled village"),
        kind=PlaceKind.HAKKA,
        state=PlaceState.OPEN,
        spots=(
            make_spot(
                "hall",
                "祠堂正厅",
                "Ancestral hall",
                note=Bilingual(
                    zh="避开电灯与消防牌。", en="Keep lamps and fire signs out of frame."
                ),
            ),
            make_spot("lane", "内巷", "Lane"),
        ),
        facts=(
            Fact(
                field="built",
                value="清乾隆五十六年（1791）",
                source="坪山区人民政府门户网站",
                date="2026-11-20",
            ),
            Fact(
                field="area_m2",
                value="占地约 1.5 万平方米",
                source="坪山区文物名录",
                date="2026-11-20",
            ),
        ),
        position=Position(
            point=DAWAN,
            exact_m=30,
            source="OpenStreetMap way",
            approximate=False,
            attribution="© OpenStreetMap contributors, ODbL 1.0",
        ),
        district=Containment.INSIDE,
        address="坪山街道大万路 33 号",
        fee_cny_day=3000,
        fee_source="按场地类型的价目假定",
        permit="坪山区文物管理部门（待确认）",
        phone="0755-0000 0000",
        night=True,
    )


@pytest.fixture
def hub():
    """The library: coordinates are approximate and said to lie near the boundary."""
    modern = (EraFit(era="contemporary", plays=PlaysAs.DRESSING),)
    return Location(
        id="culture-hub",
        name=Bilingual(zh="坪山文化聚落·图书馆", en="Pingshan Culture Cluster Library"),
        kind=PlaceKind.URBAN,
        state=PlaceState.UNVERIFIED,
        spots=(
            make_spot("hall", "阅览大厅", "Reading hall", eras=modern),
            make_spot("plaza", "门前广场", "Plaza", eras=modern),
        ),
        facts=(),
        position=Position(point=HUB, exact_m=300, source="address, by hand"),
        district=Containment.NEAR,
        address="汇德路",
        subdistrict="坪山街道",
        night=False,
    )


@pytest.fixture
def stage():
    """The announced soundstage: nobody has published where it stands."""
    return Location(
        id="soundstage",
        name=Bilingual(zh="坪山国际影视城摄影棚", en="Pingshan Movie City soundstage"),
        kind=PlaceKind.STAGE,
        state=PlaceState.ANNOUNCED,
        spots=(
            make_spot(
                "floor",
                "一号棚",
                "Stage 1",
                int_ext=IntExt.INT,
                eras=(EraFit(era="contemporary", plays=PlaysAs.TIGHT),),
            ),
        ),
        facts=(
            Fact(field="area_m2", value="12,000 m²", source="坪山区官方新闻", date="2026-11-20"),
        ),
        stage=Stage(build_days=4, build_cny=80000),
    )


NEEDS = tuple(
    Need(id=need_id, setting=SCENES[first - 1].setting, era=era, int_ext=None, scenes=scenes)
    for need_id, first, era, scenes in (
        ("hall-1898", 1, "late_qing", (1,)),
        ("lane-1898", 2, "late_qing", (2,)),
        ("reading", 3, "contemporary", (3,)),
        ("plaza", 4, "contemporary", (4,)),
        ("office", 5, "contemporary", (5,)),
        ("junk", 6, "late_qing", (6,)),
    )
)


def make_candidate(need_id, location_id, spot_id):
    """A candidate with one reason."""
    part = FitPart(name="era", score=0.9, reason=say("geo.typed"))
    return Candidate(
        need_id=need_id, location_id=location_id, spot_id=spot_id, fit=0.87, parts=(part,)
    )


WHERE = {
    "hall-1898": ("dawan-shiju", "hall"),
    "lane-1898": ("dawan-shiju", "lane"),
    "reading": ("culture-hub", "hall"),
    "plaza": ("culture-hub", "plaza"),
    "office": ("soundstage", "floor"),
}


def make_set():
    """Three places, proven to be the fewest."""
    return LocationSet(
        label="fewest_places",
        proven=True,
        gap=0.0,
        location_ids=("dawan-shiju", "culture-hub", "soundstage"),
        figures=Figures(locations=3, fee_cny=91000, fit=0.87, spread_min=14),
        assignments=tuple(
            Assignment(
                candidate=make_candidate(need_id, *where),
                reasons=(say("geo.straight_line", factor=1.3), say("geo.typed")),
                runner_up=(
                    make_candidate(need_id, "culture-hub", "hall") if need_id == "office" else None
                ),
                runner_up_in_set=True,
            )
            for need_id, where in WHERE.items()
        ),
    )


def make_slot(scene, need_id, day, *, clock):
    """A slot from a span such as 07:45-09:30."""
    start, end = clock.split("-")
    return Slot(
        scene=scene,
        need_id=need_id,
        spot_id=WHERE[need_id][1],
        start=at(day, start),
        end=at(day, end),
    )


def first_day():
    """Walled village in the morning, a move, the library until dusk."""
    day = FIRST
    return ShootDay(
        number=1,
        date=day,
        call=at(day, "07:00"),
        wrap=at(day, "18:40"),
        sun=AstralClock().times(day, DAWAN),
        visits=(
            Visit(
                location_id="dawan-shiju",
                arrive=at(day, "07:00"),
                leave=at(day, "11:30"),
                slots=(
                    make_slot(1, "hall-1898", day, clock="07:45-10:00"),
                    make_slot(2, "lane-1898", day, clock="10:30-11:00"),
                ),
            ),
            Visit(
                location_id="culture-hub",
                arrive=at(day, "11:42"),
                leave=at(day, "18:40"),
                slots=(
                    make_slot(3, "reading", day, clock="13:30-15:30"),
                    make_slot(4, "plaza", day, clock="17:20-18:10"),
                ),
            ),
        ),
        moves=(
            UnitMove(
                from_id="dawan-shiju",
                to_id="culture-hub",
                depart=at(day, "11:30"),
                arrive=at(day, "11:42"),
                travel=GeodesicEstimator().between(DAWAN, HUB),
                load_out_min=30,
                load_in_min=45,
            ),
        ),
        meals=((at(day, "12:27"), at(day, "13:27")),),
        length=Eighths(27),
        notes=(say("schedule.flat_horizon"), say("schedule.night_shoot", scenes="3")),
    )


def second_day():
    """The soundstage, into the night."""
    day = FIRST + timedelta(days=1)
    return ShootDay(
        number=2,
        date=day,
        call=at(day, "15:00"),
        wrap=at(day, "25:10"),
        sun=AstralClock().times(day, DAWAN),
        visits=(
            Visit(
                location_id="soundstage",
                arrive=at(day, "15:00"),
                leave=at(day, "25:10"),
                slots=(make_slot(5, "office", day, clock="21:30-24:40"),),
            ),
        ),
        moves=(),
        meals=((at(day, "20:30"), at(day, "21:30")),),
        length=Eighths(14),
    )


@pytest.fixture
def content(vocabulary, dawan, hub, stage):
    """The whole production, chosen, planned and ready for print."""
    uncovered = Uncovered(
        need_id="junk",
        reason=say("schedule.uncovered", setting="海上帆船"),
        nearest=(
            Miss(
                need_id="junk",
                location_id="culture-hub",
                spot_id="plaza",
                why_not=say("schedule.no_need"),
            ),
            Miss(
                need_id="junk",
                location_id="soundstage",
                spot_id="floor",
                why_not=say("export.stage", days=4, cost="80,000"),
                way_out=True,
            ),
        ),
    )
    chosen = make_set()
    return ItineraryContent(
        script=Script(title="山海之间", format="chinese-text", scenes=SCENES),
        suggestion=Suggestion(needs=NEEDS, uncovered=(uncovered,), sets=(chosen,)),
        plan=Plan(
            location_set=chosen,
            days=(first_day(), second_day()),
            unplaced=(
                Unplaced(scene=6, reason=uncovered.reason),
                Unplaced(scene=7, reason=say("schedule.no_days_left", scene="7", days=2)),
            ),
            notes=(
                say("schedule.best_found", cny=98_765),
                say("schedule.estimated_lengths", minutes=45),
            ),
        ),
        locations=(dawan, hub, stage),
        vocabulary=vocabulary,
        district=load_district(),
        landmarks=load_landmarks(),
        revision=datetime(2026, 12, 1, 9, 30, tzinfo=TIMEZONE),
        rules=DayRules(),
    )


def rename(location, zh, en):
    """The same place under another name."""
    return replace(location, name=Bilingual(zh=zh, en=en))


EVIL = (
    "a;b,c\\n\\d\r\nEND:VEVENT\nBEGIN:VEVENT\x00\x1b[2J\u2028:\"'茶"
    "</name><Placemark>&amp;]]><img src=x onerror=alert(1)>\ud800\ufffe"
)
"""Signs that end a line, an element, a file or a program."""


def rename_all(content, name):
    """The production with every name, address and text odd."""
    both = Bilingual(zh=name, en=name)
    places = tuple(
        replace(
            place,
            name=both,
            address=name,
            phone=name,
            permit=name,
            spots=tuple(replace(spot, name=both) for spot in place.spots),
        )
        for place in content.locations
    )
    return replace(content, locations=places, script=replace(content.script, title=name))


def rename_fields(content, text):
    """The production with one text for title, names, settings, synopses, cast, facts, addresses."""
    odd = rename_all(content, text)
    scenes = tuple(
        replace(scene, synopsis=text, cast=(text,), setting=replace(scene.setting, place=text))
        for scene in odd.script.scenes
    )
    needs = tuple(
        replace(need, setting=replace(need.setting, place=text)) for need in odd.suggestion.needs
    )
    places = tuple(
        replace(place, facts=tuple(replace(fact, value=text, source=text) for fact in place.facts))
        for place in odd.locations
    )
    return replace(
        odd,
        locations=places,
        script=replace(odd.script, scenes=scenes),
        suggestion=replace(odd.suggestion, needs=needs),
    )
