"""A scene in the words that crews write into their tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.domain.message import say
from scout.export.scene_place import place_scenes
from scout.export.word import langs_of, name_in
from scout.record import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scout.domain.script import Scene
    from scout.domain.text import Lang
    from scout.export.content import ItineraryContent
    from scout.export.drawing import PaperLang
    from scout.export.scene_place import ScenePlace

_TICK = "√"
_LEVELS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneWords:
    """What a reader of scene lists makes the same scene of: by index of the scene.

    ``roles``: whose name heads a column. ``numbers``: those of the cast. ``eras``: the words for
    an era. ``levels``: main, second and third level of the setting.
    """

    roles: tuple[str, ...]
    numbers: Mapping[str, int]
    eras: Mapping[int, str]
    levels: Mapping[int, tuple[str, ...]]


class SceneTeller:
    """Tells the scenes of a production in the language of a paper.

    Words that a reader of scene lists knows (日, 内) stand in one language, in Chinese where the
    paper has both.
    """

    def __init__(self, content: ItineraryContent, words: SceneWords, *, lang: PaperLang) -> None:
        self.words, self.lang = words, lang
        self.short: Lang = langs_of(lang)[0]
        self._places = place_scenes(content)

    def find_place(self, scene: Scene) -> ScenePlace | None:
        """Where a scene is shot."""
        return self._places.get(scene.index)

    def name_place(self, scene: Scene) -> str:
        """The real place and its spot; empty where there is none."""
        if (where := self.find_place(scene)) is None:
            return ""
        names = (where.location.name, where.spot.name)
        return " · ".join(name_in(name, self.lang) for name in names)

    def list_levels(self, scene: Scene) -> tuple[str, ...]:
        """Main, second and third level of the setting, empty where it has none."""
        levels = self.words.levels[scene.index]
        return (*levels, *("",) * (_LEVELS - len(levels)))

    def name_time(self, scene: Scene) -> str:
        """The time of day; as written where it is no known one."""
        if scene.heading.time is None:
            return scene.heading.time_raw
        return say(f"export.time_{scene.heading.time.value}").text(self.short)

    def name_side(self, scene: Scene) -> str:
        """内, 外 or 内外; empty where the script does not say."""
        side = scene.heading.int_ext
        return say(f"export.side_{side.name.lower()}").text(self.short) if side else ""

    def name_special(self, scene: Scene) -> str:
        """What the heading warns of: a flashback."""
        flashback = "flashback" in scene.heading.flags
        return say("export.flashback").text(self.short) if flashback else ""

    def tick_roles(self, scene: Scene) -> list[str]:
        """A tick a role that is in the scene."""
        return [_TICK if role in scene.cast else "" for role in self.words.roles]

    def list_cast(self, scene: Scene) -> str:
        """All names, in the order of the script."""
        return ("、" if self.short == "zh" else ", ").join(scene.cast)
