"""What every library can do, whether it is a file or a server."""

import hashlib
from dataclasses import replace
from threading import Thread

import pytest
from libraries.place import FEW, make_place, rename

from scout.domain.errors import EditConflict
from scout.domain.location import PlaceKind
from scout.domain.photo import PhotoFile
from scout.domain.place_book import ScoutState
from scout.domain.place_record import StateChange
from scout.domain.place_store import PlaceWanted, Subject


def _find(store, words="", *, limit=200, **wanted):
    return [line.id for line in store.find(PlaceWanted(words=words, **wanted), limit=limit)]


def test_a_place_comes_back_as_it_was_put(store):
    """All that is said of it is read again, with the version, the name and the time of its save."""
    mine = replace(
        FEW[0],
        note="门口可停 2 辆中巴",
        states=(StateChange(state=ScoutState.SCOUTED, day="2026-03-01", who="阿甲"),),
    )
    saved = store.put(mine, who="阿乙")
    assert replace(mine, version=1, changed_by="阿乙", changed_at=saved.changed_at) == saved
    assert saved == store.read("fuxing")
    assert (saved,) == store.read_all()
    assert 1 == store.count()
    assert store.read("nowhere") is None


def test_some_places_are_read_as_they_are_asked_for(filled):
    """In the order of their ids, each once; what is not there is left out."""
    asked = ["creek", "nowhere", "fuxing", "creek", *(f"p{number}" for number in range(2500))]
    assert ["creek", "fuxing"] == [record.id for record in filled.read_many(asked)]
    assert filled.read("creek") == filled.read_many(["creek"])[0]
    assert () == filled.read_many([])


def test_places_keep_their_order(filled):
    """They are read and listed as they came, whatever is changed later."""
    filled.put(rename(filled.read("fuxing"), "新名"), who="阿甲")
    assert ["fuxing", "changle", "creek"] == [record.id for record in filled.read_all()]
    assert ["fuxing", "changle", "creek"] == _find(filled)
    assert ["fuxing"] == [line.id for line in filled.find(PlaceWanted(), limit=1)]


def test_a_lost_update_is_impossible(filled):
    """Of two who edit the same version the second is refused, and has both versions in hand."""
    read = filled.read("fuxing")
    theirs = filled.put(rename(read, "福兴楼"), who="阿乙")
    mine = rename(read, "福兴大屋")
    with pytest.raises(EditConflict) as refused:
        filled.put(mine, who="阿甲")
    assert ((mine, theirs),) == refused.value.pairs
    assert theirs == filled.read("fuxing")
    again = filled.put(replace(mine, version=theirs.version), who="阿甲")
    assert 3 == again.version


def test_many_are_put_all_or_none(filled):
    """Where one of them stands otherwise, the others are not saved either."""
    one, other = filled.read("fuxing"), filled.read("changle")
    filled.put(rename(other, "长乐屋"), who="阿乙")
    with pytest.raises(EditConflict) as refused:
        filled.put_many([rename(one, "甲"), rename(other, "乙")], who="阿甲")
    assert ["changle"] == [mine.id for mine, _ in refused.value.pairs]
    assert one == filled.read("fuxing")


def test_all_conflicts_of_many_are_told(store):
    """Also those that come late; the sentence names the first of them."""
    many = [replace(FEW[0], place=replace(FEW[0].place, id=f"p{n}")) for n in range(1500)]
    store.put_many(many, who="阿乙")
    with pytest.raises(EditConflict) as refused:
        store.put_many([*many, FEW[1]], who="阿甲")
    assert 1500 == len(refused.value.pairs)
    assert refused.value.message.text("zh").count("福兴世居") == 6
    assert store.read("changle") is None


def test_what_somebody_else_dropped_is_told(filled):
    """Editing or dropping it is a conflict with nothing on the other side."""
    read = filled.read("creek")
    filled.drop(read, who="阿乙")
    for verb in (filled.put, filled.drop):
        with pytest.raises(EditConflict) as refused:
            verb(read, who="阿甲")
        assert ((read, None),) == refused.value.pairs


def test_a_new_place_under_a_taken_id_is_a_conflict(filled):
    """It would be somebody else's place."""
    with pytest.raises(EditConflict) as refused:
        filled.put(FEW[0], who="阿甲")
    assert [(0, 1)] == [(mine.version, theirs.version) for mine, theirs in refused.value.pairs]


def test_history_tells_every_version(filled):
    """The newest first, also of a place that was dropped and came again."""
    first = filled.read("creek")
    second = filled.put(rename(first, "清溪"), who="阿乙")
    filled.drop(second, who="阿甲")
    assert (second, first) == filled.history("creek")
    again = filled.put(FEW[2], who="阿甲")
    assert 3 == again.version
    assert (again, second, first) == filled.history("creek")
    assert () == filled.history("nowhere")


