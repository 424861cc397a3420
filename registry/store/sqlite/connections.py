"""Connections to a database file, and what its errors mean."""

import os
import sqlite3
import time
from pathlib import Path
from typing import Final

from registry.store.sqlite.collating import compare_finnish

BUSY_SECONDS: Final = 10
"""How long a write waits for its turn before it gives up with nothing saved."""

_STATEMENTS_KEPT: Final = 256
_TURN_SECONDS: Final = 0.01


def connect(path: Path, *, is_read_only: bool = False) -> sqlite3.Connection:
    """Open a connection with the settings that nothing is lost under.

    `synchronous=FULL` makes a commit wait for the disk: it costs some 250 µs, and what was
    acknowledged survives a power cut. Transactions are begun by hand (`isolation_level=None`),
    since the driver's own begin deferred ones, which fail when two of them turn to writing.
    """
    mode = _reading_mode(path) if is_read_only else "rwc"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        cached_statements=_STATEMENTS_KEPT,
        check_same_thread=False,
    )
    try:
        _set_up(connection, is_read_only=is_read_only)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set_up(connection: sqlite3.Connection, *, is_read_only: bool) -> None:
    connection.create_collation("finnish", compare_finnish)
    connection.execute("pragma foreign_keys = on")
    # Or "insert or replace" would delete rows past the triggers that forbid it.
    connection.execute("pragma recursive_triggers = on")
    if is_read_only:
        connection.execute("pragma query_only = on")
    else:
        _turn_to_log(connection)
        connection.execute("pragma synchronous = full")


def _reading_mode(path: Path) -> str:
    """Return how a file is opened to be read: as one that may write, if it may, to tidy up when it leaves."""
    return "rw" if os.access(path, os.W_OK) else "ro"


def _turn_to_log(connection: sqlite3.Connection) -> None:
    """Have the file work with a write-ahead log; a new one is turned to it once, by one who is alone with it.

    SQLite does not wait for that as for a lock: several who open a new file at once would be refused.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(_TURN_SECONDS)
        else:
            return


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether an error means that another writer did not finish in time."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


_UNUSABLE: Final = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_READONLY,
}


def is_unusable(error: sqlite3.Error) -> bool:
    """Tell whether an error lies in the file or the disk under it, not in the statement."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNUSABLE


def is_read_only(error: sqlite3.Error) -> bool:
    """Tell whether an error means that the connection may read and not write, or that its file was moved."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_READONLY
