"""Of an exception an operator learns kind, place and codes, and nobody's data."""

import sqlite3
from types import SimpleNamespace

import pytest

from registry.errors import AlreadyExists
from registry.logs.faults import told

EMAIL = "aino@example.fi"
SOUGHT = 'Aalto"'


class OperationalError(Exception):
    """As psycopg has it: without a state of SQL when it is about the connection."""

    sqlstate: str | None = None


class UniqueViolation(Exception):
    """As psycopg has it."""

    sqlstate = "23505"
    diag = SimpleNamespace(constraint_name="account_email", message_detail=f"Key (email)=({EMAIL}) exists.")


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except type(error) as caught:
        return caught


@pytest.mark.parametrize(
    ("error", "name"),
    [
        (ValueError(f"invalid literal: '{EMAIL}'"), "ValueError"),
        (KeyError(EMAIL), "KeyError"),
        (
            UniqueViolation(f"DETAIL:  Key (email)=({EMAIL}) already exists."),
            "UniqueViolation (23505, account_email)",
        ),
        (AlreadyExists(existing=EMAIL), "registry.errors.AlreadyExists (already_exists)"),
        (
            FileNotFoundError(2, "No such file or directory", EMAIL),
            "FileNotFoundError (No such file or directory)",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_its_kind_and_codes_are_told_and_its_words_are_not(error: Exception, name: str) -> None:
    text = told(raised(error))
    assert text.splitlines()[-1].endswith(name)
    assert "in raised" in text
    assert EMAIL not in text


def test_sqlite_names_its_error_and_not_what_was_searched_for() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("create virtual table words using fts5(word)")
    with pytest.raises(sqlite3.OperationalError) as failure:
        connection.execute("select * from words where words match ?", (SOUGHT,))
    connection.close()
    text = told(failure.value)
    assert text.endswith("sqlite3.OperationalError (SQLITE_ERROR)")
    assert "Aalto" not in text


def test_why_there_is_no_connection_is_told_in_full() -> None:
    assert told(raised(OperationalError("port 5432 failed: Connection refused"))).endswith(
        "OperationalError (port 5432 failed: Connection refused)"
    )
    refused = OperationalError(f"canceled: {EMAIL}")
    refused.sqlstate = "57014"
    assert told(raised(refused)).endswith("OperationalError (57014)")


def test_causes_and_members_of_groups_are_told_in_the_same_way() -> None:
    def fail() -> None:
        try:
            raise ExceptionGroup(EMAIL, [ValueError(EMAIL), KeyError(EMAIL)])  # noqa: TRY301
        except ExceptionGroup as group:
            try:
                int(EMAIL)
            except ValueError:
                raise RuntimeError(EMAIL) from group

    with pytest.raises(RuntimeError) as failure:
        fail()
    text = told(failure.value)
    assert [line for line in text.splitlines() if line.endswith(("Error", "Group"))] == [
        "ExceptionGroup",
        "ValueError",
        "KeyError",
        "RuntimeError",
    ]
    assert EMAIL not in text


def test_notes_are_words_too() -> None:
    error = ValueError()
    error.add_note(EMAIL)
    assert EMAIL not in told(raised(error))


def test_exceptions_that_cause_each_other_come_to_an_end() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert told(first).count("ValueError") == 1
