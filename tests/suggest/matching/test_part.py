"""The parts of a fit: scores, and reasons in both languages, only where there is one to tell."""

import pytest

from scout.domain.heading import IntExt, TimeOfDay
from scout.domain.location import Containment, PlaceState
from scout.suggest.matching.part import parts_of
from scout.suggest.setting_tree import KindMatch, Relation

CASES = [
    ("era", {}, {}, {}, 1.0, "as it stands", "可直接拍"),
    ("era", {}, {"eras": [("late_qing", "dressing")]}, {}, 0.75, "with dressing", "置景后"),
    ("era", {}, {"eras": [("late_qing", "tight")]}, {}, 0.5, "tight frames", "局部"),
    ("era", {"era": None}, {}, {}, 0.8, "does not say", "未注明"),
    ("setting", {}, {}, {}, 1.0, "kind fits", "吻合"),
    ("setting", {}, {"settings": ("temple",)}, {}, 0.6, "stands in for", "代"),
    ("int_ext", {}, {}, {}, 1.0, "as the script asks", "符合"),
    ("int_ext", {"int_ext": IntExt.BOTH}, {}, {}, 0.8, "only one of them", "只有其一"),
    ("int_ext", {"int_ext": IntExt.BOTH}, {"int_ext": IntExt.BOTH}, {}, 1.0, "asks", "符合"),
    ("night", {"times": {TimeOfDay.NIGHT}}, {}, {}, 0.99, "not known: ask", "须询问"),
    ("night", {"times": {TimeOfDay.NIGHT}}, {}, {"night": True}, 1.0, "possible", "可拍夜戏"),
    ("night", {"times": {TimeOfDay.DAY}}, {}, {}, None, "", ""),
    ("size", {"people": 5}, {"area_m2": 30}, {}, 1.0, "30 m² are enough for 5", "够 5 名"),
    ("size", {"people": 5}, {"area_m2": 15}, {}, 0.5, "about 30 m² wanted", "约需 30 平方米"),
    ("size", {"people": 9}, {"area_m2": 4}, {}, 0.3, "about 42 m²", "约需 42 平方米"),
    ("size", {"people": 5}, {}, {}, None, "", ""),
    ("size", {}, {"area_m2": 4}, {}, None, "", ""),
    ("frame", {}, {"height_m": 2.5}, {}, 0.85, "low ceiling for 9:16: 2.5 m", "净高仅 2.5 米"),
    ("frame", {}, {"height_m": 2.6}, {}, 1.0, "2.6 m", "够用"),
    ("frame", {}, {}, {}, None, "", ""),
    ("frame", {"int_ext": IntExt.EXT}, {"height_m": 2.0, "int_ext": IntExt.EXT}, {}, None, "", ""),
    ("state", {}, {}, {"state": PlaceState.UNVERIFIED}, 0.9, "not verified", "未核实"),
    ("state", {}, {}, {}, None, "", ""),
    ("district", {}, {}, {"district": Containment.NEAR}, 1.0, "near the boundary", "临近区界"),
    ("district", {}, {}, {"boundary_doubt": True}, 1.0, "inexact", "可能越界"),
    ("district", {}, {}, {}, None, "", ""),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_part_has_its_score_and_reason(run, make, case):
    """One thing differs from a spot that is exactly what is asked for."""
    name, asked, offered, place, score, en, zh = case
    found = run([make.need(**asked)], [make.place("house", make.spot(**offered), **place)])
    (entry,) = found.candidates()
    part = {part.name: part for part in entry.parts}.get(name)
    assert score == (part.score if part else None)
    if part:
        assert en in part.reason.text("en")
        assert zh in part.reason.text("zh")
        others = {entry.score for entry in entry.parts if entry is not part}
        assert others == {1.0}
    assert round(1000 * (score or 1.0)) == found.pairs.fit[0]


@pytest.mark.parametrize(
    ("relation", "en", "zh"),
    [
        (Relation.NARROWER, "narrower than", "属于"),
        (Relation.BROADER, "broader than", "宽泛"),
        (Relation.RELATED, "stands in for", "代"),
    ],
)
def test_the_tree_of_kinds_is_told_in_words(vocabulary, make, relation, en, zh):
    """What stands in says whether it is narrower, broader or only related."""
    kind = KindMatch(score=0.7, offered="temple", relation=relation)
    parts = parts_of(make.need(), make.spot(), location=make.place(), kind=kind, words=vocabulary,
                     portrait=True)  # fmt: skip
    (part,) = [part for part in parts if part.name == "setting"]
    assert 0.7 == part.score
    for lang, word in (("en", en), ("zh", zh)):
        assert word in part.reason.text(lang)
        assert vocabulary.setting_by_id["temple"].name.pick(lang) in part.reason.text(lang)


def test_a_lying_frame_does_not_see_the_ceiling(run, make):
    """A low room costs nothing when the picture is not 9:16."""
    low = make.place("house", make.spot(height_m=2.0))
    assert [850] == run([make.need()], [low]).pairs.fit.tolist()
    assert [1000] == run([make.need()], [low], portrait=False).pairs.fit.tolist()


def test_bad_parts_multiply_and_leave_a_thousandth_at_least(run, make):
    """A tight, related, cramped, low, unverified spot: every part counts, hours and 元 add up."""
    spot = make.spot("x", ("temple",), [("late_qing", "tight")], area_m2=1, height_m=2)
    found = run([make.need(people=9)], [make.place("x", spot, state=PlaceState.UNVERIFIED)])
    assert [round(1000 * 0.5 * 0.6 * 0.3 * 0.85 * 0.9)] == found.pairs.fit.tolist()
    (entry,) = found.candidates()
    assert (5.0, 2500) == (entry.dressing_h, entry.dressing_cny)
