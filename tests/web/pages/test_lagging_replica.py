"""A replica that lags behind never takes readers back to what was."""

import datetime as dt
from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import deals
from registry.store import Store
from registry.web.cookies import RECEIPT_COOKIE, SESSION_COOKIE
from tests.builders import NOW
from tests.postgresql.clusters import Cluster
from tests.web.pages.conftest import opened
from tests.web.pages.filing import Clock, Registry

Browser = TestClient[Litestar]

CLOSED = "Closed to new agreements"


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def closing(cluster: Cluster, clock: Clock) -> Iterator[tuple[Browser, str]]:
    """A browser in front of a registry with a deal that is closed, and the receipt of who closed it.

    The public is told by a server that has not heard of it: here, a database that was copied before.
    """
    leading = cluster.create_database("leading")
    before = Store(leading)
    before.migrate()
    registry = Registry(before)
    deal = registry.open_deal()
    before.close()
    lagging = cluster.create_database("lagging", template="leading")
    store = registry.store = Store(leading, replicas=lagging)
    store.run(deals.close, registry.officer, deal.slug, expected=None, now=NOW)
    receipt = store.engine.receipt()
    assert receipt is not None
    for client in opened(registry, clock):
        yield client, receipt


def test_readers_see_it_from_when_the_first_of_them_has_seen_it(
    closing: tuple[Browser, str], clock: Clock
) -> None:
    client, receipt = closing
    assert CLOSED not in client.get("/en/").text
    own = {"cookie": f"{SESSION_COOKIE}=x; {RECEIPT_COOKIE}={receipt}"}
    assert CLOSED in client.get("/en/", headers=own).text
    assert CLOSED in client.get("/en/").text
    assert CLOSED in client.get("/en/deals/clean-sites").text, "a page that was not kept yet"
    clock.time += dt.timedelta(days=1)
    assert CLOSED in client.get("/en/deals/clean-sites").text, "on the day after"
