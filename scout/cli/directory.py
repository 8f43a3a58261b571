"""The verb ``directory``: people and companies, what they are to places and productions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.cli import directory_summary as told
from scout.cli.directory_grammar import MANY_FIELDS, ONE_FIELDS
from scout.cli.grammar import spoken_language
from scout.cli.library_password import ask_password
from scout.cli.summary import problem_line
from scout.cli.terminal import (
    DONE,
    DONE_WITH_PROBLEMS,
    answer,
    news_teller,
    tell,
    tell_all,
    watch_progress,
    wipe_progress,
)
from scout.domain.errors import PartyConflict, WishError
from scout.domain.message import say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from scout.actions.directory.link import LinkOrder
    from scout.actions.directory.opening import Directory
    from scout.actions.library import Library
    from scout.domain.party import LinkSubject, Party, PartyWanted

_ALL = 1_000_000


def run_directory(parsed: argparse.Namespace) -> int:
    """One of the verbs of the directory, which is open meanwhile."""
    from scout.actions.directory.opening import open_directory

    directory = open_directory(parsed.library, ask=ask_password(parsed), tell=news_teller(parsed))
    try:
        return _VERBS[parsed.directory_verb](parsed, directory)
    except WishError as error:
        tell_all(error.parts[1:], spoken_language(parsed))
        raise
    finally:
        directory.close()


def _run_list(parsed: argparse.Namespace, directory: Directory) -> int:
    found = directory.parties.find(_wanted(parsed, directory), limit=_ALL)
    return _answer(parsed, directory, found=found)


def _run_show(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.contract.party import party_as_json
    from scout.actions.directory.entry import pick_entry
    from scout.actions.directory.link import list_links
    from scout.domain.party import without_private

    lang, party = spoken_language(parsed), pick_entry(directory.parties, parsed.who)
    shown = party if parsed.with_private else without_private(party)
    places = _open_places(link.subject_id for link in directory.parties.links(party.id))
    links = list_links(directory.parties, places, party_id=party.id, lang=lang)
    data = {"version": 1, **party_as_json(shown, links=links)}
    answer(parsed, data, text=lambda: told.of_party(shown, links, lang=lang))
    return DONE


def _run_add(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.directory.entry import find_double, read_entry, save_entry

    texts = _texts(parsed)
    if parsed.name:
        texts.setdefault("name_zh", [parsed.name])
    party = read_entry(texts)
    twin = find_double(directory.parties, party)
    saved = save_entry(directory.parties, party, who=directory.who)
    if twin is not None:
        tell(told.of_double(twin, lang=spoken_language(parsed)))
    return _answer(parsed, directory, found=(saved,))


def _run_edit(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.directory.entry import pick_entry, read_entry, save_entry

    known = _at_version(parsed, pick_entry(directory.parties, parsed.who))
    changed = read_entry(_texts(parsed), known)
    saved = save_entry(directory.parties, changed, who=directory.who)
    return _answer(parsed, directory, found=(saved,))


def _run_remove(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.directory.entry import drop_entry, pick_entry

    known = _at_version(parsed, pick_entry(directory.parties, parsed.who))
    drop_entry(directory.parties, known, who=directory.who)
    return _answer(parsed, directory, found=(known,))


def _run_doubles(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.contract.party import doubles_as_json
    from scout.actions.directory.entry import find_doubles

    found, lang = find_doubles(directory.parties), spoken_language(parsed)
    answer(parsed, doubles_as_json(found), text=lambda: told.of_doubles(found, lang))
    return DONE_WITH_PROBLEMS if found else DONE


def _run_join(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.directory.entry import join_entries, pick_entry

    kept, gone = (pick_entry(directory.parties, word) for word in (parsed.who, parsed.other))
    joined, remarks = join_entries(directory.parties, kept, gone=gone, who=directory.who)
    tell_all(remarks, spoken_language(parsed))
    return _answer(parsed, directory, found=(joined,))


def _run_import(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.contract.party import intake_as_json
    from scout.actions.directory.intake import (
        read_columns,
        read_party_choices,
        settle,
        take_over,
        understand,
    )
    from scout.actions.directory.open_file import open_party_file

    lang, said = spoken_language(parsed), read_columns(parsed.map)
    progress = watch_progress(lang)
    found = open_party_file(
        parsed.file, sheet=parsed.sheet, progress=progress, readers=parsed.readers
    )
    intake = understand(found, directory.parties, said=said)
    taken = settle(intake, read_party_choices(parsed.merge, intake))
    wipe_progress()
    if not parsed.dry_run:
        take_over(directory.parties, taken, who=directory.who)
    for problem in intake.problems:
        tell(problem_line(problem, lang, file=intake.file))
    tell_all(taken.remarks, lang)
    data = intake_as_json(intake, taken, lang=lang, dry_run=parsed.dry_run)
    answer(
        parsed, data, text=lambda: told.of_intake(intake, taken, lang=lang, dry_run=parsed.dry_run)
    )
    return DONE_WITH_PROBLEMS if intake.problems or taken.left else DONE


def _run_export(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.directory.export import export_parties
    from scout.actions.issue import this_moment

    found = directory.parties.find(_wanted(parsed, directory), limit=_ALL)
    lang = spoken_language(parsed)
    written = export_parties(
        found,
        parsed.to,
        lang=lang,
        revision=this_moment(),
        with_private=parsed.with_private,
    )
    tell_all(written.remarks, lang)
    files = [str(file) for file in written.files]
    data = {"version": 1, "files": files, "count": len(found), "private": parsed.with_private}
    answer(parsed, data, text=lambda: told.of_export(len(found), files, lang=lang, parsed=parsed))
    return DONE


def _run_link(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.directory.link import link_party

    order = _link_order(parsed, directory)
    link_party(directory.parties, _open_places([order.name]), order=order, who=directory.who)
    return _run_show(parsed, directory)


def _run_unlink(parsed: argparse.Namespace, directory: Directory) -> int:
    from scout.actions.directory.link import unlink_party

    order = _link_order(parsed, directory)
    unlink_party(directory.parties, _open_places([order.name]), order=order, who=directory.who)
    return _run_show(parsed, directory)


_VERBS: dict[str, Callable[[argparse.Namespace, Directory], int]] = {
    "list": _run_list,
    "find": _run_list,
    "show": _run_show,
    "add": _run_add,
    "edit": _run_edit,
    "remove": _run_remove,
    "doubles": _run_doubles,
    "join": _run_join,
    "import": _run_import,
    "export": _run_export,
    "link": _run_link,
    "unlink": _run_unlink,
}


def _answer(parsed: argparse.Namespace, directory: Directory, *, found: tuple[Party, ...]) -> int:
    from scout.actions.contract.party import parties_as_json
    from scout.domain.party import without_private

    shown = found if parsed.with_private else tuple(map(without_private, found))
    lang = spoken_language(parsed)
    data = parties_as_json(shown, address=directory.address)
    answer(parsed, data, text=lambda: told.of_parties(shown, lang))
    return DONE


def _texts(parsed: argparse.Namespace) -> dict[str, list[str]]:
    """What was typed of an entry, by its fields."""
    one = {name: [text] for name in ONE_FIELDS if (text := getattr(parsed, name)) is not None}
    many = {name: texts for name in MANY_FIELDS if (texts := getattr(parsed, name)) is not None}
    return one | many


def _at_version(parsed: argparse.Namespace, known: Party) -> Party:
    """The entry as it stands; raises ``PartyConflict`` where the user speaks of another state."""
    if parsed.version is not None and parsed.version != known.version:
        raise PartyConflict(say("library.party_changed", names=known.name("zh")))
    return known


def _wanted(parsed: argparse.Namespace, directory: Directory) -> PartyWanted:
    from scout.actions.directory.entry import read_offer
    from scout.domain.party import PartyKind, PartyWanted

    subject, name = _subject(parsed)
    return PartyWanted(
        words=" ".join(parsed.words),
        kind=PartyKind(parsed.of_kind) if parsed.of_kind else None,
        is_member=True if parsed.members else None,
        offer=read_offer(parsed.offer),
        subject=subject,
        subject_id=_subject_id(directory, subject, name=name) if subject else "",
    )


def _subject_id(directory: Directory, subject: LinkSubject, *, name: str) -> str:
    from scout.actions.directory.link import find_subject

    known = find_subject(directory.parties, _open_places([name]), subject=subject, name=name)
    return known or name


def _open_places(names: Iterable[str]) -> Library:
    """The places with these ids or names."""
    from scout.actions.library import open_library
    from scout.actions.store.places import by_names

    return open_library(some=by_names(names))


def _subject(parsed: argparse.Namespace) -> tuple[LinkSubject | None, str]:
    from scout.domain.party import LinkSubject

    if parsed.place:
        return LinkSubject.PLACE, parsed.place
    return (LinkSubject.PRODUCTION, parsed.production) if parsed.production else (None, "")


def _link_order(parsed: argparse.Namespace, directory: Directory) -> LinkOrder:
    from scout.actions.directory.entry import pick_entry
    from scout.actions.directory.link import LinkOrder
    from scout.domain.party import LinkSubject

    subject, name = _subject(parsed)
    return LinkOrder(
        party_id=pick_entry(directory.parties, parsed.who).id,
        subject=subject or LinkSubject.PLACE,
        name=name,
        role=parsed.role,
    )
