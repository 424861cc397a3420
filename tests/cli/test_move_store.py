from pathlib import Path

import pytest

from registry.store import Store
from tests.cli.conftest import Run
from tests.databases import Database, faults_in, name_of


def test_every_table_is_told_with_its_rows_and_hash(
    call: Run, demo_database: Database, new_database: Database
) -> None:
    result = call("move-store", "--from", str(demo_database), "--to", str(new_database))
    assert result.exit_code == 0
    head, *tables, summary, last = result.stdout.splitlines()
    assert head.split() == ["TABLE", "ROWS", "SHA-256"]
    told = {name: (rows, digest) for name, rows, digest in (line.split() for line in tables)}
    assert told["deal"][0] == "5"
    assert {len(digest) for _, digest in told.values()} == {64}
    assert summary.endswith(
        f" rows of {len(told)} tables from {name_of(demo_database)} to {name_of(new_database)}."
    )
    assert last == "Every table has the same rows on both sides, by count and by hash."
    assert faults_in(new_database) == []


def test_a_target_that_is_not_empty_is_refused(call: Run, demo_database: Database, store: Store) -> None:
    result = call("move-store", "--from", str(store.database), "--to", str(demo_database))
    assert result.exit_code == 1
    assert result.stderr.endswith(f"Error: {name_of(demo_database)} is not empty. Nothing was changed.\n")


def test_a_missing_source_is_named_and_not_made(call: Run, tmp_path: Path) -> None:
    result = call("move-store", "--from", str(tmp_path / "a.db"), "--to", str(tmp_path / "b.db"))
    assert result.exit_code == 1
    assert f"There is no database at {tmp_path / 'a.db'}." in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://registry:secret@127.0.0.1:1/registry", "postgresql://127.0.0.1:1/registry cannot be"),
        ("postgresql://registry:secret@[::1/registry", "its address has a mistake"),
        ("postgresql://registry:secret@db/registry?secret=1", "its address has a mistake"),
        ("mysql://registry:secret@db/registry", "Give the path of a file, or a postgresql:// address."),
    ],
)
def test_a_password_is_not_told(call: Run, tmp_path: Path, address: str, told: str) -> None:
    file = tmp_path / "registry.db"
    assert call("migrate", REGISTRY_DATABASE=str(file)).exit_code == 0
    for source, target in ((address, str(tmp_path / "other.db")), (str(file), address)):
        result = call("move-store", "--from", source, "--to", target)
        assert result.exit_code in {1, 2}
        assert told in result.stderr
        assert "secret" not in result.output


def test_what_is_asked_for_is_both_databases(call: Run) -> None:
    assert call("move-store", "--from", "registry.db").exit_code == 2
