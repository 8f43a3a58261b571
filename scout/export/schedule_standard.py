"""The schedule for the programs of assistant directors: Universal Schedule Standard (.uss), JSON.

A scene is a breakdown whose words are elements of categories, under the numbers of the category
standard; the strips of a shoot day stand in a list of their own, and the calendar has the start and
the dates on which nothing is shot. What is on no day lies on the boneyard. Inside, outside and the
time of day stand in English, since programs colour their strips by these words. Source: the
standard's documentation, version 1.0.
"""

from __future__ import annotations

import uuid
from collections import Counter
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.export.clean_text import clean_text
from scout.export.edition import name_edition
from scout.export.json_text import write_json
from scout.export.scene_teller import SceneTeller
from scout.export.stop_text import name_shoot
from scout.export.word import name_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scout.domain.script import Scene
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.scene_teller import SceneWords
    from scout.export.word import Json

VERSION = "1.0.0"
_SET, _SIDE, _TIME, _STORY_DAY, _LOCATION, _CAST = 0, 1, 2, 3, 6, 100
_CATEGORIES = {
    _SET: "Set", _SIDE: "INT/EXT", _TIME: "Day/Night", _STORY_DAY: "Script Day",
    _LOCATION: "Location", _CAST: "Cast Members",
}  # fmt: skip
_NAMESPACE = uuid.UUID("5b1c7a52-7b1e-5a44-8a0e-93a3c7f0d8b6")


def write_schedule_standard(
    content: ItineraryContent, words: SceneWords, *, lang: PaperLang
) -> bytes:
    """The file as UTF-8; the same content gives the same bytes, a re-issue keeps the ids."""
    return write_json({"universalScheduleStandard": _Schedule(content, words, lang=lang).build()})


class _Schedule:
    """Breakdowns with their elements, then the board and its calendar."""

    def __init__(self, content: ItineraryContent, words: SceneWords, *, lang: PaperLang) -> None:
        self._content, self._lang = content, lang
        self._title = name_shoot(content, lang)
        self._created = f"{content.revision.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"
        self._teller = SceneTeller(content, words, lang=lang)
        self._english = SceneTeller(content, words, lang="en")
        self._elements: dict[tuple[int, str], str] = {}
        self._strips = dict(self._name_strips())

    def build(self) -> Json:
        """All that the standard asks for; what Scout does not know is ``null``."""
        name = f"{self._title} · {name_in(name_edition(self._content), self._lang)}"
        breakdowns = [self._break_down(scene) for scene in self._content.script.scenes]
        return {
            "id": self._id("schedule"),
            "author": None,
            "company": None,
            "created": self._created,
            "description": None,
            "episode": None,
            "episodeName": None,
            "name": name,
            "project": self._title,
            "schedColor": None,
            "schedDate": self._created,
            "scriptColor": None,
            "scriptDate": None,
            "season": None,
            "source": "Scout",
            "ussVersion": VERSION,
            "breakdowns": breakdowns,
            "categories": [self._categorise(number) for number in _CATEGORIES],
            "elements": [self._describe(*element) for element in self._elements],
            **(self._build_board(name) if self._content.plan.days else {}),
        }

    def _id(self, *names: str) -> str:
        words = clean_text("\n".join((self._content.script.title, *names)))
        return str(uuid.uuid5(_NAMESPACE, words))

    def _name_strips(self) -> Iterator[tuple[int, str]]:
        """The id of each scene: by number and place, so that a re-issue finds it again."""
        times: Counter[tuple[str, str]] = Counter()
        for scene in self._content.script.scenes:
            key = (scene.number, scene.setting.place)
            times[key] += 1
            yield scene.index, self._id("scene", *key, str(times[key]))

    def _break_down(self, scene: Scene) -> Json:
        slots = (slot for day in self._content.plan.days for slot in day.slots)
        slot = next((slot for slot in slots if slot.scene == scene.index), None)
        counted = say("export.schedule_counted")
        return {
            "id": self._strips[scene.index],
            "bannerText": None,
            "comments": name_in(counted, self._lang) if scene.length_counted else None,
            "created": self._created,
            "description": scene.synopsis or None,
            "elements": [
                self._elements.setdefault(word, self._id("element", str(word[0]), word[1]))
                for word in self._list_words(scene)
            ],
            "pages": scene.length.pages or None,
            "scene": scene.number,
            "scriptPage": None,
            "duration": round((slot.end - slot.start) / timedelta(milliseconds=1))
            if slot
            else None,
            "type": "scene",
        }

    def _list_words(self, scene: Scene) -> Iterator[tuple[int, str]]:
        """The elements of a scene as category and name, each once."""
        words = (
            (_SIDE, self._english.name_side(scene)),
            (_SET, scene.setting.place),
            (_TIME, self._english.name_time(scene)),
            (_STORY_DAY, self._teller.words.eras[scene.index]),
            (_LOCATION, self._teller.name_place(scene)),
            *((_CAST, name) for name in scene.cast),
        )
        yield from dict.fromkeys(word for word in words if word[1].strip())

    def _categorise(self, number: int) -> Json:
        name = _CATEGORIES[number]
        return {
            "id": self._id("category", name), "created": self._created, "name": name,
            "ucid": number,
        }  # fmt: skip

    def _describe(self, category: int, name: str) -> Json:
        number = self._teller.words.numbers.get(name) if category == _CAST else None
        return {
            "id": self._elements[category, name],
            "category": self._id("category", _CATEGORIES[category]),
            "created": self._created,
            "daysOff": [],
            "dropDayCount": 10,
            "elementId": str(number) if number else None,
            "events": [],
            "isDood": category == _CAST,
            "isDrop": True,
            "isHold": True,
            "isIdLock": number is not None,
            "linkedElements": [],
            "name": name,
        }

    def _build_board(self, name: str) -> Json:
        days = self._content.plan.days
        shot = [[self._strips[slot.scene] for slot in day.slots] for day in days]
        on_days = {strip for strips in shot for strip in strips}
        rest = [strip for strip in self._strips.values() if strip not in on_days]
        boards = (("stripboard", shot), ("boneyard", rest))
        calendar = self._id("calendar")
        return {
            "stripboards": [
                {
                    "id": self._id("stripboard"),
                    "boards": [
                        {"id": self._id("board", board), "name": board, "breakdownIds": strips}
                        for board, strips in boards
                    ],
                    "calendar": calendar,
                    "name": name,
                }
            ],
            "calendars": [
                {"id": calendar, "daysOff": [], "events": list(self._list_events()), "name": name}
            ],
        }

    def _list_events(self) -> Iterator[Json]:
        """The start, and each date up to the last day on which nothing is shot."""
        days = [day.date for day in self._content.plan.days]
        yield self._tell_event("start", days[0])
        for ahead in range(1, (days[-1] - days[0]).days):
            if (day := days[0] + timedelta(days=ahead)) not in days:
                yield self._tell_event("dayOff", day)

    def _tell_event(self, kind: str, day: date) -> Json:
        """At noon in Greenwich it is the same date in China and in America."""
        return {
            "id": self._id("event", kind, day.isoformat()),
            "date": f"{day.isoformat()}T12:00:00.000Z",
            "type": kind,
            "name": None if kind == "start" else kind,
        }
