"""The network that other tests fail by: each cut leaves the server as it says."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Final

import psycopg
import pytest
from psycopg.rows import TupleRow

from tests.postgresql.clusters import Cluster
from tests.postgresql.servers import wait_until
from tests.proxies import Cut, Proxy

Connection = psycopg.Connection[TupleRow]

DATABASE: Final = "proxied"


@pytest.fixture
def direct(cluster: Cluster) -> Iterator[Connection]:
    """A connection past the proxy, which sees how things are."""
    with closing(psycopg.connect(cluster.create_database(DATABASE), autocommit=True)) as connection:
        connection.execute("create table note (text text not null)")
        yield connection
    cluster.drop_database(DATABASE)


@pytest.fixture
def proxy(cluster: Cluster, direct: Connection) -> Iterator[Proxy]:
    with Proxy(cluster.port) as proxy:
        yield proxy


def _notes(direct: Connection) -> int:
    row = direct.execute("select count(*) from note").fetchone()
    assert row is not None
    return int(row[0])


def _is_quiet(direct: Connection) -> bool:
    """Say whether nobody else is at work in the database any more."""
    others = direct.execute(
        "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    )
    return others.rowcount == 0


def _commit(connection: Connection) -> None:
    connection.commit()


def _execute_commit(connection: Connection) -> None:
    connection.execute("commit")


def _prepare_commit(connection: Connection) -> None:
    connection.execute("Commit", prepare=True)


@pytest.mark.parametrize("commit", [_commit, _execute_commit, _prepare_commit])
@pytest.mark.parametrize(("cut", "is_committed"), [(Cut.BEFORE, 0), (Cut.AT_ONCE, 1), (Cut.AFTER, 1)])
def test_a_commit_is_cut_as_told(
    proxy: Proxy, direct: Connection, commit: Callable[[Connection], None], cut: Cut, is_committed: int
) -> None:
    with closing(psycopg.connect(proxy.url(DATABASE))) as connection:
        connection.execute("insert into note values ('passes')")
        commit(connection)
        proxy.cut_commits(cut)
        connection.execute("insert into note values ('is cut')")
        with pytest.raises(psycopg.OperationalError):
            commit(connection)
        proxy.wait_for_cut()
    if cut is Cut.AFTER:
        assert _notes(direct) == 2, "cut before it was done"
    wait_until(lambda: _is_quiet(direct), "the server does not let go")
    assert _notes(direct) == 1 + is_committed
    assert proxy.commits == 2


def test_one_client_is_cut_and_the_next_is_not(proxy: Proxy, direct: Connection) -> None:
    proxy.cut_commits(Cut.BEFORE, Cut.AFTER)
    for is_cut in (True, True, False):
        with closing(psycopg.connect(proxy.url(DATABASE))) as connection:
            connection.execute("insert into note values ('noted')")
            if is_cut:
                with pytest.raises(psycopg.OperationalError):
                    connection.commit()
            else:
                connection.commit()
    assert _notes(direct) == 2


def test_everything_is_cut_at_once_and_new_connections_are_carried(proxy: Proxy) -> None:
    with (
        closing(psycopg.connect(proxy.url(DATABASE))) as one,
        closing(psycopg.connect(proxy.url(DATABASE))) as two,
    ):
        proxy.cut_all()
        for connection in (one, two):
            with pytest.raises(psycopg.OperationalError):
                connection.execute("select 1")
    psycopg.connect(proxy.url(DATABASE)).close()


def test_new_connections_are_refused_for_a_while(proxy: Proxy) -> None:
    with closing(psycopg.connect(proxy.url(DATABASE))) as connection:
        with proxy.refusing():
            connection.execute("select 1")
            with pytest.raises(psycopg.OperationalError, match="refused"):
                psycopg.connect(proxy.url(DATABASE))
        psycopg.connect(proxy.url(DATABASE)).close()


def test_latency_is_added_both_ways(proxy: Proxy) -> None:
    with closing(psycopg.connect(proxy.url(DATABASE))) as connection:
        proxy.latency = 0.05
        began = time.monotonic()
        connection.execute("select 1")
        assert time.monotonic() - began >= 0.1


def test_much_is_carried_whole(proxy: Proxy) -> None:
    long = "commit " * 500_000
    with closing(psycopg.connect(proxy.url(DATABASE))) as connection:
        assert connection.execute("select %s || ''", [long]).fetchone() == (long,)
    assert proxy.commits == 0


def test_connections_follow_to_another_server(cluster: Cluster, direct: Connection) -> None:
    nowhere = Proxy(1)
    with nowhere:
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(nowhere.url(DATABASE))
        nowhere.lead_to(cluster.port)
        psycopg.connect(nowhere.url(DATABASE)).close()
