"""Which kinds of place stand in for which."""

from scout.suggest.setting_tree import (
    KindMatch,
    Relation,
    match_kind,
    rank_kinds,
    read_relations,
    related_kinds,
)

INVENTED = {"pairs": [["temple", "hall", 0.6]], "kinds_of": [["orchard", "farm", 0.8, 0.5]]}


def test_related_kinds_play_each_other_and_a_tree_has_two_ways():
    """A temple and a hall both with 0.6; an orchard plays a farm better than a farm an orchard."""
    found = read_relations(INVENTED)
    assert {
        "temple": {"hall": KindMatch(score=0.6, offered="hall", relation=Relation.RELATED)},
        "hall": {"temple": KindMatch(score=0.6, offered="temple", relation=Relation.RELATED)},
        "farm": {"orchard": KindMatch(score=0.8, offered="orchard", relation=Relation.NARROWER)},
        "orchard": {"farm": KindMatch(score=0.5, offered="farm", relation=Relation.BROADER)},
    } == found


def test_a_table_without_a_tree_is_enough():
    """Only pairs: everything is related."""
    relations = {
        match.relation
        for others in read_relations({"pairs": INVENTED["pairs"]}).values()
        for match in others.values()
    }
    assert {Relation.RELATED} == relations


def test_the_shipped_relations_are_sound(vocabulary):
    """Known kinds; both ways, the tree the other way round; never as good as the thing itself."""
    opposite = {
        Relation.RELATED: Relation.RELATED,
        Relation.NARROWER: Relation.BROADER,
        Relation.BROADER: Relation.NARROWER,
    }
    related = related_kinds()
    for wanted, others in related.items():
        assert wanted in vocabulary.setting_by_id
        for offered, match in others.items():
            back = related[offered][wanted]
            assert (wanted, opposite[match.relation]) == (back.offered, back.relation)
            assert match.relation is not Relation.RELATED or back.score == match.score
            assert 0 < match.score < 1


def test_the_best_kind_of_a_spot_counts():
    """The kind itself before all others; then the highest score; nothing without a relation."""
    ranked = rank_kinds("teahouse")
    assert ranked == sorted(ranked, key=lambda match: match.score)
    *_, second, best = ranked
    assert ("teahouse", Relation.EXACT) == (best.offered, best.relation)
    assert best == match_kind("teahouse", (second.offered, "teahouse"))
    assert second == match_kind("teahouse", (ranked[0].offered, second.offered))
    assert 0.0 == match_kind("teahouse", ("spaceport",)).score == match_kind("cave", ()).score
