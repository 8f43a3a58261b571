"""Invented drafts and what a writer does to them, with the truth about which scene is which."""

from dataclasses import dataclass, field, replace
from random import Random

from scout.domain.eighths import Eighths
from scout.domain.era import EraReading
from scout.domain.heading import Heading, IntExt, TimeOfDay
from scout.domain.script import Scene, Script
from scout.domain.setting import Setting
from scout.script.later.fingerprint import take_fingerprint

PLACES = ("祠堂", "村口", "山洞", "总裁办公室", "码头", "厨房", "天台", "老街")
NEW_PLACES = ("海边", "医院", "车站")
NAMES = ("林夏", "沈砚", "阿公", "周导", "小满", "陈伯")
LIGHTS = (TimeOfDay.DAY, TimeOfDay.NIGHT, TimeOfDay.DUSK)
SIDES = (IntExt.INT, IntExt.EXT)
SIGNS = [chr(0x4E00 + n) for n in range(900)]


@dataclass(frozen=True)
class Page:
    """One scene as it is written; ``mark`` says which one it is, whatever is done to it."""

    mark: int
    text: str
    number: str = ""
    place: str = "祠堂"
    side: IntExt | None = IntExt.INT
    time: TimeOfDay | None = TimeOfDay.DAY
    cast: tuple[str, ...] = ()
    eighths: int = 8
    era: str | None = None


@dataclass
class Writer:
    """Writes drafts by the dice; the same seed writes the same."""

    seed: int
    marks: int = 0
    dice: Random = field(init=False)

    def __post_init__(self):
        self.dice = Random(self.seed)  # noqa: S311 - repeatable

    def page(self):
        """A new scene that is like no other."""
        self.marks += 1
        dice = self.dice
        return Page(
            mark=self.marks,
            text="".join(dice.choices(SIGNS, k=dice.randint(60, 300))),
            place=dice.choice(PLACES),
            side=dice.choice(SIDES),
            time=dice.choice(LIGHTS),
            cast=tuple(dice.sample(NAMES, dice.randint(1, 3))),
            eighths=dice.randint(2, 16),
        )

    def retouch(self, page):
        """A line added, a word dropped, a place renamed, one more in the cast: one to three."""
        for what in self.dice.sample(("text", "place", "time", "cast", "length"), 3):
            if self.dice.random() < 1 / 2:
                continue
            if what == "text":
                at = self.dice.randrange(len(page.text))
                text = page.text[:at] + "".join(self.dice.choices(SIGNS, k=9)) + page.text[at + 4 :]
                page = replace(page, text=text)
            elif what == "place":
                page = replace(page, place=self.dice.choice(PLACES))
            elif what == "time":
                page = replace(page, time=self.dice.choice(LIGHTS))
            elif what == "cast":
                page = replace(page, cast=(*page.cast, "新人"))
            else:
                page = replace(page, eighths=page.eighths + 1)
        return page

    def revise(self, pages):
        """A later draft: some dropped, retouched and moved, some new ones among them.

        The new ones play where no other does: one with the place, the light and the cast of a
        dropped one would be that scene written anew to any reader.
        """
        dice = self.dice
        kept = [page for page in pages if dice.random() > 1 / 8]
        kept = [self.retouch(page) if dice.random() < 1 / 4 else page for page in kept]
        for _ in range(len(kept) // 10):
            kept.insert(dice.randrange(len(kept)), kept.pop(dice.randrange(len(kept))))
        for _ in range(dice.randint(0, 1 + len(kept) // 8)):
            new = replace(self.page(), place=dice.choice(NEW_PLACES))
            kept.insert(dice.randint(0, len(kept)), new)
        return kept


def number(pages):
    """Numbered from 1 in their order, as a writing program does it."""
    return [replace(page, number=str(n)) for n, page in enumerate(pages, 1)]


def bind(pages):
    """The pages as a script that was read."""
    return Script(title="罗盘", format="text", scenes=tuple(map(_scene, pages, range(1, 10**6))))


def _scene(page, index):
    return Scene(
        index=index,
        heading=Heading(raw=page.place, number=page.number or None, int_ext=page.side,
                        place=page.place, time=page.time),
        setting=Setting(place=page.place),
        era=EraReading(bucket=page.era, era_id=page.era),
        cast=page.cast,
        length=Eighths(page.eighths),
        fingerprint=take_fingerprint([page.text]),
    )  # fmt: skip
