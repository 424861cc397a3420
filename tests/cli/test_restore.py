import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from registry.actions.demo_state import is_demo
from registry.store import Store
from tests.cli.conftest import Run
from tests.databases import Database, Databases, contents, name_of
from tests.postgresql.clusters import Cluster
from tests.postgresql.programs import program
from tests.postgresql.servers import wait_until


@pytest.fixture
def copy(demo_database: Database, tmp_path: Path) -> Path:
    """A copy of the demo."""
    with closing(Store(demo_database)) as store:
        store.engine.back_up(tmp_path / "copy")
    return tmp_path / "copy"


def test_a_copy_is_restored_and_looked_through(
    run: Run, demo_database: Database, new_database: Database, copy: Path
) -> None:
    result = run("restore", str(copy), REGISTRY_DATABASE=str(new_database))
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{copy} was restored into {name_of(new_database)}.",
        "migrations: ok",
        "storage and references: ok",
        "audit trail: ok",
        "statuses: ok",
        "register numbers: ok",
        "search index: ok",
        "issued documents: ok",
        "stored files: ok",
    ]
    assert contents(new_database) == contents(demo_database)


def test_what_is_there_is_replaced_by_force_alone(
    run: Run, store: Store, demo_database: Database, copy: Path
) -> None:
    before = contents(store.database)
    result = run("restore", str(copy))
    assert (result.exit_code, result.stderr) == (
        1,
        f"Error: {store.name} is not empty. --force replaces what it holds. Nothing was changed.\n",
    )
    assert contents(store.database) == before
    store.close()
    assert run("restore", "--force", str(copy)).exit_code == 0
    assert contents(store.database) == contents(demo_database)


def test_an_empty_registry_is_replaced(
    run: Run, databases: Databases, empty_database: Database, demo_database: Database, copy: Path
) -> None:
    database = databases.copy(empty_database)
    assert run("restore", str(copy), REGISTRY_DATABASE=str(database)).exit_code == 0
    assert contents(database) == contents(demo_database)
    databases.drop(database)


def test_a_database_that_is_being_used_is_not_replaced(run: Run, demo_database: Database, copy: Path) -> None:
    with closing(Store(demo_database)) as store:
        assert is_demo(store)
        result = run("restore", "--force", str(copy), REGISTRY_DATABASE=str(demo_database))
    assert result.exit_code == 1
    assert "is in use, perhaps by a server that runs. Stop it first." in result.stderr


@pytest.mark.parametrize("share", [0.0, 0.5, 0.9])
def test_what_is_no_whole_copy_changes_nothing(
    run: Run, demo_database: Database, copy: Path, share: float
) -> None:
    broken = copy.with_name("broken")
    broken.write_bytes(copy.read_bytes()[: int(copy.stat().st_size * share)] or b"dear diary" * 100)
    before = contents(demo_database)
    result = run("restore", "--force", str(broken), REGISTRY_DATABASE=str(demo_database))
    assert result.exit_code == 1
    assert f"{broken} is not sound. Nothing was changed.\n" in result.stderr
    assert contents(demo_database) == before


def test_the_copy_of_some_other_database_is_refused(call: Run, cluster: Cluster, tmp_path: Path) -> None:
    address = cluster.create_database("photos")
    with psycopg.connect(address) as connection:
        connection.execute("create table photo (id bigint)")
    subprocess.run([program("pg_dump"), "--format=custom", f"--file={tmp_path}/photos", address], check=True)
    result = call("restore", "--force", f"{tmp_path}/photos", REGISTRY_DATABASE=address)
    assert result.exit_code == 1
    assert "it is a copy of some other database, not of a registry" in result.stderr
    cluster.drop_database("photos")


def test_a_restore_that_is_killed_leaves_what_was_there(
    databases: Databases, empty_database: Database, copy: Path
) -> None:
    database = databases.copy(empty_database)
    before = contents(database)
    killed = """if True:
        import os, signal, sys
        from pathlib import Path
        from registry.settings import database_of
        from registry.store import Store
        Store(database_of(sys.argv[1])).engine.restore(
            Path(sys.argv[2]), lambda left, total: left < total / 2 and os.kill(os.getpid(), signal.SIGKILL)
        )
    """
    done = subprocess.run([sys.executable, "-c", killed, str(database), str(copy)], check=False)
    assert done.returncode == -signal.SIGKILL
    with closing(Store(database)) as store:
        wait_until(lambda: not store.engine.is_in_use(), "the session does not end")
        assert contents(database) == before
        store.engine.restore(copy)
        assert is_demo(store)
    databases.drop(database)


