"""How the demo is loaded: the same from the same, whole or not at all, and in any size."""

import datetime as dt
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from registry import demo
from registry.actions import agreements, sessions, token_uses
from registry.demo import PASSWORD, PEOPLE, Counts, loading, places
from registry.demo.places import Place
from registry.model.people import TokenScope
from registry.store import Store
from tests.databases import faults_in
from tests.demo.conftest import AUTUMN
from tests.people import a_person


def loaded(empty: Path, path: Path, **given: object) -> Path:
    shutil.copy(empty, path)
    with closing(Store(path)) as store:
        demo.load(store, now=AUTUMN, **given)
    return path


def content_of(path: Path) -> list[str]:
    """Return all of a database but what is salted on purpose."""
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if '"identity"' not in line]


def test_the_same_moment_and_seed_load_the_same(empty_database: Path, tmp_path: Path) -> None:
    first = loaded(empty_database, tmp_path / "first.db")
    again = loaded(empty_database, tmp_path / "again.db")
    other = loaded(empty_database, tmp_path / "other.db", seed=7)
    assert content_of(first) == content_of(again)
    assert content_of(first) != content_of(other)


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


def test_a_large_demo_has_as_much_as_was_asked_for(empty_database: Path, tmp_path: Path) -> None:
    path = tmp_path / "large.db"
    shutil.copy(empty_database, path)
    written: list[int] = []
    with closing(Store(path)) as store:
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
    assert faults_in(path) == []


def test_a_large_demo_without_reports_is_possible(empty_database: Path, tmp_path: Path) -> None:
    path = loaded(empty_database, tmp_path / "large.db", at_least=Counts(300, 0))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("select count(*) from agreement").fetchone() == (300,)


def test_a_load_that_is_broken_off_leaves_what_was_there(
    demo_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content_of(demo_database)

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(loading, "add_tokens", fail)
    with pytest.raises(KeyboardInterrupt):
        files.load_file(demo_database, now=AUTUMN, seed=1, at_least=Counts(), progress=lambda _: None)
    assert content_of(demo_database) == before
    assert [path.name for path in demo_database.parent.iterdir()] == [demo_database.name]


def test_a_database_is_told_apart_from_a_demo(
    demo_database: Path, empty_database: Path, store: Store, tmp_path: Path
) -> None:
    assert files.look(tmp_path / "missing.db") is Place.FREE
    assert files.look(empty_database) is Place.FREE
    assert files.look(demo_database) is Place.DEMO
    a_person(store)
    assert files.look(store.database) is Place.OTHERS


def test_a_database_that_is_not_the_registrys_is_somebody_elses(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table photo (id integer primary key)")
    assert files.look(path) is Place.OTHERS
