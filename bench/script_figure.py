"""Reading: a drama of a whole micro-drama, a feature in Final Draft, a list longer than any."""

from __future__ import annotations

import tempfile
import time
import tracemalloc
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.figure import Amount, Check, Figure, measure
from scout import paths
from scout.domain.errors import Cancelled
from scout.domain.progress import Progress
from scout.domain.vocabulary import load_vocabulary
from scout.script.draft import Line as TextLine
from scout.script.format.chinese_text import read_chinese_text
from scout.script.format.fountain import read_fountain
from scout.script.reader import read_script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.figure import Line
    from scout.domain.vocabulary import Vocabulary

SAMPLE = paths.SEEDS / "productions" / "luopan_guitu.txt"
SIZE_BYTES, TEXT_S = 300_000, 0.5
BAITS = ("一", "（", "1、", "日内", "【", "　", "1-1 客厅 日 内。", "INT. A ", "[[", "x  ")
BAIT_SIGNS = 20_000
ROWS, LIST_S, STOP_S = 20_000, 10.0, 0.5  # a list in ten seconds, stopped in half a second
HEAD = ("集", "场", "日夜", "内外", "主场景", "次场景", "年代", "页数", "主要内容", "演员", "群演",
        "服装", "道具", "备注", "拍摄地点")  # fmt: skip
FEATURE_SCENES = 171
FEATURE_TARGET_S = 0.2
SPEECHES = 8  # a scene; with them the file has some 400 KB, as that of a feature
HEADING = (
    '<Paragraph Type="Scene Heading" Number="{n}"><SceneProperties Length="1 2/8"><Summary>'
    "<Paragraph><Text>Somebody waits.</Text></Paragraph></Summary></SceneProperties>"
    "<Text>INT. HOUSE {n} - </Text><Text>NIGHT</Text></Paragraph>"
)
SPEECH = (
    '<Paragraph Type="Action"><Text>Somebody waits at the window until it is light.</Text>'
    '</Paragraph><Paragraph Type="Character"><Text>Somebody (V.O.)</Text></Paragraph>'
    '<Paragraph Type="Dialogue"><Text>It will be light before they come back.</Text></Paragraph>'
)


def measure_script() -> Iterator[Line]:
    """Scripts of 300 KB and of 171 scenes; workbooks of 20,000 rows, and with a cell far away."""
    vocabulary = load_vocabulary()
    yield from _measure_text(vocabulary)
    with tempfile.TemporaryDirectory() as folder:
        yield _measure_feature(Path(folder, "feature.fdx"), vocabulary)
        yield from _measure_list(Path(folder, "list.xlsx"), vocabulary)
        yield from _measure_far_cell(Path(folder, "far.xlsx"), vocabulary)


def _measure_text(vocabulary: Vocabulary) -> Iterator[Line]:
    with tempfile.TemporaryDirectory() as folder:
        long_script = Path(folder) / "long.txt"
        write_long_script(long_script)
        seconds = measure(lambda: read_script(long_script, vocabulary))
        yield Figure(
            name=f"read a Chinese script of {long_script.stat().st_size // 1000} KB",
            seconds=seconds,
            target_s=TEXT_S,
        )
        yield Amount(
            name="memory that takes",
            value=_measure_peak(long_script, vocabulary),
            unit="MB",
            target=100,
        )
        longer = Path(folder) / "longer.txt"
        longer.write_bytes(long_script.read_bytes() * 10)
        tenfold = measure(lambda: read_script(longer, vocabulary))
        growth = median(tenfold) / median(seconds)
        yield Amount(name="times as long for ten times the text", value=growth, target=12)
    worst = max(_measure_growth(bait) for bait in BAITS)
    yield Amount(name="the same for the worst bait on one line", value=worst, target=15)


def write_long_script(file: Path) -> None:
    """The sample as often as a whole micro-drama is long."""
    text = SAMPLE.read_bytes() + b"\n"
    file.write_bytes(text * -(-SIZE_BYTES // len(text)))


def _measure_peak(file: Path, vocabulary: Vocabulary) -> float:
    """MB that reading a file holds at its peak."""
    tracemalloc.start()
    read_script(file, vocabulary)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def _measure_growth(bait: str) -> float:
    """How many times longer ten times a bait takes, small ones being lost in the noise."""

    def spend(signs: int) -> float:
        text = bait * (signs // len(bait))
        return min(measure(lambda: (read_chinese_text([TextLine(text, 1)]), read_fountain(text))))

    return spend(BAIT_SIGNS * 10) / max(spend(BAIT_SIGNS), 0.002)


def _measure_feature(file: Path, vocabulary: Vocabulary) -> Figure:
    file.write_text(_feature(), encoding="utf-8")
    return Figure(
        name=f"read a Final Draft script of {FEATURE_SCENES} scenes",
        seconds=measure(lambda: read_script(file, vocabulary)),
        target_s=FEATURE_TARGET_S,
    )


def _feature() -> str:
    """An invented script as long as a feature."""
    scenes = "".join(HEADING.format(n=n) + SPEECH * SPEECHES for n in range(1, FEATURE_SCENES + 1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><FinalDraft DocumentType="Script" Version="5">'
        f"<Content>{scenes}</Content></FinalDraft>"
    )


def _measure_list(file: Path, vocabulary: Vocabulary) -> Iterator[Line]:
    write_list(file, ROWS)
    begin = time.perf_counter()
    heard: list[float] = []
    script = read_script(file, vocabulary, progress=Progress(lambda share, _: heard.append(share)))
    took = time.perf_counter() - begin
    name = f"read a workbook of {ROWS:,} scenes ({file.stat().st_size // 1000:,} KB, once)"
    yield Figure(name=name, seconds=(took,), unit="s", target_s=LIST_S)
    yield Check(name="  all its scenes", kept=len(script.scenes) == ROWS)
    yield Check(name="  its progress rises", kept=len(heard) > 10 and heard == sorted(heard))  # noqa: PLR2004
    yield Figure(
        name="  stopped after a second: time until it ends",
        seconds=(_stop_after(1.0, file, vocabulary=vocabulary),),
        target_s=STOP_S,
    )


def _stop_after(seconds: float, file: Path, *, vocabulary: Vocabulary) -> float:
    """How long reading goes on after the user has asked it to stop."""
    end = time.perf_counter() + seconds
    progress = Progress(stopped=lambda: time.perf_counter() > end)
    with suppress(Cancelled):
        read_script(file, vocabulary, progress=progress)
    return time.perf_counter() - end


def _measure_far_cell(file: Path, vocabulary: Vocabulary) -> Iterator[Line]:
    """Ten scenes, and a stray cell in the last row and column that a spreadsheet has."""
    write_list(file, 10, far="XFD1048576")
    yield Figure(
        name=f"read a workbook with a far cell ({file.stat().st_size / 1000:.1f} KB)",
        seconds=measure(lambda: read_script(file, vocabulary)),
        target_s=1.0,
    )


def write_list(file: Path, rows: int, *, far: str = "") -> None:
    """An invented scene list of so many rows; ``far`` is a stray cell."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEAD)
    for n in range(rows):
        sheet.append((
            n // 40 + 1, n % 40 + 1, "日夜晨昏"[n % 4], "内外"[n % 2], f"场景{n % 300}", "正厅",
            "1942年", round(0.1 + n % 20 / 10, 1), f"第{n}件事发生以后，有人走进来，又走了出去",
            "林夏、陈砚、许红", "20", "旗袍", "灯笼", f"备注{n}", "龙田",
        ))  # fmt: skip
    if far:
        sheet[far] = "x"
    book.save(file)
