"""Reading: the sample drama as long as a whole micro-drama, and a feature in Final Draft."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench.figure import Figure, measure
from scout import paths
from scout.domain.vocabulary import load_vocabulary
from scout.script.reader import read_script

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = paths.SEEDS / "productions" / "luopan_guitu.txt"
SIZE_BYTES = 300_000
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


def measure_script() -> Iterator[Figure]:
    """A Chinese script of 300 KB, and a Final Draft script of 171 scenes."""
    vocabulary = load_vocabulary()
    text = SAMPLE.read_bytes() + b"\n"
    with tempfile.TemporaryDirectory() as folder:
        long_script = Path(folder) / "long.txt"
        long_script.write_bytes(text * -(-SIZE_BYTES // len(text)))
        yield Figure(
            name=f"read a Chinese script of {long_script.stat().st_size // 1000} KB",
            seconds=measure(lambda: read_script(long_script, vocabulary)),
        )
        feature = Path(folder) / "feature.fdx"
        feature.write_text(_feature(), encoding="utf-8")
        yield Figure(
            name=f"read a Final Draft script of {FEATURE_SCENES} scenes",
            seconds=measure(lambda: read_script(feature, vocabulary)),
            target_s=FEATURE_TARGET_S,
        )


def _feature() -> str:
    """An invented script as long as a feature."""
    scenes = "".join(HEADING.format(n=n) + SPEECH * SPEECHES for n in range(1, FEATURE_SCENES + 1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><FinalDraft DocumentType="Script" Version="5">'
        f"<Content>{scenes}</Content></FinalDraft>"
    )
