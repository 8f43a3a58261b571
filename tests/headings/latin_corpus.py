"""The ways in which Latin scene headings are written, and invented screenplays made of them.

``{io}`` prefix, ``{p}`` place, ``{q}`` a part of it, ``{t}`` time, ``{n}`` number, ``{a}`` action. What
follows ``|`` names the parts that the way leaves out (``t``, ``n``) or ``low``: typed in small letters.
"""

from random import Random

from headings.chinese_corpus import Sample

WAYS = [
    "{io}. {p} - {t}", "{io}. {p} -- {t}", "{io}. {p} – {t}", "{io}. {p} — {t}", "{io}. {p}, {t}", "{io}. {p}. {t}.",
    "{io} {p} - {t}", "{io} {p} {t}", "{io} - {p} - {t}", "{io}. {p} - {q} - {t}", "{io}. {p}, {q} - {t}", "{io}. {p}|t",
    "{n} {io}. {p} - {t} {n}", "{n}   {io}. {p} - {t}   {n}", "{n}. {io}. {p} - {t}", "{io}. {p} - {t} #{n}#", "{io}. {p} - {t} *",
    "SCENE {n} - {io}. {p} - {t}", "{n}A {io}. {p} - {t} {n}A", "{io}. {p} - {t} (1979)", "{io}. {p} - {t} - FLASHBACK",
    "{io}. {p} - {t} [FLASHBACK]", "{io}. {p} - {t} (CONT'D)", "{io}. {p} - {t} - RAIN", "{io}: {p} - {t}", "{io}. {p} ({t})",
    "{io}. {p} - {t}[[check the props]]", "{io}. {p} - (PRESENT) {t}", "**{io}. {p} - {t}**", "{io}.  {p}  -  {t}", "{io}.{p} - {t}",
    "{io}. {p} - {t}. {a}", "{io}. {p} - {t} {a}", "{io}. {p} (1944) - {t}", "{io}. {p} - {t} - 1985", "{io}. {p} - {t}|low",
    "{n}) {io}. {p} - {t}", "{io}. {p} [MID/LATE '70'S] - {t}", "{io}. {p} / {t}", "{io}. {p} - {t} - MIRA'S POV",
]  # fmt: skip
PLACES = [
    "TEA HOUSE", "MAIL VAN", "LIN COURTYARD", "FERRY LANDING", "SERVER ROOM", "ROOM 12", "A-FRAME CABIN", "O'MALLEY'S BAR",
    "21 ELM ROW", "SALT-BAY QUAY", "DAY SPA", "NIGHT MARKET", "DAWN HOTEL", "EXTENSION WING", "INTERVIEW ROOM", "ST. BRANNOCK'S CHAPEL",
    "CAR - MOVING", "KILN YARD", "MORNING GLORY FLORIST",
]  # fmt: skip
PARTS = ["KITCHEN", "BACK STAIRS", "ROOF", "HALLWAY", "CELLAR", "BALCONY"]
TIMES = {
    "DAY": "day", "NIGHT": "night", "DAWN": "dawn", "DUSK": "dusk", "MORNING": "morning", "AFTERNOON": "afternoon",
    "EVENING": "night", "SUNSET": "dusk", "CONTINUOUS": "relative", "LATER": "relative",
}  # fmt: skip
ODD_TIMES = {
    "LATE AFTERNOON": "afternoon", "PRE-DAWN": "dawn", "MAGIC HOUR": "dusk", "TWO DAYS LATER": "relative", "SAME TIME": "relative",
    "MOMENTS LATER": "relative", "DAY/NIGHT": "day", "EARLY MORNING": "morning", "NEXT DAY": "day", "LATER THAT NIGHT": "night",
}  # fmt: skip
PREFIXES = {
    "INT": "INT", "EXT": "EXT", "INT./EXT": "INT/EXT", "INT/EXT": "INT/EXT", "EXT./INT": "INT/EXT", "I/E": "INT/EXT", "EST": "EXT",
}  # fmt: skip
ACTIONS = ["Mira walks in and sits.", "The kettle screams.", "A boy runs past, barefoot.", "MIRA drops the letter."]
BODY = [
    "{a}", "MIRA\nI never asked you inside.", "OKORO (V.O.)\nThat was the day I left.", "CUT TO:", "FADE OUT.", "EXTRAS fill the square.",
    "INTERIOR DESIGN IS HER LIFE", "ESTABLISHING", "... not a heading", "MONTAGE - LIFE ON THE QUAY", "SERIES OF SHOTS:",
    "A) The day market, shuttered.", "SUPER: \"1986\"", "(CONTINUED)", "CONTINUED:", "> SMASH CUT TO:", "INSERT - THE LETTER",
    "Interior lights flicker.", "Externally he is calm.", "She points at the exit. Int he distance, a bell.", "12.", "= The bell rings again.",
    "14 OMITTED 14", "THE NEXT DAY", "Est. 1908, says the sign.", "Ext. 204 is busy, he says.", "INTERCUT - PHONE CALL", "MIRA (CONT'D)\nDay or night?",
    "EXTERMINATORS arrive at night.", "/* EXT. CUT HARBOUR - DAY */", "[[INT. SECRET - NIGHT]]", "!INT. NOT A SCENE - DAY", "I/O error on the screen.",
]  # fmt: skip


def make_heading(rng: Random, way: str, *, number: int) -> tuple[str, dict]:
    """One heading and its reading."""
    form, _, left_out = way.partition("|")
    bare = "{io} {p} {t}" == form
    prefix = rng.choice(["INT", "EXT"] if "{io} " in form or "{io}:" in form else list(PREFIXES))
    plain = bare or "{a}" in form or "{io}.{p}" in form or "({t})" in form or "POV" in form
    time = rng.choice(list(TIMES if plain or rng.random() > 0.2 else ODD_TIMES))
    if bare or "({t})" in form or "POV" in form or "(PRESENT)" in form:
        time = rng.choice(["DAY", "NIGHT", "DAWN", "DUSK"])
    place, part = rng.choice(PLACES), rng.choice(PARTS)
    place = "TEA HOUSE" if bare and place.endswith("MOVING") else place
    text = form.format(io=prefix, p=place, q=part, t=time, n=number, a=rng.choice(ACTIONS))
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
            sample.lines += rng.choice(BODY).format(a=rng.choice(ACTIONS)).split("\n")
            sample.lines += [""] if blank else []
    return sample
