"""A home of its own for each test, and a keyring that forgets everything afterwards."""

import keyring
import pytest
from keyring.backend import KeyringBackend

from scout.places.library.address import read_address
from scout.places.library.opening import open_store


class _Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where settings and backups go."""
    monkeypatch.setenv("SCOUT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def ring():
    """A keyring that is open."""
    before = keyring.get_keyring()
    keyring.set_keyring(_Ring())
    yield keyring.get_keyring()
    keyring.set_keyring(before)


@pytest.fixture
def guarded(server):
    """A library on a server whose user has a password; its address without it."""
    name = server.make_database()
    open_store(read_address(server.url(name)), new=True).close()
    user = f"{name}_user"
    server.ask("CREATE ROLE {} LOGIN PASSWORD 'open sesame'", user)
    server.ask("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {}", user, database=name)
    yield read_address(server.url(name, user=user))
    server.drop_database(name)
    server.ask("DROP ROLE {}", user)
