"""Migrating beside servers that work: once, whole or not at all, and without holding anybody up."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psycopg
import pytest

from registry.store import Store
from registry.store.migrations import Migration, of_postgresql
from registry.store.postgresql import migrating
from tests.crowd import at_once
from tests.databases import Database, Databases, PostgresqlDatabases

SERVERS = 4
WITHIN = 10


@pytest.fixture
def database(databases: Databases) -> Iterator[Database]:
    database = databases.new()
    yield database
    databases.drop(database)


def test_servers_that_start_at_once_migrate_once(database: Database) -> None:
    def start(_server: int) -> list[str]:
        with closing(Store(database)) as store:
            applied = store.migrate()
            assert store.pending_migrations() == []
            return applied

    applied = [names for names in at_once(start, SERVERS) if names]
    assert len(applied) == 1
    assert applied[0] == sorted(applied[0])


@pytest.fixture
def migrated(postgresql: PostgresqlDatabases) -> Iterator[str]:
    database = postgresql.new()
    with closing(Store(database)) as store:
        store.migrate()
    yield database
    postgresql.drop(database)


def add(monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    """Let there be one more migration."""
    further = (*of_postgresql(), Migration("9999_further", sql))
    monkeypatch.setattr(migrating, "of_postgresql", lambda: further)


def test_a_migration_that_fails_leaves_nothing_and_is_tried_again(
    migrated: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(monkeypatch, "create table further (id bigint); select 1 / 0;")
    with closing(Store(migrated)) as store:
        with pytest.raises(psycopg.errors.DivisionByZero):
            store.migrate()
        assert store.pending_migrations() == ["9999_further"]
        add(monkeypatch, "create table further (id bigint);")
        assert store.migrate() == ["9999_further"]
        assert store.pending_migrations() == []


def test_a_migration_waits_for_a_table_in_use_and_lets_others_pass(
    migrated: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrating, "_LOCK_SECONDS", 0.2)
    add(monkeypatch, "alter table region add column further text")
    with (
        closing(Store(migrated)) as store,
        psycopg.connect(migrated) as somebody,
        psycopg.connect(migrated, autocommit=True) as others,
        ThreadPoolExecutor(1) as threads,
    ):
        somebody.execute("select from region")  # and does not end the transaction
        migrating_ = threads.submit(store.migrate)
        longest = 0.0
        deadline = time.monotonic() + 1.5
        while time.monotonic() < deadline:
            began = time.monotonic()
            others.execute("select from region")
            longest = max(longest, time.monotonic() - began)
        assert not migrating_.done()
        somebody.rollback()
        assert migrating_.result(WITHIN) == ["9999_further"]
    assert longest < 1.0, "readers queued up behind the migration"
