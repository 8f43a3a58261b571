"""A designer changes the look of a paper in its template; no line of the program knows it."""

import shutil

from scout import paths
from scout.export.board_page import render_board
from tests.export.test_board import NUMBERS
from tests.export.test_itinerary import open_paper


def test_a_changed_template_is_another_page(content, monkeypatch, tmp_path):
    """Another size of paper, another word of a label; the fonts stay where they are."""
    before = open_paper(render_board(content, NUMBERS, lang="zh")).pages[0]
    shutil.copytree(paths.RESOURCES / "templates", tmp_path / "templates")
    (tmp_path / "fonts").symlink_to(paths.RESOURCES / "fonts")
    style = tmp_path / "templates" / "style.typ"
    style.write_text(style.read_text("utf-8").replace('paper: "a4"', 'paper: "a3"'), "utf-8")
    labels = tmp_path / "templates" / "labels.json"
    labels.write_text(labels.read_text("utf-8").replace("大计划", "拍摄总表"), "utf-8")
    monkeypatch.setattr(paths, "RESOURCES", tmp_path)
    after = open_paper(render_board(content, NUMBERS, lang="zh")).pages[0]
    assert [round(float(side) * 2**0.5) for side in before.mediabox[2:]] == [
        round(float(side)) for side in after.mediabox[2:]
    ]
    assert "拍摄总表" in after.extract_text()
    assert "拍摄总表" not in before.extract_text()
