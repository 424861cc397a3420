"""The check finds what rules and triggers would have refused, planted behind their back."""

import datetime as dt
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.cli.conftest import Run
from tests.databases import Database, Databases, SqliteDatabases, name_of
from tests.documents.authorities import sealed_by
from tests.postgresql.clusters import Cluster

DRAFT = "(select id from agreement where status = 'draft' limit 1)"


def _issued(digit: str, subject: str) -> str:
    """Return the values of a row of what was issued, with a hash of one digit alone."""
    sha256, at = f"'{digit * 64}'", "'2026-03-02T09:30:00.000000Z'"
    return f"""
        ({sha256}, '0123456789AB', 'agreement_summary', '{subject}', 'fi', {at}, {at}, {sha256}, {sha256},
        'edition', 0, 1)
    """


FAULTS = {
    "a status without its event": (
        "update agreement set status = 'ended' where status = 'active' and id < 20",
        " is ended, but its newest event says active",
    ),
    "a change without its event": (
        "update organisation set revision = revision + 1 where business_id = '0201256-6'",
        "organisation 0201256-6 is at revision",
    ),
    "an event that was taken away": (
        "delete from audit_event where verb = 'accept' and subject = 'GD-2020-0001/2024'",
        "progress_report GD-2020-0001/2024 is at revision",
    ),
    "an object without events": (
        "delete from audit_event where subject = 'circular-economy'",
        "but it has no event",
    ),
    "events about nothing": (
        "update audit_event set subject = 'GD-2020-9999' where verb = 'discard'",
        "there are events about agreement GD-2020-9999, which does not exist",
    ),
    "a register number that is missing": (
        "delete from agreement where number = 'GD-2020-0001'",
        "GD-2020-0001 is missing",
    ),
    "a register number that was never given": (
        "update register_number set last = last - 1",
        "is beyond the last number given",
    ),
    "an agreement that cannot be searched for": (
        "delete from agreement_search where rowid = 1",
        "is not in the search index",
    ),
    "something in the search index that is no agreement": (
        "insert into agreement_search (rowid, text) values (99999, 'nothing')",
        "the search index has row 99999, which is no agreement",
    ),
    "a code that stands for two documents": (
        f"insert into issued_document values {_issued('1', 'one')}, {_issued('2', 'other')}",  # noqa: S608 (rows of ours)
        "the code 0123456789AB stands for agreement_summary one ",
    ),
    "a reference that points nowhere": (
        "update contact_person set agreement_id = 99999 where agreement_id = 1",
        "refers to no row of agreement",
    ),
}


def test_a_sound_database_is_told_to_be_so(run: Run, demo_database: Database) -> None:
    result = run("check", REGISTRY_DATABASE=str(demo_database))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "migrations: ok",
        "storage and references: ok",
        "audit trail: ok",
        "statuses: ok",
        "register numbers: ok",
        "search index: ok",
        "issued documents: ok",
        "stored files: ok",
    ]


