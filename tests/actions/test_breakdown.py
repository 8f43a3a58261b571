"""The breakdown of a sample, read back with the reader of scene lists, is the same script."""

import openpyxl
import pytest

from scout.actions.export import ExportOrder, export
from scout.actions.read import read
from scout.actions.scene_words import word_scenes
from scout.actions.suggest import list_needs
from tests.actions.conftest import NOW


def tell(scene):
    """All that a breakdown says about a scene."""
    heading, era = scene.heading, scene.era
    return (
        heading.number, scene.episode, heading.int_ext, heading.time, scene.setting.levels,
        scene.setting.kind_id, era.era_id, era.bucket, era.year_from, era.year_to, scene.length,
        scene.cast, scene.synopsis,
    )  # fmt: skip


def write(shoot, folder, lang):
    """The workbook of a sample."""
    script, suggestion, made, library = shoot
    order = ExportOrder(folder=folder, revision=NOW, papers=("breakdown",), lang=lang)
    return export(script, suggestion, plan=made, library=library, order=order).files[0]


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_our_own_sheet_is_read_as_the_same_script(shoot, tmp_path, lang):
    """Numbers, episodes, light, settings, eras, lengths and cast, scene by scene, and no doubt."""
    script, _, _, library = shoot
    again = read(write(shoot, tmp_path, lang), library)
    assert [tell(scene) for scene in script.scenes] == [tell(scene) for scene in again.scenes]
    assert [(need.scenes, need.era) for need in list_needs(script)] == [
        (need.scenes, need.era) for need in list_needs(again)
    ]
    assert not again.mapping.is_doubtful


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_the_sheet_by_set_alone_holds_the_same_scenes(shoot, tmp_path, lang):
    """Whatever somebody sends on: bands and sums are taken for what they are."""
    script, _, _, library = shoot
    file = write(shoot, tmp_path, lang)
    book = openpyxl.load_workbook(file)
    for name in (book.sheetnames[0], book.sheetnames[2]):
        del book[name]
    book.save(file)
    again = read(file, library)
    assert sorted(map(repr, map(tell, script.scenes))) == sorted(map(repr, map(tell, again.scenes)))


def test_a_name_that_heads_another_column_heads_none(drama):
    """A part called 景 or 群演 would be read as a column of settings or extras."""
    script = drama.script
    roles = word_scenes(script, drama.library.vocabulary, lang="zh").roles
    assert ("林夏", "陈砚") == roles[:2]
    odd = type(script)(
        title="", format="",
        scenes=tuple(type(s)(index=s.index, heading=s.heading, setting=s.setting,
                             cast=("景", "群演", "林夏")) for s in script.scenes),
    )  # fmt: skip
    assert ("林夏",) == word_scenes(odd, drama.library.vocabulary, lang="zh").roles
