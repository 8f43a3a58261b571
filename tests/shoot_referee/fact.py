"""What follows from a production before anybody plans: where, how long, in which light, how far.

Minutes count from local midnight of a date. Everything is reckoned from the production alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from functools import cached_property

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.message import say
from scout.domain.point import Wgs84
from scout.domain.terms import CastTerms, Fee, PlaceTerms
from scout.domain.travel import Travel

STEP, LEAST_SCENE, MEAL_AFTER, DATE = 5, 15, 360, 1440
EARLIEST_CALL = 180
MIDDLE = Wgs84(lat=22.69, lon=114.35)  # whose sun a place of unknown position has
UNKNOWN_ROAD = (15, 30, 45), 15.0  # minutes and kilometres where a position is unknown


def round_up(minute):
    """To the next multiple of five minutes."""
    return math.ceil(Fraction(minute) / STEP) * STEP


def round_down(minute):
    """To the last multiple of five minutes."""
    return math.floor(Fraction(minute) / STEP) * STEP


def to_minutes(hours):
    """A number of hours as a rule says it, in minutes."""
    return Fraction(str(hours)) * 60


def minute_of(day, moment):
    """A moment in minutes since the midnight with which a date begins where the moment is."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=moment.tzinfo)
    return Fraction((moment - midnight) // timedelta(microseconds=1), 60_000_000)


@dataclass(frozen=True)
class Facts:
    """Answers about one production."""

    production: object

    @property
    def rules(self):
        """The rules of a shoot day."""
        return self.production.rules

    @property
    def terms(self):
        """What is agreed."""
        return self.production.terms

    @cached_property
    def scenes(self):
        """The scenes by index."""
        return {scene.index: scene for scene in self.production.script.scenes}

    @cached_property
    def places(self):
        """The locations by id."""
        return {place.id: place for place in self.production.locations}

    @cached_property
    def homes(self):
        """Where each scene is to be shot, by index; ``None`` where nothing plays it."""
        played = {
            entry.candidate.need_id: entry.candidate
            for entry in self.production.location_set.assignments
        }
        found = {}
        for need in self.production.needs:
            for index in need.scenes:
                found.setdefault(index, played.get(need.id))
        return {index: found.get(index) for index in self.scenes}

    def dressing_min(self, index):
        """Minutes in which the set of a scene is dressed; what is built on a stage needs none."""
        home = self.homes[index]
        staged = self.places[home.location_id].stage is not None
        return 0 if staged else round(60 * home.dressing_h)

    def turn(self, index):
        """What turns round the set when it changes: the spot and the need."""
        home = self.homes[index]
        return home.spot_id, home.need_id

    def minutes(self, index):
        """How long a scene takes."""
        pages = Fraction(self.scenes[index].length.count, 8)
        return max(LEAST_SCENE, round_up(pages * Fraction(str(self.rules.minutes_a_page))))

    def light(self, index):
        """The light that a scene asks for; ``None`` for an interior and for a stage."""
        home, scene = self.homes[index], self.scenes[index]
        place = self.places[home.location_id]
        offered = {spot.id: spot.int_ext for spot in place.spots}.get(home.spot_id, IntExt.EXT)
        if place.stage is not None or (scene.heading.int_ext or offered) is IntExt.INT:
            return None
        if scene.light in (None, TimeOfDay.RELATIVE):
            return TimeOfDay.DAY
        return scene.light

    def sun(self, day, place_id):
        """The sun of a date at a place."""
        position = self.places[place_id].position
        return self.production.sun.times(day, position.point if position else MIDDLE)

    def travel(self, start_id, end_id):
        """The travel between two places; an assumption where a position is unknown."""
        start, end = self.places[start_id].position, self.places[end_id].position
        if start is not None and end is not None:
            return self.production.road.between(start.point, end.point)
        (low, likely, high), km = UNKNOWN_ROAD
        return Travel(
            minutes_low=low,
            minutes=likely,
            minutes_high=high,
            km=km,
            source=say("schedule.travel_assumed"),
        )

    def drive(self, start_id, end_id):
        """The minutes of driving that are planned for."""
        return round_up(self.travel(start_id, end_id).minutes_high)

    def place_terms(self, place_id):
        """What is agreed with a place."""
        agreed = {terms.location_id: terms for terms in self.terms.places}
        return agreed.get(place_id, PlaceTerms(location_id=place_id))

    def cast_terms(self, name):
        """What is agreed with one of the cast: a day of work, one of being held, dates away."""
        agreed = {terms.name: terms for terms in self.terms.cast}.get(name, CastTerms(name=name))
        prices = self.terms.prices
        day = prices.cast_day if agreed.day is None else agreed.day
        hold = prices.cast_hold if agreed.hold is None else agreed.hold
        return day, hold, agreed.away

    def fee(self, place_id):
        """What a place takes; where only a day is known, 60 % of it for a half day.

        Each half hour beyond ten hours then costs half as much again as one within.
        """
        agreed = self.place_terms(place_id).fee
        if agreed is not None:
            return agreed
        day = self.places[place_id].fee_cny_day
        return Fee(
            half_day=math.floor(Fraction(day * 60, 100)),
            half_hours=5,
            day=day,
            day_hours=10,
            overtime=math.floor(Fraction(day, 20) * Fraction(3, 2)),
        )

    def works(self, day):
        """Whether the crew works on a date."""
        return day.weekday() not in self.terms.days_off and day not in self.terms.dates_off

    def list_dates(self, count):
        """The first so many dates on which the crew works."""
        found, day = [], self.production.start
        while len(found) < count:
            if self.works(day):
                found.append(day)
            day += timedelta(days=1)
        return found