def test_changes_are_numbered_as_they_come(filled):
    """Whoever read up to a number is told of everything after it, once."""
    before = filled.changes_since(0)
    assert [(Subject.PLACE, record.id, 1, "阿甲") for record in FEW] == [
        (change.subject, change.id, change.version, change.who) for change in before
    ]
    filled.put(rename(filled.read("fuxing"), "福兴楼"), who="阿乙")
    filled.drop(filled.read("creek"), who="阿乙")
    news = filled.changes_since(before[-1].number)
    assert [("fuxing", 2), ("creek", 0)] == [(change.id, change.version) for change in news]
    assert sorted(change.number for change in news) == [change.number for change in news]


def test_a_refused_change_is_no_news(filled):
    """Nobody is told of what was not saved."""
    before = filled.changes_since(0)
    with pytest.raises(EditConflict):
        filled.put_many([filled.read("fuxing"), FEW[1]], who="阿甲")
    assert before == filled.changes_since(0)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("世居", ["fuxing"]),
        ("兴世", ["fuxing"]),
        ("福兴世居", ["fuxing"]),
        ("福居", []),
        ("水", ["creek"]),
        ("fuxingshiju", ["fuxing"]),
        ("fxsj", ["fuxing"]),
        ("shiju", ["fuxing"]),
        ("sj", ["fuxing"]),
        ("clw", ["changle"]),
        ("zhangle", ["changle"]),
        ("walled", ["changle"]),
        ("Clearw creek", ["creek"]),
        ("creek walled", []),
        ("坪山", ["fuxing", "creek"]),
        ("坪山 祠堂", ["fuxing"]),
        ("citang", ["fuxing"]),
        ("380v", ["fuxing", "changle", "creek"]),
        ("三相", ["fuxing", "changle", "creek"]),
        ("380v三相", []),
        ("· !", ["fuxing", "changle", "creek"]),
        ("'\"*:&|() OR", []),
    ],
)
def test_places_are_found_by_their_words(filled, words, found):
    """Chinese anywhere, pinyin and its initials from each sign on, English from its start."""
    assert found == _find(filled, words)


def test_the_best_answers_come_first(store):
    """A name that is it, begins so, has it in it, sounds so; then spots, notes and addresses."""
    names = ["山下村", "坪山世居", "大万", "大万世居", "东大万居", "达万楼", "大 万"]
    places = [make_place(f"p{number}", name, "x") for number, name in enumerate(names)]
    places += [make_place("in-a-note", "水塔", "Tower", spots=("大万门",))]
    store.put_many(reversed(places), who="阿甲")
    assert ["p2", "p3", "p4", "in-a-note"] == _find(store, "大万")
    assert ["p2", "p3", "p4"] == _find(store, "大万", limit=3)
    assert ["p6", "p5", "p4", "p3", "p2", "in-a-note"] == _find(store, "dawan")
    store.put(rename(store.read("p3"), "新屋"), who="阿甲")
    assert ["p2", "p4", "in-a-note"] == _find(store, "大万")


def test_a_search_follows_every_change(filled):
    """What a place was called before is not found any more, nor a place that was dropped."""
    filled.put(rename(filled.read("fuxing"), "竹园"), who="阿甲")
    assert ([], ["fuxing"], ["fuxing"]) == tuple(
        _find(filled, words) for words in ("世居", "竹园", "zhuyuan")
    )
    filled.drop(filled.read("changle"), who="阿甲")
    assert [] == _find(filled, "walled")


def test_fields_narrow_a_search(filled):
    """Kind, state, sub-district and fee, each by itself and with words."""
    dear = replace(filled.read("creek").place, fee_cny_day=5000, kind=PlaceKind.NATURE)
    filled.put(replace(filled.read("creek"), place=dear), who="阿甲")
    assert ["changle"] == _find(filled, subdistricts=frozenset({"龙田"}))
    assert ["fuxing", "changle"] == _find(filled, fee_to_cny=800)
    assert ["creek"] == _find(filled, "坪山", kinds=frozenset({PlaceKind.NATURE}))
    assert [] == _find(filled, states=frozenset({"announced"}))


def test_a_photo_is_kept_once(store):
    """By its digest, however often it is put."""
    content = bytes(range(256)) * 40
    file = PhotoFile(digest=hashlib.sha256(content).hexdigest(), content=content)
    for _ in range(2):
        store.put_photo(file)
    assert content == store.read_photo(file.digest)
    assert store.read_photo("0" * 64) is None


def test_two_writers_at_once_lose_nothing(filled):
    """Both add to the same place until each has added twenty times; all forty are in it."""

    def add():
        done = 0
        while done < 20:
            read = filled.read("fuxing")
            try:
                filled.put(replace(read, note=f"{read.note}x"), who="阿甲")
                done += 1
            except EditConflict:
                continue

    writers = [Thread(target=add) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert ("x" * 40, 41) == (filled.read("fuxing").note, filled.read("fuxing").version)


def test_odd_signs_are_kept(store):
    """The sign of number 0, halves of signs and signs beyond the first plane come back as put."""
    odd = rename(FEW[0], "\0奇\ud800怪𠮷🏠名")
    odd = replace(odd, note="\ud83d \x7f \x01")
    saved = store.put(odd, who="阿\0甲")
    assert "阿 甲" == saved.changed_by
    assert saved == store.read("fuxing")
    assert (odd.place, odd.note) == (saved.place, saved.note)
    assert ["fuxing"] == _find(store, "𠮷")
