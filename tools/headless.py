"""The program's job on a machine without a display: papers, a picture of the window, a summary.

Usage: ``headless.py SCRIPT OUT``. Exit code 0 where all was written, also with needs that nothing
in the district can play (the summary names them); 2 where the script cannot be read.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from scout.actions.apart import open_readers
from scout.actions.export import ExportOrder, export
from scout.actions.library import open_library
from scout.actions.plan import PlanOrder, plan
from scout.actions.read import read
from scout.actions.suggest import suggest
from scout.app.map.page_guard import is_sandbox_refused
from scout.app.picture import PictureOrder, save_picture
from scout.app.session import LEAD_DAYS
from scout.app.theme import ThemeChoice
from scout.cli import script_summary, set_summary, summary
from scout.cli.grammar import language_of_environment
from scout.domain.errors import ScoutError

if TYPE_CHECKING:
    from scout.domain.text import Lang


def main(script: Path, out: Path) -> int:
    """Do the job; returns the exit code."""
    lang = language_of_environment()
    try:
        _write_papers(script, out, lang)
    except ScoutError as error:
        print(error.message.text(lang), file=sys.stderr)
        return 2
    if is_sandbox_refused():
        print("The picture shows a notice instead of the map: run as an ordinary user.")
    picture = out / "window.png"
    save_picture(PictureOrder(path=picture, script=script, lang=lang, theme=ThemeChoice.LIGHT))
    print(picture)
    return 0


def _write_papers(path: Path, out: Path, lang: Lang) -> None:
    library = open_library()
    with open_readers() as readers:
        script = read(path, open_library(readers=readers))
    for problem in script.problems:
        print(summary.problem_line(problem, lang, file=path.name))
    print(script_summary.of_script(script, lang).splitlines()[0])
    print(script_summary.of_script(script, lang).splitlines()[-1])
    suggestion = suggest(script, library)
    print(script_summary.of_needs(suggestion.needs, library.vocabulary, lang=lang))
    print(set_summary.of_suggestion(suggestion, library, lang=lang))
    now = datetime.now(UTC).astimezone()
    order = PlanOrder(start=now.date() + timedelta(days=LEAD_DAYS))
    made = plan(script, suggestion, library=library, order=order)
    papers = ExportOrder(folder=out, revision=now)
    files = export(script, suggestion, plan=made, library=library, order=papers).files
    print(summary.of_plan(made, suggestion, files=files, lang=lang))


if __name__ == "__main__":
    if len(sys.argv) != 3:  # noqa: PLR2004 - the program and its two arguments
        sys.exit("usage: headless.py SCRIPT OUT")
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
