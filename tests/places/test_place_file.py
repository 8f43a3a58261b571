"""A user's own file of places: the good records are used, the faulty ones told, nothing crashes."""

import gc
import json
import random
import time

import pytest
import yaml

from scout.domain.errors import LimitError, ReadError
from scout.domain.location import Containment
from scout.domain.point import Wgs84
from scout.domain.problem import Severity
from scout.geo.district import load_district
from scout.places.place_file import read_place_file
from scout.places.record_source import PlaceLimits


@pytest.fixture(scope="module")
def district():
    """The shipped outline."""
    return load_district()


@pytest.fixture
def read(tmp_path, district, vocabulary):
    """Write content into a file and read it as places."""

    def reading(name, content, **limits):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return read_place_file(file, district, vocabulary=vocabulary, limits=PlaceLimits(**limits))

    return reading


def _record(number=1, **fields):
    """An invented place in the middle of the district."""
    return {
        "id": f"place-{number}",
        "name": {"zh": f"山洞{number}", "en": f"Cave {number}"},
        "kind": "nature",
        "state": "open",
        "source": "invented",
        "looked_up": "2026-01-01",
        "position": {"lat": 22.6829, "lon": 114.3374, "exact_m": 20, "source": "invented"},
        "facts": [{"field": "address", "value": "somewhere"}],
        "spots": [
            {
                "id": "cave",
                "name": {"zh": "洞", "en": "cave"},
                "settings": ["cave"],
                "int_ext": "INT",
                "eras": {"wartime": "as_is"},
            }
        ],
        **fields,
    }


def _lines(*records):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _spot(**fields):
    return [{**_record()["spots"][0], **fields}]


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("p.jsonl", lambda records: _lines(*records)),
        ("p.ndjson", lambda records: "\ufeff" + _lines(*records) + "\n\n"),
        ("p.json", lambda records: _lines(*records)),
        ("p.json", lambda records: json.dumps(records, indent=1)),
        ("p.yaml", lambda records: yaml.safe_dump(records, allow_unicode=True)),
    ],
)
def test_every_form_gives_the_same_places(read, name, write):
    """JSON lines, a JSON list and YAML of the same records are read alike, in file order."""
    records = [_record(number) for number in (3, 1, 2)]
    catalogue = read(name, write(records))
    assert () == catalogue.problems
    assert read("q.jsonl", _lines(*records)).locations == catalogue.locations
    assert ["place-3", "place-1", "place-2"] == [place.id for place in catalogue.locations]


FAULTS = {
    "no mapping": [1, 2],
    "null": None,
    "no id": {key: value for key, value in _record().items() if key != "id"},
    "id with a slash": _record(id="a/b"),
    "id with a line break": _record(id="a\nb"),
    "unknown kind": _record(kind="castle"),
    "unknown setting": _record(spots=_spot(settings=["no such"])),
    "setting no word": _record(spots=_spot(settings=[["cave"]])),
    "unknown era": _record(spots=_spot(eras={"atlantis": "as_is"})),
    "eras no mapping": _record(spots=_spot(eras=["wartime"])),
    "no spots": _record(spots=[]),
    "spots no list": _record(spots=7),
    "off the globe": _record(position={"lat": 122, "lon": 1, "exact_m": 1, "source": "x"}),
    "not a number": _record(position={"lat": float("nan"), "lon": 1, "exact_m": 1, "source": "x"}),
    "endless radius": _record(
        position={"lat": 22.7, "lon": 114.3, "exact_m": float("inf"), "source": "x"}
    ),
    "negative fee": _record(fee_cny_day=-1),
    "fee no number": _record(fee_cny_day="much"),
    "fee swamps": _record(fee_cny_day=10**30),
    "fee without source": {
        key: value for key, value in _record(fee_cny_day=5, facts=[]).items() if key != "source"
    },
    "tags no list": _record(tags=None),
    "facts no list": _record(facts={"a": "b"}),
    "stage no mapping": _record(stage=[]),
    "twice": _record(1),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_record_is_told_and_left_out(read, fault):
    """With its line, as an error; the records about it are used."""
    catalogue = read("p.jsonl", _lines(_record(1), FAULTS[fault], _record(2)))
    assert ["place-1", "place-2"] == [place.id for place in catalogue.locations]
    assert {(Severity.ERROR, 2)} == {(p.severity, p.line) for p in catalogue.problems}
    assert all(p.message.text("zh") and p.message.text("en") for p in catalogue.problems)


@pytest.mark.parametrize(
    "line", [b"{", b"\xff\xfe\x00", b'{"id": ', b"[" * 100_000, b'"\\ud800', b"NaN", b"nul"]
)
def test_a_line_that_is_no_record_is_told_and_left_out(read, line):
    """Broken JSON, wrong encoding, absurd nesting."""
    good = _lines(_record(1)).encode()
    catalogue = read("p.jsonl", good + line + b"\n" + _lines(_record(2)).encode())
    assert (2, [2]) == (len(catalogue.locations), [p.line for p in catalogue.problems])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("p.txt", "[]"),
        ("p", "[]"),
        ("p.json", "[1,"),
        ("p.json", b"[\xff]"),
        ("p.json", "[" * 200_000),
        ("p.yaml", "a: [b"),
        ("p.yaml", "just text"),
        ("p.yaml", "{a: b}"),
        ("p.yaml", "- !!python/object/apply:os.system ['true']"),
        ("p.yaml", "- 2026-99-99"),
        ("p.yaml", "- &a [x, x]\n- &b [*a, *a]\n- &c [*b, *b]"),
        ("p.yaml", "[" * 20_000),
    ],
)
def test_a_file_that_is_no_list_of_places_is_refused(read, name, content):
    """A clear refusal, never a crash."""
    with pytest.raises(ReadError) as refusal:
        read(name, content)
    assert name == refusal.value.file


