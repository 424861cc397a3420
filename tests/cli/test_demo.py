from contextlib import closing
from pathlib import Path

import pytest

from registry.actions.demo_state import is_demo
from registry.demo import PEOPLE
from registry.store import Store, audit_events
from tests.cli.conftest import Run
from tests.databases import Database, Databases, faults_in, name_of, opened


def last_event(database: Database) -> int:
    with closing(Store(database)) as store, store.snapshot() as tx:
        return audit_events.newest(tx)


def enter_something(database: Database) -> None:
    with closing(Store(database)) as store, store.transaction() as tx:
        tx.execute("insert into audit_event select 9999, at, null, '', '', 'deal', 'circular-economy', null,"
                   " '{}', '{}', 0 from audit_event where number = 1")  # fmt: skip


def test_the_demo_is_loaded_into_a_database_that_it_makes(call: Run, tmp_path: Path) -> None:
    database = tmp_path / "new" / "demo.db"
    result = call("demo", REGISTRY_DATABASE=str(database))
    assert result.exit_code == 0
    assert result.stdout.startswith("Loaded 1")
    assert result.stdout.endswith(f" progress reports into {database}.\n")
    assert faults_in(database) == []
    assert [path.name for path in database.parent.iterdir()] == ["demo.db"]


def test_the_demo_is_loaded_into_a_blank_database(run: Run, new_database: Database) -> None:
    result = run("demo", REGISTRY_DATABASE=str(new_database))
    assert result.exit_code == 0
    assert result.stdout.endswith(f" progress reports into {name_of(new_database)}.\n")
    assert faults_in(new_database) == []


def test_a_demo_that_is_there_stays_with_what_was_entered(run: Run, demo_database: Database) -> None:
    enter_something(demo_database)
    result = run("demo", REGISTRY_DATABASE=str(demo_database))
    assert (result.exit_code, result.stdout) == (
        0,
        f"The demo is loaded already: {name_of(demo_database)}. --fresh loads it anew.\n",
    )
    assert last_event(demo_database) == 9999


def test_fresh_throws_away_what_was_entered(run: Run, demo_database: Database) -> None:
    enter_something(demo_database)
    assert run("demo", "--fresh", REGISTRY_DATABASE=str(demo_database)).exit_code == 0
    assert last_event(demo_database) < 9999


@pytest.mark.parametrize("words", [("demo",), ("demo", "--fresh")])
def test_what_is_no_demo_is_never_replaced(run: Run, store: Store, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Error: {store.name} holds data that is no demo. Nothing was changed.\n"
    assert not is_demo(store)


def test_an_empty_registry_becomes_a_demo(run: Run, databases: Databases, empty_database: Database) -> None:
    database = databases.copy(empty_database)
    assert run("demo", REGISTRY_DATABASE=str(database)).exit_code == 0
    with opened(databases, database) as store:
        assert is_demo(store)


def test_production_has_no_demo(call: Run, tmp_path: Path) -> None:
    database = tmp_path / "demo.db"
    result = call("demo", REGISTRY_DATABASE=str(database), REGISTRY_ENVIRONMENT="production")
    assert result.exit_code == 1
    assert "production" in result.stderr
    assert not database.exists()


def test_a_demo_that_is_being_used_is_not_replaced(run: Run, demo_database: Database) -> None:
    with closing(Store(demo_database)) as store:
        assert is_demo(store)
        result = run("demo", "--fresh", REGISTRY_DATABASE=str(demo_database))
    assert result.exit_code == 1
    assert "is in use" in result.stderr
    assert run("demo", "--fresh", REGISTRY_DATABASE=str(demo_database)).exit_code == 0


def test_the_accounts_are_printed_without_a_database(call: Run, tmp_path: Path) -> None:
    missing = tmp_path / "missing.db"
    result = call("demo", "--accounts", REGISTRY_DATABASE=str(missing))
    assert result.exit_code == 0
    assert "demo-registry" in result.stdout
    for person in PEOPLE:
        assert person.email in result.stdout
        assert person.token in result.stdout
    assert not missing.exists()


def test_a_large_demo_is_loaded_in_the_size_asked_for(run: Run, tmp_path: Path) -> None:
    words = ("demo", "--agreements", "1000", "--reports", "1200")
    database = {"REGISTRY_DATABASE": str(tmp_path / "large.db")}
    result = run(*words, **database)
    assert result.exit_code == 0
    assert "Loaded 1,000 agreements and 1,200 progress reports" in result.stdout
    again = run(*words, **database)
    assert again.exit_code == 1
    assert "--fresh loads it anew, in another size" in again.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--agreements", "1000"),
        ("--reports", "1000"),
        ("--agreements", "10", "--reports", "10"),
        ("--agreements", "1000", "--reports", "15001"),
        ("--seed", "one"),
    ],
)
def test_a_wrong_call_ends_with_2(call: Run, words: tuple[str, ...]) -> None:
    assert call("demo", *words).exit_code == 2
