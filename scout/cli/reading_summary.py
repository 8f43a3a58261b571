"""What the command line tells of how a file was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.numbering import list_some, word_numbers
from scout.cli.summary import problem_line
from scout.domain.era import KNOWN_NAMES
from scout.domain.message import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scout.actions.numbering import EpisodeReport
    from scout.actions.reading_report import DoubtfulLine, EraUse, ReadingReport
    from scout.domain.script import Script
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary

_SHOWN = 8  # evidences of one era; the JSON has all


def of_report(report: ReadingReport, script: Script, *, words: Vocabulary, lang: Lang) -> str:
    """The report as chapters of plain lines; lines of the file stand as ``12:``."""
    chapters = (
        ("grammars", _grammars(report, lang)),
        ("episodes", [_episode(entry, lang) for entry in report.episodes]),
        ("doubts", [_doubt(doubt, lang) for doubt in report.doubts]),
        ("eras", [line for use in report.eras for line in _era(use, words, lang=lang)]),
        ("settings", _settings(report, script)),
        ("lengths", _lengths(report, lang)),
        ("remarks", [problem_line(entry, lang, file=report.file) for entry in report.remarks]),
    )
    lines = [_head(report, lang)]
    for name, body in chapters:
        told = body or [say("cli.report_none").text(lang)]
        lines += ["", say(f"cli.report_{name}").text(lang), *(f"  {line}" for line in told)]
    return "\n".join(lines)


def _head(report: ReadingReport, lang: Lang) -> str:
    return say(
        "cli.report_head",
        title=report.title,
        file=report.file,
        kind=" · ".join(word for word in (report.format, report.encoding.upper()) if word),
        scenes=report.scenes,
        doubts=len(report.doubts),
    ).text(lang)


def _grammars(report: ReadingReport, lang: Lang) -> list[str]:
    return [
        say(
            "cli.report_grammar",
            letter=use.letter or say("cli.report_marked"),
            scenes=use.scenes,
            text=use.text,
            line=use.line or "-",
        ).text(lang)
        for use in report.grammars
    ]


def _episode(entry: EpisodeReport, lang: Lang) -> str:
    span = say(
        "cli.report_span",
        episode=entry.name,
        scenes=entry.scenes,
        first=entry.first,
        last=entry.last,
        running=str(entry.running),
    )
    odd = (message.text(lang) for message, _ in word_numbers(entry))
    return " · ".join((span.text(lang), *odd))


def _doubt(doubt: DoubtfulLine, lang: Lang) -> str:
    return f"{doubt.where or '-'}: {doubt.text}  — {doubt.reason.text(lang)}"


def _era(use: EraUse, words: Vocabulary, *, lang: Lang) -> Iterable[str]:
    """The era with its scenes by how it is known, and below it the evidence."""
    name = words.era_name(use.era).pick(lang)
    known = ", ".join(f"{KNOWN_NAMES[known].text(lang)} {count}" for known, count in use.known)
    yield f"{name} · {say('cli.scenes', scenes=len(use.scenes)).text(lang)} · {known}"
    for entry in use.evidence[:_SHOWN]:
        yield f"  {entry.line or '-'}: {entry.text} · {entry.scenes}"
    if len(use.evidence) > _SHOWN:
        yield "  …"


def _settings(report: ReadingReport, script: Script) -> list[str]:
    return [
        f"{entry.line or '-'}: {entry.place} · "
        f"{list_some([script.scene(index).number for index in entry.scenes])}"
        for entry in report.settings
    ]


def _lengths(report: ReadingReport, lang: Lang) -> list[str]:
    lengths = report.lengths
    line = say(
        "cli.report_length",
        stated=lengths.stated,
        counted=lengths.counted,
        total=str(lengths.total),
        running=str(lengths.running),
    )
    return [line.text(lang), lengths.rule.text(lang), lengths.running_rule.text(lang)]
