"""Parts of a covering that have nothing to do with each other: temples here, offices there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scout.suggest.covering.core import Core


def split(core: Core) -> list[Core]:
    """The core in parts that share neither needs nor places, in the order of their first need.

    Needs keep their numbers. Each round every need takes the least number among those that it
    shares a place with, until nothing changes.
    """
    label = np.arange(core.needs)
    places = len(core.price)
    while True:
        of_place = np.full(places, core.needs)
        np.minimum.at(of_place, core.place, label[core.need])
        after = label.copy()
        np.minimum.at(after, core.need, of_place[core.place])
        if (after == label).all():
            break
        label = after
    part = label[core.need]
    return [core.only(part == name) for name in np.unique(part).tolist()]
