"""A database on a server as something that a registry is moved from, or to."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final

import psycopg
from psycopg import Connection, sql

from registry.store.copies import NotCopied
from registry.store.migrations import of_postgresql
from registry.store.moving import APART, Row, Table
from registry.store.postgresql import migrating
from registry.store.postgresql.connections import named, single

_FETCHED: Final = 200
"""How many rows are in memory at a time."""

_FILES_FETCHED: Final = 4
"""The same where a row may be a file of twenty megabytes."""

_PATIENTLY: Final = b"set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0"
"""One side waits while the other works."""


class Server:
    """A connection within a transaction; both a source and a target."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tables(self) -> list[Table]:
        found = self._connection.execute(_TABLES, (list(APART),)).fetchall()
        return [Table(name, tuple(columns), tuple(key or ())) for name, columns, key in found]

    def count(self, table: Table) -> int:
        return int(self._value(sql.SQL("select count(*) from {}").format(sql.Identifier(table.name))))

    def rows(self, table: Table) -> Iterator[Row]:
        query = f'select {table.selected} from "{table.name}" order by {table.order}'  # noqa: S608 (names of ours)
        with self._connection.cursor(name="rows") as cursor:
            cursor.itersize = _FILES_FETCHED if self._has_files(table) else _FETCHED
            yield from cursor.execute(query.encode())

    def _has_files(self, table: Table) -> bool:
        return self._connection.execute(_BYTES, (table.name,)).fetchone() is not None

    def last_numbers(self) -> dict[str, int]:
        return {
            table: self._value(sql.SQL("select last_value from {}").format(sql.SQL(sequence)))
            for table, _, sequence in self._numbered()
        }

    def in_order(self, tables: list[Table]) -> list[Table]:
        """Return tables after those that they refer to, but for references that are looked at in the end."""
        order: TopologicalSorter[str] = TopologicalSorter({table.name: () for table in tables})
        for child, parent in self._connection.execute(_REFERENCES).fetchall():
            order.add(child, parent)
        by_name = {table.name: table for table in tables}
        try:
            return [by_name[name] for name in order.static_order() if name in by_name]
        except CycleError as error:
            raise NotCopied(f"These tables refer to each other in a circle: {error.args[1]}.") from error

    def fill(self, table: Table, rows: Iterator[Row]) -> None:
        statement = f'copy "{table.name}" ({table.selected}) from stdin'
        try:
            with self._connection.cursor().copy(statement.encode()) as copy:
                for row in rows:
                    copy.write_row(row)
        except psycopg.DataError as error:  # such as a text with a zero byte, which PostgreSQL has none of
            told = str(error).partition("\n")[0]
            raise NotCopied(f"{table.name} cannot be stored: {told}. The target was left empty.") from error

    def number_on(self, last: Mapping[str, int]) -> None:
        for table, column, sequence in self._numbered():
            query = sql.SQL("select coalesce(max({}), 0) from {}")
            highest = self._value(query.format(sql.Identifier(column), sql.Identifier(table)))
            statement = sql.SQL("alter sequence {} restart with {}")
            following = max(last.get(table, 0), highest) + 1
            self._connection.execute(statement.format(sql.SQL(sequence), sql.Literal(following)))

    def _numbered(self) -> list[Row]:
        """Return the tables that number their rows, each with the column and the sequence."""
        return self._connection.execute(_NUMBERED).fetchall()

    def _value(self, query: sql.Composed) -> Any:  # noqa: ANN401 (whatever the column holds)
        row = self._connection.execute(query).fetchone()
        return None if row is None else row[0]


_TABLES: Final = b"""
    select
        relname,
        (
            select array_agg(attname::text order by attnum)
            from pg_attribute
            where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
        ),
        (
            select array_agg(attname::text order by place)
            from pg_index
            cross join lateral unnest(indkey) with ordinality as part (number, place)
            join pg_attribute on attrelid = indrelid and attnum = part.number
            where indrelid = pg_class.oid and indisprimary
        )
    from pg_class
    where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace and relname <> all(%s)
    order by relname
"""
_REFERENCES: Final = b"""
    select child.relname, parent.relname
    from pg_constraint
    join pg_class as child on child.oid = conrelid
    join pg_class as parent on parent.oid = confrelid
    where contype = 'f' and not condeferrable and conrelid <> confrelid
        and connamespace = current_schema()::regnamespace
"""
_BYTES: Final = b"""
    select 1
    from information_schema.columns
    where table_schema = current_schema() and table_name = %s and data_type = 'bytea'
"""
_NUMBERED: Final = b"""
    select relname, attname, pg_get_serial_sequence(pg_class.oid::regclass::text, attname)
    from pg_attribute
    join pg_class on pg_class.oid = attrelid
    where attidentity <> '' and relkind = 'r' and relnamespace = current_schema()::regnamespace
    order by relname
"""


@contextmanager
def source(database: str) -> Iterator[Server]:
    """Open a database to be read as it is at this moment."""
    with single(database) as connection:
        connection.execute(b"begin isolation level repeatable read read only")
        connection.execute(_PATIENTLY)
        _check_version(connection, database)
        yield Server(connection)


def _check_version(connection: Connection, database: str) -> None:
    applied = migrating.applied(connection)
    if not applied:
        raise NotCopied(f"{named(database)} holds no registry.")
    if unlike := applied ^ {migration.name for migration in of_postgresql()}:
        raise NotCopied(
            f"{named(database)} has the migrations of another version: {', '.join(sorted(unlike))}."
            " Run `registry migrate` on it with the version that moves it."
        )


@contextmanager
def target(database: str) -> Iterator[Server]:
    """Migrate a database, and open it to be filled in one transaction, which is committed in the end."""
    with single(database) as connection:
        migrating.migrate(connection)
        _check_version(connection, database)
        with connection.transaction():
            connection.execute(_PATIENTLY)
            server = Server(connection)
            tables = server.tables()
            # Nobody else writes from here on, so what is found empty stays so.
            _switch(connection, tables, b"disable")
            if any(map(server.count, tables)):
                raise NotCopied(f"{named(database)} is not empty. Nothing was changed.")
            yield server
            connection.execute(b"set constraints all immediate")
            _switch(connection, tables, b"enable")
        connection.execute(b"analyze")  # the planner knows nothing of the new rows as yet


def _switch(connection: Connection, tables: list[Table], how: bytes) -> None:
    """Enable or disable triggers, which would refuse rows that are in their last state from the first.

    It locks the tables, too.
    """
    for table in tables:
        statement = sql.SQL("alter table {} {} trigger user")
        connection.execute(statement.format(sql.Identifier(table.name), sql.SQL(how.decode())))
