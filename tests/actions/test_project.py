"""A project opens as it was saved; what does not fit here is left out and said."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from scout.actions.library import open_library
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.project import (
    list_backups,
    open_project,
    read_project,
    save,
    source_of,
)
from scout.actions.reading import mend_reading, open_reading
from scout.actions.suggest import suggest
from scout.domain.correction import Correction, Corrections
from scout.domain.mend import LineKey, Mend, Mends
from scout.domain.project import Project
from scout.domain.terms import Fix, Terms
from scout.domain.wish import PlayHere, Wishes
from scout.geo.zone import TIMEZONE

START = date(2026, 12, 1)


@pytest.fixture(scope="module")
def library(village):
    """The six places of the village."""
    return open_library(village.places)


@pytest.fixture(scope="module")
def reading(village, library):
    """The village's script as it was read."""
    return open_reading(village.script, library)


@pytest.fixture(scope="module")
def project(reading, library):
    """The village with a ban, a plan and a scene that is pinned."""
    wishes = Wishes(ban=frozenset({"annex"}), about=(PlayHere(need="n01", place="old/hall"),))
    suggestion = suggest(reading.script, library, wishes=wishes)
    terms = Terms(fixes=(Fix(scene=1, day=START),))
    order = PlanOrder(start=START, terms=terms, effort=Effort(rounds=0, proof_seconds=0))
    return Project(
        source=source_of(reading),
        read=reading.script,
        wishes=wishes,
        terms=terms,
        start=START,
        suggestion=suggestion,
        chosen=suggestion.sets[0].label,
        plan=plan(reading.script, suggestion, library=library, order=order),
        selected="old",
        revised=datetime(2026, 11, 26, 9, tzinfo=TIMEZONE),
    )


@pytest.fixture
def reopen(tmp_path, library):
    """Save a project and open it again."""

    def reopen(project):
        path = tmp_path / "village.scout"
        save(path, project, home=tmp_path / "home")
        return open_project(path, library)

    return reopen


def _codes(opened):
    return [remark.code for remark in opened.remarks]


def test_a_project_opens_as_it_was_saved(reopen, project, reading):
    """Everything is equal, nothing is left out, and the file of the script can be mended."""
    opened = reopen(project)
    assert project == opened.project
    assert opened.remarks == ()
    assert reading.draft == opened.reading.draft
    assert reading.script == opened.reading.script
    assert reading.report == opened.reading.report


def test_the_script_is_mended_without_its_file(reopen, project, library):
    """On another computer, where the file never was, a line can still be mended."""
    opened = reopen(project)
    scene = opened.project.script.scenes[0]
    mends = Mends(((LineKey(scene.heading.raw, scene.line), Mend(number="9")),))
    mended = mend_reading(opened.reading, mends, library=library)
    assert mended.script.scenes[0].number == "9"


def test_a_save_keeps_a_backup(tmp_path, project, library):
    """Each save over a project keeps the one before; the first has nothing to keep."""
    path, home = tmp_path / "a" / "village.scout", tmp_path / "home"
    path.parent.mkdir()
    first = save(path, project, home=home)
    assert list_backups(path, home) == []
    save(path, replace(project, plan=None), over=first.stamp, home=home)
    (backup,) = list_backups(path, home)
    assert project == open_project(backup.path, library).project
    path.write_bytes(path.read_bytes()[:3000])
    assert [backup] == list_backups(path, home)


def test_a_save_goes_on_where_no_backup_can_be_kept(tmp_path, project):
    """The project is saved, and the remark says that there is no backup."""
    path, home = tmp_path / "village.scout", tmp_path / "home"
    home.write_text("no folder")
    stamp = save(path, project, home=home).stamp
    saved = save(path, replace(project, chosen=""), over=stamp, home=home)
    assert [remark.code for remark in saved.remarks] == ["store.no_backup"]
    assert read_project(path).project.chosen == ""


def test_places_that_are_not_here_are_left_out(tmp_path, project):
    """With the shipped places the village's wishes mean nothing; its script is still there."""
    path = tmp_path / "village.scout"
    save(path, project, home=tmp_path / "home")
    opened = open_project(path, open_library())
    assert _codes(opened) == ["actions.project_wishes_lost", "actions.project_suggests_anew"]
    assert project.script == opened.project.script
    assert (Wishes(), None, None, "", "") == (
        opened.project.wishes,
        opened.project.suggestion,
        opened.project.plan,
        opened.project.chosen,
        opened.project.selected,
    )
    assert project == read_project(path).project


def test_scenes_that_are_not_there_are_left_out(reopen, project):
    """A fix and a plan of scene 99 are not taken over; the rest is."""
    fixes = (*project.terms.fixes, Fix(scene=99, day=START))
    opened = reopen(replace(project, terms=replace(project.terms, fixes=fixes)))
    assert _codes(opened) == ["actions.project_terms_lost"]
    assert project == opened.project


def _elsewhere(plan, **change):
    day, *days = plan.days
    visit, *visits = day.visits
    slot, *slots = visit.slots
    visit = replace(visit, slots=(replace(slot, **change), *slots))
    return replace(plan, days=(replace(day, visits=(visit, *visits)), *days))


@pytest.mark.parametrize(
    "change", [{"scene": 99}, {"need_id": "n99"}, {"spot_id": "roof"}, {"scene": 0}]
)
def test_a_plan_of_what_is_not_there_is_made_anew(reopen, project, change):
    """A plan that speaks of other scenes, needs or spots is left out, the suggestion is not."""
    opened = reopen(replace(project, plan=_elsewhere(project.plan, **change)))
    assert _codes(opened) == ["actions.project_plans_anew"]
    assert replace(project, plan=None) == opened.project


def test_a_plan_of_another_set_is_made_anew(reopen, project):
    """The plan is that of the chosen set or none."""
    other = next(one for one in project.suggestion.sets if one != project.plan.location_set)
    opened = reopen(replace(project, chosen=other.label))
    assert opened.project.plan is None
    assert other.label == opened.project.chosen


def test_words_that_nobody_knows_are_read_anew(reopen, project):
    """An era of another vocabulary: the script is read from its file, as it is known here."""
    scene = project.read.scenes[0]
    odd = replace(scene, era=replace(scene.era, era_id="space_age"))
    read = replace(project.read, scenes=(odd, *project.read.scenes[1:]))
    opened = reopen(replace(project, read=read))
    assert _codes(opened) == ["actions.project_read_anew"]
    assert project.read == opened.project.read
    assert opened.project.suggestion is None


def test_corrections_are_kept_when_it_is_read_anew(reopen, project):
    """What was said against the reading counts for the new reading too."""
    scene = project.read.scenes[0]
    odd = replace(scene, setting=replace(scene.setting, kind_id="moon_base"))
    read = replace(project.read, scenes=(odd, *project.read.scenes[1:]))
    said = Corrections(eras=(Correction(target="2", value="1985"),))
    opened = reopen(replace(project, read=read, corrected=read, corrections=said))
    assert said == opened.project.corrections
    assert opened.project.script.scenes[1].era.year_from == 1985


def test_a_project_without_its_file_has_no_script(reopen, project):
    """Answers without a script are none; what else was said stays."""
    opened = reopen(replace(project, source=None))
    assert opened.reading is None
    assert opened.project.script is None
    assert project.start == opened.project.start


def test_an_empty_project_opens(reopen):
    """Nothing was done yet, and nothing is missing."""
    assert Project() == reopen(Project()).project
