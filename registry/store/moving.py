"""Moving a registry from one database to another, of the same engine or of the other.

The source is read as it is at one moment. The target is written in one transaction, and what it then
holds is read back and held against what was read, table by table, before that is committed. So a move
that breaks off, however it does, leaves the target empty, and is begun again.

What the tables are, and what refers to what, is asked of the databases: a new table needs nothing here.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol

import msgspec
import psycopg

from registry.store.copies import NotCopied

Row = tuple[Any, ...]
"""Numbers, texts, bytes and nulls, which both engines hold alike."""

_TOLD: Final = 1_000
"""How many rows pass between two reports of progress."""

APART: Final = frozenset({"applied_migration", "commit_receipt", "_sqlite_migrations"})
"""Tables that one engine has for itself; they tell nothing of the registry."""


class Table(msgspec.Struct, frozen=True):
    """A table: its columns, and those by which its rows are told apart and put in order."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]

    @property
    def order(self) -> str:
        """What its rows are sorted by: the same on both engines, since texts sort by their bytes."""
        if self.key:
            return ", ".join(f'"{column}"' for column in self.key)
        return ", ".join(f'"{column}" nulls first' for column in self.columns)

    @property
    def selected(self) -> str:
        """What its columns are called in a statement."""
        return ", ".join(f'"{column}"' for column in self.columns)


class Source(Protocol):
    """A database that is read, within one snapshot."""

    def tables(self) -> list[Table]:
        """Return every table of the registry."""

    def count(self, table: Table) -> int:
        """Return how many rows a table has."""

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows of a table in their order; few of them are in memory at a time."""

    def last_numbers(self) -> Mapping[str, int]:
        """Return the last row number that was given, for tables that never give one twice."""


class Target(Source, Protocol):
    """An empty database, within the one transaction that fills it. Triggers do not look at what comes in."""

    def in_order(self, tables: list[Table]) -> list[Table]:
        """Return tables in an order in which references lead to rows that are there."""

    def fill(self, table: Table, rows: Iterator[Row]) -> None:
        """Put rows into a table."""

    def number_on(self, last: Mapping[str, int]) -> None:
        """See to it that the next new rows get numbers that no row has had."""


class Side(Protocol):
    """An engine, as far as this is about it."""

    def as_source(self) -> AbstractContextManager[Source]:
        """Open it to be read; raises NotCopied when it is no registry of this version."""

    def as_target(self) -> AbstractContextManager[Target]:
        """Open it to be filled, committing at the end; raises NotCopied unless it is blank or empty."""


class Moved(msgspec.Struct, frozen=True):
    """A table that is on both sides the same: `digest` is the SHA-256 of its rows in their order."""

    table: str
    rows: int
    digest: str


def move(source: Side, target: Side, progress: Callable[[int, int], None]) -> list[Moved]:
    """Move everything; return each table, in the order of their names, as it is now on both sides.

    `progress` is told how many rows of how many are still to be written or read back.
    """
    try:
        with source.as_source() as giving, target.as_target() as taking:
            moved = _moved(giving, taking, progress)
    except (psycopg.Error, sqlite3.Error, OSError) as error:
        told = str(error).strip().partition("\n")[0]
        raise NotCopied(
            f"The move broke off: {told}\nIt can be begun again; it goes on only while the target is empty."
        ) from error
    return sorted(moved, key=lambda one: one.table)


def _moved(giving: Source, taking: Target, progress: Callable[[int, int], None]) -> list[Moved]:
    tables = taking.in_order(_matched(giving.tables(), taking.tables()))
    total = 2 * sum(giving.count(table) for table in tables)
    left = total
    moved = []
    for table in tables:
        read = _Digest()

        def done(rows: int) -> None:
            nonlocal left
            left -= rows
            progress(left, total)

        taking.fill(table, read.over(giving.rows(table), done))
        moved.append(Moved(table.name, read.count, read.hexadecimal))
        written = _Digest()
        for _ in written.over(taking.rows(table), done):
            pass
        if (written.count, written.hexadecimal) != (read.count, read.hexadecimal):
            raise NotCopied(
                f"{table.name} has {written.count} rows with the sum {written.hexadecimal} in the target, and"
                f" {read.count} with {read.hexadecimal} in the source. The target was left empty."
            )
    taking.number_on(giving.last_numbers())
    return moved


def _matched(here: list[Table], there: list[Table]) -> list[Table]:
    """Return the tables as they are here; they have to be the same on both sides."""
    columns = {table.name: set(table.columns) for table in there}
    unlike = {table.name for table in here if columns.pop(table.name, None) != set(table.columns)}
    if unlike := unlike | set(columns):
        raise NotCopied(f"These tables are not alike on both sides: {', '.join(sorted(unlike))}.")
    return here


class _Digest:
    """The number and the hash of rows that pass by."""

    def __init__(self) -> None:
        self.count = 0
        self._hash = hashlib.sha256()

    def over(self, rows: Iterable[Row], done: Callable[[int], None]) -> Iterator[Row]:
        """Yield the rows as they come; `done` is told how many have passed since it was told last."""
        # MessagePack says of each value what it is and how long, so that no two rows read alike.
        encode = msgspec.msgpack.Encoder().encode
        untold = 0
        for row in rows:
            self._hash.update(encode(row))
            yield row
            self.count += 1
            untold += 1
            if untold == _TOLD:
                done(untold)
                untold = 0
        done(untold)

    @property
    def hexadecimal(self) -> str:
        return self._hash.hexdigest()
