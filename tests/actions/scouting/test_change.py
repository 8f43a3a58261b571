"""What the location manager says of a place is in the library at once, with source and day."""

from dataclasses import replace
from datetime import timedelta

import pytest
from actions.scouting.form import fill_in

from scout.actions.read import read
from scout.actions.scouting.book import with_book
from scout.actions.scouting.change import (
    Whereabouts,
    add_place,
    change_place,
    forget_facts,
    move_place,
    new_spot,
    note_place,
    put_entry,
    set_state,
    sketch_place,
)
from scout.actions.suggest import suggest
from scout.domain.errors import WishError
from scout.domain.location import Containment, EraFit, Fact, PlaysAs
from scout.domain.place_book import OWN_WORD, PlaceBook, PlaceEntry, ScoutState
from scout.domain.text import Bilingual

HERE = Whereabouts.by_hand(22.69, 114.35, exact_m=12.4)
ABROAD = Whereabouts.by_hand(22.9, 114.35, exact_m=12.4)


def test_a_changed_fact_is_the_users_word_and_no_other(library, day):
    """The fee is known by his word since that day; all else of the place is as it was."""
    changed = fill_in(library, "tower", text={"fee": "¥12,000"}, day=day)
    before, after = library.location("tower"), changed.location("tower")
    fact = Fact(field="fee", value="¥12,000", source=OWN_WORD, date="2026-11-26")
    told = replace(before, fee_cny_day=12000, fee_source=OWN_WORD, facts=(*before.facts, fact))
    assert told == after
    assert [place for place in library.locations if place.id != "tower"] == [
        place for place in changed.locations if place.id != "tower"
    ]


def test_unknown_is_a_value(library, day):
    """What is known can be said to be unknown; a fee that nobody knows is that of its kind."""
    changed = fill_in(library, "old", text={"night": "", "lead_days": ""}, day=day)
    changed = fill_in(changed, "tower", text={"fee": ""}, day=day)
    old, tower = changed.location("old"), changed.location("tower")
    assert (None, None, True) == (old.night, old.lead_days, tower.fee_assumed)
    assert tower.fee_cny_day != library.location("tower").fee_cny_day
    assert {"night", "lead_days"} == changed.book.of("old").said


def test_the_catalogue_speaks_again(library, day):
    """Own facts taken back leave the place as the catalogue has it; the note stays."""
    changed = note_place(library, "old", note="钥匙在村委")
    changed = fill_in(changed, "old", text={"fee": "1", "night": "no"}, day=day)
    back = forget_facts(changed, "old")
    assert library.locations == back.locations
    assert back.book.of("old").note == "钥匙在村委"


def test_what_says_nothing_is_not_kept(library, day):
    """A state that is taken back, and an empty note, leave an empty book."""
    changed = set_state(library, "old", state=ScoutState.SCOUTED, day=day)
    assert ("scouted", "2026-11-26") == (
        changed.book.of("old").state,
        changed.book.of("old").state_date,
    )
    changed = set_state(note_place(changed, "old", note="  "), "old", state=None, day=day)
    assert changed.book == PlaceBook()
    assert changed.locations == library.locations


def test_a_moved_place_is_judged_at_once(library, day):
    """Inside it stays inside; beyond the outline it is outside; both are to be surveyed."""
    moved = move_place(library, "tower", at=HERE, day=day).location("tower")
    assert (HERE.point, 12, True) == (
        moved.position.point,
        moved.position.exact_m,
        moved.position.approximate,
    )
    assert moved.district is Containment.INSIDE
    gone = move_place(library, "tower", at=ABROAD, day=day).location("tower")
    assert gone.district is Containment.OUTSIDE


@pytest.mark.parametrize(
    ("lat", "lon", "exact_m", "kept"), [(1.0, 2.0, -3, 5), (1.0, 2.0, 1e9, 20_000)]
)
def test_a_hand_is_never_more_exact_than_it_can_be(lat, lon, exact_m, kept):
    """The doubt of a point on the map lies between five metres and twenty kilometres."""
    assert kept == Whereabouts.by_hand(lat, lon, exact_m=exact_m).exact_m


@pytest.mark.parametrize(
    ("lat", "lon", "exact_m"),
    [(float("nan"), 1, 1), (1, float("inf"), 1), (91, 1, 1), (1, 181, 1), (1, 1, float("nan"))],
)
def test_nowhere_is_no_point(lat, lon, exact_m):
    """What is not on the earth is refused."""
    with pytest.raises(ValueError, match=r"number|range|NaN|integer"):
        Whereabouts.by_hand(lat, lon, exact_m=exact_m)