@pytest.mark.parametrize(("statement", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found(
    run: Run, databases: Databases, demo_database: Database, statement: str, fault: str
) -> None:
    databases.tamper(demo_database, statement)
    result = run("check", REGISTRY_DATABASE=str(demo_database))
    assert (result.exit_code, result.stderr) == (
        1,
        f"Error: Something is wrong with {name_of(demo_database)}.\n",
    )
    assert fault in result.stdout


def test_a_migration_that_was_not_applied_is_found(
    run: Run, databases: Databases, demo_database: Database
) -> None:
    record = "_sqlite_migrations" if isinstance(demo_database, Path) else "applied_migration"
    databases.tamper(demo_database, f"delete from {record} where name = '0002_audit'")  # noqa: S608 (one of the two)
    result = run("check", REGISTRY_DATABASE=str(demo_database))
    assert result.exit_code == 1
    assert "0002_audit was not applied" in result.stdout


def test_a_trigger_that_was_switched_off_is_found(call: Run, cluster: Cluster) -> None:
    address = cluster.create_database("switched_off")
    assert call("migrate", REGISTRY_DATABASE=address).exit_code == 0
    with psycopg.connect(address) as connection:
        connection.execute("alter table audit_event disable trigger user")
    result = call("check", REGISTRY_DATABASE=address)
    assert result.exit_code == 1
    assert "the trigger audit_event_is_never_changed of audit_event is switched off" in result.stdout
    cluster.drop_database("switched_off")


def test_a_number_that_was_given_twice_is_found(call: Run, sqlite: SqliteDatabases, demo_file: Path) -> None:
    with closing(sqlite3.connect(demo_file)) as connection:
        connection.executescript(
            """
            pragma writable_schema = on;
            update sqlite_schema
            set sql = replace(replace(sql, 'unique (year, running),', ''), ' unique check', ' check')
            where name = 'agreement';
            delete from sqlite_schema
            where name like 'sqlite_autoindex_agreement_%' and tbl_name = 'agreement';
            """
        )
    sqlite.tamper(
        demo_file, "update agreement set year = 2020, running = 1, number = 'GD-2020-0001' where id = 2"
    )
    result = call("check", REGISTRY_DATABASE=str(demo_file))
    assert "GD-2020-0001 was given 2 times" in result.stdout


def test_a_damaged_file_is_found(call: Run, demo_file: Path) -> None:
    with closing(sqlite3.connect(demo_file)) as connection:
        query = "select rootpage from sqlite_schema where name = 'audit_event_subject'"
        [root] = connection.execute(query).fetchone()
        [size] = connection.execute("pragma page_size").fetchone()
    with demo_file.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    result = call("check", REGISTRY_DATABASE=str(demo_file))
    assert result.exit_code == 1
    assert "storage and references: wrong" in result.stdout


def test_the_findings_are_told_in_json(run: Run, databases: Databases, demo_database: Database) -> None:
    databases.tamper(demo_database, "update register_number set last = last + 1 where year = 2020")
    result = run("check", "--json", REGISTRY_DATABASE=str(demo_database))
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    faults = {finding["check"]: finding["faults"] for finding in told["checks"]}
    assert not told["is_sound"]
    assert [text for text in faults["register numbers"] if "is missing" in text] == faults["register numbers"]
    assert faults["audit trail"] == []


def test_a_missing_database_is_refused_and_not_made(call: Run, tmp_path: Path) -> None:
    missing = tmp_path / "missing.db"
    assert call("check", REGISTRY_DATABASE=str(missing)).exit_code == 1
    assert not missing.exists()


def test_a_server_that_does_not_answer_is_named_without_the_password(call: Run) -> None:
    result = call("check", REGISTRY_DATABASE="postgresql://registry:secret@127.0.0.1:1/registry")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: postgresql://127.0.0.1:1/registry cannot be reached: ")
    assert "Connection refused" in result.stderr
    assert "secret" not in result.output


# The seal


def test_whether_documents_can_be_sealed_is_told_with_the_end_of_the_certificate(
    call: Run, demo_file: Path, tmp_path: Path
) -> None:
    until = dt.datetime.now(dt.UTC) + dt.timedelta(days=90)
    settings = sealed_by(tmp_path, end=dt.timedelta(days=90))
    result = call("check", REGISTRY_DATABASE=str(demo_file), **settings)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == f"seal: ok (CN=Test registry, valid until {until:%Y-%m-%d})"


def test_a_certificate_that_ends_soon_is_a_fault_before_it_is_one(
    call: Run, demo_file: Path, tmp_path: Path
) -> None:
    settings = sealed_by(tmp_path, end=dt.timedelta(days=20))
    result = call("check", "--json", REGISTRY_DATABASE=str(demo_file), **settings)
    assert (result.exit_code, result.stderr) == (1, "Error: Something is wrong with the seal.\n")
    [told] = [finding for finding in json.loads(result.stdout)["checks"] if finding["check"] == "seal"]
    assert told["note"].startswith("CN=Test registry, valid until ")
    assert told["faults"][0].endswith(" only: get the next one")


def test_a_seal_that_cannot_be_made_is_found(call: Run, demo_file: Path, tmp_path: Path) -> None:
    settings = sealed_by(tmp_path)
    (tmp_path / "password").write_text("another")
    result = call("check", REGISTRY_DATABASE=str(demo_file), **settings)
    assert (result.exit_code, result.stderr) == (1, "Error: Something is wrong with the seal.\n")
    assert result.stdout.splitlines()[-2:] == [
        "seal: wrong",
        "  the file is no PKCS#12 file, or its password is another one",
    ]
