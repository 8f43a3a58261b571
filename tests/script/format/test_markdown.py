"""Markdown and web pages: marks are taken off, levels and classes say what a line is."""

import pytest

from scout.script.format.markdown import read_markdown

TEXT = """---
title: 不归
---
# 第一集 归来

## 第1场 祠堂 日 内
人物：林夏、老陈
**老陈**：你来*晚*了。<!-- 第9场 旧宅 日 内 -->

## 老宅的后院
- 1\\. 点灯

## 第3场 村口 夜 外
```
他走了。
```
"""


def test_scenes_stand_at_their_level_of_headings():
    """Two of three headings of a level are scenes by their words, so the third is one too."""
    draft = read_markdown(TEXT)
    assert ("不归", "markdown") == (draft.title, draft.format)
    assert [(1, "归来", 4)] == [(e.number, e.title, e.line) for e in draft.episodes]
    assert [("1", "祠堂", 6), (None, "老宅的后院", 10), ("3", "村口", 13)] == [
        (scene.heading.number, scene.heading.place, scene.line) for scene in draft.scenes
    ]
    assert ["老陈：你来晚了。"] == [line.text.replace(":", "：") for line in draft.scenes[0].prose]


@pytest.mark.parametrize(
    "line",
    ["**1-1 日 内 祠堂**", "### 1-1 日 内 祠堂", "__1-1 日 内 祠堂__", "- **1-1 日 内 祠堂**",
     "#1-1 日 内 祠堂", "## **1-1 日 内 祠堂** ##", "**1\\-1 日 内 [祠堂](x)**"],
)  # fmt: skip
def test_headings_come_in_many_marks(line):
    """Bold, underlined, listed, linked, escaped."""
    draft = read_markdown(f"《不归》\n\n{line}\n\n他走了。\n")
    assert [("1-1", "祠堂", 3)] == [
        (scene.heading.number, scene.heading.place, scene.line) for scene in draft.scenes
    ]


def test_latin_headings_behind_a_mark_are_headings():
    """In Fountain ``#`` is an act; here it is the scene."""
    draft = read_markdown(
        "# Bell\n\n## INT. TEA HOUSE - NIGHT\nRain.\n## EXT. BRIDGE - DAY\nFog.\n"
    )
    assert [("TEA HOUSE", 3), ("BRIDGE", 5)] == [
        (scene.heading.place, scene.line) for scene in draft.scenes
    ]


def test_a_table_is_a_scene_list_with_the_lines_of_the_file():
    """With its rule, bold cells and a bar that is escaped."""
    text = (
        "场景表\n\n| 场次 | 日夜 | 内外 | 场景 |\n|:--|---|:-:|--:|\n"
        "| 1-1 | 日 | 内 | **祠堂** |\n| 1-2 | 夜 | 外 | 村口\\|桥 |\n\n完"
    )
    draft = read_markdown(text)
    assert [("祠堂", 5), ("村口|桥", 6)] == [
        (scene.heading.place, scene.line) for scene in draft.scenes
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Act One\n\nINT. TEA HOUSE - NIGHT\n\nRain.",
        "1-1 日 内 祠堂\n他走了。",
        "**重要**\n他走了。",
    ],
)
def test_fountain_and_plain_text_are_no_markdown(text):
    """A section or a word in bold alone says nothing."""
    assert read_markdown(text) is None
