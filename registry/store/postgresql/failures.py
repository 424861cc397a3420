"""What an error of PostgreSQL or of the way to it means for the person who waits."""

from typing import Final

import psycopg
from psycopg import Connection

from registry.errors import RegistryError, StoreAway, StoreBusy, StoreNotReady


class Contended(StoreBusy):
    """Two transactions could not both go on, and this one gave way: run again it may succeed."""


class Parted(StoreAway):
    """The connection was lost, and the transaction did not take place: run again it may succeed."""


_CONTENDED: Final = {"40001", "40P01"}
"""Serialization failure (on a replica: what was read is gone by now), deadlock."""

_BUSY: Final = {"55P03", "57014"}
"""No lock in time, a statement that took too long."""

_AWAY: Final = {"25006", "57P01", "57P02", "57P03", "57P05"}
"""A server that became a standby, shuts down, has crashed, or is starting."""

_NOT_READY_CLASSES: Final = {"53", "58", "XX", "3D", "3F"}
"""No space, memory or connections left; system and internal errors; no such database or schema."""

_UNDEFINED_TABLE: Final = "42P01"


def refusal_of(error: psycopg.Error, connection: Connection | None = None) -> RegistryError | None:
    """Return what an error before any commit is refused with; None if the fault is in the statement."""
    state = error.sqlstate or ""
    if state in _CONTENDED:
        return Contended()
    if state in _BUSY:
        return StoreBusy()
    if state in _AWAY or (connection is not None and connection.closed):
        return Parted()
    if state[:2] in _NOT_READY_CLASSES or state == _UNDEFINED_TABLE:
        return StoreNotReady()
    return Parted() if isinstance(error, psycopg.OperationalError) and not state else None
