"""What ``read --report`` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.contract import VERSION, Json
from scout.actions.contract.script import problem_as_json

if TYPE_CHECKING:
    from scout.actions.numbering import EpisodeReport
    from scout.actions.reading_report import EraUse, ReadingReport
    from scout.domain.text import Lang


def report_as_json(report: ReadingReport, lang: Lang) -> Json:
    """How a file was read; scenes are named by their index."""
    return {
        "version": VERSION,
        "file": report.file,
        "title": report.title,
        "format": report.format,
        "encoding": report.encoding,
        "scenes": report.scenes,
        "doubtful": report.is_doubtful,
        "grammars": [
            {"letter": use.letter, "scenes": use.scenes, "text": use.text, "line": use.line}
            for use in report.grammars
        ],
        "episodes": [_episode(entry) for entry in report.episodes],
        "doubts": [
            {
                "line": doubt.line,
                "text": doubt.text,
                "reason": doubt.reason.text(lang),
                "scene": doubt.scene,
            }
            for doubt in report.doubts
        ],
        "eras": [_era(use) for use in report.eras],
        "unknown_settings": [
            {"place": entry.place, "scenes": list(entry.scenes), "line": entry.line}
            for entry in report.settings
        ],
        "lengths": {
            "stated": report.lengths.stated,
            "counted": report.lengths.counted,
            "eighths": report.lengths.total.count,
            "rule": report.lengths.rule.text(lang),
            "running_s": report.lengths.running.seconds,
            "running_estimated": report.lengths.running.estimated,
            "running_rule": report.lengths.running_rule.text(lang),
        },
        "remarks": [problem_as_json(problem, lang) for problem in report.remarks],
    }


def _episode(entry: EpisodeReport) -> Json:
    return {
        "episode": entry.episode,
        "scenes": entry.scenes,
        "first": entry.first,
        "last": entry.last,
        "running_s": entry.running.seconds,
        "running_estimated": entry.running.estimated,
        "missing": [list(span) for span in entry.missing],
        "repeated": list(entry.repeated),
        "jumps": [
            {"before": jump.before, "after": jump.after, "line": jump.line} for jump in entry.jumps
        ],
        "line": entry.line,
    }


def _era(use: EraUse) -> Json:
    return {
        "era": use.era,
        "scenes": list(use.scenes),
        "known": {known.value: count for known, count in use.known},
        "evidence": [
            {"text": entry.text, "line": entry.line, "scenes": entry.scenes}
            for entry in use.evidence
        ],
    }
