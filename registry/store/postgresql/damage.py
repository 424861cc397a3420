"""What is wrong with a database on PostgreSQL below its rows, and with references between them."""

from typing import Any, Final

from psycopg import Connection, sql

_MOST: Final = 100


def found(connection: Connection) -> list[str]:
    """Return what is broken or was switched off; nothing if all is sound. Reads every reference."""
    told: list[str] = [row[0] for row in connection.execute(_SWITCHED_OFF).fetchall()]
    for table, columns, parent, keys in connection.execute(_REFERENCES).fetchall():
        for (row,) in connection.execute(_dangling(table, columns, parent, keys)).fetchall():
            told.append(f"row {row} of {table} refers to no row of {parent}")
    return told[:_MOST]


_SWITCHED_OFF: Final = b"""
    select 'pages of this database fail their checksums: ' || checksum_failures
    from pg_stat_database
    where datname = current_database() and checksum_failures > 0
    union all
    select 'the index ' || indexrelid::regclass || ' is not valid'
    from pg_index
    join pg_class on pg_class.oid = indrelid
    where not indisvalid and relnamespace = current_schema()::regnamespace
    union all
    select 'the constraint ' || conname || ' of ' || conrelid::regclass || ' was never checked'
    from pg_constraint
    where not convalidated and connamespace = current_schema()::regnamespace
    union all
    select 'the trigger ' || tgname || ' of ' || tgrelid::regclass || ' is switched off'
    from pg_trigger
    join pg_class on pg_class.oid = tgrelid
    where tgenabled in ('D', 'R') and relnamespace = current_schema()::regnamespace
"""

_REFERENCES: Final = b"""
    select child.relname, array_agg(own.attname order by pair.place), parent.relname,
        array_agg(key.attname order by pair.place)
    from pg_constraint
    join pg_class as child on child.oid = conrelid
    join pg_class as parent on parent.oid = confrelid
    cross join lateral unnest(conkey, confkey) with ordinality as pair (own, key, place)
    join pg_attribute as own on own.attrelid = conrelid and own.attnum = pair.own
    join pg_attribute as key on key.attrelid = confrelid and key.attnum = pair.key
    where contype = 'f' and connamespace = current_schema()::regnamespace
    group by pg_constraint.oid, child.relname, parent.relname
    order by child.relname, parent.relname
"""


def _dangling(table: str, columns: list[str], parent: str, keys: list[str]) -> sql.Composed:
    """Return the query for rows whose reference leads nowhere; one with a null in it refers to nothing."""
    same: list[Any] = [
        sql.SQL("parent.{} = child.{}").format(sql.Identifier(key), sql.Identifier(column))
        for column, key in zip(columns, keys, strict=True)
    ]
    given: list[Any] = [sql.SQL("child.{} is not null").format(sql.Identifier(column)) for column in columns]
    return sql.SQL(
        "select child.ctid::text from {table} as child where {given}"
        " and not exists (select from {parent} as parent where {same}) limit {most}"
    ).format(
        table=sql.Identifier(table),
        parent=sql.Identifier(parent),
        given=sql.SQL(" and ").join(given),
        same=sql.SQL(" and ").join(same),
        most=sql.Literal(_MOST),
    )
