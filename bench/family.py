"""Families of places for invented productions: what they play, in which eras, and how common."""

from __future__ import annotations

from dataclasses import dataclass

from scout.domain.location import PlaceKind, PlaysAs

AS_IS, DRESSING, TIGHT = PlaysAs.AS_IS, PlaysAs.DRESSING, PlaysAs.TIGHT
Eras = dict[str, PlaysAs]

OLD: Eras = {
    "ancient": DRESSING,
    "late_qing": AS_IS,
    "republican": AS_IS,
    "wartime": AS_IS,
    "early_prc": DRESSING,
    "cultural_revolution": DRESSING,
    "contemporary": AS_IS,
    "timeless_ancient": DRESSING,
}
RURAL: Eras = {
    "republican": TIGHT,
    "wartime": DRESSING,
    "early_prc": DRESSING,
    "cultural_revolution": DRESSING,
    "reform": AS_IS,
    "contemporary": AS_IS,
}
MODERN: Eras = {"reform": TIGHT, "contemporary": AS_IS, "near_future": DRESSING}
WORN: Eras = {
    "early_prc": TIGHT,
    "cultural_revolution": TIGHT,
    "reform": DRESSING,
    "contemporary": AS_IS,
}
LASTING: Eras = dict.fromkeys((*OLD, "reform", "near_future"), AS_IS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Places of one sort.

    ``share``: how common they are. ``settings``: kinds of the setting vocabulary that their spots
    play. ``spots``: least and most spots of one place. ``eras``: what such a place plays at best.
    """

    name: str
    kind: PlaceKind
    share: int
    settings: tuple[str, ...]
    spots: tuple[int, int]
    eras: Eras


def _family(
    kind: PlaceKind,
    share: int,
    *,
    settings: str,
    spots: tuple[int, int],
    eras: Eras,
    name: str = "",
) -> Family:
    words = tuple(settings.split())
    return Family(
        name=name or kind.value, kind=kind, share=share, settings=words, spots=spots, eras=eras
    )


FAMILIES = (
    _family(
        PlaceKind.HAKKA,
        14,
        settings="""courtyard_mansion mansion_main_hall boudoir study_traditional woodshed
        ancestral_hall walled_village old_town_lane academy_old lake_pond kitchen dungeon""",
        spots=(3, 8),
        eras=OLD,
    ),
    _family(
        PlaceKind.HERITAGE,
        7,
        settings="""temple ancestral_hall teahouse inn_tavern pawnshop_shop ancient_street
        market_ancient yamen republican_street palace_garden""",
        spots=(2, 6),
        eras=OLD,
    ),
    _family(
        PlaceKind.VILLAGE,
        10,
        settings="""mountain_village village_entrance farmhouse village_committee farm_field
        old_town_lane kitchen orchard_farm food_stall""",
        spots=(2, 6),
        eras=RURAL,
    ),
    _family(
        PlaceKind.TECH,
        13,
        settings="""office_ceo office_open meeting_room lobby office_tower_ext rooftop elevator
        parking_garage server_room lab future_interior plaza_square""",
        spots=(3, 8),
        eras=MODERN,
    ),
    _family(
        PlaceKind.COMMERCIAL,
        14,
        settings="""banquet_hall hotel_room hotel_exterior restaurant cafe bar_nightclub
        shopping_mall supermarket lobby gym_club cinema_theatre internet_cafe""",
        spots=(2, 7),
        eras=MODERN,
    ),
    _family(
        PlaceKind.RESIDENTIAL,
        16,
        settings="""apartment_living bedroom kitchen bathroom dining_room villa villa_garden_pool
        corridor_stairwell residential_compound balcony""",
        spots=(3, 7),
        eras=MODERN,
    ),
    _family(
        PlaceKind.CAMPUS,
        7,
        settings="""playground school_gate classroom lecture_hall school_corridor library dormitory
        lab""",
        spots=(3, 7),
        eras=WORN,
    ),
    _family(
        PlaceKind.MEDICAL,
        4,
        settings="hospital_ward hospital_corridor operating_room clinic hospital_gate lobby",
        spots=(2, 5),
        eras=MODERN,
    ),
    _family(
        PlaceKind.INDUSTRIAL,
        7,
        settings="""factory_floor abandoned_factory warehouse construction_site scrapyard dormitory
        office_open""",
        spots=(2, 5),
        eras=WORN,
    ),
    _family(
        PlaceKind.URBAN,
        9,
        settings="""street_modern street_1980s plaza_square lakeside_overpass bridge market_wet
        food_stall police_station civil_affairs bank""",
        spots=(2, 5),
        eras=WORN,
    ),
    _family(
        PlaceKind.NATURE,
        8,
        settings="forest waterfall cliff mountain_peak cave orchard_farm cemetery battlefield_old",
        spots=(1, 4),
        eras=LASTING,
    ),
    _family(
        PlaceKind.WATER,
        5,
        settings="river_bank lake_pond garden_park bridge beach_sea",
        spots=(1, 3),
        eras=LASTING,
    ),
    _family(
        PlaceKind.TRANSPORT,
        3,
        settings="rail_station bus_station metro_station highway parking_garage train_carriage",
        spots=(1, 4),
        eras=MODERN,
    ),
)
