"""How far replicas are behind their primary."""

import math
from typing import Final

import psycopg
from psycopg import Connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from registry.store.postgresql.connections import conninfo

_CONNECTING_SECONDS: Final = 2


def lags(replicas: str, reached: str | None) -> dict[str, float]:
    """Return by how many seconds each server of an address is behind; infinity for one that is away.

    `reached` is how far the primary has written (an LSN), as far as it is known. A replica that has
    all of it is not behind, however long ago the last transaction was; one that was cut off from
    its primary tells itself that it has everything, and is found out by it.
    """
    return {name: _lag(address, reached) for name, address in _each(replicas)}


def _each(replicas: str) -> list[tuple[str, str]]:
    """Return the servers of an address one by one, each with the name that it is told by."""
    given = conninfo_to_dict(replicas)
    hosts = str(given.get("host") or "").split(",")
    ports = str(given.get("port") or "").split(",")
    found = []
    for place, host in enumerate(hosts):
        port = ports[place] if len(ports) == len(hosts) else ports[0]
        address = make_conninfo("", **{**given, "host": host, "port": port or None})
        found.append((f"{host or 'local'}:{port or 5432}", address))
    return found


def _lag(address: str, reached: str | None) -> float:
    try:
        with psycopg.connect(
            conninfo(address, target="any"), autocommit=True, connect_timeout=_CONNECTING_SECONDS
        ) as connection:
            return _asked(connection, reached)
    except psycopg.Error:
        return math.inf


def _asked(connection: Connection, reached: str | None) -> float:
    row = connection.execute(_LAG, (reached,)).fetchone()
    return 0.0 if row is None or row[0] is None else max(0.0, float(row[0]))


_LAG: Final = b"""
    select case
        when not pg_is_in_recovery() then 0
        when pg_last_wal_replay_lsn() >= coalesce(%s::pg_lsn, pg_last_wal_receive_lsn()) then 0
        else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())
    end
"""
