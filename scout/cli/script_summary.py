"""What the command line tells of a script: its scenes with their eras, its needs, its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.actions.numbering import report_numbers
from scout.domain.eighths import Eighths
from scout.domain.era_origin import describe_evidence, describe_origin
from scout.domain.message import say
from scout.domain.running_time import NO_TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scout.domain.need import Need
    from scout.domain.place_merge import MergeOffer
    from scout.domain.script import Scene, Script
    from scout.domain.text import Lang
    from scout.domain.vocabulary import Vocabulary


def of_script(
    script: Script, lang: Lang, *, why: bool = False, offers: Sequence[MergeOffer] | None = None
) -> str:
    """Title and one line a scene; where wanted, why it is of its era, and the places to merge."""
    lines = [f"{script.title} ({script.format})"]
    for scene in script.scenes:
        heading = scene.heading
        lines.append(
            f"{scene.number:<8}{heading.stated_side or '-':<8}{_time(scene):<16}"
            f"{scene.era.bucket or '-':<22}{scene.length!s:<7}{scene.running!s:<7}"
            f"{scene.setting.place}"
        )
        lines += _reasons(scene, lang) if why else []
    total = sum((scene.length for scene in script.scenes), Eighths())
    running = sum(
        (entry.running for entry in report_numbers(script.scenes, script.episodes)), NO_TIME
    )
    count = say(
        "cli.scenes_total", scenes=len(script.scenes), pages=str(total), running=str(running)
    )
    lines.append(count.text(lang))
    if offers is not None:
        lines += _offers(offers, lang)
    return "\n".join(lines)


def of_needs(needs: Sequence[Need], words: Vocabulary, *, lang: Lang) -> str:
    """One line a need."""
    lines = []
    for need in needs:
        count = say("cli.scenes", scenes=len(need.scenes)).text(lang)
        era = words.era_name(need.era).pick(lang)
        lines.append(f"{need.id}  {need.setting.place} · {era} · {need.int_ext or '-'} · {count}")
    return "\n".join(lines)


def _time(scene: Scene) -> str:
    """The time as stated; a light that is carried from the scene before stands in brackets."""
    carried = f" ({scene.carried_light})" if scene.carried_light else ""
    return f"{scene.heading.time or '-'}{carried}"


def _reasons(scene: Scene, lang: Lang) -> list[str]:
    """Where the era comes from, and what else speaks for one."""
    told = [describe_origin(scene.era), *map(describe_evidence, scene.era.evidences[1:])]
    return [f"{'':<8}{entry.text(lang)}" for entry in told]


def _offers(offers: Sequence[MergeOffer], lang: Lang) -> list[str]:
    """Each offer as the option that accepts it, with its reason; or that there is none."""
    if not offers:
        return [say("cli.no_merges").text(lang)]
    return [
        f'--merge "{offer.other}={offer.keep}"  {offer.confidence:.0%}  {offer.reason.text(lang)}'
        for offer in offers
    ]
