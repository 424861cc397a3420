"""How the demo is loaded: the same from the same, whole or not at all, and in any size."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from registry import demo
from registry.actions import agreements, sessions, token_uses
from registry.demo import PASSWORD, PEOPLE, Counts, loading, places
from registry.demo.places import Place
from registry.model.people import TokenScope
from registry.store import Store
from registry.store.copies import NotCopied
from tests.databases import (
    Database,
    Databases,
    SqliteDatabases,
    contents,
    faults_in,
    opened,
)
from tests.demo.conftest import AUTUMN
from tests.people import a_person
from tests.postgresql.clusters import Cluster


@pytest.fixture
def loaded(databases: Databases, empty_database: Database) -> Iterator[Callable[..., Database]]:
    """Load demos, each into a database of its own."""
    made: list[Database] = []

    def load(**given: object) -> Database:
        made.append(databases.copy(empty_database))
        with closing(Store(made[-1])) as store:
            demo.load(store, now=AUTUMN, **given)
        return made[-1]

    yield load
    for database in made:
        databases.drop(database)


def content_of(database: Database) -> list[str]:
    """Return all of a database but what is salted on purpose, or its server's alone."""
    return [
        line
        for line in contents(database)
        if '"identity"' not in line and not line.startswith(("identity:", "applied_migration:", "commit_rec"))
    ]


def test_the_same_moment_and_seed_load_the_same(loaded: Callable[..., Database]) -> None:
    first, again, other = content_of(loaded()), content_of(loaded()), content_of(loaded(seed=7))
    assert first == again
    assert first != other


def test_everybody_signs_in_with_the_one_password_and_the_known_token(demo_store: Store) -> None:
    now = dt.datetime.now(dt.UTC)
    for person in PEOPLE:
        _, account = sessions.sign_in(demo_store, person.email, PASSWORD, "192.0.2.1", now)
        assert (account.is_demo, account.grants) == (True, (person.grant,))
        for later in (now, now + dt.timedelta(days=700)):
            actor = token_uses.actor_of(demo_store, person.token, later)
            assert actor is not None
            assert (actor.account, actor.scopes) == (account.id, frozenset(TokenScope))


def test_secrets_are_made_from_the_address() -> None:
    [token] = [person.token for person in PEOPLE if person.email == "approver@helsinki.example"]
    assert token == "gdr_demo-approver-helsinki"


def test_a_large_demo_has_as_much_as_was_asked_for(store: Store) -> None:
    written: list[int] = []
    counts = demo.load(store, now=AUTUMN, at_least=Counts(600, 2_000), progress=written.append)
    with store.snapshot() as tx:
        found = Counts(
            tx.value("select count(*) from agreement"), tx.value("select count(*) from progress_report")
        )
        years = tx.values("select distinct year from agreement order by year")
        names = tx.values("select name_en from deal where slug like 'demo-deal-%'")
    assert agreements.end_unfinished(store, now=AUTUMN) == []
    assert found == counts == Counts(600, 2_000)
    assert sum(written) == 2_600
    assert years == list(range(years[0], 2027))
    assert sorted(names) == sorted(f"Demo deal {number}" for number in range(1, 11))
    assert faults_in(store.database) == []


def test_a_large_demo_without_reports_is_possible(loaded: Callable[..., Database]) -> None:
    with closing(Store(loaded(at_least=Counts(300, 0)))) as store, store.snapshot() as tx:
        assert tx.value("select count(*) from agreement") == 300


def broken_off(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "add_tokens", fail)
    with closing(Store(database)) as store, pytest.raises(KeyboardInterrupt):
        places.load_into(store, now=AUTUMN, seed=1, at_least=Counts(), progress=lambda _: None)


def test_a_load_that_is_broken_off_leaves_a_file_as_it_was(
    sqlite: SqliteDatabases, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sqlite.new()
    with closing(Store(path)) as store:
        store.migrate()
        a_person(store)
    before = contents(path)
    broken_off(path, monkeypatch)
    assert contents(path) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_load_that_is_broken_off_leaves_a_servers_database_empty(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = cluster.create_database("broken_off")
    with psycopg.connect(database, autocommit=True) as connection:
        blank = _made_in(connection)
        with closing(Store(database)) as store:
            store.migrate()
        assert _made_in(connection) > blank
        broken_off(database, monkeypatch)
        assert _made_in(connection) == blank
    cluster.drop_database("broken_off")


def _made_in(connection: psycopg.Connection) -> set[str]:
    """Return all that somebody has made in the schema, but for extensions with what belongs to them."""
    rows = connection.execute(
        """
        select classid::regclass || ' ' || objid
        from pg_depend
        where refobjid = current_schema()::regnamespace and classid <> 'pg_extension'::regclass
            and not exists (
                select from pg_depend as other
                where other.objid = pg_depend.objid and other.deptype = 'e'
            )
        """
    )
    return {row[0] for row in rows.fetchall()}


def test_what_is_not_the_registrys_is_not_removed_from_a_servers_database(cluster: Cluster) -> None:
    database = cluster.create_database("shared")
    with closing(Store(database)) as store, psycopg.connect(database, autocommit=True) as connection:
        connection.execute("create table photo as select 1 as number")
        store.migrate()
        with store.engine.replaced():
            assert connection.execute("table photo").fetchall() == [(1,)]
            assert connection.execute("select to_regclass('account')").fetchone() == (None,)
        store.migrate()
        connection.execute("create view people as select * from account")
        with pytest.raises(NotCopied, match="view people depends on table account"), store.engine.replaced():
            pass
        assert connection.execute("table people").fetchall() == []
    cluster.drop_database("shared")


def test_a_database_is_told_apart_from_a_demo(
    databases: Databases, demo_store: Store, store: Store, tmp_path: Path
) -> None:
    with opened(databases, databases.new()) as blank:
        assert places.look(blank) is Place.FREE
    assert places.look(Store(tmp_path / "missing.db")) is Place.FREE
    assert places.look(store) is Place.FREE
    assert places.look(demo_store) is Place.DEMO
    a_person(store)
    assert places.look(store) is Place.OTHERS


def test_a_database_that_is_not_the_registrys_is_somebody_elses(databases: Databases) -> None:
    database = databases.new()
    driver = sqlite3 if isinstance(database, Path) else psycopg
    with closing(driver.connect(database)) as connection:
        connection.execute("create table photo (id integer primary key)")
        connection.commit()
    with opened(databases, database) as store:
        assert places.look(store) is Place.OTHERS
