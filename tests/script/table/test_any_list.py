"""Scene lists laid out in any way are read alike."""

import re
from random import Random

import pytest
from script.table.list_corpus import make_list


def _bare(place):
    return re.sub(r"[\s·\-]", "", place or "")


@pytest.mark.parametrize("seed", range(120))
def test_any_list_is_read(sheet, text, seed):
    """Each scene with its side, its light and its place, from a workbook or from text."""
    made = make_list(Random(seed))  # noqa: S311 - a repeatable case
    if seed % 3:
        script = sheet(*made.rows)
    else:
        script = text("\n".join("\t".join(map(str, row)) for row in made.rows))
    found = [
        (scene.heading.int_ext.value, scene.heading.time.value, _bare(scene.heading.place))
        for scene in script.scenes
    ]
    assert [(side, light, _bare(place)) for side, light, place in made.scenes] == found
