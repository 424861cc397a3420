import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from registry.store import Store, audit_events
from registry.store.sqlite import backups
from tests.cli.conftest import Run
from tests.databases import Database, contents, faults_in, name_of


def test_a_copy_is_whole_verified_and_its_owners_alone(
    run: Run, demo_database: Database, new_database: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "copies" / "demo"
    copy.parent.mkdir()
    result = run("backup", str(copy), REGISTRY_DATABASE=str(demo_database))
    assert (result.exit_code, result.stdout) == (0, f"{copy}: {copy.stat().st_size:,} bytes\n")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [path.name for path in copy.parent.iterdir()] == ["demo"]
    assert run("restore", str(copy), REGISTRY_DATABASE=str(new_database)).exit_code == 0
    assert contents(new_database) == contents(demo_database)


def test_a_copy_is_of_its_moment_while_others_write_and_is_not_begun_anew(
    demo_database: Database, new_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_PAGES", 16)
    copy, left = tmp_path / "copy", []
    with closing(Store(demo_database)) as store, closing(Store(demo_database)) as somebody:
        with store.snapshot() as tx:
            before = audit_events.newest(tx)

        def write(parts: int, _total: int) -> None:
            left.append(parts)
            with somebody.transaction() as tx:
                tx.execute("update organisation set revision = :number", number=_event(tx))

        store.engine.back_up(copy, write)
        with store.snapshot() as tx:
            assert audit_events.newest(tx) == before + len(left)
    assert left == sorted(left, reverse=True)
    assert len(left) > 10
    with closing(Store(new_database)) as restored:
        restored.engine.restore(copy)
        with restored.snapshot() as tx:
            assert audit_events.newest(tx) == before
    assert faults_in(new_database) == []


def _event(tx) -> int:  # noqa: ANN001
    return int(
        tx.value(
            """
            insert into audit_event (at, office, verb, subject_kind, subject, before, after, is_public)
            select at, 'registry', 'revise', 'organisation', '0201256-6', '{}', '{}', 1
            from audit_event
            where number = 1
            returning number
            """
        )
    )


def test_the_copy_of_a_file_can_be_served_itself(call: Run, demo_file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    call("backup", str(copy), REGISTRY_DATABASE=str(demo_file))
    assert call("check", REGISTRY_DATABASE=str(copy)).exit_code == 0
    assert call("user", "list", REGISTRY_DATABASE=str(copy)).exit_code == 0


def test_nothing_is_overwritten_unless_forced(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.write_text("dear diary")
    result = run("backup", str(copy))
    assert (result.exit_code, result.stderr) == (1, f"Error: {copy} exists. --force replaces it.\n")
    assert copy.read_text() == "dear diary"
    assert run("backup", "--force", str(copy)).exit_code == 0
    assert b"diary" not in copy.read_bytes()


def test_a_file_is_not_copied_over_itself(call: Run, demo_file: Path) -> None:
    result = call("backup", "--force", str(demo_file), REGISTRY_DATABASE=str(demo_file))
    assert result.exit_code == 1
    assert "is the database itself" in result.stderr


def test_a_folder_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    result = run("backup", str(tmp_path / "missing" / "copy"))
    assert (result.exit_code, result.stderr) == (1, f"Error: There is no folder {tmp_path / 'missing'}.\n")


def test_a_folder_that_takes_no_file_is_told(run: Run) -> None:
    result = run("backup", "/proc/copy")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "could not be copied" in result.stderr or "/proc/copy cannot be written: " in result.stderr


def test_a_database_without_tables_is_not_copied(run: Run, new_database: Database, tmp_path: Path) -> None:
    result = run("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=str(new_database))
    assert result.exit_code == 1
    assert f"The database {name_of(new_database)} is missing or lacks migrations." in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_is_not_sound_is_thrown_away(call: Run, demo_file: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(demo_file)) as connection:
        connection.execute("delete from organisation where business_id = '0201256-6'")
        connection.commit()
    folder = tmp_path / "copies"
    folder.mkdir()
    result = call("backup", str(folder / "copy.db"), REGISTRY_DATABASE=str(demo_file))
    assert result.exit_code == 1
    assert "The copy is not sound" in result.stderr
    assert "refers to no row of organisation" in result.stderr
    assert list(folder.iterdir()) == []


def test_a_replica_is_asked_for_by_its_setting(run: Run, tmp_path: Path) -> None:
    result = run("backup", "--replica", str(tmp_path / "copy"))
    assert (result.exit_code, result.stderr) == (1, "Error: REGISTRY_READ_DATABASE names no server.\n")
