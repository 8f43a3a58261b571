"""A list is understood, asked about, and taken over: nothing is guessed and nothing is lost."""

import shutil

import pytest

from scout.actions.intake.look import Choice, IntakeOrder, read_order, unused_columns
from scout.actions.intake.settle import Choices, read_choices
from scout.actions.intake.take_over import take_into_book, take_into_project
from scout.domain.errors import Cancelled, WishError
from scout.domain.place_book import is_own_word
from scout.domain.point import Datum
from scout.domain.progress import Progress
from scout.store.project_file import read_project

GCJ = IntakeOrder(datum=Datum.GCJ02)


def test_nothing_is_taken_over_while_the_datum_is_open(crew_list, library, look):
    """The known houses speak against GPS, but two rows are no proof: it is asked."""
    before = crew_list.read_bytes()
    intake = look(crew_list, library)
    assert intake.is_open
    with pytest.raises(WishError, match="datum"):
        take_into_book(intake, Choices(), library=library)
    assert before == crew_list.read_bytes()


def test_a_long_list_tells_how_far_it_is_and_can_be_stopped(library, look, tmp_path):
    """At any step: while rows are read, and while they are held against the places."""
    path = tmp_path / "long.csv"
    rows = [f"{number}号院,22.{600000 + number},114.36" for number in range(3000)]
    path.write_text("\n".join(["名称,纬度,经度", *rows]), encoding="utf-8")
    told = []
    intake = look(path, library, progress=Progress(lambda *step: told.append(step)))
    assert 3000 == len(intake.rows)
    assert {"actions.intake_row", "actions.intake_twins"} == {what.code for _, what in told}
    assert len(told) >= 12
    assert sorted(told, key=lambda step: step[0]) == told
    for most in (1, 3, 7, 10):
        heard = []
        progress = Progress(lambda *step, heard=heard: heard.append(step),
                            lambda heard=heard, most=most: len(heard) >= most)  # fmt: skip
        with pytest.raises(Cancelled):
            look(path, library, progress=progress)
        assert most == len(heard)


def test_a_list_is_understood_row_by_row(crew_list, library, look):
    """Every value by its field with its source; what cannot be read is told and kept."""
    intake = look(crew_list, library, order=GCJ)
    assert [3, 4, 5, 7] == [row.draft.number for row in intake.rows]
    assert ("门牌",) == unused_columns(intake)
    place, remarks = intake.rows[0].draft.record.place, intake.rows[0].draft.remarks
    assert "+86 755 0000" == place.phone
    assert {"republican"} == {fit.era for fit in place.spots[0].eras}
    assert {"places.row_odd_word", "places.row_odd_value"} == {one.code for one in remarks}
    note = intake.rows[0].draft.record.note
    assert "随缘" in note
    assert "蒸汽纪" in note
    assert place.fee_assumed
    assert (2500, False) == (
        intake.rows[1].draft.record.place.fee_cny_day,
        intake.rows[1].draft.record.place.fee_assumed,
    )
    assert intake.rows[3].draft.record.place.position is None
    assert all(is_own_word(fact.source) and "堪景表.csv" in fact.source for fact in place.facts)
    assert "GCJ-02" in place.position.source
    assert place.position.approximate


def test_what_may_be_there_already_waits_for_a_word(crew_list, library, look):
    """Kept, merged or both, row by row; nothing is merged by itself."""
    intake = look(crew_list, library, order=GCJ)
    assert ["dawan-shiju", "longtian-shiju"] == [row.twin.other.id for row in intake.twins]
    silent = take_into_book(intake, Choices(), library=library)
    assert ((3, 4), 2, 0) == (
        silent.settled.left, len(silent.settled.new), len(silent.settled.changed),
    )  # fmt: skip
    said = read_choices(["3=merge", "4=both"], intake)
    taken = take_into_book(intake, said, library=library)
    assert [3, 1] == [len(taken.settled.new), len(taken.settled.changed)]
    merged, before = taken.library.location("dawan-shiju"), library.location("dawan-shiju")
    assert ("+86 755 0000" if not before.phone else before.phone) == merged.phone
    assert before.address == merged.address
    assert before.name == merged.name
    kept = take_into_book(intake, Choices(for_all=Choice.KEEP), library=library)
    assert [2, 0] == [len(kept.settled.new), len(kept.settled.changed)]


def test_columns_are_what_the_user_says(crew_list, library, look):
    """By header or letter; a field or a column that is none is refused."""
    order = read_order(["门牌=note", "D=-"], datum="gcj02")
    intake = look(crew_list, library, order=order)
    assert "7" == intake.rows[0].draft.record.note.splitlines()[0]
    assert "" == intake.rows[0].draft.record.place.phone
    with pytest.raises(WishError, match="no field"):
        read_order(["门牌=nonsense"])
    with pytest.raises(WishError, match="no column"):
        look(crew_list, library, order=read_order(["楼层=note"]))


def test_choices_that_are_none_are_refused(crew_list, library, look):
    """A word that is none, a row that is not there."""
    intake = look(crew_list, library, order=GCJ)
    for word in ("perhaps", "3=perhaps", "x=merge", "99=merge"):
        with pytest.raises(WishError):
            read_choices([word], intake)


def test_rows_that_are_one_place_are_told(tmp_path, empty, look):
    """A file has its own doubles; merged, the second adds what the first does not know."""
    path = tmp_path / "a.csv"
    path.write_text(
        "name,lat,lon,datum,phone,parking\nMill,22.7,114.35,WGS-84,0755-111,\n"
        "mill ,22.70001,114.35,WGS-84,,2 x 4.2 m\nMill,22.7,114.35,WGS-84,0755-222,\n",
        encoding="utf-8",
    )
    intake = look(path, empty)
    assert [None, "row-2", "row-2"] == [row.twin and row.twin.other.id for row in intake.rows]
    taken = take_into_book(intake, Choices(for_all=Choice.MERGE), library=empty)
    (place,) = taken.library.locations
    assert "0755-111" == place.phone
    assert "4.2" in place.find_fact("parking").value
    assert ["places.merge_differs"] == [one.code for one in taken.settled.remarks]
    assert "0755-222" in taken.library.book.of(place.id).note


def test_a_project_takes_it_all_or_nothing(crew_list, library, look, tmp_path):
    """Saved with the project and there again when it is opened; nothing else in it changes."""
    path = tmp_path / "p.scout"
    shutil.copy("tests/old/project-1.0.scout", path)
    before = read_project(path).project
    intake = look(crew_list, library, order=GCJ)
    taken = take_into_project(
        path, intake, choices=Choices(), library=library, home=tmp_path / "home"
    )
    after = read_project(path).project
    assert 2 == len(taken.settled.new)
    assert {record.id for record in taken.settled.new} <= {one.id for one in after.places.entries}
    assert (before.script, before.wishes) == (after.script, after.wishes)
