"""A valley with one cave, and productions that all want it; shared by the tests of the district."""

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from scout.actions.district.crew import Alone
from scout.actions.district.errand import Brief, Errand
from scout.domain.booking import Booking
from scout.domain.district_plan import Window

FIRST = date(2027, 3, 1)
LONG = (40,)  # five pages: a stay of five hours with load-in and load-out


def write_script(*, place="山洞", eighths=LONG, title="洞里"):
    """Scenes at one place in 1942, as a scene list."""
    scenes = [
        {"number": str(number), "place": place, "year": 1942, "int_ext": "INT", "time": "日",
         "cast": ["阿甲"], "eighths": length}
        for number, length in enumerate(eighths, 1)
    ]  # fmt: skip
    return json.dumps({"title": title, "scenes": scenes}, ensure_ascii=False).encode()


def make_errand(name, *, days=1, **script):
    """A script with so many dates from the first on."""
    window = Window(first=FIRST, last=FIRST + timedelta(days=days - 1))
    return Errand(production=name, content=write_script(**script), window=window)


def book(place, start, end, *, who="others"):
    """Hours of the first date, by the clock of the district."""
    midnight = datetime(2027, 2, 28, 16, tzinfo=UTC)
    return Booking(
        location_id=place,
        start=midnight + timedelta(hours=start),
        end=midnight + timedelta(hours=end),
        production=who,
    )


@dataclass
class Counting:
    """One worker who notes what was done, and breaks down after so many pieces."""

    brief: Brief
    most: int = 10**6
    done: list = field(default_factory=list)

    def do(self, errands, *, progress):
        """One after the other, as the program itself does."""
        for errand, study in Alone(self.brief).do(errands, progress=progress):
            if len(self.done) >= self.most:
                raise KeyboardInterrupt
            self.done.append(errand.production)
            yield errand, study
