"""Passwords come from where they are kept safely, and get into no file of ours."""

import pytest

from scout.actions.store.connection import find_connected, remember
from scout.actions.store.opening import open_address
from scout.actions.store.secret import find_password, forget_password, keep_password
from scout.domain.errors import StoreError, WishError
from scout.places.library.address import read_address

SECRET = "open sesame"  # noqa: S105 - of an invented library


def _opens(address, **more):
    store = open_address(address, **more)
    assert 0 == store.count()
    store.close()


def test_without_a_password_the_door_stays_shut(guarded, ring):
    """That is told as such, not as a server that is gone; nobody is asked where nobody is there."""
    with pytest.raises(StoreError) as shut:
        open_address(guarded)
    assert "library.wrong_password" == shut.value.message.code
    with pytest.raises(StoreError):
        open_address(guarded, ask=lambda _: "")
    with pytest.raises(StoreError):
        open_address(guarded, ask=lambda _: "guess")
    assert {} == ring.kept


def test_a_password_is_asked_for_or_kept_in_the_keyring(guarded, ring):
    """Asked once and kept it opens by itself; forgotten it does not."""
    _opens(guarded, ask=lambda _: SECRET)
    assert keep_password(guarded, SECRET)
    assert [SECRET] == list(ring.kept.values())
    _opens(guarded)
    forget_password(guarded)
    with pytest.raises(StoreError):
        open_address(guarded)


@pytest.mark.usefixtures("ring")
def test_the_client_of_the_server_finds_a_password_itself(guarded, monkeypatch):
    """As the tools of PostgreSQL do, in ``PGPASSWORD``."""
    monkeypatch.setenv("PGPASSWORD", SECRET)
    _opens(guarded)


def test_without_a_keyring_nothing_is_kept():
    """That is told, and is no failure."""
    address = read_address("postgresql://a@nowhere/places")
    assert not keep_password(address, SECRET)
    assert "" == find_password(address)


@pytest.mark.usefixtures("ring")
def test_no_file_of_ours_has_a_password(guarded, home):
    """A password that is typed with the address opens, and is not remembered with it."""
    typed = read_address(guarded.text.replace("@", ":open%20sesame@", 1))
    _opens(typed)
    remember(typed)
    assert guarded == find_connected()
    texts = [path.read_text() for path in home.rglob("*") if path.is_file()]
    assert texts
    assert not any("sesame" in text for text in texts)


@pytest.mark.parametrize(
    ("typed", "shown", "password"),
    [
        ("postgresql://a:b%40c@h:5433/d", "postgresql://a@h:5433/d", "b@c"),
        ("postgres://a@h/d?sslmode=require", "postgresql://a@h/d?sslmode=require", ""),
        ("postgresql://h/d?password=x&user=a", "postgresql://h/d?user=a", "x"),
        ("postgresql+psycopg://a:b:c@[::1]:5/d", "postgresql://a@[::1]:5/d", "b:c"),
    ],
)
def test_an_address_is_shown_without_its_password(typed, shown, password):
    """However it is written."""
    address = read_address(typed)
    assert (shown, password) == (address.text, address.password)
    assert shown == read_address(shown).text


@pytest.mark.parametrize("typed", ["", " ", "http://a:b@h/d", "postgresql://a:b@h", "mysql://h/d"])
def test_what_is_no_address_is_told_without_its_password(typed):
    """Also where something else than a library is named."""
    with pytest.raises(WishError) as told:
        read_address(typed)
    assert "b@" not in told.value.message.text("en")
