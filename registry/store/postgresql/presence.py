"""Who else is connected to a database as a registry."""

import time
from typing import Final

from psycopg import Connection

_LEAVING_SECONDS: Final = 2.0
"""For how long a connection that was closed may still be listed."""

_PAUSE: Final = 0.05


def somebody_stays(connection: Connection) -> bool:
    """Tell whether others are connected, and still are after a while."""
    deadline = time.monotonic() + _LEAVING_SECONDS
    while _somebody_is_there(connection):
        if time.monotonic() > deadline:
            return True
        time.sleep(_PAUSE)
    return False


def _somebody_is_there(connection: Connection) -> bool:
    row = connection.execute(_OTHERS).fetchone()
    return bool(row and row[0])


_OTHERS: Final = b"""
    select exists (
        select from pg_stat_activity
        where datname = current_database() and application_name like 'registry%'
            and pid <> pg_backend_pid()
    )
"""