def test_a_copy_of_an_older_version_is_told(
    run: Run, databases: Databases, demo_database: Database, new_database: Database, tmp_path: Path
) -> None:
    record = "_sqlite_migrations" if isinstance(demo_database, Path) else "applied_migration"
    databases.tamper(demo_database, f"delete from {record} where name = '0008_orders_of_lists'")  # noqa: S608
    with closing(Store(demo_database)) as store:
        store.engine.back_up(tmp_path / "copy")
    result = run("restore", str(tmp_path / "copy"), REGISTRY_DATABASE=str(new_database))
    assert result.exit_code == 0
    assert "0008_orders_of_lists was not applied" in result.stdout
    assert result.stdout.endswith("run `registry migrate`, and `registry check` again.\n")


def test_a_copy_of_what_was_wrong_is_told(
    run: Run, databases: Databases, demo_database: Database, new_database: Database, tmp_path: Path
) -> None:
    databases.tamper(demo_database, "update register_number set last = last + 1 where year = 2020")
    with closing(Store(demo_database)) as store:
        store.engine.back_up(tmp_path / "copy")
    result = run("restore", str(tmp_path / "copy"), REGISTRY_DATABASE=str(new_database))
    assert result.exit_code == 1
    assert "register numbers: wrong" in result.stdout
    assert "Something is wrong with what was restored into" in result.stderr


@pytest.fixture
def loaded(cluster: Cluster, call: Run) -> str:
    """A demo on the server."""
    address = cluster.create_database("loaded")
    assert call("demo", REGISTRY_DATABASE=address).exit_code == 0
    yield address
    cluster.drop_database("loaded")


def test_a_restore_that_the_server_refuses_leaves_what_was_there(
    call: Run, cluster: Cluster, loaded: str, tmp_path: Path
) -> None:
    with psycopg.connect(loaded) as connection:
        connection.execute("create table zebra (id bigint)")
    assert call("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=loaded).exit_code == 0
    before = contents(loaded)
    # The table is not the registry's: it is not removed, and so it stands in the way.
    result = call("restore", "--force", str(tmp_path / "copy"), REGISTRY_DATABASE=loaded)
    assert result.exit_code == 1
    assert "The copy could not be restored. Nothing was changed." in result.stderr
    assert 'relation "zebra" already exists' in result.stderr
    assert contents(loaded) == before


def test_the_structure_is_restored_with_its_rights(
    call: Run, cluster: Cluster, loaded: str, tmp_path: Path
) -> None:
    call("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=loaded)
    restored = cluster.create_database("restored")
    assert call("restore", str(tmp_path / "copy"), REGISTRY_DATABASE=restored).exit_code == 0
    assert _structure(restored) == _structure(loaded)
    cluster.drop_database("restored")


def _structure(address: str) -> list[str]:
    done = subprocess.run(
        [program("pg_dump"), "--schema-only", address], capture_output=True, text=True, check=True
    )
    return [line for line in done.stdout.splitlines() if not line.startswith("\\")]


def test_whoever_restores_has_the_rights_that_were_the_owners_and_no_more(
    call: Run, cluster: Cluster, loaded: str, tmp_path: Path
) -> None:
    call("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=loaded)
    cluster.create_database("others")
    with cluster.as_superuser() as connection:
        connection.execute("create role somebody login; alter database others owner to somebody")
    address = cluster.url("others", user="somebody")
    assert call("restore", str(tmp_path / "copy"), REGISTRY_DATABASE=address).exit_code == 0
    with psycopg.connect(address) as connection:
        rights = connection.execute(
            "select has_table_privilege('audit_event', 'insert'),"
            " has_table_privilege('audit_event', 'update'), has_table_privilege('audit_event', 'delete'),"
            " has_table_privilege('audit_event', 'truncate'),"
            " has_column_privilege('audit_event', 'number', 'update'),"
            " has_table_privilege('issued_document', 'insert'),"
            " has_any_column_privilege('issued_document', 'update'),"
            " has_table_privilege('issued_document', 'delete, truncate')"
        ).fetchone()
    assert rights == (True, False, False, False, True, True, False, False)
    cluster.drop_database("others")
    with cluster.as_superuser() as connection:
        connection.execute("drop role somebody")
