"""Progress: who watches hears and sees, and nobody pays for what nobody looks at."""

import pytest

from scout.domain.errors import Cancelled
from scout.domain.message import say
from scout.domain.progress import SHOWN_EVERY_S, Progress


def test_nobody_watching_makes_nothing():
    """Without a viewer an offer is taken as shown, and not made."""
    made = []
    assert Progress().offer(lambda: made.append(1))
    assert [] == made


def test_what_comes_too_soon_is_asked_for_again(monkeypatch):
    """Two answers at once: the second waits until the first could be looked at."""
    now, seen = [10.0], []
    monkeypatch.setattr("scout.domain.progress.time.monotonic", lambda: now[0])
    progress = Progress(show=seen.append)
    assert progress.offer(lambda: "first")
    assert not progress.offer(lambda: "second")
    now[0] += 2 * SHOWN_EVERY_S
    assert progress.offer(lambda: "third")
    assert ["first", "third"] == seen


def test_a_part_of_the_work_shows_the_whole_answer():
    """What a part shows is turned; telling, stopping and 'enough' are those of the whole."""
    seen, told, flags = [], [], {"stop": False, "enough": False}
    whole = Progress(
        lambda share, what: told.append((share, what)),
        lambda: flags["stop"],
        enough=lambda: flags["enough"],
        show=seen.append,
    )
    part = whole.show_as(lambda found: f"plan {found}")
    part.offer(lambda: 7)
    part.report(0.5, say("domain.cancelled"))
    assert (["plan 7"], [(0.5, say("domain.cancelled"))]) == (seen, told)
    assert not part.enough()
    flags.update(stop=True, enough=True)
    assert part.enough()
    with pytest.raises(Cancelled):
        part.check()
