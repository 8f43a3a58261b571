"""The places of the library that is connected are those of every verb."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from scout.actions.library import open_any_library, open_library, open_shipped
from scout.actions.places import PlaceWords, check_places, find_places, read_query
from scout.actions.store.connection import forget, remember
from scout.actions.store.making import copy_between, make_library
from scout.actions.store.opening import open_address
from scout.domain.errors import StoreError
from scout.domain.text import Bilingual
from scout.places.library.address import read_address

ROOT = Path(__file__).resolve().parent.parent.parent.parent


@pytest.fixture
def library(tmp_path):
    """A new library with the shipped places."""
    address = read_address(str(tmp_path / "places.scoutlib"))
    make_library(address)
    return address


def test_a_new_library_has_the_shipped_places(library):
    """All of them, as they are; connected they are what every verb knows."""
    shipped = open_shipped()
    remember(library)
    connected = open_library()
    assert (library.text, shipped.locations) == (connected.store, connected.locations)
    assert check_places(shipped) == check_places(connected)
    forget()
    assert shipped.locations == open_library().locations
    assert "" == open_library().store


def test_an_edit_is_seen_by_every_verb(library):
    """A place that is renamed in the library is found under its new name."""
    remember(library)
    store = open_address(library)
    record = store.read_all()[0]
    renamed = replace(record.place, name=Bilingual(zh="新叫法", en="New Name"))
    store.put(replace(record, place=renamed), who="阿甲")
    store.close()
    connected = open_library()
    query = read_query(PlaceWords(text="xinjiaofa"), connected)
    assert [record.id] == [place.id for place in find_places(connected, query)]


def test_a_library_is_not_made_over_another(library):
    """It stays as it is, byte for byte."""
    before = library.path.read_bytes()
    with pytest.raises(StoreError) as told:
        make_library(library)
    assert "library.is_there" == told.value.message.code
    assert before == library.path.read_bytes()


def test_a_copy_goes_into_a_new_or_an_empty_library(library, tmp_path, database):
    """To a server and back it is the same; what cannot be copied leaves no file behind."""
    server, back = read_address(database), read_address(str(tmp_path / "back.scoutlib"))
    assert copy_between(library, server) == copy_between(server, back) == 172
    remember(back)
    assert open_shipped().locations == open_library().locations
    nowhere = read_address(str(tmp_path / "nowhere.scoutlib"))
    made = read_address(str(tmp_path / "made.scoutlib"))
    with pytest.raises(StoreError):
        copy_between(nowhere, made)
    with pytest.raises(StoreError) as told:
        copy_between(library, server)
    assert "library.not_empty" == told.value.message.code
    assert ["back.scoutlib", "places.scoutlib"] == sorted(
        path.name for path in tmp_path.iterdir() if path.is_file()
    )


def test_a_library_that_is_gone_is_told(library):
    """A verb is refused; the window shows the shipped places and says why."""
    remember(library)
    library.path.unlink()
    with pytest.raises(StoreError):
        open_library()
    shown, failure = open_any_library()
    assert open_shipped().locations == shown.locations
    assert library.text in failure.message.text("en")
    assert "自带" in failure.message.text("zh")


def test_nobody_waits_for_a_database_that_is_not_asked():
    """Without a library that is connected, nothing that speaks to databases is loaded."""
    asked = (
        "import sys; from scout.actions.library import open_library; import scout.cli.verbs;"
        "import scout.app.start; open_library();"
        "print(sorted({'sqlalchemy', 'psycopg', 'keyring', 'msgspec'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()
