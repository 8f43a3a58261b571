"""Invented scripts in every way of writing a heading: how many are right, how many false."""

from random import Random

import pytest
from headings import chinese_corpus, latin_corpus

from scout.script.draft import Line
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain

SEEDS = range(2)
LEAST_RIGHT, MOST_FALSE_A_THOUSAND = 0.99, 1.0


def _dice(seed):
    return Random(seed)  # noqa: S311 - a repeatable case, no secret


def _read(sample, latin):
    if latin:
        return read_fountain("\n".join(sample.lines))
    return read_chinese_text([Line(text, at) for at, text in enumerate(sample.lines, 1)])


def _count(sample, *, latin=False):
    """Headings read right, all headings, false headings, other lines."""
    scenes = {scene.line: scene for scene in _read(sample, latin).scenes}
    right = sum(
        at in scenes and expected == _reading(scenes[at].heading)
        for at, expected in sample.expected.items()
    )
    false = len(scenes.keys() - sample.expected.keys())
    return right, len(sample.expected), false, len(sample.lines) - len(sample.expected)


def _reading(heading):
    return {
        "number": heading.number,
        "place": heading.place,
        "time": heading.time and heading.time.value,
        "int_ext": heading.int_ext and heading.int_ext.value,
        "back": "flashback" in heading.flags,
    }


def _measure(name, samples, capsys, *, latin=False):
    """Add up the samples and print the figures: the share right, the false in 1,000 lines."""
    right, headings, false, lines = (
        sum(column) for column in zip(*(_count(s, latin=latin) for s in samples), strict=True)
    )
    with capsys.disabled():
        print(
            f"\n{name}: {right}/{headings} headings right ({right / headings:.2%}),"
            f" {false} false in {lines} lines"
        )
    return right / headings, 1000 * false / lines


@pytest.mark.parametrize("letter", chinese_corpus.WAYS)
def test_every_grammar_is_read_in_files_of_its_own(letter, capsys):
    """At least twelve ways of each grammar; 99 in 100 headings right, 1 false in 1,000 lines."""
    ways = chinese_corpus.WAYS[letter]
    assert len(ways) >= 12
    samples = [
        chinese_corpus.make_file(_dice(f"{seed}{way}"), [way]) for seed in SEEDS for way in ways
    ]
    right, false = _measure(f"grammar {letter}", samples, capsys)
    assert right >= LEAST_RIGHT
    assert false <= MOST_FALSE_A_THOUSAND


def test_grammars_are_read_mixed_in_one_file(capsys):
    """Most headings in one way, the others in four more."""
    samples = []
    for seed in range(40):
        rng = _dice(f"mixed {seed}")
        main, *others = rng.sample([way for _, way in chinese_corpus.all_ways()], 5)
        samples.append(chinese_corpus.make_file(rng, [main] * 8 + others))
    right, false = _measure("mixed", samples, capsys)
    assert right >= LEAST_RIGHT
    assert false <= MOST_FALSE_A_THOUSAND


@pytest.mark.parametrize("blank", [True, False])
def test_latin_headings_are_read(capsys, *, blank):
    """Fountain with blank lines around headings, and plain text without any."""
    ways = [way for way in latin_corpus.WAYS if blank or not way.endswith("low")]
    samples = [
        latin_corpus.make_file(_dice(f"{seed}{way}"), [way], blank=blank)
        for seed in SEEDS
        for way in [*ways, *ways[:1]]
    ]
    samples += [latin_corpus.make_file(_dice(seed), ways, blank=blank) for seed in range(10)]
    name = "Latin" if blank else "Latin without blank lines"
    right, false = _measure(name, samples, capsys, latin=True)
    assert right >= LEAST_RIGHT
    assert false <= MOST_FALSE_A_THOUSAND


@pytest.mark.parametrize("seed", range(3))
def test_a_script_whose_line_breaks_are_lost_is_read(seed):
    """The whole file on one line, with wide spaces for the breaks: the same scenes."""
    way = ["{e}-{s} {p} {t} {io}", "{e}-{s} {t} {io} {p}", "第{e}-{s}场 {p} {t} {io}"][seed]
    sample = chinese_corpus.make_file(_dice(seed), [way])
    draft = read_chinese_text([Line("　　".join(sample.lines), 1)])
    assert [tuple(row.values()) for row in sample.expected.values()] == [
        tuple(_reading(scene.heading).values()) for scene in draft.scenes
    ]
