"""Commits whose answer may be lost, and what became of them.

A connection can break while a commit is under way: the server may or may not have carried it out.
To do it again might do it twice; to say that it failed might be wrong. So each writing transaction
leaves a receipt, a row with a key of its own, and where the answer is lost, the receipt is looked
for on whichever server is the primary by then. To look for it is to claim its key: the claim waits
for the transaction if it is still under way, and once the claim stands, the transaction can no
longer take place. Either way it is then known what happened.
"""

import os
import secrets
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

import psycopg
from psycopg import Connection

from registry.errors import OutcomeUnknown, StoreAway
from registry.store.postgresql.connections import Connections
from registry.store.postgresql.failures import Parted
from registry.store.transaction import Transaction

ANSWER_SECONDS: Final = 20.0
"""How long a commit may take: with synchronous replication it waits for the standby."""

SETTLING_SECONDS: Final = 30.0
"""How long it is tried to find out what became of a commit; a failover takes some ten seconds."""

_PAUSE: Final = 0.25


def new_receipt() -> str:
    """Return a key that no other transaction has."""
    return secrets.token_hex(16)


def begin(receipt: str) -> bytes:
    """Return what begins a transaction that leaves this receipt, in one message to the server."""
    return (
        b"begin isolation level read committed read write;"
        b"insert into commit_receipt (key) values ('" + receipt.encode() + b"')"
    )


def commit(connection: Connection, receipt: str, connections: Connections, watch: "CommitWatch") -> None:
    """Commit; when it returns, the transaction is on record.

    Raises Parted when it surely is not and the connection was lost, OutcomeUnknown when no primary
    could be asked in time, and what the server refuses it for (psycopg.Error).
    """
    try:
        with watch.over(connection):
            connection.execute(b"commit", prepare=False)
    except psycopg.Error as error:
        if not connection.closed:
            raise  # the server has answered: it has rolled back
        if not _took_place(receipt, connections):
            raise Parted from error


def _took_place(receipt: str, connections: Connections) -> bool:
    deadline = time.monotonic() + SETTLING_SECONDS
    while (left := deadline - time.monotonic()) > 0:
        try:
            with connections.taken(left) as connection:
                return not _is_void(connection, receipt)
        except (psycopg.Error, StoreAway):
            time.sleep(_PAUSE)
    raise OutcomeUnknown


def _is_void(connection: Connection, receipt: str) -> bool:
    """Claim a receipt's key, and tell whether the transaction that should have left it did not take place."""
    with connection.transaction():
        connection.execute(_CLAIM, (receipt,))
    row = connection.execute(_CLAIMED, (receipt,)).fetchone()
    if row is None:
        raise psycopg.OperationalError("the receipt is gone")
    return bool(row[0])


_CLAIM: Final = b"insert into commit_receipt (key, is_void) values (%s, 1) on conflict (key) do nothing"
_CLAIMED: Final = b"select is_void from commit_receipt where key = %s"


def forget_receipts(connection: Connection) -> None:
    """Forget receipts that nobody can ask for any more: it is settled within minutes what became of a commit.

    Their age is the server's word, as it was when they were left.
    """
    connection.execute(_FORGET)


_FORGET: Final = b"delete from commit_receipt where at < now() - interval '1 day'"


def has_taken_place(tx: Transaction, receipt: str) -> bool:
    """Tell whether a snapshot shows a transaction: with its receipt comes all that it has put on record."""
    return tx.value("select 1 from commit_receipt where key = :key and is_void = 0", key=receipt) is not None


class CommitWatch:
    """Cuts the connection of a commit that is not answered in time.

    To cancel it would not do: a server that waits for its standby answers a cancelled commit as if
    all were well, though it may be lost with the server.
    """

    def __init__(self, seconds: float = ANSWER_SECONDS) -> None:
        self._seconds = seconds
        self._waiting: dict[int, tuple[float, int]] = {}
        self._lock = threading.Lock()
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None

    @contextmanager
    def over(self, connection: Connection) -> Iterator[None]:
        """Watch over one commit."""
        mine = id(connection)
        with self._lock:
            if self._thread is None and not self._ends.is_set():
                self._thread = threading.Thread(target=self._watch, name="commit watch", daemon=True)
                self._thread.start()
            self._waiting[mine] = (time.monotonic() + self._seconds, connection.fileno())
        try:
            yield
        finally:
            with self._lock:
                self._waiting.pop(mine, None)

    def close(self) -> None:
        """End the watch."""
        self._ends.set()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        while not self._ends.wait(self._seconds / 20):
            with self._lock:
                now = time.monotonic()
                for deadline, number in self._waiting.values():
                    if deadline < now:
                        _cut(number)


def _cut(number: int) -> None:
    """End a connection both ways; who waits at it finds it closed."""
    with suppress(OSError), socket.socket(fileno=os.dup(number)) as end:
        end.shutdown(socket.SHUT_RDWR)
