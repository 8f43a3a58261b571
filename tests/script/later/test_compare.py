"""Scenes are found again by what is in them, and each is told once."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from script.later.draft import NAMES, PLACES, SIGNS, Page, Writer, bind, number

from scout.domain.heading import IntExt, TimeOfDay
from scout.script.later.compare import compare_drafts
from scout.script.later.draft_change import Aspect, ScenePair, Split


def text(start, length=120):
    """A text that shares nothing with one that starts elsewhere."""
    return "".join(SIGNS[start : start + length])


@pytest.fixture
def five():
    """Five scenes of five texts in five places."""
    places = ("祠堂", "村口", "山洞", "码头", "天台")
    return number(
        [
            Page(mark=n, text=text(150 * n), place=place, cast=(NAMES[n],))
            for n, place in enumerate(places)
        ]
    )


def truth(old, new):
    """The index of each old scene in the new draft."""
    where = {page.mark: index for index, page in enumerate(new, 1)}
    return {n: where[page.mark] for n, page in enumerate(old, 1) if page.mark in where}


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 60))
@example(1, 52)  # a short scene moved far, with a new place and one more in its cast
def test_each_scene_is_found_again(seed, count):
    """Whatever a writer drops, adds, moves, retouches and renumbers."""
    writer = Writer(seed)
    old = number([writer.page() for _ in range(count)])
    new = number(writer.revise(old))
    found = compare_drafts(bind(old), bind(new))
    assert truth(old, new) == found.new_of
    marks = {page.mark for page in old}
    assert [n for n, page in enumerate(new, 1) if page.mark not in marks] == list(found.added)


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 25), st.booleans())
def test_every_scene_stands_once(seed, count, silent):
    """In a pair, added or dropped: also of scenes without a text, and of unrelated drafts."""
    writer = Writer(seed)
    old = number([writer.page() for _ in range(count)])
    new = number([*writer.revise(old), *(writer.page() for _ in range(3))])
    if silent:
        old, new = ([replace(page, text="") for page in pages] for pages in (old, new))
    found = compare_drafts(bind(old), bind(new))
    assert list(range(1, len(old) + 1)) == sorted([*found.new_of, *found.dropped])
    assert list(range(1, len(new) + 1)) == sorted([*found.new_of.values(), *found.added])


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 40))
def test_the_same_draft_changes_nothing(seed, count):
    """Each scene is paired with itself, also where half of them are alike to a letter."""
    writer = Writer(seed)
    pages = [writer.page() for _ in range(count)]
    found = compare_drafts(*[bind(number([*pages, *pages]))] * 2)
    assert found.nothing
    assert {n: n for n in range(1, 2 * count + 1)} == found.new_of


def test_one_scene_moved_is_one_move(five):
    """The others have stayed, though four numbers are new."""
    first, *rest = five
    found = compare_drafts(bind(five), bind(number([*rest, first])))
    assert [(1, 5)] == [(pair.old, pair.new) for pair in found.moved]
    assert 5 == len(found.renumbered)
    assert () == found.changed


def test_a_number_given_to_another_scene_is_not_believed(five):
    """The new scene 2 is none of the old ones; the old scene 2 is scene 3 now."""
    new = number([five[0], Page(mark=9, text=text(800, 90), place="厨房"), *five[1:]])
    found = compare_drafts(bind(five), bind(new))
    assert ((2,), ()) == (found.added, found.dropped)
    assert 3 == found.new_of[2]


def test_what_is_different_is_named(five):
    """Each aspect alone."""
    page = five[2]
    changes = {
        Aspect.PLACE: replace(page, place="山洞口"),
        Aspect.SIDE: replace(page, side=IntExt.EXT),
        Aspect.TIME: replace(page, time=TimeOfDay.NIGHT),
        Aspect.ERA: replace(page, era="late_qing"),
        Aspect.CAST: replace(page, cast=(*page.cast, "新人")),
        Aspect.LENGTH: replace(page, eighths=9),
        Aspect.TEXT: replace(page, text=page.text[:-5]),
    }
    for aspect, changed in changes.items():
        new = [*five[:2], changed, *five[3:]]
        found = compare_drafts(bind(five), bind(new))
        assert (ScenePair(old=3, new=3, changes=(aspect,)),) == found.changed
        assert 4 == len(found.kept)


def test_blanks_and_marks_are_no_change(five):
    """A script that was wrapped and punctuated anew says the same."""
    page = five[0]
    spread = replace(page, text="，\n".join(page.text))
    assert compare_drafts(bind(five), bind([spread, *five[1:]])).nothing


def test_a_scene_split_in_two_is_told(five):
    """The longer part lives on, and the other one is said to come from it."""
    page = five[1]
    parts = [replace(page, text=page.text[:70]), replace(page, text=page.text[70:], mark=9)]
    new = number([five[0], *parts, *five[2:]])
    found = compare_drafts(bind(five), bind(new))
    assert (Split(whole=2, parts=(2, 3)),) == found.splits
    assert ((3,), ()) == (found.added, found.dropped)


def test_scenes_joined_are_told(five):
    """The reverse: of two scenes that became one the shorter is dropped into it."""
    page = five[1]
    parts = [replace(page, text=page.text[:70]), replace(page, text=page.text[70:], mark=9)]
    old = number([five[0], *parts, *five[2:]])
    found = compare_drafts(bind(old), bind(five))
    assert (Split(whole=2, parts=(2, 3)),) == found.joins
    assert ((), (3,)) == (found.added, found.dropped)


def test_a_list_without_texts_is_compared_by_its_rows():
    """Place, cast, light and length tell scenes apart; the order tells equal ones."""
    writer = Writer(5)
    old = [replace(page, text="") for page in number([writer.page() for _ in range(40)])]
    new = number([page for page in old if page.mark % 9])
    found = compare_drafts(bind(old), bind(new))
    assert truth(old, new) == found.new_of
    assert () == found.added


def test_the_order_tells_equal_scenes_apart():
    """Of two rows that are alike to a letter the one between the same neighbours lives on."""
    twin = Page(mark=1, text="", place="祠堂", cast=(NAMES[0],))
    rows = [Page(mark=n, text="", place=PLACES[n], cast=(NAMES[n],)) for n in (2, 3, 4)]
    old = number([twin, rows[0], rows[1], twin, rows[2]])
    found = compare_drafts(bind(old), bind(number(old[1:])))
    assert ((1,), {2: 1, 3: 2, 4: 3, 5: 4}) == (found.dropped, found.new_of)


def test_a_new_scene_far_off_is_no_old_one(five):
    """The same place, cast and light are not enough elsewhere; where it stood they are."""
    anew = replace(five[0], text=text(800), mark=9)
    more = [
        Page(mark=n, text=text(20 * n + 7), place="老街", cast=("路人",)) for n in range(20, 30)
    ]
    others = number([*five[1:], *more])
    old = bind([five[0], *others])
    assert {1: 1} == {1: compare_drafts(old, bind([anew, *others])).new_of.get(1)}
    far = compare_drafts(old, bind([*others, anew]))
    assert ((15,), (1,)) == (far.added, far.dropped)
