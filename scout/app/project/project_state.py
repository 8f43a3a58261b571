"""The session as a project, and a project as the session: what is kept is what the window shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scout.app.deciding import OpenState, Standing
from scout.when_called import when_called

with when_called():
    from scout.actions.project import source_of
    from scout.domain.project import Project

if TYPE_CHECKING:
    from scout.actions.reading import Reading
    from scout.app.session import Session


def pack(session: Session) -> Project:
    """Everything of the user's in the session; cheap, since all of it is values."""
    reading, script = session.reading, session.script
    project = Project(
        wishes=session.wishes,
        rules=session.rules,
        terms=session.planning.terms,
        start=session.start,
        suggestion=session.suggestion,
        chosen=session.chosen.label if session.chosen else "",
        plan=session.plan,
        selected=session.selected,
        paper_lang=session.press.lang,
        revised=session.press.revised,
        mute=session.press.mute,
        recce=session.press.recce,
        printed=session.press.printed,
        issues=session.issuing.issues,
        places=session.scouting.book,
        photos=session.scouting.files,
        kept=session.issuing.kept,
    )
    if reading is None:
        return project
    return replace(
        project,
        source=source_of(reading),
        order=reading.order,
        mends=reading.mends,
        read=reading.script,
        corrections=session.corrections,
        corrected=None if script is reading.script or script == reading.script else script,
    )


def unpack(session: Session, project: Project, reading: Reading | None) -> None:
    """Go on with a project; what is not there yet is made."""
    session.issuing.take(project.issues, project.kept)
    session.scouting.take(project.places, project.photos)
    suggestion = project.suggestion
    sets = suggestion.sets if suggestion else ()
    chosen = next((one for one in sets if one.label == project.chosen), None)
    session.deciding.open(
        OpenState(
            reading=reading,
            script=project.script,
            corrections=project.corrections,
            wishes=project.wishes,
            rules=project.rules,
            terms=project.terms,
            start=project.start or session.start,
            standing=Standing(suggestion, chosen, project.plan),
            selected=session.selected,
        )
    )
    session.press.take(project)
    session.select(project.selected)
