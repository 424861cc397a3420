"""Moves that are refused or break off, at whatever point, leave the target as it was."""

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from registry.store import Store
from registry.store.copies import NotCopied
from tests.databases import (
    Database,
    Databases,
    SqliteDatabases,
    contents,
    faults_in,
    rows_of,
)
from tests.people import a_person
from tests.postgresql.clusters import Cluster
from tests.postgresql.servers import wait_until
from tests.store.moves import is_empty, moved


def test_a_target_that_holds_something_stays_as_it_is(store: Store, target: Database) -> None:
    with closing(Store(target)) as there:
        there.migrate()
        a_person(there, email="eino@example.fi")
    before = contents(target)
    with pytest.raises(NotCopied, match=r"is not empty. Nothing was changed."):
        moved(store.database, target)
    assert contents(target) == before


def test_tables_that_are_not_alike_are_named(store: Store, target: Database) -> None:
    with store.transaction() as tx:
        tx.execute("create table photo (id bigint primary key)")
    with pytest.raises(NotCopied, match=r"These tables are not alike on both sides: photo"):
        moved(store.database, target)
    assert is_empty(target)


def test_a_source_without_its_migrations_is_refused(
    databases: Databases, store: Store, target: Database
) -> None:
    record = "_sqlite_migrations" if isinstance(store.database, Path) else "applied_migration"
    databases.tamper(store.database, f"delete from {record} where name = '0008_orders_of_lists'")  # noqa: S608
    with pytest.raises(NotCopied, match=r"the migrations of another version: 0008_orders_of_lists"):
        moved(store.database, target)
    blank = databases.new()
    with pytest.raises(NotCopied, match=r"There is no database|holds no registry"):
        moved(blank, target)
    databases.drop(blank)


@pytest.mark.parametrize("share", [0.999, 0.5, 0.0])
def test_a_move_that_is_killed_leaves_the_target_empty_and_can_be_begun_again(
    demo_database: Database, target: Database, share: float
) -> None:
    killed = """if True:
        import os, signal, sys
        from registry.settings import database_of
        from registry.store import Store
        from registry.store.moving import move
        source, target = (Store(database_of(text)).engine for text in sys.argv[1:3])
        share = float(sys.argv[3])
        def progress(left, total):
            if left <= total * share:
                os.kill(os.getpid(), signal.SIGKILL)
        move(source, target, progress)
    """
    words = [sys.executable, "-c", killed, str(demo_database), str(target), str(share)]
    assert subprocess.run(words, check=False).returncode == -signal.SIGKILL
    with closing(Store(target)) as store:
        wait_until(lambda: not store.engine.is_in_use(), "the session does not end")
    if isinstance(target, Path):
        assert not target.exists()
    else:
        assert is_empty(target)
    moved(demo_database, target)
    assert rows_of(target) == rows_of(demo_database)
    assert faults_in(target) == []


def test_a_move_that_is_interrupted_leaves_nothing(demo_database: Database, target: Database) -> None:
    def interrupt(left: int, total: int) -> None:
        if left < total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        moved(demo_database, target, interrupt)
    assert is_empty(target)


def test_a_target_that_keeps_something_else_than_it_is_given_is_left_empty(
    store: Store, cluster: Cluster
) -> None:
    a_person(store)
    address = cluster.create_database("padding")
    with closing(Store(address)) as padding:
        padding.migrate()
        with padding.transaction() as tx:
            tx.execute("alter table account alter column name type char(40)")
    with pytest.raises(NotCopied, match=r"account has 1 rows with the sum .*The target was left empty"):
        moved(store.database, address)
    assert is_empty(address)
    cluster.drop_database("padding")


def test_a_text_that_postgresql_cannot_hold_is_named_by_its_table(
    sqlite: SqliteDatabases, cluster: Cluster
) -> None:
    path, address = sqlite.new(), cluster.create_database("zero_bytes")
    with closing(Store(path)) as store:
        store.migrate()
        a_person(store)
    sqlite.tamper(path, "update account set name = 'Aino' || char(0)")
    with pytest.raises(NotCopied, match=r"account cannot be stored: .*NUL.* The target was left empty"):
        moved(path, address)
    assert is_empty(address)
    cluster.drop_database("zero_bytes")


def test_a_file_that_is_open_is_not_moved_to(store: Store, sqlite: SqliteDatabases) -> None:
    path = sqlite.new()
    with closing(Store(path)) as open_one:
        open_one.migrate()
        with pytest.raises(NotCopied, match=r"is in use"):
            moved(store.database, path)
