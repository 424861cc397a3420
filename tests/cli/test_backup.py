import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from registry.store import Store, audit_events
from registry.store.sqlite import backups
from tests.cli.conftest import Run
from tests.databases import faults_in


def test_a_copy_is_whole_verified_and_its_owners_alone(run: Run, demo_database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "demo.db"
    copy.parent.mkdir()
    result = run("backup", str(copy), REGISTRY_DATABASE=str(demo_database))
    assert (result.exit_code, result.stdout) == (0, f"{copy}: {copy.stat().st_size:,} bytes\n")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [path.name for path in copy.parent.iterdir()] == ["demo.db"]
    with closing(sqlite3.connect(copy)) as copied, closing(sqlite3.connect(demo_database)) as source:
        assert list(copied.iterdump()) == list(source.iterdump())


def test_a_copy_is_of_its_moment_while_others_write_and_is_not_begun_anew(
    demo_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_PAGES", 16)
    copy, left = tmp_path / "copy.db", []
    with closing(Store(demo_database)) as store, closing(Store(demo_database)) as somebody:
        with store.snapshot() as tx:
            before = audit_events.newest(tx)

        def write(pages: int, _total: int) -> None:
            left.append(pages)
            with somebody.transaction() as tx:
                tx.execute("update organisation set revision = :number", number=_event(somebody, tx))

        store.engine.back_up(copy, write)
        with store.snapshot() as tx:
            assert audit_events.newest(tx) == before + len(left)
    assert left == sorted(left, reverse=True)
    assert len(left) > 10
    assert faults_in(copy) == []
    with closing(Store(copy)) as restored, restored.snapshot() as tx:
        assert audit_events.newest(tx) == before


def _event(_store: Store, tx) -> int:  # noqa: ANN001
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


def test_a_copy_can_be_served_again(run: Run, demo_database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    run("backup", str(copy), REGISTRY_DATABASE=str(demo_database))
    assert run("check", REGISTRY_DATABASE=str(copy)).exit_code == 0
    assert run("user", "list", REGISTRY_DATABASE=str(copy)).exit_code == 0


def test_nothing_is_overwritten_unless_forced(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_text("dear diary")
    result = run("backup", str(copy))
    assert (result.exit_code, result.stderr) == (1, f"Error: {copy} exists. --force replaces it.\n")
    assert copy.read_text() == "dear diary"
    assert run("backup", "--force", str(copy)).exit_code == 0
    assert faults_in(copy)


def test_the_database_is_not_copied_over_itself(run: Run, store: Store) -> None:
    result = run("backup", "--force", str(store.database))
    assert result.exit_code == 1
    assert "is the database itself" in result.stderr


def test_a_folder_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    result = run("backup", str(tmp_path / "missing" / "copy.db"))
    assert (result.exit_code, result.stderr) == (1, f"Error: There is no folder {tmp_path / 'missing'}.\n")


def test_a_copy_that_is_not_sound_is_thrown_away(run: Run, demo_database: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(demo_database)) as connection:
        connection.execute("delete from organisation where business_id = '0201256-6'")
        connection.commit()
    folder = tmp_path / "copies"
    folder.mkdir()
    result = run("backup", str(folder / "copy.db"), REGISTRY_DATABASE=str(demo_database))
    assert result.exit_code == 1
    assert "The copy is not sound" in result.stderr
    assert "refers to no row of organisation" in result.stderr
    assert list(folder.iterdir()) == []