def test_a_place_of_ones_own_plays_what_is_said_of_it(library, day, village):
    """A cheap office of one's own is suggested; undone, it is not."""
    place = sketch_place(HERE, library, day=day)
    office = replace(
        place.spots[0],
        settings=("office_ceo",),
        eras=(EraFit(era="contemporary", plays=PlaysAs.AS_IS),),
    )
    named = replace(place, name=Bilingual(zh="空楼", en="Empty tower"), spots=(office,))
    added = add_place(library, replace(named, fee_cny_day=1, fee_assumed=False))
    script = read(village.script, library)

    def used(asked):
        return {name for one in suggest(script, asked).sets for name in one.location_ids}

    assert place.id in used(added)
    assert place.id not in used(library)
    assert library.locations == with_book(added, PlaceBook()).locations


def test_a_dearer_place_is_left(library, day, village):
    """A changed fee changes the cheapest set."""
    script = read(village.script, library)

    def cheapest(asked):
        return next(
            one.location_ids for one in suggest(script, asked).sets if one.label == "lowest_cost"
        )

    assert "annex" in cheapest(library)
    dear = fill_in(library, "annex", text={"fee": "900000"}, day=day)
    assert "annex" not in cheapest(dear)


def test_each_new_place_has_an_id_of_its_own(library, day):
    """Two sketches that are added are two places."""
    one = sketch_place(HERE, library, day=day)
    added = add_place(library, one)
    other = sketch_place(None, added, day=day)
    assert one.id != other.id
    assert other.position is None
    assert 8 == len(add_place(added, other).locations)
    with pytest.raises(WishError):
        add_place(added, one)


def test_each_new_spot_has_an_id_of_its_own(library, day):
    """Also where one in the middle is gone."""
    spots = sketch_place(None, library, day=day).spots
    spots = (*spots, new_spot(spots))
    spots = (*spots, new_spot(spots))
    assert 3 == len({spot.id for spot in spots})
    assert spots[1].id == new_spot((spots[0], spots[2])).id


def test_what_no_place_can_be_is_refused(library):
    """Without a spot, with a spot twice, with a word that is no setting: nothing changes."""
    place = library.location("old")
    odd = replace(place.spots[0], settings=("no such setting",))
    for spots in ((), (place.spots[0],) * 2, (odd,)):
        entry = replace(library.book.of("old"), place=replace(place, spots=spots))
        with pytest.raises(WishError):
            put_entry(library, entry)


def test_a_place_that_nobody_knows_is_refused(library, day):
    """Every verb asks for a place of the library."""
    for verb in (
        lambda: move_place(library, "nowhere", at=HERE, day=day),
        lambda: set_state(library, "nowhere", state=ScoutState.REFUSED, day=day),
        lambda: note_place(library, "nowhere", note="x"),
        lambda: change_place(library, replace(library.location("old"), id="nowhere")),
    ):
        with pytest.raises(WishError):
            verb()


def test_every_change_of_the_scouting_is_kept(library, day):
    """Who said it and when; what is taken back on the same day was a slip."""
    scouted = set_state(library, "old", state=ScoutState.SCOUTED, day=day, who="林")
    later = day + timedelta(days=2)
    refused = set_state(scouted, "old", state=ScoutState.REFUSED, day=later, who="林")
    entry = refused.book.of("old")
    told = [(one.state, one.day, one.who) for one in entry.history]
    assert [("scouted", "2026-11-26", "林"), ("refused", "2026-11-28", "林")] == told
    back = set_state(refused, "old", state=ScoutState.SCOUTED, day=later, who="林")
    assert scouted.book.of("old") == back.book.of("old")
    gone = set_state(scouted, "old", state=None, day=later).book.of("old")
    assert (None, "", 2) == (gone.state, gone.state_date, len(gone.history))


def test_the_state_of_an_older_project_opens_the_history(library, day):
    """What a project said before it kept a history is not lost by the next change."""
    old = PlaceEntry(id="old", state=ScoutState.TO_SCOUT, state_date="2026-10-01")
    known = put_entry(library, old)
    entry = set_state(known, "old", state=ScoutState.SCOUTED, day=day).book.of("old")
    assert ["2026-10-01", "2026-11-26"] == [one.day for one in entry.history]
