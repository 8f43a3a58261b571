"""The papers of an export: one way to name and to write them, and all of a plan made anew."""

from datetime import UTC, datetime

import pytest

from scout.actions.export import ExportOrder, export
from scout.actions.paper import PAPERS, DayPaper
from scout.actions.plan import Effort, PlanOrder, plan
from scout.actions.replan import DayNews, Issued, ReplanOrder, replan
from scout.actions.suggest import suggest
from scout.domain.errors import Cancelled
from scout.domain.progress import Progress

NOW = datetime(2026, 11, 20, tzinfo=UTC)
DAILY = tuple(name for name, paper in PAPERS.items() if isinstance(paper, DayPaper))


@pytest.fixture(scope="module")
def shoot(drama):
    """The sample production with its suggestion and its days."""
    suggestion = suggest(drama.script, drama.library)
    order = PlanOrder(start=NOW.date(), effort=Effort(rounds=0))
    return suggestion, plan(drama.script, suggestion, library=drama.library, order=order)


def test_a_daily_paper_has_a_file_a_day(drama, shoot, tmp_path):
    """Other papers have one, and the list of all is that of each, in order."""
    suggestion, made = shoot
    order = ExportOrder(folder=tmp_path, revision=NOW, papers=("call-sheet", "board"), lang="zh")
    each = export(drama.script, suggestion, plan=made, library=drama.library, order=order).papers
    assert {"call-sheet": len(made.days), "board": 1} == {n: len(f) for n, f in each.items()}
    written = export(drama.script, suggestion, plan=made, library=drama.library, order=order)
    assert written.files == (*each["call-sheet"], *each["board"])
    assert all(file.is_file() for file in written.files)


def test_it_may_be_stopped_between_two_days(drama, shoot, tmp_path):
    """And then nothing is written."""
    suggestion, made = shoot
    told = []

    def stop_at_third_day():
        told.append(1)
        return len(told) > 3

    progress = Progress(stopped=stop_at_third_day)
    order = ExportOrder(folder=tmp_path, revision=NOW, papers=("call-sheet",), progress=progress)
    with pytest.raises(Cancelled):
        export(drama.script, suggestion, plan=made, library=drama.library, order=order)
    assert [] == list(tmp_path.iterdir())


def test_a_plan_made_anew_has_all_papers(drama, shoot, tmp_path):
    """Also of the days that are over, at a place that is lost since."""
    suggestion, made = shoot
    lost = made.days[0].visits[0].location_id
    issued = Issued(plan=made, uncovered=suggestion.uncovered)
    news = DayNews(today=made.days[1].date, lost=(lost,))
    again = replan(drama.script, issued, library=drama.library, order=ReplanOrder(news=news))
    order = ExportOrder(folder=tmp_path, revision=NOW, papers=tuple(PAPERS), lang="zh")
    each = export(
        drama.script, again.suggestion, plan=again.plan, library=drama.library, order=order
    ).papers
    assert tuple(PAPERS) == tuple(each)
    assert {len(again.plan.days)} == {len(each[name]) for name in DAILY}
