"""Invented productions shaped like micro-dramas: needs in few families, places all around.

The same seed makes the same production. Kinds and eras are those of the shipped vocabulary, fees
scatter about the shipped price list, and every need can be played somewhere.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import yaml

from bench.family import FAMILIES, Family
from scout import paths
from scout.domain.eighths import Eighths
from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import (
    Containment,
    EraFit,
    Location,
    PlaceState,
    PlaysAs,
    Position,
    Spot,
)
from scout.domain.need import Need
from scout.domain.point import Wgs84
from scout.domain.setting import Setting
from scout.domain.text import Bilingual
from scout.domain.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from scout.domain.vocabulary import Vocabulary

Production = tuple[tuple[Need, ...], tuple[Location, ...]]

CENTRES = ((22.690, 114.346), (22.662, 114.325), (22.735, 114.300), (22.709, 114.392),
           (22.650, 114.405), (22.680, 114.300), (22.720, 114.350))  # fmt: skip
SCATTER_DEG = 0.012
COUNTRY = (22.0, 42.0, 100.0, 122.0)  # south, north, west, east
SECOND_SETTING = 0.5
KNOWN_SIZE = 0.4
OPEN = 0.6
FIRE = 0.02
ERA_KEPT, ERA_WORSE = 0.95, 0.25
WORSE = {PlaysAs.AS_IS: PlaysAs.DRESSING, PlaysAs.DRESSING: PlaysAs.TIGHT}
LIGHTS = (TimeOfDay.MORNING, TimeOfDay.AFTERNOON, TimeOfDay.DUSK, TimeOfDay.DAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a production is; ``inside``: how many of the locations lie in the district."""

    scenes: int
    needs: int
    locations: int
    inside: int | None = None

    def make(self, seed: int) -> Production:
        """A production of this size."""
        return make_production(
            seed,
            scenes=self.scenes,
            needs=self.needs,
            locations=self.locations,
            inside=self.inside,
        )


TYPICAL = Size(scenes=240, needs=45, locations=120)
LARGE = Size(scenes=1500, needs=150, locations=2000)
EXTREME = Size(scenes=5000, needs=500, locations=100_000, inside=10_000)


