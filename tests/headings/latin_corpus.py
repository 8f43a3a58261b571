"""Invented Latin screenplays, with the reading that a careful person gives their headings.

``latin.json`` holds the words and the ways. In a way ``{io}`` is the prefix, ``{p}`` the place,
``{q}`` a part of it, ``{t}`` the time, ``{n}`` the number, ``{a}`` action. What follows ``|`` is
left out (``t``), or ``low``: typed in small letters.
"""

import json
from pathlib import Path
from random import Random

from headings.chinese_corpus import Sample

WORDS = json.loads((Path(__file__).parent / "latin.json").read_text("utf-8"))
WAYS: list[str] = WORDS["ways"]
TIMES, ODD_TIMES, PREFIXES = WORDS["times"], WORDS["odd_times"], WORDS["prefixes"]
CLOCKS = ["DAY", "NIGHT", "DAWN", "DUSK"]


def make_heading(rng: Random, way: str, *, number: int) -> tuple[str, dict]:
    """One heading and its reading."""
    form, _, left_out = way.partition("|")
    bare = "{io} {p} {t}" == form
    prefix = rng.choice(["INT", "EXT"] if "{io} " in form or "{io}:" in form else list(PREFIXES))
    plain = bare or "{a}" in form or "{io}.{p}" in form or "({t})" in form or "POV" in form
    time = rng.choice(list(TIMES if plain or rng.random() > 0.2 else ODD_TIMES))
    if bare or "({t})" in form or "POV" in form or "(PRESENT)" in form:
        time = rng.choice(CLOCKS)
    place, part = rng.choice(WORDS["places"]), rng.choice(WORDS["parts"])
    place = "TEA HOUSE" if bare and place.endswith("MOVING") else place
    text = form.format(io=prefix, p=place, q=part, t=time, n=number, a=rng.choice(WORDS["actions"]))
    joint = {"{p} - {q}": f"{place} - {part}", "{p}, {q}": f"{place}, {part}"}
    whole = next((name for key, name in joint.items() if key in form), place)
    low = left_out == "low"
    return text.lower() if low else text, {
        "number": f"{number}A" if "{n}A" in form else str(number) if "{n}" in form else None,
        "place": whole.lower() if low else whole,
        "time": None if left_out == "t" else {**TIMES, **ODD_TIMES}[time],
        "int_ext": PREFIXES[prefix],
        "back": "FLASHBACK" in form,
    }


def make_file(rng: Random, ways: list[str], *, scenes: int = 40, blank: bool = True) -> Sample:
    """A screenplay in these ways; without blank lines it is plain text, as it is pasted."""
    sample = Sample(["Title: The Kiln", "Author: invented", "", "FADE IN:", ""])
    for number in range(1, scenes + 1):
        text, expected = make_heading(rng, rng.choice(ways), number=number)
        sample.expected[len(sample.lines) + 1] = expected
        sample.lines += [text, ""] if blank else [text]
        for _ in range(rng.randint(3, 8)):
            sample.lines += (
                rng.choice(WORDS["body"]).format(a=rng.choice(WORDS["actions"])).split("\n")
            )
            sample.lines += [""] if blank else []
    return sample
