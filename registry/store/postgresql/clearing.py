"""Removing the registry from a database: all that its migrations have made, and nothing else.

Where somebody else's view or table refers to one of ours, nothing is removed. The extension stays:
it may have been there before, and others may use it.
"""

import re
from typing import Final

import psycopg
from psycopg import Connection, sql

from registry.store.copies import NotCopied
from registry.store.migrations import of_postgresql

_MADE: Final = re.compile(r"^create (table|function|collation) (\w+)", re.MULTILINE)
_RECORD: Final = "applied_migration"


def statements(connection: Connection) -> list[str]:
    """Return what removes everything, in an order that dependencies allow; nothing where there is nothing."""
    made: dict[str, list[str]] = {"table": [_RECORD], "function": [], "collation": []}
    for migration in of_postgresql():
        for kind, name in _MADE.findall(migration.sql):
            made[kind].append(name)
    # Triggers hold functions, functions hold the types of tables, tables hold collations.
    found: list[str] = []
    for query, kind in ((_TRIGGERS, "table"), (_FUNCTIONS, "function"), (_TABLES, "table")):
        found += [row[0] for row in connection.execute(query, (made[kind],)).fetchall() if row[0]]
    found += [
        sql.SQL("drop collation if exists {}").format(sql.Identifier(name)).as_string(connection)
        for name in made["collation"]
    ]
    return found


_TRIGGERS: Final = b"""
    select format('drop trigger %%I on %%s', tgname, tgrelid::regclass)
    from pg_trigger
    join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and relnamespace = current_schema()::regnamespace and relname = any(%s)
"""
_FUNCTIONS: Final = b"""
    select format('drop function %%s', pg_proc.oid::regprocedure)
    from pg_proc
    where pronamespace = current_schema()::regnamespace and proname = any(%s)
"""
_TABLES: Final = b"""
    select 'drop table ' || string_agg(pg_class.oid::regclass::text, ', ')
    from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname = any(%s)
"""
"""All at once, since they refer to each other in circles."""


def clear(connection: Connection) -> None:
    """Remove everything in one transaction; raises NotCopied, which tells why not."""
    try:
        with connection.transaction():
            for statement in statements(connection):
                connection.execute(statement.encode())
    except psycopg.Error as error:
        told = str(error).strip()
        raise NotCopied(f"The database could not be emptied. Nothing was changed.\n{told}") from error
