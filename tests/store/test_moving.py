"""Everything of a registry arrives, from either engine to either."""

import hashlib
from contextlib import closing
from pathlib import Path

import pytest

from registry.actions import issued_documents
from registry.store import Store, audit_events, migrations
from registry.store.migrations import Migration
from tests.builders import NOW
from tests.databases import (
    Database,
    Databases,
    SqliteDatabases,
    faults_in,
    rows_of,
)
from tests.issued import SHA256, a_document, issue, on_record
from tests.people import a_person
from tests.store.bugs import refused
from tests.store.moves import moved


def test_everything_arrives(databases: Databases, demo_database: Database, target: Database) -> None:
    left: list[tuple[int, int]] = []
    told = moved(demo_database, target, lambda *given: left.append(given))
    there, here = rows_of(target), rows_of(demo_database)
    assert there == here
    assert {one.table: one.rows for one in told} == {table: len(rows) for table, rows in here.items()}
    assert faults_in(target) == []
    total = 2 * sum(one.rows for one in told)
    assert left[-1] == (0, total)
    assert left == sorted(left, reverse=True)


def test_moved_there_and_back_it_is_the_same_by_every_hash(
    databases: Databases, targets: Databases, demo_database: Database, target: Database
) -> None:
    back = databases.new()
    assert moved(demo_database, target) == moved(target, back)
    assert rows_of(back) == rows_of(demo_database)
    databases.drop(back)


def test_the_structure_is_that_of_a_new_database(targets: Databases, store: Store, target: Database) -> None:
    a_person(store)
    moved(store.database, target)
    new = targets.new()
    with closing(Store(new)) as other:
        other.migrate()
    assert structure_of(target) == structure_of(new)
    targets.drop(new)


def structure_of(database: Database) -> list[str]:
    with closing(Store(database)) as store, store.snapshot() as tx:
        if isinstance(database, Path):
            return tx.values("select coalesce(sql, name) from sqlite_schema order by name")
        return tx.values(
            """
            select tgname || tgenabled::text || pg_get_triggerdef(oid) from pg_trigger
            where not tgisinternal order by 1
            """
        )


def test_numbers_go_on_where_they_were(store: Store, target: Database) -> None:
    person = a_person(store)
    with store.transaction() as tx:
        lost = max(tx.following_ids("audit_event", 1, "number")) + 500
        if isinstance(store.database, Path):
            tx.execute("update sqlite_sequence set seq = :seq where name = 'audit_event'", seq=lost)
        else:
            tx.value("select setval(pg_get_serial_sequence('audit_event', 'number'), :seq)", seq=lost)
    moved(store.database, target)
    with closing(Store(target)) as there:
        other = a_person(there, email="eino@example.fi")
        assert other.id == person.id + 1
        with there.snapshot() as tx:
            assert audit_events.newest(tx) == lost + 1


def test_what_is_written_meanwhile_stays_behind(store: Store, target: Database) -> None:
    a_person(store)
    before = rows_of(store.database)
    numbers = iter(range(1_000))
    with closing(Store(store.database)) as somebody:
        moved(
            store.database,
            target,
            lambda _left, _total: a_person(somebody, email=f"person{next(numbers)}@example.fi") and None,
        )
    assert rows_of(target) == before
    assert len(rows_of(store.database)["account"]) > 1


def test_an_empty_registry_takes_it(targets: Databases, store: Store, target: Database) -> None:
    a_person(store)
    with closing(Store(target)) as empty:
        empty.migrate()
    moved(store.database, target)
    assert rows_of(target) == rows_of(store.database)


def test_stored_files_arrive_byte_for_byte(store: Store, target: Database) -> None:
    drawn = bytes(range(256)) * 4_000
    with store.transaction() as tx:
        tx.execute(
            "insert into stored_file values (:sha256, 'application/pdf', :size, :content, :at)",
            sha256=hashlib.sha256(drawn).hexdigest(),
            size=len(drawn),
            content=drawn,
            at=NOW,
        )
    moved(store.database, target)
    with closing(Store(target)) as there, there.snapshot() as tx:
        assert bytes(tx.value("select content from stored_file")) == drawn
    assert faults_in(target) == []


PHOTOS = {
    "sqlite": """
        create table photo (name text primary key, shot blob, of text references photo (name)) strict;
        create table album (photo text not null references photo (name), page integer) strict;
    """,
    "postgresql": """
        create table photo (
            name text collate "C" primary key, shot bytea, of text collate "C" references photo (name)
        );
        create table album (photo text collate "C" not null references photo (name), page bigint);
    """,
}


def test_tables_of_later_versions_arrive_with_bytes_nulls_and_without_a_key(
    databases: Databases, target: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = migrations.all_of
    monkeypatch.setattr(
        migrations, "all_of", lambda engine: (*known(engine), Migration("9999_photos", PHOTOS[engine]))
    )
    source = databases.new()
    shot = bytes(range(256)) * 9_000
    with closing(Store(source)) as store:
        store.migrate()
        with store.transaction() as tx:
            tx.execute("insert into photo values (:name, :shot, null)", name="ä", shot=shot)
            tx.execute("insert into photo values (:name, :shot, 'ä')", name="a", shot=None)
            for page in (2, None, 1, 1):
                tx.execute("insert into album values ('a', :page)", page=page)
    told = {one.table: one for one in moved(source, target)}
    assert (told["photo"].rows, told["album"].rows) == (2, 4)
    assert rows_of(target) == rows_of(source)
    with closing(Store(target)) as store, store.snapshot() as tx:
        found = tx.value("select shot from photo where name = 'ä'")
    assert hashlib.sha256(found).digest() == hashlib.sha256(shot).digest()
    databases.drop(source)


def test_a_file_is_moved_from_without_a_trace_in_it(sqlite: SqliteDatabases, tmp_path: Path) -> None:
    path = sqlite.new()
    with closing(Store(path)) as store:
        store.migrate()
    before = path.read_bytes()
    path.chmod(0o400)
    moved(path, tmp_path / "moved.db")
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_was_issued_arrives_and_stays_protected(store: Store, target: Database) -> None:
    issue(store, a_document())
    moved(store.database, target)
    with closing(Store(target)) as there:
        assert issued_documents.by_hash(there, SHA256).document == on_record(a_document())
        refused(there, "delete from issued_document", "stays on record")