def test_a_missing_file_is_refused(tmp_path, district, vocabulary):
    """As is a folder."""
    for path in (tmp_path / "none.jsonl", tmp_path / "none.yaml", tmp_path):
        with pytest.raises(ReadError):
            read_place_file(path, district, vocabulary=vocabulary)


@pytest.mark.parametrize(
    ("name", "content", "limits"),
    [
        ("p.jsonl", _lines(_record(1), _record(2)), {"lines_bytes": 100}),
        ("p.json", json.dumps([_record(1)]), {"whole_bytes": 100}),
        ("p.jsonl", _lines(_record(1), _record(2)), {"records": 1}),
        ("p.yaml", yaml.safe_dump([_record(1), _record(2)]), {"records": 1}),
    ],
)
def test_what_is_too_large_is_refused(read, name, content, limits):
    """By bytes before reading, by records while reading."""
    with pytest.raises(LimitError):
        read(name, content, **limits)


def test_an_empty_file_has_no_places(read):
    """No places and no problem."""
    for name, content in (("p.jsonl", ""), ("p.json", "[]"), ("p.json", ""), ("p.yaml", "[]")):
        catalogue = read(name, content)
        assert ((), ()) == (catalogue.locations, catalogue.problems)


def test_a_fee_is_the_stated_one_or_assumed_by_kind(read):
    """And says which."""
    assumed, stated = read("p.jsonl", _lines(_record(1), _record(2, fee_cny_day=70))).locations
    assert (True, 500) == (assumed.fee_assumed, assumed.fee_cny_day)
    assert (False, 70, "invented") == (stated.fee_assumed, stated.fee_cny_day, stated.fee_source)


def test_thousands_of_places_are_judged_as_one_by_one(read, district):
    """The rule for many gives what the rule gives for each, also close to the outline."""
    dice = random.Random(7)  # noqa: S311 - invented points
    west, south, east, north = district.bounds
    at = [(dice.uniform(south, north), dice.uniform(west, east)) for _ in range(700)]
    at += [
        (lat + dice.uniform(-0.0006, 0.0006), lon + dice.uniform(-0.0006, 0.0006))
        for lon, lat in dice.sample(district.rings[0], 300)
    ]
    records = [
        _record(n, position={"lat": a, "lon": b, "exact_m": 100 + n, "source": "invented"})
        for n, (a, b) in enumerate(at)
    ]
    places = read("p.jsonl", _lines(*records)).locations
    for (lat, lon), place in zip(at, places, strict=True):
        point = Wgs84(lat=lat, lon=lon)
        assert district.rule(point) is place.district
        assert district.reaches_out(point, place.position.exact_m) is place.boundary_doubt
    assert set(Containment) - {Containment.UNKNOWN} == {place.district for place in places}


def test_a_place_without_position_is_judged_unknown(read):
    """Between two that have one."""
    bare = {key: value for key, value in _record(2).items() if key != "position"}
    places = read("p.jsonl", _lines(_record(1), bare, _record(3))).locations
    assert [Containment.INSIDE, Containment.UNKNOWN, Containment.INSIDE] == [
        place.district for place in places
    ]


def test_many_places_are_read_in_seconds(read):
    """20,000 in JSON lines; the collector works again afterwards."""
    content = _lines(*(_record(number) for number in range(20_000)))
    started = time.perf_counter()
    catalogue = read("p.jsonl", content)
    assert time.perf_counter() - started < 8  # about 1 s; busy machines take longer
    assert (20_000, True) == (len(catalogue.locations), gc.isenabled())
