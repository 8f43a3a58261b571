"""Fixtures for all tests: no network, no display, one vocabulary, one small production."""

import json
import os
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    # Chromium refuses its sandbox as root; the tests show only our own page.
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox")

# A library that whoever runs the tests has connected is none of theirs; nothing is put there.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
os.environ["SCOUT_HOME"] = str(Path(tempfile.gettempdir()) / f"scout-tests-{os.getpid()}")

from server import find_programs, serve

from scout.actions.apart import open_readers
from scout.domain.vocabulary import Vocabulary, load_vocabulary

HOME = Path(os.environ["SCOUT_HOME"])

# No test fails because a machine is slow or busy.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")


@pytest.fixture(autouse=True)
def _nothing_stays_connected():
    """A library that one test connects is none of the next one's, in whatever order they run."""
    yield
    (HOME / "library.json").unlink(missing_ok=True)


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The shipped eras and settings."""
    return load_vocabulary()


@pytest.fixture(scope="session")
def readers():
    """Readers in processes apart, as the window and the command line have them."""
    with open_readers() as readers:
        yield readers


@pytest.fixture(scope="session")
def server():
    """A PostgreSQL server of our own; without Debian's packages these tests are skipped, loudly."""
    programs = find_programs()
    if programs is None:
        why = "no PostgreSQL server here: apt-get install --no-install-recommends postgresql"
        warnings.warn(pytest.PytestWarning(why), stacklevel=1)
        pytest.skip(why)
    with serve(programs) as running:
        yield running


@pytest.fixture
def database(server):
    """The address of a new, empty database on the server."""
    name = server.make_database()
    yield server.url(name)
    server.drop_database(name)


@dataclass(frozen=True)
class Village:
    """Two files: a story of four needs, and six places that play them."""

    script: Path
    places: Path


def _scene(number, place, year, **more):
    return {"number": str(number), "place": place, "year": year, "int_ext": "INT", "time": "日",
            "cast": ["阿甲", "阿乙"], "eighths": 8, **more}  # fmt: skip


def _place(name, north_km, spots, **more):
    return {
        "id": name,
        "name": {"zh": f"{name}处", "en": name.title()},
        "kind": "village",
        "state": "open",
        "source": "invented",
        "looked_up": "2026-01-01",
        "position": {"lat": 22.68 + north_km / 111, "lon": 114.35, "exact_m": 9,
                     "source": "invented"},
        "facts": [],
        "spots": [
            {"id": spot, "name": {"zh": f"{spot}点", "en": spot}, "settings": [kind],
             "int_ext": "INT", "eras": eras}
            for spot, kind, eras in spots
        ],
        **more,
    }  # fmt: skip


@pytest.fixture(scope="session")
def village(tmp_path_factory) -> Village:
    """n01 祠堂 in 1942, n02 山洞 in 1942, n03 总裁办公室 and n04 祠堂 of today.

    Two old houses with a hall, one cave, and an office in each of three blocks. From ``cave`` and
    ``old`` the others lie ever farther north: ``new`` 1 km, ``block`` 2, ``tower`` 4, ``annex`` 5.
    """
    folder = tmp_path_factory.mktemp("village")
    scenes = [
        _scene(1, "祠堂", 1942, synopsis="点起火把"),
        _scene(2, "山洞", 1942, eighths=4, cast=["阿甲"]),
        _scene(3, "总裁办公室", 2025, eighths=6),
        _scene(4, "祠堂", 2025, time="夜", eighths=2),
    ]
    both = {"wartime": "as_is", "contemporary": "as_is"}
    dressed = {"wartime": "dressing", "contemporary": "as_is"}
    today = {"contemporary": "as_is"}
    places = [
        _place("old", 0, [("hall", "ancestral_hall", both), ("side", "ancestral_hall", today)],
               fee_cny_day=1000, night=True, lead_days=20),
        _place("cave", 0, [("cave", "cave", both)], fee_cny_day=300),
        _place("new", 1, [("hall", "ancestral_hall", dressed)], fee_cny_day=400),
        _place("block", 2, [("floor", "office_ceo", today)], fee_cny_day=5000),
        _place("tower", 4, [("floor", "office_ceo", today)], fee_cny_day=2000,
               state="unverified"),
        _place("annex", 5, [("floor", "office_ceo", today)], fee_cny_day=900,
               state="unverified"),
    ]  # fmt: skip
    village = Village(folder / "village.json", folder / "places.jsonl")
    village.script.write_text(json.dumps({"title": "村里", "scenes": scenes}), encoding="utf-8")
    lines = (json.dumps(place, ensure_ascii=False) + "\n" for place in places)
    village.places.write_text("".join(lines), encoding="utf-8")
    return village
