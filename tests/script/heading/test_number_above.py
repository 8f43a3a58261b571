"""Scene numbers on a line of their own above the heading, and page numbers that are none."""

import pytest

from scout.script.reader import read_script

SCENES = [("12", "INT. MILL - NIGHT"), ("12A", "EXT. ROAD - DAY"), ("14", "INT. INN - DAY")]
CHINESE = [("12", "祠堂 日 内"), ("13", "外景 村口 - 夜"), ("14", "河边 日 外")]


@pytest.fixture
def read(tmp_path, vocabulary):
    """A script of this text."""

    def _read(text, name="script.txt"):
        file = tmp_path / name
        file.write_text(text, "utf-8")
        return read_script(file, vocabulary)

    return _read


def _numbers(script):
    return [scene.heading.number for scene in script.scenes]


@pytest.mark.parametrize("scenes", [SCENES, CHINESE], ids=["Latin", "Chinese"])
@pytest.mark.parametrize("form", ["{}\n{}", "{}.\n{}", "({})\n{}", "{}\n\n{}"])
def test_a_number_above_every_heading_is_its_number(read, scenes, form):
    """It rises from heading to heading; it is neither action nor a scene of its own."""
    script = read("\n\n△走。\n\n".join(form.format(*scene) for scene in scenes) + "\n\n△走。\n")
    assert [number for number, _ in scenes] == _numbers(script)
    assert {"走"} == {scene.synopsis.strip("△。 ") for scene in script.scenes}


@pytest.mark.parametrize(
    ("text", "name", "numbers"),
    [
        (
            "SCENE 12\nINT. MILL - NIGHT\n\nHe walks.\n\nSCENE 13\nEXT. ROAD - DAY\n\nRun.\n",
            "a.fountain",
            ["12", "13"],
        ),
        ("### 场1-1\n日 内 祠堂\n△走。\n### 场1-2\n夜 外 村口\n△走。\n", "a.md", ["1-1", "1-2"]),
        ("第12场\n日 内 祠堂\n△走。\n第13场\n夜 外 村口\n△走。\n", "a.txt", ["12", "13"]),
    ],
)
def test_a_scene_word_above_a_heading_is_no_scene(read, text, name, numbers):
    """SCENE 12 or 第12场 without a place, and right below it a heading without a number."""
    script = read(text, name)
    assert numbers == _numbers(script)
    assert all(scene.setting.place for scene in script.scenes)


@pytest.mark.parametrize("above", [(), (1,), (0, 2)])
def test_page_numbers_are_no_scene_numbers(read, above):
    """They stand above some headings, as it comes, and between lines of action."""
    parts = []
    for place, (_, heading) in enumerate([*SCENES, *SCENES]):
        page = f"{place + 2}\n\n" if place in above else ""
        parts.append(f"{page}{heading}\n\nHe walks.\n\n{20 + place}.\n\nHe stands.\n\n")
    assert [None] * 6 == _numbers(read("".join(parts), "script.fountain"))


def test_numbers_that_do_not_rise_are_left(read):
    """A line of 7 above every heading counts nothing."""
    text = "".join(f"7\n{heading}\n\nHe walks.\n\n" for _, heading in SCENES)
    assert [None] * 3 == _numbers(read(text))


def test_headings_with_numbers_of_their_own_keep_them(read):
    """A page number above one of them changes nothing."""
    text = "".join(f"{place}\n{number} {heading}\n\nHe walks.\n\n" for place, (number, heading) in
                   enumerate(SCENES, 3))  # fmt: skip
    assert ["12", "12A", "14"] == _numbers(read(text))
