"""Statements of a caller with a bug: what they name, and that the database refuses them."""

# ruff: noqa: S608 (statements with holes in them, which nobody but the tests fills)

import sqlite3
from typing import Final

import psycopg
import pytest

from registry.store import Store
from tests.databases import contents

NOW: Final = "'2026-03-02T09:30:00.000000Z'"
EVENT: Final = "(select max(number) from audit_event)"
"""The newest event: a revision that rises, as an honest change would have it."""


def agreement(number: str) -> str:
    return f"(select id from agreement where number = '{number}')"


def version(number: str) -> str:
    return f"(select id from agreement_version where agreement_id = {agreement(number)})"


def report(period: int) -> str:
    return f"(select id from progress_report where period = {period})"


def report_version(period: int) -> str:
    return f"(select id from progress_report_version where progress_report_id = {report(period)})"


REFUSALS: Final = (
    sqlite3.IntegrityError,
    psycopg.errors.IntegrityError,
    psycopg.errors.InsufficientPrivilege,  # asked for before any trigger is
)

_SAID_BY_POSTGRESQL: Final = {
    "CHECK": "violates check constraint",
    "UNIQUE": "violates unique constraint",
    "FOREIGN KEY": "violates foreign key constraint",
    "append-only": "permission denied for table audit_event",
    "stays on record": "permission denied for table issued_document",
}
"""What SQLite says, and what PostgreSQL says to the same."""


def refused(store: Store, sql: str, reason: str) -> None:
    """Assert that the database refuses a statement for this reason, and that nothing of it stays."""
    before = contents(store.database)
    told = "|".join([reason, *(other for mine, other in _SAID_BY_POSTGRESQL.items() if mine in reason)])
    with pytest.raises(REFUSALS, match=told), store.transaction() as tx:
        assert tx.execute(sql), "the statement met no row"
    assert contents(store.database) == before
