"""A later draft taken over: each decision goes on or is listed, and the plan moves little."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from script.later.draft import NAMES, Page, Writer, bind, number

from scout.actions.later.decision import Decisions
from scout.actions.later.take_over import compare_later, plan_later
from scout.actions.later.word import count_change, word_draft, word_lost
from scout.actions.library import open_library
from scout.actions.plan import PlanOrder, plan
from scout.actions.read import read
from scout.actions.replan import Issued
from scout.actions.suggest import suggest
from scout.domain.day_rules import DayRules
from scout.domain.terms import CastTerms, DayOrder, Fix, StoryPair, Terms
from scout.domain.wish import (
    KeepApart,
    MustMatch,
    NearEachOther,
    NeverThere,
    PlayHere,
    Wishes,
)

PLACE = "dawan-shiju"
MONDAY = date(2026, 12, 7)
RULES = DayRules(hours=4)
LIBRARY = open_library()


def decide(needs, scenes):
    """One decision of each kind about the first needs and scenes, and one about the last."""
    first, then = needs[0].id, needs[-1].id
    return Decisions(
        wishes=Wishes(
            keep=frozenset({PLACE}),
            about=(
                PlayHere(need=first, place=PLACE),
                NeverThere(need=then, place=PLACE),
                MustMatch(needs=(first, then)),
                KeepApart(needs=tuple(need.id for need in needs[:3])),
                NearEachOther(needs=(first, then), minutes=20),
            ),
        ),
        terms=Terms(
            fixes=(Fix(scene=1, day=MONDAY), Fix(scene=len(scenes), day=MONDAY)),
            orders=(DayOrder(day=MONDAY + timedelta(days=1), scenes=(3, 2)),),
            put_off=frozenset({4}) if len(scenes) > 4 else frozenset(),
            pairs=(StoryPair(first=1, then=len(scenes)),),
            together=(frozenset({first, then}),),
            cast=(CastTerms(name=scenes[0].cast[0], day=900), CastTerms(name="从未出场")),
        ),
    )


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(8, 30))
def test_each_decision_is_kept_or_listed(seed, count):
    """None is lost silently, and what is carried names scenes and needs that are there."""
    writer = Writer(seed)
    old = number([writer.page() for _ in range(count)])
    new = bind(number(writer.revise(old)))
    old = bind(old)
    base = compare_later(old, new, library=LIBRARY, decisions=Decisions())
    decisions = decide(base.old.needs, old.scenes)
    draft = compare_later(old, new, library=LIBRARY, decisions=decisions)
    wishes, terms = decisions.wishes, decisions.terms
    by_hand = len(terms.placed) + len(terms.put_off)
    asked = 1 + len(wishes.about) + by_hand + len(terms.pairs) + len(terms.together) + 2
    told = {*draft.carried.kept, *(one.what for one in draft.carried.lost)}
    assert asked == len(told)
    after = draft.carried.decisions
    ids = {need.id for need in draft.new.needs}
    for wish in after.wishes.about:
        named = {wish.need} if isinstance(wish, PlayHere | NeverThere) else {*wish.needs}
        assert named <= ids
    living = draft.change.new_of
    assert [living[fix.scene] for fix in terms.fixes if fix.scene in living] == [
        fix.scene for fix in after.terms.fixes
    ]
    assert wishes.keep == after.wishes.keep


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(3, 20))
def test_the_same_draft_keeps_every_decision(seed, count):
    """As it was, to the letter, but for what is agreed with somebody who is in neither."""
    writer = Writer(seed)
    pages = [replace(writer.page(), cast=NAMES) for _ in range(count)]
    pages = [replace(pages[0], place="祠堂"), *pages[1:-1], replace(pages[-1], place="海边")]
    script = bind(number(pages))
    needs = compare_later(script, script, library=LIBRARY, decisions=Decisions()).old.needs
    decisions = decide(needs, script.scenes)
    draft = compare_later(script, script, library=LIBRARY, decisions=decisions)
    assert ["从未出场"] == [dict(one.what.values)["name"] for one in draft.carried.lost]
    assert decisions.wishes == draft.carried.decisions.wishes
    terms = replace(decisions.terms, cast=decisions.terms.cast[:1])
    assert terms == draft.carried.decisions.terms


def _page(mark, place, **more):
    text = "".join(chr(0x4E00 + 300 * mark + n) for n in range(100))
    return Page(mark=mark, text=text, place=place, cast=(NAMES[mark % 4],), **more)


@pytest.fixture
def house():
    """Carries decisions from three scenes, 祠堂, 山洞 and 码头, to a draft of other pages."""

    def carrying(decisions, pages):
        old = [_page(1, "祠堂"), _page(2, "山洞"), _page(3, "码头")]
        return compare_later(
            bind(number(old)), bind(number(pages)), library=LIBRARY, decisions=decisions
        )

    return carrying


def test_a_wish_follows_a_place_that_was_renamed(house):
    """The need has another id and another name; its scenes say which it is."""
    wishes = Wishes(about=(PlayHere(need="n03", place=PLACE),))
    pages = [_page(3, "海边码头"), _page(1, "祠堂"), _page(2, "山洞")]
    draft = house(Decisions(wishes=wishes), pages)
    assert (PlayHere(need="n01", place=PLACE),) == draft.carried.decisions.wishes.about
    assert () == draft.carried.lost


def test_a_wish_about_a_dropped_place_is_listed(house):
    """With its reason, in both languages."""
    wishes = Wishes(about=(MustMatch(needs=("n01", "n02")), NeverThere(need="n02", place=PLACE)))
    draft = house(Decisions(wishes=wishes), [_page(1, "祠堂"), _page(3, "码头")])
    assert () == draft.carried.decisions.wishes.about
    said = [word_lost(one).both() for one in draft.carried.lost]
    assert ["“祠堂、山洞”须在同一处拍（接戏）：剧本里不再有“山洞”。"] == [said[0].zh]
    assert "山洞 is never played at" in said[1].en
    assert 2 == len(said)


def test_a_wish_about_three_goes_on_about_two(house):
    """It is kept, and it is listed without whom."""
    wishes = Wishes(about=(KeepApart(needs=("n01", "n02", "n03")),))
    draft = house(Decisions(wishes=wishes), [_page(1, "祠堂"), _page(3, "码头")])
    assert (KeepApart(needs=("n01", "n02")),) == draft.carried.decisions.wishes.about
    assert (1, 1) == (len(draft.carried.kept), len(draft.carried.lost))


def test_places_that_became_one_cannot_be_kept_apart(house):
    """Nor wished at two places: the first stays, the second is listed."""
    other = "pingshan-old-street"
    about = (
        KeepApart(needs=("n01", "n02")),
        PlayHere(need="n01", place=PLACE),
        PlayHere(need="n02", place=other),
    )
    pages = [_page(1, "祠堂"), _page(2, "祠堂"), _page(3, "码头")]
    draft = house(Decisions(wishes=Wishes(about=about)), pages)
    assert (PlayHere(need="n01", place=PLACE),) == draft.carried.decisions.wishes.about
    assert 2 == len(draft.carried.lost)


def test_scenes_that_left_their_place_are_told():
    """The wish stays with most of them, and says where it does not reach any more."""
    old = number([_page(1, "祠堂"), _page(2, "祠堂"), _page(3, "祠堂")])
    new = number([_page(1, "祠堂"), _page(2, "祠堂"), _page(3, "码头")])
    wishes = Wishes(about=(PlayHere(need="n01", place=PLACE),))
    draft = compare_later(bind(old), bind(new), library=LIBRARY, decisions=Decisions(wishes=wishes))
    assert wishes == draft.carried.decisions.wishes
    (lost,) = draft.carried.lost
    assert "码头" in word_lost(lost).text("zh")


def test_every_change_is_worded_in_both_languages(house):
    """Added, dropped, changed in all ways, moved, renumbered, the same."""
    changed = replace(
        _page(2, "山洞口", eighths=3, era="late_qing"), side=None, time=None, cast=("新人",)
    )
    pages = [_page(3, "码头"), _page(4, "天台"), changed]
    draft = house(Decisions(), pages)
    groups = word_draft(draft.change, old=draft.old, new=draft.new)
    english = [line.text("en") for group in groups for line in group.lines]
    chinese = [line.text("zh") for group in groups for line in group.lines]
    assert "Scene 2: 天台, 1 pages" in english
    assert "第 1 场：祠堂，1 页" in chinese
    assert (
        "第 3 场（原第 2 场）：场景 山洞 → 山洞口；内景 → –；时间 日 → –；年代 年代未注明 → 晚清；"
        "演员增加新人，去掉阿公；篇幅 1 → 3/8 页"
    ) in chinese
    assert count_change(draft.change).text("en").startswith("1 added, 1 dropped, 1 changed")


@pytest.fixture
def revised(village, tmp_path):
    """The village with its cave dropped and a second night in its hall of today."""
    text = village.script.read_text("utf-8")

    data = json.loads(text)
    scenes = [one for one in data["scenes"] if one["place"] != "山洞"]
    scenes.append({**scenes[-1], "number": "5", "synopsis": "众人散去，只剩一盏灯"})
    file = tmp_path / "second.json"
    file.write_text(json.dumps({**data, "scenes": scenes}), encoding="utf-8")
    return file


def test_the_plan_goes_on_with_the_new_draft(village, revised):
    """The dropped scene leaves, the new one is put in, the others keep date and place."""
    library = open_library(village.places)
    old, new = read(village.script, library), read(revised, library)
    suggestion = suggest(old, library)
    order = PlanOrder(start=MONDAY, rules=RULES)
    made = plan(old, suggestion, library=library, order=order)
    draft = compare_later(old, new, library=library, decisions=Decisions())
    assert ((4,), (2,)) == (draft.change.added, draft.change.dropped)
    done = plan_later(
        draft, Issued(plan=made, uncovered=suggestion.uncovered), today=MONDAY, rules=RULES
    )
    assert () == done.plan.unplaced
    assert {1, 2, 3, 4} == set(done.plan.dates)
    kept = {draft.change.new_of[n]: day for n, day in made.dates.items() if n != 2}
    assert [] == [n for n, day in kept.items() if done.plan.dates[n] != day]
    assert [4] == [move.scene for move in done.change.scenes if move.before is None]
    homes = {one.candidate.need_id: one.candidate.spot_id for one in made.location_set.assignments}
    for one in done.plan.location_set.assignments:
        was = {new: old for old, new in draft.needs.new_of.items()}[one.candidate.need_id]
        assert homes[was] == one.candidate.spot_id
    day = made.dates[2].isoformat()
    assert f"Scene 2 is dropped and leaves {day}." == done.warnings[0].text("en")


def test_what_is_shot_stays_and_is_told(village, revised):
    """A dropped scene of a day that is over was shot: that is said."""
    library = open_library(village.places)
    old, new = read(village.script, library), read(revised, library)
    suggestion = suggest(old, library)
    made = plan(old, suggestion, library=library, order=PlanOrder(start=MONDAY, rules=RULES))
    draft = compare_later(old, new, library=library, decisions=Decisions())
    today = made.days[-1].date
    done = plan_later(draft, Issued(plan=made), today=today, rules=RULES)
    over = {n: day for n, day in made.dates.items() if day < today and n != 2}
    for scene, day in over.items():
        assert day == done.plan.dates[draft.change.new_of[scene]]
    if made.dates[2] < today:
        assert "shot on" in done.warnings[0].text("en")


def test_a_few_bare_rows_are_no_draft():
    """Under another title three scenes that are found again are not enough; twelve are."""
    writer = Writer(7)
    for count, likely in ((3, False), (12, True)):
        pages = number([writer.page() for _ in range(count)])
        old, new = bind(pages), replace(bind(pages), title="别的戏")
        draft = compare_later(old, new, library=LIBRARY, decisions=Decisions())
        assert draft.change.nothing
        assert likely == draft.is_likely
