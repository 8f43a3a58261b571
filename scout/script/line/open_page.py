"""What a reader of a script holds between lines: the draft, and what waits for the next scene."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scout.domain.problem import Problem, Severity
from scout.script.draft import Line

if TYPE_CHECKING:
    from scout.domain.message import Message
    from scout.domain.script import Episode
    from scout.script.draft import Draft, DraftScene
    from scout.script.line.page_size import PageSize


@dataclass
class OpenPage:
    """The reader's state; ``size`` is the page, and ``lines`` the length, of the open scene.

    ``single`` says that the flashback which waits holds the next scene only.
    """

    draft: Draft
    size: PageSize
    episode: int | None = None
    title_above: Line | None = None
    opens: list[Line] = field(default_factory=list)
    single: bool = False
    speakers: list[str] = field(default_factory=list)
    lines: int = 0

    @property
    def scene(self) -> DraftScene | None:
        """The scene that is open."""
        return self.draft.scenes[-1] if self.draft.scenes else None

    def open_episode(self, episode: Episode) -> None:
        """The episode that the next scenes belong to."""
        self.episode = episode.number
        self.draft.episodes.append(episode)
        self.title_above = Line(episode.title, episode.line) if episode.title else None

    def open_scene(self, scene: DraftScene, *, lines: int) -> None:
        """The next scene, with what waits for it and so many lines of its heading."""
        self.close_scene()
        scene.title_above, scene.opens, scene.closes = (
            self.title_above, self.opens, int(self.single),
        )  # fmt: skip
        self.title_above, self.opens, self.single, self.lines = None, [], False, lines
        self.draft.scenes.append(scene)

    def close_scene(self) -> None:
        """Count the scene that ends here; who speaks in it is its cast where nothing names any."""
        if self.scene is not None and self.scene.counted is None:
            self.scene.counted = self.size.count_eighths(self.lines)
            self.scene.cast = self.scene.cast or list(dict.fromkeys(self.speakers))
        self.speakers = []

    def note(self, message: Message, line: int | None) -> None:
        """Tell the user of a line."""
        self.draft.problems.append(Problem(message=message, severity=Severity.NOTE, line=line))
