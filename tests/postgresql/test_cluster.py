"""The PostgreSQL that other tests rely on: it loses what it is told to lose, and nothing else."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Final

import psycopg
import pytest

from tests.postgresql.clusters import Cluster
from tests.postgresql.servers import wait_until

_NOTES: Final = "create table note (text text not null)"


@pytest.fixture(scope="module")
def replicated() -> Iterator[Cluster]:
    """A cluster of this file's own: it does not come back as it was."""
    with Cluster() as cluster:
        yield cluster


def _note(url: str, text: str) -> None:
    with closing(psycopg.connect(url, autocommit=True)) as connection:
        connection.execute("insert into note values (%s)", [text])


def _notes(url: str) -> list[str]:
    with closing(psycopg.connect(url, autocommit=True)) as connection:
        return [row[0] for row in connection.execute("select text from note order by 1").fetchall()]


def _database(cluster: Cluster, name: str) -> str:
    url = cluster.create_database(name)
    with closing(psycopg.connect(url, autocommit=True)) as connection:
        connection.execute(_NOTES)
    return url


def test_who_connects_owns_the_database_but_not_the_server(cluster: Cluster) -> None:
    url = _database(cluster, "owned")
    with closing(psycopg.connect(url, autocommit=True)) as connection:
        (is_superuser,) = connection.execute("select current_setting('is_superuser')").fetchone() or ()
        assert is_superuser == "off"
        connection.execute("create extension pg_trgm")
        connection.execute("create database another")
    cluster.drop_database("another")
    cluster.drop_database("owned")


def test_a_copy_has_the_rows_and_goes_its_own_way(cluster: Cluster) -> None:
    original = _database(cluster, "original")
    _note(original, "in both")
    copy = cluster.create_database("copy", template="original")
    _note(copy, "in the copy")
    assert _notes(original) == ["in both"]
    assert _notes(copy) == ["in both", "in the copy"]
    cluster.drop_database("original")
    with closing(psycopg.connect(copy)) as connection:
        cluster.drop_database("copy")  # whoever is connected is sent away
        with pytest.raises(psycopg.OperationalError):
            connection.execute("select 1")


def test_who_connects_while_others_are_sent_away_is_sent_away_as_well(cluster: Cluster) -> None:
    url = cluster.create_database("left")
    slow = psycopg.connect(url)
    os.kill(slow.info.backend_pid, signal.SIGSTOP)
    with ThreadPoolExecutor() as pool, closing(slow):
        dropped = pool.submit(cluster.drop_database, "left")
        wait_until(lambda: _sends_away(cluster), "nobody is sent away")
        with closing(psycopg.connect(url)) as late:
            os.kill(slow.info.backend_pid, signal.SIGCONT)
            dropped.result()
            with pytest.raises(psycopg.OperationalError):
                late.execute("select 1")


def _sends_away(cluster: Cluster) -> bool:
    query = "select from pg_stat_activity where state = 'idle' and query like 'select pg_terminate_backend%'"
    with cluster.as_superuser() as connection:
        return connection.execute(query).rowcount > 0


def test_a_killed_server_comes_back_on_its_port_with_what_was_committed(replicated: Cluster) -> None:
    url = _database(replicated, "killed")
    _note(url, "committed")
    with closing(psycopg.connect(url)) as connection:
        connection.execute("insert into note values ('not committed')")
        replicated.kill()
        with pytest.raises(psycopg.OperationalError):
            connection.commit()
    with pytest.raises(psycopg.OperationalError, match="refused"):
        psycopg.connect(url)
    replicated.start()
    assert _notes(url) == ["committed"]
    replicated.stop()
    replicated.start()
    assert _notes(url) == ["committed"]


def test_a_frozen_server_answers_nobody_until_it_is_thawed(replicated: Cluster) -> None:
    url = _database(replicated, "frozen")
    replicated.freeze()
    with ThreadPoolExecutor() as readers:
        notes = readers.submit(_notes, url)
        with pytest.raises(TimeoutError):
            notes.result(timeout=0.3)
        replicated.thaw()
        assert notes.result() == []


def test_a_replica_sees_what_was_committed_on_the_primary(replicated: Cluster) -> None:
    url = _database(replicated, "replicated")
    replica = replicated.replica("reader")
    for text in ("first", "second"):
        _note(url, text)
        replica.wait_until_caught_up()
        assert text in _notes(replica.url("replicated"))
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
        _note(replica.url("replicated"), "third")


def test_what_a_synchronous_replica_acknowledged_survives_the_primary(replicated: Cluster) -> None:
    url = _database(replicated, "survivor")
    replica = replicated.replica("successor", synchronous=True)
    replica.freeze()
    with ThreadPoolExecutor() as writers:
        note = writers.submit(_note, url, "acknowledged")
        with pytest.raises(TimeoutError):
            note.result(timeout=0.3)  # nobody is told before the replica has it
        replica.thaw()
        note.result()
    replicated.kill()
    replica.promote()
    survivor = replica.url("survivor")
    assert _notes(survivor) == ["acknowledged"]
    _note(survivor, "written after")
    assert _notes(survivor) == ["acknowledged", "written after"]


_SESSION: Final = """
import sys, time
from pathlib import Path
from tests.postgresql.clusters import Cluster
cluster = Cluster(within=Path(sys.argv[1]))
cluster.replica("reader")
print(cluster.port, flush=True)
time.sleep(60)
"""


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that the user gets through whom PostgreSQL runs as; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o711)
        yield place


def test_nothing_is_left_of_a_cluster_whose_tests_were_killed(place: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _SESSION, place], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as tests:
        assert tests.stdout is not None
        port = int(tests.stdout.readline())
        url = f"postgresql://registry@127.0.0.1:{port}/postgres"
        psycopg.connect(url).close()
        tests.send_signal(signal.SIGKILL)
    wait_until(lambda: not any(place.iterdir()), "files are left")
    with pytest.raises(psycopg.OperationalError, match="refused"):
        psycopg.connect(url)
