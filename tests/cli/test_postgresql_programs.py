"""What the command line asks of PostgreSQL's own programs, with stand-ins in front of them."""

from pathlib import Path

import pytest

from registry.store.postgresql import programs
from tests.cli.conftest import Run
from tests.postgresql.clusters import Cluster
from tests.postgresql.programs import program


@pytest.fixture
def database(cluster: Cluster, call: Run) -> str:
    """A registry on the server; its address has a password, which the server does not ask for."""
    name = "programs"
    address = cluster.create_database(name)
    yield address.replace("registry@", "registry:secret@")
    cluster.drop_database(name)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which programs are looked for."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setattr(programs, "_DEBIAN", tmp_path / "none")
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def stand_in(folder: Path, name: str, lines: str) -> None:
    """Put a program before the real one, which is $REAL in it."""
    path = folder / name
    path.write_text(f"#!/bin/sh\nREAL={program(name)}\n{lines}\n")
    path.chmod(0o755)


def stand_ins(folder: Path, lines: str) -> None:
    for name in ("pg_dump", "pg_restore", "psql"):
        stand_in(folder, name, lines)


def test_no_password_is_on_a_command_line_or_told(
    call: Run, database: str, folder: Path, tmp_path: Path
) -> None:
    noted = f'echo "$0 $*" >> {tmp_path}/words; echo "$PGPASSWORD" >> {tmp_path}/secrets'
    stand_ins(folder, f'{noted}; exec $REAL "$@"')
    told = [
        call("migrate", REGISTRY_DATABASE=database),
        call("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=database),
        call("restore", "--force", str(tmp_path / "copy"), REGISTRY_DATABASE=database),
    ]
    assert [result.exit_code for result in told] == [0, 0, 0]
    words = (tmp_path / "words").read_text()
    assert all(f"/{name} " in words for name in ("pg_dump", "pg_restore", "psql"))
    assert "secret" not in words
    assert "secret" in (tmp_path / "secrets").read_text()
    assert not any("secret" in result.output for result in told)


def test_programs_that_are_missing_are_named_with_their_package(
    call: Run, database: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("migrate", REGISTRY_DATABASE=database)
    monkeypatch.setenv("PATH", str(folder))
    result = call("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=database)
    assert result.exit_code == 1
    assert "The programs pg_dump, pg_restore and psql are missing." in result.stderr
    assert "postgresql-client-1" in result.stderr
    assert not (tmp_path / "copy").exists()


def test_programs_that_are_older_than_the_server_are_refused(
    call: Run, database: str, folder: Path, tmp_path: Path
) -> None:
    call("migrate", REGISTRY_DATABASE=database)
    stand_ins(folder, "echo 'pg_dump (PostgreSQL) 13.4 (Debian 13.4-1)'")
    result = call("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=database)
    assert result.exit_code == 1
    assert "pg_dump, pg_restore and psql here are of version 13: they have to be of 1" in result.stderr


def test_a_dump_that_was_cut_short_is_thrown_away(
    call: Run, database: str, folder: Path, tmp_path: Path
) -> None:
    call("demo", REGISTRY_DATABASE=database)
    copies = tmp_path / "copies"
    copies.mkdir()
    stand_in(folder, "pg_dump", f'$REAL "$@"; truncate -c -s -9000 {copies}/copy.unfinished')
    stand_in(folder, "pg_restore", 'exec $REAL "$@"')
    stand_in(folder, "psql", 'exec $REAL "$@"')
    result = call("backup", str(copies / "copy"), REGISTRY_DATABASE=database)
    assert result.exit_code == 1
    assert "The copy is not sound, and was thrown away:\npg_restore: error: " in result.stderr
    assert list(copies.iterdir()) == []


def test_what_a_program_complains_of_is_told(call: Run, database: str, folder: Path, tmp_path: Path) -> None:
    call("migrate", REGISTRY_DATABASE=database)
    stand_ins(
        folder, 'case "$1" in --version) exec $REAL "$@";; esac; echo "$0: error: no space" >&2; exit 1'
    )
    result = call("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=database)
    assert result.exit_code == 1
    assert "pg_dump could not copy the database. Nothing was changed.\n" in result.stderr
    assert result.stderr.endswith("pg_dump: error: no space\n")
    assert [path.name for path in tmp_path.iterdir()] == ["bin"]


def test_a_secret_that_programs_take_from_their_command_line_alone_is_refused(
    call: Run, database: str, folder: Path, tmp_path: Path
) -> None:
    call("migrate", REGISTRY_DATABASE=database)
    stand_ins(folder, 'exec $REAL "$@"')
    result = call("backup", str(tmp_path / "copy"), REGISTRY_DATABASE=f"{database}?sslpassword=hidden")
    assert result.exit_code == 1
    assert "The address holds `sslpassword`" in result.stderr
    assert "hidden" not in result.output


def test_a_replica_is_copied_while_its_primary_is_down(call: Run, tmp_path: Path) -> None:
    with Cluster() as cluster:
        primary = cluster.create_database("registry")
        call("migrate", REGISTRY_DATABASE=primary)
        replica = cluster.replica("follower")
        replica.wait_until_caught_up()
        cluster.kill()
        addresses = {"REGISTRY_DATABASE": primary, "REGISTRY_READ_DATABASE": replica.url("registry")}
        assert call("backup", str(tmp_path / "copy"), **addresses).exit_code == 1
        assert call("backup", "--replica", str(tmp_path / "copy"), **addresses).exit_code == 0
    assert (tmp_path / "copy").stat().st_size > 0
