"""A server that is told to stop answers what it has begun, takes nothing new, and ends in order."""

import datetime as dt
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import psycopg
import pytest

from registry.store import Store
from tests.crowd import DEAL, gather
from tests.databases import Database
from tests.servers import serving
from tests.store.test_concurrency_over_http import AGREEMENTS, CONTENT

LONG_ENOUGH = 0.5
"""For the request to be under way, and for the signal to be heard."""


@contextmanager
def held(database: Database) -> Iterator[None]:
    """Let nobody write as long as the block lasts."""
    if isinstance(database, Path):
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            connection.execute("begin immediate")
            yield
            connection.execute("rollback")
    else:
        with psycopg.connect(database) as connection:
            connection.execute("lock table agreement in exclusive mode")
            yield
            connection.rollback()


def test_a_request_that_is_under_way_is_answered_before_the_server_ends(store: Store) -> None:
    crowd = gather(store, 1, dt.datetime.now(dt.UTC))
    body = CONTENT | {"deal": DEAL, "organisation": crowd.units[0], "scope": "All sites."}
    answers: list[httpx.Response] = []

    with serving(store.database) as (address, process):

        def draft() -> None:
            headers = {"authorization": f"Bearer {crowd.approver_token}"}
            answers.append(httpx.post(address + AGREEMENTS, json=body, headers=headers, timeout=60))

        slow = threading.Thread(target=draft)
        with held(store.database):
            slow.start()
            time.sleep(LONG_ENOUGH)
            process.send_signal(signal.SIGTERM)
            time.sleep(LONG_ENOUGH)
            with pytest.raises(httpx.ConnectError):
                httpx.get(f"{address}/healthz", timeout=5)
            assert process.poll() is None
            assert not answers
        slow.join()
        assert process.wait(20) == 0
    assert [answer.status_code for answer in answers] == [201]
    with store.snapshot() as tx:
        assert tx.values("select number from agreement") == [answers[0].json()["number"]]
