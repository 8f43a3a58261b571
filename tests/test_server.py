"""The server of the tests serves."""

from urllib.parse import urlsplit

import psycopg
import pytest


def test_a_database_is_there_for_each_test(server, database):
    """It is new and empty, speaks UTF-8, and answers over the socket and over loopback."""
    name = urlsplit(database).path.strip("/")
    for url in (database, server.url(name, loopback=True)):
        with psycopg.connect(url) as connection:
            assert ("UTF8",) == connection.execute("SHOW server_encoding").fetchone()
            tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
            assert (0,) == connection.execute(tables).fetchone()


def test_a_stopped_server_comes_back(server, database):
    """Killed as by a crash and started again, it has the same address and all that was there."""
    with psycopg.connect(database) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
    server.stop()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(database)
    server.start()
    with psycopg.connect(database) as connection:
        assert (1,) == connection.execute("SELECT one FROM kept").fetchone()
