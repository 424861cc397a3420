"""Connections to PostgreSQL: how they are made, and a pool of them."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from psycopg import Connection, pq
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.types.numeric import Int8Dumper
from psycopg_pool import ConnectionPool

from registry.errors import StoreAway
from registry.store.health import PoolHealth

TAKING_SECONDS: Final = 3.0
"""How long a request waits for a connection: as long as a server that is up can take to give one."""

LOCK_SECONDS: Final = 10
"""How long a write waits for what somebody else holds before it gives up with nothing saved."""

_IDLE_SECONDS: Final = 60
_RECONNECTING_SECONDS: Final = 2.0
_RESTING_SECONDS: Final = 1.0
"""For how long nobody waits after one has waited in vain: who asks meanwhile is told at once."""

_TRYING_SECONDS: Final = 0.3
"""How long one then waits on behalf of all, until one is served. Connecting is not cut short by it."""

_PLANNING: Final = "-c enable_mergejoin=off -c jit=off"
"""How statements are planned. A list stops when its page is full, and that makes a merge of two tables look
cheap, which then reads the one from its beginning until it comes to where the other begins: 0.4 s for a page
among a million reports. And to compile a statement takes longer than any of ours runs."""

_STATEMENTS_KEPT: Final = 500
_SPREADS_FROM: Final = 160_000
_ORDINARY: Final[dict[str, Any]] = {
    "application_name": "registry",
    "connect_timeout": 3,
    # A server that has gone without a word is noticed within seconds, not within the hours of the default.
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}

# Each connection to one of several replicas, and not all to the first that answers.
_SPREAD: Final[dict[str, Any]] = {"load_balance_hosts": "random"} if pq.version() >= _SPREADS_FROM else {}


def parts_of(database: str) -> dict[str, Any]:
    """Return what an address says. One that says nothing is not repeated: it may have a password in it."""
    try:
        return conninfo_to_dict(database)
    except psycopg.ProgrammingError:
        raise StoreAway(
            database="The PostgreSQL server",
            reason="its address has a mistake. The form is postgresql://name:password@host:port/database.",
        ) from None


def named(database: str) -> str:
    """Return an address as it may be shown: without the password."""
    parts = parts_of(database)
    host = str(parts.get("host") or parts.get("hostaddr") or "local")
    port = f":{parts['port']}" if parts.get("port") else ""
    return f"postgresql://{host}{port}/{parts.get('dbname') or ''}"


def conninfo(database: str, *, target: str) -> str:
    """Return what libpq connects by: the address with what it leaves out.

    `target` is the kind of server that is looked for among several hosts (`target_session_attrs`).
    """
    given = parts_of(database)
    spread = {} if target == "read-write" else _SPREAD
    limits = (
        f"-c timezone=UTC -c lock_timeout={LOCK_SECONDS}s"
        f" -c idle_in_transaction_session_timeout={_IDLE_SECONDS}s {_PLANNING}"
    )
    # What the address says comes last, and so holds.
    options = f"{limits} {given.pop('options', '') or ''}".strip()
    return make_conninfo(
        "", **{**_ORDINARY, **spread, "target_session_attrs": target, **given, "options": options}
    )


def _prepare(connection: Connection) -> None:
    """Send every whole number as one type, so that a statement has one plan whatever is asked."""
    connection.adapters.register_dumper(int, Int8Dumper)
    connection.prepared_max = _STATEMENTS_KEPT


@contextmanager
def single(database: str, *, target: str = "read-write") -> Iterator[Connection]:
    """Open a connection of its own, for what is done once. Raises StoreAway, which tells why."""
    try:
        connection = psycopg.connect(conninfo(database, target=target), autocommit=True)
    except psycopg.OperationalError as error:
        raise StoreAway(database=named(database), reason=_first_line(error)) from None
    with connection:
        _prepare(connection)
        yield connection


def _first_line(error: psycopg.Error) -> str:
    """Return why there is no connection: what libpq says after it are hints, and what other servers said."""
    return next(iter(str(error).strip().splitlines()), type(error).__name__)


class Connections:
    """Up to `most` connections to one kind of server, opened when they are needed."""

    def __init__(self, database: str, *, target: str, most: int, name: str) -> None:
        self._pool: ConnectionPool[Connection] = ConnectionPool(
            conninfo(database, target=target),
            min_size=1,
            max_size=most,
            kwargs={"autocommit": True},
            configure=_prepare,
            timeout=TAKING_SECONDS,
            reconnect_timeout=_RECONNECTING_SECONDS,
            open=False,
            name=name,
        )
        self._opening = threading.Lock()
        self._is_open = False
        self._rests_until = 0.0
        self._is_away = False

    @contextmanager
    def taken(self, seconds: float = TAKING_SECONDS) -> Iterator[Connection]:
        """Take a connection, and give it back however the block ends.

        Raises StoreAway when none is to be had in time.
        """
        if not self._is_open:
            self._open()
        try:
            connection = self._pool.getconn(timeout=self._patience(seconds))
        except psycopg.OperationalError as error:
            self._is_away = True
            self._rests_until = time.monotonic() + _RESTING_SECONDS
            raise StoreAway from error
        if self._is_away:
            self._is_away, self._rests_until = False, 0.0
        try:
            yield connection
        finally:
            if connection.closed:
                self._forget()
            self._pool.putconn(connection)

    def _patience(self, seconds: float) -> float:
        """Return how long to wait for a connection; raises StoreAway for whoever is not to wait at all."""
        now = time.monotonic()
        if now < self._rests_until:
            raise StoreAway
        if not self._is_away:
            return seconds
        self._rests_until = now + _TRYING_SECONDS + _RESTING_SECONDS
        return min(seconds, _TRYING_SECONDS)

    def health(self) -> PoolHealth:
        """Return how many connections there are, and how many wait for one."""
        stats = self._pool.get_stats()
        return PoolHealth(
            stats.get("pool_size", 0), stats.get("pool_available", 0), stats.get("requests_waiting", 0)
        )

    def _open(self) -> None:
        with self._opening:
            if not self._is_open:
                self._pool.open()
                self._is_open = True

    def _forget(self) -> None:
        """Let go of all idle connections: where one has broken, the server behind all has most often gone."""
        self._pool.drain()

    def close(self) -> None:
        """Close all of them, those in use when they come back."""
        if self._is_open:
            self._pool.close()
