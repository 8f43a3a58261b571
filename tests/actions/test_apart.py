"""Every verb that reads, in a process apart: the same as in the program."""

import os

import pytest
from fuzz.reader import SAMPLES

from scout import paths
from scout.actions.later.carry_mend import carry_mends
from scout.actions.library import open_library
from scout.actions.read import look_again, look_at_table, read
from scout.actions.reading import Reading, mend_reading, open_reading, read_or_ask
from scout.domain.column import Field, TableOrder
from scout.domain.errors import Cancelled
from scout.domain.mend import LineKey, Mends
from scout.domain.progress import Progress

PRODUCTIONS = sorted(
    file for file in (paths.SEEDS / "productions").iterdir() if file.suffix != ".md"
)
HERE = open_library()


@pytest.fixture
def apart(readers):
    """The library whose scripts are read in a process apart."""
    return open_library(readers=readers)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_format_is_the_same_apart(apart, tmp_path, name):
    """Its lines, scenes, eras, findings, columns."""
    file = tmp_path / "file"
    file.write_bytes(SAMPLES[name])
    assert open_reading(file, HERE) == open_reading(file, apart)


@pytest.mark.parametrize("file", PRODUCTIONS, ids=lambda file: file.name)
def test_whole_scripts_and_their_tables_are_the_same_apart(apart, readers, file):
    """As every verb reads them; a file that is no table is none apart either."""
    assert read(file, HERE) == read(file, apart)
    look = look_at_table(file)
    assert look == look_at_table(file, readers=readers)
    if look is not None:
        order = TableOrder(columns=((look.mapping.columns[0].letter, Field.SYNOPSIS),))
        assert look_again(look, order) == look_again(look, order, readers=readers)


def test_mends_are_made_and_carried_apart(apart):
    """What the user says of a line, and what of it holds in a later draft."""
    file = PRODUCTIONS[0].with_name("luopan_guitu.txt")
    here, there = open_reading(file, HERE), open_reading(file, apart)
    scene = here.script.scene(2)
    mends = Mends().put(LineKey(scene.heading.raw, scene.line), "place", said="祠堂")
    mended = mend_reading(here, mends, library=HERE)
    assert mended == mend_reading(there, mends, library=apart)
    assert mended == carry_mends(mended, there, library=apart, sure=False)


def test_a_doubtful_list_is_asked_about_apart(apart, tmp_path):
    """A table that is no scene list yet comes as a table."""
    file = tmp_path / "list.csv"
    file.write_text("甲,乙,丙\nx,y,z\nu,v,w\n", encoding="utf-8")
    asked = read_or_ask(file, apart, mends=Mends(), progress=Progress())
    assert not isinstance(asked, Reading)
    assert read_or_ask(file, HERE, mends=Mends(), progress=Progress()) == asked


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes that lie in a folder")
def test_a_file_that_keeps_one_waiting_can_be_stopped(apart, tmp_path):
    """A pipe that nobody writes to: opening it alone would never end."""
    file = tmp_path / "pipe.txt"
    os.mkfifo(file)
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        open_reading(file, apart, progress=Progress(stopped=lambda: next(asked, True)))
