"""Final Draft: only the script's own paragraphs, with everything that stands beside them."""

import pytest
from fuzz.build import final_draft, paragraph, properties

from scout.domain.errors import ReadError


@pytest.mark.parametrize("version", ["1", "2", "3", "4", "5"])
def test_every_version_is_read(read, headings, version):
    """The number in the root changes nothing."""
    text = final_draft(paragraph("Scene Heading", "INT. MILL - NIGHT", Number="7"), version=version)
    script = read(text)
    assert ("fdx", [("7", "INT", "MILL", "night")]) == (script.format, headings(script))


def test_text_split_by_style_is_one_sentence(read, headings):
    """Direct texts are joined; what lies deeper (a summary) is no part of the heading."""
    beside = properties("The wheel stops.", Length="2 3/8", Page="4", Title="Wheel")
    script = read(final_draft(paragraph("Scene Heading", "eXT. wa|ter mill - DAy", inside=beside)))
    assert [(None, "EXT", "water mill", "day")] == headings(script)
    assert "eXT. water mill - DAy" == script.scenes[0].heading.raw
    assert ("2 3/8", False, "The wheel stops.") == (
        str(script.scenes[0].length),
        script.scenes[0].length_counted,
        script.scenes[0].synopsis,
    )


def test_styles_and_lists_are_no_scenes(read):
    """``Scene Heading`` in the settings and in the smart lists is counted by nobody."""
    after = (
        '<ElementSettings Type="Scene Heading"><FontSpec/></ElementSettings>'
        "<SmartType><SceneIntros><SceneIntro>INT.</SceneIntro></SceneIntros></SmartType>"
        "<TitlePage><Content>"
        + paragraph("Scene Heading", "")
        + paragraph("General", "The Weir")
        + "</Content></TitlePage>"
    )
    script = read(final_draft(paragraph("Scene Heading", "INT. MILL - DAY"), after=after))
    assert (1, "The Weir") == (len(script.scenes), script.title)


def test_an_empty_heading_opens_no_scene_and_is_told(read):
    """What follows belongs to the scene before."""
    script = read(
        final_draft(
            paragraph("Scene Heading", "INT. MILL - DAY"),
            paragraph("Scene Heading", "  "),
            paragraph("Character", "ANNA"),
        )
    )
    assert [("ANNA",)] == [scene.cast for scene in script.scenes]
    assert any("empty scene heading" in p.message.text("en") for p in script.problems)


def test_a_heading_typed_as_action_is_found_and_told(read, headings):
    """``EXT.`` in an action line is a heading; prose that begins with Int is not."""
    script = read(
        final_draft(
            paragraph("Scene Heading", "INT. MILL - DAY"),
            paragraph("Action", "EXT. WEIR - DUSK"),
            paragraph("Action", "Internal rivers rise."),
            paragraph("Action", "Ext. 204 rings."),
            paragraph("General", "2-1 日 外 河边"),
        )
    )
    assert [
        (None, "INT", "MILL", "day"), (None, "EXT", "WEIR", "dusk"), ("2-1", "EXT", "河边", "day"),
    ] == headings(script)  # fmt: skip
    told = [p for p in script.problems if "Marked as action" in p.message.text("en")]
    assert [2, 5] == [problem.line for problem in told]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("1-1 日 内 总裁办公室", "", ("1-1", "INT", "总裁办公室", "day")),
        ("客厅 夜 内", "12A", ("12A", "INT", "客厅", "night")),
        ("INT. 客厅 - 夜", "3", ("3", "INT", "客厅", "night")),
        ("外景 河边 黄昏", "4", ("4", "EXT", "河边", "dusk")),
        ("祠堂", "5", ("5", None, "祠堂", None)),
        ("THE MAP", "6", ("6", None, "THE MAP", None)),
        ("I/E. CAR - MOVING - NIGHT", "8", ("8", "INT/EXT", "CAR - MOVING", "night")),
    ],
)
def test_headings_of_both_languages_are_believed(read, headings, text, number, expected):
    """The program says that it is one; its number beside the text is the scene's."""
    assert [expected] == headings(
        read(final_draft(paragraph("Scene Heading", text, Number=number)))
    )


def test_cast_comes_from_cues_lists_tags_and_dual_dialogue(read):
    """Once each, in capitals, without what is said beside the name."""
    dual = (
        "<Paragraph><DualDialogue>"
        + paragraph("Character", "Bela (V.O.)")
        + paragraph("Dialogue", "Now!")
        + paragraph("Character", "CARO (CONT'D)")
        + "</DualDialogue></Paragraph>"
    )
    tagged = '<Paragraph Type="Action"><Text TagNumber="1">the miller</Text></Paragraph>'
    after = (
        '<TagData><TagCategories><TagCategory Id="c" Name="Cast"/>'
        '<TagCategory Id="p" Name="Props"/>'
        '</TagCategories><TagDefinitions><TagDefinition Id="d" CatId="c" Label="Old Miller"/>'
        '<TagDefinition Id="x" CatId="p" Label="Axe"/></TagDefinitions>'
        '<Tags><Tag Number="1"><DefId>d</DefId></Tag><Tag Number="2"><DefId>x</DefId></Tag></Tags>'
        "</TagData>"
    )
    script = read(
        final_draft(
            paragraph("Scene Heading", "INT. MILL - DAY"),
            paragraph("Cast List", "Anna, Bela"),
            paragraph("Character", "阿秀（画外音）"),
            dual,
            tagged,
            after=after,
        )
    )
    assert ("ANNA", "BELA", "阿秀", "CARO", "OLD MILLER") == script.scenes[0].cast


