"""Versions: issued once, kept, withdrawn, and what the next one says has changed since."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import openpyxl
import pypdfium2
import pytest

from scout.actions.correct import correct
from scout.actions.edition import make_edition
from scout.actions.export import ExportOrder, export
from scout.actions.issue import (
    IssueOrder,
    compare_issue,
    find_current,
    find_last,
    fit_issues,
    follow_plan,
    issue,
    list_gone,
    name_papers,
    name_scenes,
    recall_issued,
    record_papers,
    withdraw,
)
from scout.actions.paper import PAPERS
from scout.actions.paper_folder import write_papers
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.replan import DayNews, Issued, ReplanOrder, replan
from scout.actions.suggest import list_needs, suggest
from scout.domain.correction import Correction, Corrections
from scout.domain.errors import WishError
from scout.domain.issue import next_number

THEN = datetime(2026, 11, 20, 1, tzinfo=UTC)
LATER = THEN + timedelta(days=20)
RESERVED = set('\\/:*?"<>|')


@pytest.fixture(scope="module")
def shoot(drama):
    """The sample with its days, and the same after a day on which the last scene was left over."""
    script, library = drama.script, drama.library
    suggestion = suggest(script, library)
    order = PlanOrder(start=THEN.date(), effort=Effort(rounds=0))
    made = plan(script, suggestion, library=library, order=order)
    left = frozenset({made.days[0].slots[-1].scene})
    news = DayNews(today=made.days[1].date, unfinished=left)
    told = Issued(plan=made, uncovered=suggestion.uncovered)
    again = replan(script, told, library=library, order=ReplanOrder(news=news))
    return suggestion, made, again


@pytest.fixture(scope="module")
def first(drama, shoot):
    """Version 1: the days as they were planned at first."""
    suggestion, made, _ = shoot
    order = IssueOrder(at=THEN, note=" 首发 \n first ", uncovered=suggestion.uncovered)
    return issue((), made, script=drama.script, order=order)


@pytest.fixture(scope="module")
def second(drama, shoot, first):
    """And version 2: after the scene was left over."""
    return issue(first, shoot[2].plan, script=drama.script, order=IssueOrder(at=LATER))


def read_pdf(file):
    """All text of a PDF without its blanks."""
    document = pypdfium2.PdfDocument(file)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return "".join(text.split())


def test_what_is_issued_is_kept(drama, shoot, first):
    """Number, local time, note on one line, the plan as it is, and the scenes by their names."""
    (one,) = first
    assert (1, "首发 first", None) == (one.number, one.note, one.withdrawn)
    assert "2026-11-20T09:00:00+08:00" == one.at.isoformat()
    assert shoot[1] == one.plan
    assert len(drama.script.scenes) == len(one.scenes)


def test_the_same_plan_is_not_issued_twice(drama, shoot, first):
    """The crew has it; nor is one without days."""
    for odd, code in (
        (shoot[1], "actions.issue_same"),
        (replace(shoot[1], days=()), "actions.issue_no_days"),
    ):
        with pytest.raises(WishError) as refused:
            issue(first, odd, script=drama.script, order=IssueOrder(at=LATER))
        assert code == refused.value.message.code


def test_a_dearer_or_cheaper_price_alone_is_the_same_version(drama, shoot, first):
    """What counts is what the crew does."""
    cheaper = replace(shoot[1], bound=1, notes=())
    assert first[0] is find_current(first, cheaper, script=drama.script)
    assert find_current(first, shoot[2].plan, script=drama.script) is None


def test_a_withdrawn_version_is_kept_and_counts_no_more(drama, shoot, second):
    """The one before counts again; its number is not given twice; nothing is withdrawn twice."""
    left = withdraw(second, 2, at=LATER)
    assert [1, 2] == [one.number for one in left]
    assert 1 == find_last(left).number
    assert 3 == next_number(left)
    assert find_current(left, shoot[2].plan, script=drama.script) is None
    with pytest.raises(WishError):
        withdraw(left, 2, at=LATER)


def test_papers_are_kept_by_name_and_digest(first, tmp_path):
    """The same file twice stands once."""
    written = write_papers(tmp_path, {"itinerary": {"剧_行程_v1_20261120.pdf": b"abc"}})
    once = record_papers(first, 1, papers=name_papers(written, "zh"))
    twice = record_papers(once, 1, papers=name_papers(written, "zh"))
    assert once == twice
    (paper,) = once[0].papers
    assert ("剧_行程_v1_20261120.pdf", 3, "ba7816bf") == (paper.file, paper.size, paper.sha256[:8])
    assert ("itinerary", "zh") == (paper.paper, paper.lang)


def test_replanning_goes_by_the_last_version(drama, shoot, second):
    """Not by what stands in the window; without a version, or for another script, by none."""
    library = drama.library
    assert shoot[2].plan == recall_issued(second, drama.script, library=library).plan
    left = withdraw(second, 2, at=LATER)
    assert shoot[1] == recall_issued(left, drama.script, library=library).plan
    assert recall_issued((), drama.script, library=library) is None
    shorter = replace(drama.script, scenes=drama.script.scenes[:-1])
    assert recall_issued(second, shorter, library=library) is None


def test_replanning_asks_for_a_version_of_these_needs(drama, second):
    """A scene whose era was corrected since is one of another need."""
    shared = next(need for need in list_needs(drama.script) if len(need.scenes) > 1)
    scene = drama.script.scene(shared.scenes[0])
    eras = (Correction(target=scene.number, value="1985" if shared.era == "wartime" else "1942"),)
    other = correct(drama.script, Corrections(eras=eras), library=drama.library)
    assert second[1].scenes == name_scenes(other)
    assert recall_issued(second, other, library=drama.library) is None


def test_scenes_are_found_again_in_a_later_script(drama, shoot, first):
    """By number and place; what is gone is named, and leaves its date."""
    gone = shoot[1].days[0].slots[0].scene
    kept = [one for one in drama.script.scenes if one.index != gone]
    later = replace(
        drama.script, scenes=tuple(replace(one, index=at) for at, one in enumerate(kept, 1))
    )
    told = follow_plan(first[0], later, library=drama.library)
    assert len(shoot[1].dates) - 1 == len(told.dates)
    assert (first[0].scenes[gone - 1],) == list_gone(first[0], later)
    edition = make_edition(first, told, script=later, library=drama.library)
    assert "actions.issue_gone" == edition.notes[-1].lines[0].code


def test_a_version_of_places_that_are_not_here_is_not_compared(drama, shoot, first):
    """The paper says so, and no change is made up."""
    day = first[0].plan.days[0]
    odd = replace(day.visits[0], location_id="atlantis")
    plan_ = replace(first[0].plan, days=(replace(day, visits=(odd, *day.visits[1:])),))
    issues = (replace(first[0], plan=plan_),)
    script, library = drama.script, drama.library
    assert compare_issue(issues[0], shoot[1], script=script, library=library) is None
    edition = make_edition(issues, shoot[1], script=script, library=library)
    assert (False, 1, ()) == (edition.is_compared, edition.since, edition.notes)


def test_versions_that_nobody_can_have_issued_are_left_out(second):
    """Numbers that do not rise, scenes that there were not."""
    one, two = second
    assert second == fit_issues(second)
    assert (one,) == fit_issues((one, replace(two, number=1)))
    assert (two,) == fit_issues((replace(one, scenes=()), two))


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_the_next_version_prints_what_changed(drama, shoot, second, tmp_path, lang):
    """By department and by day, in words; changed rows have a sign; all pages name the version."""
    _, _, again = shoot
    order = ExportOrder(
        folder=tmp_path, revision=LATER, lang=lang, issues=second,
        papers=("itinerary", "call-sheet", "board"),
    )  # fmt: skip
    each = export(
        drama.script, again.suggestion, plan=again.plan, library=drama.library, order=order
    ).papers
    text = read_pdf(each["itinerary"][0])
    said = {
        "zh": ("v1以来的变更", "导演、场记、统筹", "与v1相同，无变更", "版本v2·2026-12-10"),
        "en": ("Changedsincev1", "cast,make-up,wardrobe", "Nothingchangedsincev1",
               "Revisionv2·2026-12-10"),
    }  # fmt: skip
    for one in ("zh", "en") if lang == "both" else (lang,):
        for words in said[one][:3]:
            assert words in text
    assert {"zh": "版本v2", "en": "Revisionv2", "both": "版本Revisionv2"}[lang] in text
    assert "▲" in text
    moved = again.change.scenes[0]
    number = drama.script.scene(moved.scene).number
    day = next(day.number for day in again.plan.days if day.date == moved.after)
    sheet = read_pdf(each["call-sheet"][day - 1])
    assert f"▲{number}" in sheet.replace("\xa0", "")
    assert "▲" in read_pdf(each["board"][0])


def test_a_first_version_and_a_draft_say_what_they_are(drama, shoot, first, tmp_path):
    """Nothing has changed since nothing; a draft after a version is told as one, and compared."""
    suggestion, made, again = shoot
    order = ExportOrder(folder=tmp_path, revision=LATER, lang="zh", papers=("board",))
    texts = []
    for plan_, issues in ((made, ()), (made, first), (again.plan, first)):
        (file,) = export(
            drama.script, suggestion, plan=plan_, library=drama.library,
            order=replace(order, issues=issues),
        ).papers["board"]  # fmt: skip
        texts.append(read_pdf(file))
    assert ["版本草稿·2026-12-10" in text for text in texts] == [True, False, False]
    assert ["版本v1·2026-11-20" in text for text in texts] == [False, True, False]
    assert ["版本草稿（v1之后）" in text for text in texts] == [False, False, True]
    assert ["以来的变更" in text for text in texts] == [False, False, True]


def test_a_version_is_the_same_bytes_whenever_it_is_printed(drama, shoot, first, tmp_path):
    """Its time is that of the version, not of the printing."""
    suggestion, made, _ = shoot
    found = []
    for out, revision in (("one", THEN), ("two", LATER)):
        order = ExportOrder(
            folder=tmp_path / out, revision=revision, lang="both", issues=first,
            papers=("board", "board-book", "calendar", "kml"),
        )  # fmt: skip
        export(drama.script, suggestion, plan=made, library=drama.library, order=order)
        found.append({file.name: file.read_bytes() for file in order.folder.iterdir()})
    assert found[0] == found[1]


def test_workbooks_mark_changed_rows(drama, shoot, second, tmp_path):
    """In words among the remarks: who sorts the rows still sees it."""
    _, _, again = shoot
    order = ExportOrder(
        folder=tmp_path, revision=LATER, lang="zh", issues=second,
        papers=("board-book", "call-sheet-book"),
    )  # fmt: skip
    each = export(
        drama.script, again.suggestion, plan=again.plan, library=drama.library, order=order
    ).papers
    book = openpyxl.load_workbook(io.BytesIO(each["board-book"][0].read_bytes()))
    cells = [str(cell) for row in book.worksheets[0].values for cell in row if cell]
    edition = make_edition(second, again.plan, script=drama.script, library=drama.library)
    assert len(edition.marked) == sum("▲ v1 后有变" in cell for cell in cells)
    sheets = [
        openpyxl.load_workbook(io.BytesIO(file.read_bytes())) for file in each["call-sheet-book"]
    ]
    texts = [str(c) for book in sheets for sheet in book for row in sheet.values for c in row if c]
    assert len(edition.marked) == sum("▲ v1 后有变" in text for text in texts)
    assert any("v1 以来的变更" in text for text in texts)


@pytest.mark.parametrize("title", ["CON", 'a<b>:"c/d\\e|f?g*h', "..", "剧" * 300, "  "])
def test_names_of_files_are_safe_everywhere(drama, shoot, first, tmp_path, title):
    """No sign that Windows bars, no device, no folder; production, paper, version, date."""
    script = replace(drama.script, title=title)
    order = ExportOrder(
        folder=tmp_path, revision=LATER, lang="zh", issues=first,
        papers=("breakdown", "calendar", "day-picture"),
    )  # fmt: skip
    each = export(script, shoot[0], plan=shoot[1], library=drama.library, order=order).papers
    names = [file.name for files in each.values() for file in files]
    assert set(names) == {file.name for file in tmp_path.iterdir()}
    assert not any(RESERVED & set(name) or name.endswith((".", " ")) for name in names)
    assert all(len(name.encode()) < 255 for name in names)
    assert any(name.endswith("_场景表_v1_20261120.xlsx") for name in names)
    assert any(name.endswith("_日历_WGS84_v1_20261120.ics") for name in names)
    assert any(name.endswith("_日程_D01_v1_20261120.png") for name in names)


def test_every_paper_has_a_word_for_its_file():
    """In both languages; only the plan for programs is of one name for all."""
    assert ["plan"] == [name for name, paper in PAPERS.items() if not hasattr(paper, "kind")]
