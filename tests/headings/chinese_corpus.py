"""Invented Chinese scripts in any grammar, with the reading that a careful person gives them.

``chinese.json`` holds the words and the ways, by grammar. In a way ``{e}`` is the episode, ``{s}``
the scene, ``{E}`` ``{Z}`` the same in Chinese numerals, ``{w}`` in full width, ``{p}`` the place
(``{p1}`` ``{p2}`` its parts), ``{t}`` the time, ``{io}`` inside or outside, ``{a}`` action,
``{c}`` cast with spaces, ``{l}`` with 、, ``{d}`` a date of the story. What follows ``|`` is left
out (``t``, ``io``, ``p``) or said besides (``back``: a flashback).
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

WORDS = json.loads((Path(__file__).parent / "chinese.json").read_text("utf-8"))
WAYS: dict[str, list[str]] = WORDS["ways"]
TIMES, ODD_TIMES = WORDS["times"], WORDS["odd_times"]
HOMES = WORDS["homes"]
INT_EXTS = {"内": "INT", "外": "EXT"}
BOTH = {"内外": "INT/EXT", "内/外": "INT/EXT"}
LEFT_OUT = re.compile(r"\|((?:t|io|p|back)(?: (?:t|io|p))*)$")
DIGITS = "零一二三四五六七八九"
# How two parts of a place are joined in a way of writing, and then in what is read.
LINKS = {"{p1}·": "·", "{p1} - ": "-", "{p1}-": "-", "{p1} {": " "}


@dataclass
class Sample:
    """A file: its lines, and the expected reading by the number of the line."""

    lines: list[str] = field(default_factory=list)
    expected: dict[int, dict] = field(default_factory=dict)


def spell(number: int) -> str:
    """24 as 二十四."""
    if number < 10:
        return DIGITS[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return ("" if tens == 1 else DIGITS[tens]) + "十" + (DIGITS[ones] if ones else "")
    hundreds, rest = divmod(number, 100)
    gap = "零" if 0 < rest < 10 else "一" if 10 <= rest < 20 else ""
    return DIGITS[hundreds] + "百" + gap + (spell(rest) if rest else "")


def widen(number: int) -> str:
    """24 as ２４."""
    return "".join(chr(ord(sign) + 0xFEE0) for sign in str(number))


def make_heading(rng: Random, way: str, *, episode: int, scene: int) -> tuple[str, dict]:
    """One heading and its reading."""
    found = LEFT_OUT.search(way)
    form, left_out = (way[: found.start()], found[1]) if found else (way, "")
    parts = rng.choice(HOMES), rng.choice(WORDS["rooms"])
    place = rng.choice(WORDS["alone"]) if rng.random() < 0.5 else "".join(parts)
    if "{p1}" in form:
        place = next((link for key, link in LINKS.items() if key in form), "-").join(parts)
    odd = rng.random() < 0.08 and "{t}{" not in form and "{t}/" not in form and "}{t}" not in form
    time = rng.choice(list(ODD_TIMES if odd else TIMES))
    both = (
        rng.random() < 0.05 and "{io}景" not in form and "{io}{" not in form and "/{io}" not in form
    )
    int_ext = rng.choice(list(BOTH if both else INT_EXTS))
    cast = rng.sample(WORDS["names"], rng.randint(2, 4))
    text = form.format(
        e=episode, s=scene, s2=f"{scene:02}", w=widen(scene if "{w}-" not in form else episode),
        E=spell(episode), Z=spell(scene), p=place, p1=parts[0], p2=parts[1], t=time, io=int_ext,
        a=rng.choice(WORDS["actions"]), c=" ".join(cast), l="、".join(cast),
        d=f"2019.{rng.randint(1, 12)}.{rng.randint(1, 28)}",
    )  # fmt: skip
    dashed = "{e}" in form or "{E}" in form or "{w}-" in form
    numbered = any(key in form for key in ("{s", "{Z}", "{w}"))
    return text, {
        "number": (f"{episode}-{scene}" if dashed else str(scene)) if numbered else None,
        "place": None if "p" in left_out.split() else place,
        "time": None if "t" in left_out.split() else {**TIMES, **ODD_TIMES}[time],
        "int_ext": None if "io" in left_out.split() else {**INT_EXTS, **BOTH}[int_ext],
        "back": "back" in left_out,
    }


def make_file(rng: Random, ways: list[str], *, scenes: int = 40) -> Sample:
    """A script in these ways, one of them per scene, with decoys between the headings."""
    sample = Sample([f"《{rng.choice(WORDS['homes'])}旧事》", *rng.sample(WORDS["front"], 6)])
    dashed = "{e}" in ways[0] or "{E}" in ways[0]
    scene = 0
    per_episode = rng.randint(4, 12) if dashed else scenes + 1
    for count in range(scenes):
        episode = count // per_episode + 1
        if dashed and count % per_episode == 0:
            sample.lines.append(f"第{spell(episode)}集  {rng.choice(WORDS['homes'])}")
            scene = 0
        scene += 1 if rng.random() > 0.04 else rng.randint(0, 3)
        scene = max(scene, 1)
        text, expected = make_heading(rng, rng.choice(ways), episode=episode, scene=scene)
        sample.expected[len(sample.lines) + 1] = expected
        sample.lines += text.split("\n")
        sample.lines += _body(rng)
    return sample


def _body(rng: Random) -> list[str]:
    lines = []
    for _ in range(rng.randint(3, 9)):
        form = (
            rng.choice(WORDS["body"])
            if rng.random() > 0.05
            else rng.choice(WORDS["numbered_speech"])
        )
        cast = rng.sample(WORDS["names"], 3)
        lines.append(
            form.format(
                n=cast[0], l="、".join(cast), a=rng.choice(WORDS["actions"]), k=rng.randint(1, 244)
            )
        )
    return lines


def all_ways() -> list[tuple[str, str]]:
    """Every way with the letter of its grammar."""
    return [(letter, way) for letter, ways in WAYS.items() for way in ways]
