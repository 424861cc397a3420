"""What replicas show the public: no state that has been passed, no page under another state's number."""

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Final

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.store import Store
from registry.store.store import CONNECTIONS
from registry.web.wiring import KEY
from tests.web.replicas.conftest import Replicated, Serve

REQUESTS: Final = 20
PATIENCE: Final = 15
"""Seconds in which that many requests are answered, though each would wait for three if all waited."""

Client = TestClient[Litestar]


@pytest.fixture
def replicated(replicated: Replicated) -> Replicated:
    """One in which a deal is open, which everybody has heard of."""
    replicated.registry.open_deal()
    replicated.catch_up()
    return replicated


def connected(client: Client) -> None:
    """Let a service have connections to all replicas, which it then uses in turn."""
    store: Store = client.app.state[KEY].store
    with ExitStack() as stack:
        for _ in range(CONNECTIONS):
            stack.enter_context(store.seeing().snapshot())


def shown(client: Client) -> Iterator[tuple[int, bool]]:
    """Yield the number of the state that each of many answers goes by, and whether it has the newer deal."""
    for place in range(REQUESTS):
        # Each address is a page of its own, so that none of them is at hand.
        answer = client.get("/en/deals/clean-sites" if place % 2 else f"/en/agreements?text={place}")
        number = re.match(r'"(\d+)', answer.headers["etag"])
        assert number is not None
        yield int(number[1]), "newer" in client.get("/en/").text


def test_readers_are_not_taken_back_by_a_replica_that_lags(replicated: Replicated, serve: Serve) -> None:
    client = serve(*replicated.replicas)
    connected(client)
    replicated.replicas[1].hold_back()
    replicated.registry.open_deal(slug="newer")
    replicated.replicas[0].wait_until_caught_up()
    seen = list(shown(client))
    numbers = [number for number, _ in seen]
    assert numbers == sorted(numbers)
    assert [has_it for _, has_it in seen] == sorted(has_it for _, has_it in seen)
    assert seen[-1][1], "no answer came from the replica that has heard of it"


def test_a_page_goes_by_the_number_of_the_state_it_was_made_from(
    replicated: Replicated, serve: Serve
) -> None:
    client = serve(*replicated.replicas)
    connected(client)
    replicated.replicas[1].hold_back()
    replicated.registry.open_deal(slug="newer")
    replicated.replicas[0].wait_until_caught_up()
    with_it, without = set(), set()
    for _ in range(REQUESTS):
        answer = client.get("/en/")
        (with_it if "newer" in answer.text else without).add(answer.headers["etag"])
    assert with_it
    assert not with_it & without


def test_without_replicas_the_primary_answers_and_few_wait_for_them(
    replicated: Replicated, serve: Serve
) -> None:
    client = serve(*replicated.replicas)
    for replica in replicated.replicas:
        replica.kill()
    replicated.registry.open_deal(slug="newer")
    began = time.monotonic()
    for _ in range(REQUESTS):
        assert "newer" in client.get("/en/").text
        assert client.get("/api/v1/deals/newer").status_code == 200
    assert time.monotonic() - began < PATIENCE


def test_a_look_that_the_replica_has_to_break_off_is_taken_again(replicated: Replicated) -> None:
    replica = replicated.replicas[0]
    replica.configure(max_standby_streaming_delay="0")
    tries: list[int] = []

    def look(store: Store) -> int:
        with store.snapshot() as tx:
            before = tx.value("select count(*) from register_number")
            tries.append(before)
            if len(tries) == 1:
                take_away_what_it_sees()
            return int(tx.value("select count(*) from register_number"))

    def take_away_what_it_sees() -> None:
        with replicated.primary.as_superuser(replicated.database.rpartition("/")[2]) as connection:
            connection.execute("insert into register_number (year, last) values (2001, 1)")
            connection.execute("delete from register_number where year = 2001")
            connection.execute("vacuum register_number")
        replica.wait_until_caught_up()

    store = Store(replicated.database, replicas=replicated.address(replica))
    try:
        assert store.seeing().run(look) == 0
    finally:
        store.close()
        replica.configure(max_standby_streaming_delay="30s")
    assert len(tries) == 2, "nothing was broken off"
