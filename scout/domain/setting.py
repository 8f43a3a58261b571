"""Story places: the vocabulary of kinds of place, and a place as one script names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scout.record import dataclass

if TYPE_CHECKING:
    from scout.domain.heading import IntExt
    from scout.domain.text import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingKind:
    """An entry of the setting vocabulary: 总裁办公室, ancestral hall, waterfall.

    ``group`` gathers related kinds (``traditional_residence``); ``eras`` are the buckets in which
    the kind is usual.
    """

    id: str
    name: Bilingual
    group: str
    int_ext: IntExt
    eras: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A place in the story, as the script names it, and the kind it was recognised as.

    ``kind_id`` is ``None`` where the vocabulary knows no such place; ``confidence`` is 1.0 for an
    exact word, less for a word inside the name or a head-noun rule, 0.0 for unknown. ``levels``
    are the main setting, the one within it and the third (主场景, 次场景, 三级场景), as far as the
    name tells them apart; the last one keeps what is deeper.
    """

    place: str
    kind_id: str | None = None
    confidence: float = 0.0
    levels: tuple[str, ...] = ()
