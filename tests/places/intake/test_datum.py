"""In which datum a file is: recognised only where one reading alone explains its points."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scout.domain.location import Containment
from scout.domain.point import Datum, Wgs84
from scout.geo.datum import read_in, write_in
from scout.geo.district import load_district
from scout.places.intake.evidence import weigh_points
from scout.places.intake.foreign import DatumWord, RawPoint, SaidBy, standard
from scout.places.intake.verdict import DatumBy, judge_datum

DISTRICT = load_district()
WEST, SOUTH, EAST, NORTH = DISTRICT.bounds
POINTS = st.builds(
    lambda lat, lon: Wgs84(lat=lat, lon=lon), st.floats(SOUTH, NORTH), st.floats(WEST, EAST)
).filter(lambda point: DISTRICT.rule(point) is Containment.INSIDE)
# Inside, by numbers that lie outside when they are taken for another datum.
EDGE = {
    wrong: [
        point
        for lon, lat in DISTRICT.rings[0][::3]
        for point in (Wgs84(lat=lat + 0.0015, lon=lon), Wgs84(lat=lat, lon=lon - 0.0015),
                      Wgs84(lat=lat - 0.0015, lon=lon), Wgs84(lat=lat, lon=lon + 0.0015))
        if DISTRICT.rule(point) is Containment.INSIDE
        and DISTRICT.rule(read_in(wrong, *write_in(Datum.GCJ02, point)[:1],
                                  lon=write_in(Datum.GCJ02, point)[1])) is Containment.OUTSIDE
    ]
    for wrong in (Datum.WGS84, Datum.BD09)
}  # fmt: skip


def _raw(points, datum):
    written = [write_in(datum, point) for point in points]
    return [RawPoint(lat=lat, lon=lon, exact_m=1) for lat, lon in written]


def _judge(points, datum, *, word=DatumWord(), said=None, anchors=()):
    evidence = weigh_points(_raw(points, datum), DISTRICT, anchors=anchors)
    return judge_datum(word, evidence, said=said)


@settings(deadline=None, max_examples=60)
@given(st.lists(POINTS, min_size=1, max_size=12), st.sampled_from(list(Datum)))
def test_a_true_reading_is_never_beaten(points, datum):
    """Points of the district are recognised in their own datum or not at all."""
    verdict = _judge(points, datum)
    assert verdict.datum in {None, datum}
    assert (verdict.datum is None) is (verdict.by is DatumBy.OPEN)


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_points_along_the_outline_tell(data):
    """Three that WGS-84 puts outside and three that BD-09 does are GCJ-02, and that is said."""
    points = [data.draw(st.sampled_from(edge)) for edge in EDGE.values() for _ in range(3)]
    verdict = _judge(points, Datum.GCJ02)
    assert (Datum.GCJ02, DatumBy.RECOGNISED) == (verdict.datum, verdict.by)
    assert "places.datum_only" in {message.code for message in verdict.told}


def test_two_points_are_no_proof():
    """What may be two places outside of the district is asked."""
    points = [edge[0] for edge in EDGE.values()]
    verdict = _judge(points, Datum.GCJ02)
    assert (None, DatumBy.OPEN) == (verdict.datum, verdict.by)


def test_points_against_the_standard_are_asked():
    """A KML whose points fall inside only as GCJ-02 is not taken for GPS in silence."""
    points = [edge[n] for edge in EDGE.values() for n in range(3)]
    verdict = _judge(points, Datum.GCJ02, word=standard("KML"))
    assert (None, DatumBy.OPEN) == (verdict.datum, verdict.by)
    assert ["places.datum_standard", "places.datum_only"] == [m.code for m in verdict.told]
    told = _judge(points, Datum.GCJ02, word=standard("KML"), said=Datum.GCJ02)
    assert (Datum.GCJ02, DatumBy.USER) == (told.datum, told.by)


def test_a_label_is_believed_until_points_clearly_contradict_it():
    """One place outside of the district does not make a labelled file doubtful; three do."""
    word = DatumWord(said_by=SaidBy.LABEL, datum=Datum.WGS84, where="WGS-84")
    few = [edge[0] for edge in EDGE.values()]
    many = [edge[n] for edge in EDGE.values() for n in range(3)]
    assert DatumBy.LABEL is _judge(few, Datum.GCJ02, word=word).by
    assert DatumBy.OPEN is _judge(many, Datum.GCJ02, word=word).by


def test_known_places_of_the_same_names_tell():
    """Deep inside the district the outline is mute, but two known houses are not."""
    houses = [Wgs84(lat=22.69, lon=114.35), Wgs84(lat=22.70, lon=114.36)]
    raw = _raw(houses, Datum.BD09)
    verdict = judge_datum(
        DatumWord(),
        weigh_points(raw, DISTRICT, anchors=list(zip(raw, houses, strict=True))),
    )
    assert (Datum.BD09, DatumBy.RECOGNISED) == (verdict.datum, verdict.by)
    assert "places.datum_named" in {message.code for message in verdict.told}


def test_a_list_without_points_needs_no_datum():
    """Nothing is asked where nothing is to be turned."""
    assert DatumBy.STANDARD is _judge([], Datum.WGS84).by
