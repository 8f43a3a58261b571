"""Numbers and blanks as long as a damaged file has them: read, or left as text, never slowly."""

import pytest
from fuzz.reader import keep_promise

LONG = "9" * 60_000
HEAD = "场次,日夜,内外,主场景,主要内容\n1-1,日,内,祠堂,推门\n1-2,夜,外,村口,等\n"


@pytest.mark.parametrize(
    "row",
    [
        f"{LONG},日,内,祠堂,等",
        f"1-{LONG},日,内,祠堂,等",
        f"{LONG}-1,日,内,祠堂,等",
        f"1~{LONG},日,内,祠堂,等",
        f"{'1 ' * 30_000},日,内,祠堂,等",
        f"1-3,{'日/' * 30_000},内,祠堂,等",
        f"1-3,日,内,{LONG},{LONG}",
    ],
)
def test_a_list_with_a_cell_without_end(vocabulary, row):
    """The rows beside it are read; each alone once took minutes or stopped the program."""
    script = keep_promise((HEAD + row).encode(), vocabulary)
    assert {scene.number for scene in script.scenes} >= {"1-1", "1-2"}


@pytest.mark.parametrize(
    "line", [f"第{LONG}场 日 内 祠堂", f"{LONG}-{LONG} 日 内 祠堂", f"{LONG}、祠堂 日 内"]
)
def test_a_heading_with_a_number_without_end(vocabulary, line):
    """The scene beside it is read."""
    script = keep_promise(f"1-1 日 内 祠堂\n△等。\n{line}\n△走。\n".encode(), vocabulary)
    assert "1-1" in {scene.number for scene in script.scenes}


@pytest.mark.parametrize(
    "speech", [f"阿秀{' ' * 30_000}：谁", f"阿秀（轻声）{' ' * 30_000}谁", "阿秀" + " \t" * 9_000]
)
def test_a_speaker_with_blanks_without_end(vocabulary, speech):
    """The scenes around the line are read; eight hundred blanks once took seconds."""
    script = keep_promise(f"1-1 日 内 祠堂\n{speech}\n1-2 夜 外 村口\n".encode(), vocabulary)
    assert ["1-1", "1-2"] == [scene.number for scene in script.scenes]


def test_a_heading_with_words_without_end(vocabulary):
    """``A A A`` may lead to LATER; looking for it from each of ten thousand took a minute."""
    script = keep_promise(f"INT. MILL - {'A ' * 20_000}\n\nEXT. WEIR - DAY\n".encode(), vocabulary)
    assert "WEIR" in {scene.setting.place for scene in script.scenes}


def test_a_word_that_could_be_read_in_two_ways_is_not_tried_in_all(vocabulary):
    """Thirty times DAY, each read in two ways, once took longer than any shoot."""
    script = keep_promise(f"EXT. WEIR - {'DAY ' * 30}X\n\nINT. MILL - DAY\n".encode(), vocabulary)
    assert "MILL" in {scene.setting.place for scene in script.scenes}


@pytest.mark.parametrize(
    "line", [f"1.{' ' * 1_200}X", f"1-1{' ' * 250}日 内", f"A 1{' ' * 1_200}1"]
)
def test_a_number_with_blanks_without_end(vocabulary, line):
    """Some hundred blanks behind a number were once parted in every way, for minutes."""
    text = f"INT. MILL - DAY\n\nRain.\n\n{line}\n\nEXT. WEIR - NIGHT\n\nFog.\n"
    script = keep_promise(text.encode(), vocabulary)
    assert {"MILL", "WEIR"} <= {scene.setting.place for scene in script.scenes}
