"""Which SQL statements a contender runs: so that "the same work" is checked and not claimed."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.bench.driver import App, Call, answer

_connections: list[sqlite3.Connection] = []
_TABLE = re.compile(r"\b(?:from|into|update) (\w+)")
_OF_THE_ENGINE = "--"
"""What triggers and the search index run in their turn is told like this."""


def watch_connections() -> None:
    """Remember every connection that this process opens from now on."""
    connect = sqlite3.connect

    def connect_and_remember(*args: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*args, **options)
        _connections.append(connection)
        return connection

    sqlite3.connect = connect_and_remember  # type: ignore[assignment]


async def statements(app: App, call: Call) -> list[str]:
    """Send a request; return the statements that ran on it, each by its verb and its first table."""
    with _traced() as ran:
        await answer(app, call)
    return gists(ran)


def traced(work: Callable[[], object]) -> list[str]:
    """Do some work; return the statements that ran, each by its verb and its first table."""
    with _traced() as ran:
        work()
    return gists(ran)


@contextmanager
def _traced() -> Iterator[list[str]]:
    ran: list[str] = []
    for connection in _connections:
        connection.set_trace_callback(ran.append)
    try:
        yield ran
    finally:
        for connection in _connections:
            connection.set_trace_callback(None)


def gists(ran: Iterable[str]) -> list[str]:
    """Return what each statement does to which table; what the engine runs by itself is left out."""
    return [_gist(statement) for statement in ran if not statement.startswith(_OF_THE_ENGINE)]


def _gist(statement: str) -> str:
    words = " ".join(statement.split()).lower()
    table = _TABLE.search(words)
    return f"{words.split()[0]} {table[1] if table else ''}".strip()