def make_production(
    seed: int, *, scenes: int, needs: int, locations: int, inside: int | None = None
) -> Production:
    """Needs and locations; the first ``inside`` locations lie in the district, the rest outside."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable production, no secret
    words = load_vocabulary()
    within = locations if inside is None else inside
    wanted = _Script(dice, words).needs(needs, scenes=scenes)
    places = _Library(dice, words).locations(locations, within=within)
    return wanted, _serve(wanted, places, within=within)


class _Script:
    """Draws needs: a few families carry the story, and few needs carry most of its scenes."""

    def __init__(self, dice: random.Random, words: Vocabulary) -> None:
        self._dice, self._words = dice, words
        self._eras = dice.choice(
            (("contemporary", "late_qing"), ("contemporary", "republican"),
             ("contemporary", "reform"), ("contemporary", "ancient", "near_future"))
        )  # fmt: skip

    def needs(self, count: int, *, scenes: int) -> tuple[Need, ...]:
        """So many needs with so many scenes in all, at least one each."""
        order = list(FAMILIES)
        self._dice.shuffle(order)
        weights = [1.0 / (place + 1) ** 0.7 for place in range(len(order))]
        shares = self._shares(count, scenes)
        width = max(2, len(str(count)))
        found, at = [], 0
        for number, share in enumerate(shares, 1):
            family = self._dice.choices(order, weights)[0]
            indexes = tuple(range(at, at + share))
            found.append(self._need(f"n{number:0{width}}", family, scenes=indexes))
            at += share
        return tuple(found)

    def _shares(self, count: int, scenes: int) -> list[int]:
        """Scenes per need: the k-th most used has about 1/k of those of the first."""
        if scenes < count:
            raise ValueError(f"{count} needs cannot share {scenes} scenes")
        shares = [1] * count
        weights = [1.0 / (rank + 1) for rank in range(count)]
        for need in self._dice.choices(range(count), weights, k=scenes - count):
            shares[need] += 1
        return shares

    def _need(self, name: str, family: Family, *, scenes: tuple[int, ...]) -> Need:
        dice = self._dice
        kind = self._words.setting_by_id[dice.choice(family.settings)]
        weights = [0.6, *[0.4 / (len(self._eras) - 1)] * (len(self._eras) - 1)]
        era = dice.choices(self._eras, weights)[0]
        if era not in family.eras:
            era = "contemporary"
        eighths = sum(dice.randint(2, 9) for _ in scenes)
        return Need(
            id=name,
            setting=Setting(place=f"{kind.name.en} {name}", kind_id=kind.id, confidence=1.0),
            era=era,
            int_ext=kind.int_ext,
            scenes=scenes,
            times=self._times(len(scenes)),
            length=Eighths(eighths),
            people=dice.randint(1, 8),
            fire=dice.random() < FIRE,
        )

    def _times(self, scenes: int) -> frozenset[TimeOfDay]:
        dice = self._dice
        asked = (TimeOfDay.DAY, TimeOfDay.DAY, TimeOfDay.NIGHT, dice.choice(LIGHTS))
        return frozenset(dice.choice(asked) for _ in range(min(scenes, 3)))


class _Library:
    """Draws locations: a family each, some of its settings, and eras at best as good as its."""

    def __init__(self, dice: random.Random, words: Vocabulary) -> None:
        self._dice, self._words = dice, words
        file = paths.SEEDS / "pingshan" / "prices.yaml"
        self._fees = yaml.safe_load(file.read_text(encoding="utf-8"))["fee_cny_day"]
        self._names: dict[str, Bilingual] = {}

    def locations(self, count: int, *, within: int) -> tuple[Location, ...]:
        """So many locations, the first ones in the district."""
        shares = [family.share for family in FAMILIES]
        families = self._dice.choices(FAMILIES, shares, k=count)
        return tuple(
            self._location(f"{family.name}-{number}", family, inside=number < within)
            for number, family in enumerate(families)
        )

    def _location(self, name: str, family: Family, *, inside: bool) -> Location:
        dice = self._dice
        fee = self._fees[family.kind.value] * dice.uniform(0.4, 2.2)
        return Location(
            id=name,
            name=Bilingual(zh=name, en=name),
            kind=family.kind,
            state=PlaceState.OPEN if dice.random() < OPEN else PlaceState.UNVERIFIED,
            spots=self._spots(family),
            facts=(),
            position=self._position(inside=inside),
            district=Containment.INSIDE if inside else Containment.OUTSIDE,
            fee_cny_day=round(fee / 100) * 100,
            night=dice.choice((True, True, True, None, None, None, False)),
            fire=dice.choice((True, None, None, False)),
        )

    def _position(self, *, inside: bool) -> Position:
        dice = self._dice
        if inside:
            lat, lon = dice.choice(CENTRES)
            lat, lon = dice.gauss(lat, SCATTER_DEG), dice.gauss(lon, SCATTER_DEG)
        else:
            south, north, west, east = COUNTRY
            lat, lon = dice.uniform(south, north), dice.uniform(west, east)
        return Position(point=Wgs84(lat=lat, lon=lon), exact_m=100, source="invented")

    def _spots(self, family: Family) -> tuple[Spot, ...]:
        """Each spot plays a setting, half of them a second one; the eras belong to the place."""
        dice = self._dice
        eras = self._eras(family)
        least, most = family.spots
        kinds = dice.sample(family.settings, min(dice.randint(least, most), len(family.settings)))
        spots = []
        for kind in kinds:
            side = self._words.setting_by_id[kind].int_ext
            alike = [k for k in family.settings if self._words.setting_by_id[k].int_ext is side]
            more = (dice.choice(alike),) if dice.random() < SECOND_SETTING else ()
            spots.append(self._spot(tuple(dict.fromkeys((kind, *more))), eras))
        return tuple(spots)

    def _spot(self, settings: tuple[str, ...], eras: tuple[EraFit, ...]) -> Spot:
        dice = self._dice
        known = dice.random() < KNOWN_SIZE
        side = self._words.setting_by_id[settings[0]].int_ext
        return Spot(
            id=settings[0],
            name=self._name(settings[0]),
            eras=eras,
            settings=settings,
            int_ext=side,
            area_m2=dice.randint(20, 200) if known else None,
            height_m=dice.choice((2.4, 2.8, 3.5)) if known and side is IntExt.INT else None,
        )

    def _name(self, kind: str) -> Bilingual:
        return self._words.setting_by_id[kind].name

    def _eras(self, family: Family) -> tuple[EraFit, ...]:
        """Nearly all of the family's eras, a quarter of them only with more work."""
        dice = self._dice
        fits = []
        for era, plays in family.eras.items():
            luck = dice.random()
            if luck < ERA_KEPT:
                worse = WORSE.get(plays, plays) if luck < ERA_WORSE else plays
                fits.append(EraFit(era=era, plays=worse))
        return tuple(fits)


def _serve(
    needs: tuple[Need, ...], locations: tuple[Location, ...], *, within: int
) -> tuple[Location, ...]:
    """Where no place in the district plays a need, one of the right family gets a spot for it."""
    offers: dict[tuple[str, str | None], list[Location]] = {}
    for location in locations[:within]:
        for spot in location.spots:
            for kind in spot.settings:
                for fit in spot.eras:
                    offers.setdefault((kind, fit.era), []).append(location)
    changed = list(locations)
    number = {location.id: index for index, location in enumerate(locations)}
    for need in needs:
        kind = need.setting.kind_id or ""
        if any(
            _accepts(changed[number[place.id]], need) for place in offers.get((kind, need.era), ())
        ):
            continue
        at = _host(changed[:within], kind)
        changed[at] = _with_spot(changed[at], need)
    return tuple(changed)


def _accepts(location: Location, need: Need) -> bool:
    """Whether a place has, beside the right kind and era, nothing that forbids the need."""
    night = TimeOfDay.NIGHT in need.times
    return (
        not (night and location.night is False)
        and not (need.fire and location.fire is False)
        and any(
            need.setting.kind_id in spot.settings
            and spot.plays(need.era or "") is not None
            and (need.int_ext is IntExt.BOTH or spot.int_ext in {need.int_ext, IntExt.BOTH})
            for spot in location.spots
        )
    )


def _host(locations: list[Location], kind: str) -> int:
    """The first place of a family that plays the kind, or the first of all."""
    kinds = {family.kind for family in FAMILIES if kind in family.settings}
    return next((at for at, place in enumerate(locations) if place.kind in kinds), 0)


def _with_spot(location: Location, need: Need) -> Location:
    kind = need.setting.kind_id or ""
    spot = Spot(
        id=f"for-{need.id}",
        name=location.name,
        eras=(EraFit(era=need.era or "", plays=PlaysAs.AS_IS),),
        settings=(kind,),
        int_ext=need.int_ext or IntExt.BOTH,
    )
    return replace(location, spots=(*location.spots, spot), night=True, fire=True)
