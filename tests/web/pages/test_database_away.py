"""While the database is out of reach, pages that are at hand are still shown; others ask for patience."""

from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from registry.actions import accounts
from registry.actions.accounts import NewAccount
from registry.model.languages import Language
from registry.model.people import SYSTEM
from registry.store import Store
from tests.builders import NOW
from tests.people import OFFICER
from tests.postgresql.clusters import Cluster
from tests.postgresql.servers import wait_until
from tests.proxies import Proxy
from tests.web.pages.conftest import opened
from tests.web.pages.filing import Clock, Registry
from tests.web.pages.reading import read

Browser = TestClient[Litestar]
HEADINGS = {
    "fi": "Rekisteri ei voi vastata juuri nyt",
    "sv": "Registret kan inte svara just nu",
    "en": "The registry cannot answer just now",
}


@pytest.fixture(scope="module")
def network(cluster: Cluster) -> Iterator[Proxy]:
    with Proxy(cluster.port) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def distant(cluster: Cluster, network: Proxy) -> Iterator[Browser]:
    """A browser in front of a demo whose database is reached by way of the network."""
    cluster.create_database("distant")
    store = Store(network.url("distant"))
    store.migrate()
    registry = Registry(store)
    registry.open_deal()
    accounts.add_account(
        store, SYSTEM, NewAccount("demo@example.fi", "Demo", Language.FI, (OFFICER,), is_demo=True), NOW
    )
    yield from opened(registry, Clock())


@pytest.fixture
def away(distant: Browser, network: Proxy) -> Iterator[Browser]:
    """The same browser; the front page in English was read, and now the database is out of reach."""
    assert distant.get("/en/").status_code == 200
    with network.refusing():
        network.cut_all()
        yield distant
    wait_until(lambda: distant.get("/en/agreements").status_code == 200, "it does not come back")


def test_a_page_that_was_read_before_is_shown(away: Browser) -> None:
    page = away.get("/en/")
    assert page.status_code == 200
    assert "Clean sites" in page.text
    again = away.get("/en/", headers={"if-none-match": page.headers["etag"]})
    assert again.status_code == 304


def test_any_other_page_asks_in_the_language_to_come_again(away: Browser) -> None:
    for language, heading in HEADINGS.items():
        answer = away.get(f"/{language}/deals/clean-sites")
        page = read(answer.text)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert answer.headers["cache-control"] == "no-store"
        assert page.first("html").attributes["lang"] == language
        assert page.first("h1").text == heading
        assert page.all("aside"), "it does not say that this is a demo"


def test_the_api_says_that_nothing_was_saved(away: Browser) -> None:
    answer = away.get("/api/v1/agreements", headers={"accept-language": "sv"})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert (answer.json()["code"], answer.json()["title"]) == (
        "store_away",
        "Det går inte att nå registret just nu",
    )


def test_nothing_is_told_of_where_the_database_is(away: Browser, network: Proxy) -> None:
    for path in ("/sv/", "/nothing", "/api/v1/deals", "/healthz", "/en/invitation/secret"):
        told = away.get(path)
        assert told.status_code in {404, 503}, path
        for inside in (str(network.port), "distant", "postgres", "psycopg"):
            assert inside not in told.text + str(told.headers)