def test_captions_and_flashbacks_move_the_era(read):
    """As in any script text: SUPER and 字幕 date, 闪回 pushes and gives back."""
    script = read(
        final_draft(
            paragraph("Scene Heading", "INT. MILL - DAY"),
            paragraph("Action", 'SUPER: "May 1986"'),
            paragraph("Action", "【闪回 1942年】"),
            paragraph("Scene Heading", "EXT. WEIR - DAY"),
            paragraph("Action", "【闪回结束】"),
            paragraph("Scene Heading", "INT. MILL - NIGHT"),
        )
    )
    assert [1986, 1942, 1986] == [scene.era.year_from for scene in script.scenes]


def test_an_omitted_scene_is_left_out_and_told(read, headings):
    """Its number is named; what stood in it is not read."""
    script = read(
        final_draft(
            paragraph("Scene Heading", "INT. MILL - DAY", Number="1"),
            paragraph("Scene Heading", "OMITTED", Number="2"),
            paragraph("Character", "GHOST"),
            paragraph("Scene Heading", "EXT. WEIR - DAY", Number="3"),
        )
    )
    assert ["1", "3"] == [number for number, *_ in headings(script)]
    assert {()} == {scene.cast for scene in script.scenes}
    assert any("Scene 2" in problem.message.text("en") for problem in script.problems)


@pytest.mark.parametrize("length", ["", "0", "x", "1/0", "9" * 5000, "999999"])
def test_a_length_that_is_none_is_counted_instead(read, length):
    """Nonsense in a property is no reason to refuse a script."""
    text = paragraph("Scene Heading", "INT. MILL - DAY", inside=properties(Length=length))
    assert read(final_draft(text)).scenes[0].length_counted


def test_a_broken_file_names_its_line(read):
    """Cut in the middle: the line where it ends."""
    text = final_draft(paragraph("Scene Heading", "INT. MILL - DAY"))
    with pytest.raises(ReadError, match="line 3") as refused:
        read(text[:150])
    assert 3 == refused.value.line
    assert "第 3 行" in refused.value.message.text("zh")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_any_encoding_is_read_whatever_it_declares(read, headings, encoding):
    """The declaration says UTF-8 over all of them."""
    text = final_draft(paragraph("Scene Heading", "1-1 日 内 我们的老房子"))
    assert [("1-1", "INT", "我们的老房子", "day")] == headings(read(text.encode(encoding)))


def test_a_flashback_without_an_end_holds_no_scene_for_sure(read):
    """FLASHBACK TO: opens nothing by itself; between BEGIN and END all scenes are inside."""
    scene = paragraph("Scene Heading", "INT. MILL - DAY")
    caption = paragraph("Action", 'SUPER: "2020"')
    open_ended = read(final_draft(scene, caption, paragraph("Action", "FLASHBACK TO:"), scene))
    assert [2020, 2020] == [scene.era.year_from for scene in open_ended.scenes]
    marks = [paragraph("Action", text) for text in ("BEGIN FLASHBACK 1944:", "END FLASHBACK")]
    paired = read(final_draft(scene, caption, marks[0], scene, scene, marks[1], scene))
    assert [2020, 1944, 1944, 2020] == [scene.era.year_from for scene in paired.scenes]


def test_episodes_and_speakers_are_read_as_in_script_text(read):
    """第一集 in an action line, and the name before a Chinese speech."""
    script = read(
        final_draft(
            paragraph("Action", "第二集 上游"),
            paragraph("Scene Heading", "日 内 祠堂"),
            paragraph("Dialogue", "阿秀（轻声）：谁？"),
        )
    )
    assert [(2, "上游")] == [(episode.number, episode.title) for episode in script.episodes]
    assert [(2, ("阿秀",))] == [(scene.episode, scene.cast) for scene in script.scenes]


def test_episodes_are_counted_in_words_too(read):
    """EPISODE TWO in the style of acts."""
    script = read(
        final_draft(
            paragraph("New Act", "EPISODE ONE") + paragraph("Scene Heading", "INT. SPA - DAY")
            + paragraph("New Act", "EPISODE TWO") + paragraph("Scene Heading", "EXT. BAR - NIGHT")
        )
    )  # fmt: skip
    assert [1, 2] == [scene.episode for scene in script.scenes]
