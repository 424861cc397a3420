"""What `/metrics` tells, and whom."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from prometheus_client.parser import text_string_to_metric_families

from registry import __version__
from registry.actions.health import health
from registry.app import assemble
from registry.documents.workers import Renderer
from registry.edition import edition
from registry.errors import StoreBusy
from registry.settings import Settings
from registry.store import Store, jobs
from registry.store.health import PoolHealth, QueueHealth, StoreHealth
from registry.web.metrics.requests import BOUNDS
from registry.web.wiring import Wiring
from tests.builders import NOW
from tests.web.asked import LOCAL, PROXY, STRANGER, Ask, asking
from tests.web.pages.filing import Clock, Registry

Values = dict[tuple[str, frozenset[tuple[str, str]]], float]


def metrics(ask: Ask) -> Values:
    answer = ask("GET", "/metrics", LOCAL)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert answer.headers["cache-control"] == "no-store"
    families = list(text_string_to_metric_families(answer.text))
    assert len({family.name for family in families}) == len(families)
    assert all(family.documentation for family in families)
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in families
        for sample in family.samples
    }


def value(values: Values, name: str, **labels: str) -> float | None:
    return values.get((name, frozenset(labels.items())))


@contextmanager
def serving(store: Store, **parts: object) -> Iterator[Ask]:
    settings = parts.pop("settings", Settings())
    with Renderer(1) as renderer:
        yield asking(assemble(Wiring(settings, store, renderer, Clock(), **parts)))


# What is told


def test_requests_are_counted_by_method_route_and_status(ask: Ask) -> None:
    for path in (
        "/healthz",
        "/healthz",
        "/api/v1/agreements/GD-1999-0001",
        "/api/v1/agreements/GD-1999-0002",
    ):
        ask("GET", path)
    ask("HEAD", "/fi/")
    values = metrics(ask)

    def count(method: str, route: str, status: str) -> float | None:
        return value(values, "registry_requests_total", method=method, route=route, status=status)

    assert count("GET", "/healthz", "200") == 2
    assert count("GET", "/api/v1/agreements/{number}", "404") == 2
    assert count("HEAD", "/fi", "200") == 1
    assert value(values, "registry_requests_under_way") == 1  # this very one


def test_times_are_gathered_by_route_into_buckets(ask: Ask) -> None:
    for _ in range(3):
        ask("GET", "/healthz")
    values = metrics(ask)
    counts = [
        value(values, "registry_request_seconds_bucket", route="/healthz", le=str(bound))
        for bound in (*BOUNDS, "+Inf")
    ]
    assert None not in counts
    assert counts == sorted(counts, key=lambda count: count or 0)
    assert counts[-1] == value(values, "registry_request_seconds_count", route="/healthz") == 3
    assert 0 < (value(values, "registry_request_seconds_sum", route="/healthz") or 0) < 60


def test_addresses_and_methods_that_strangers_make_up_do_not_become_metrics(ask: Ask) -> None:
    before = len(metrics(ask))
    for number in range(30):
        ask("GET", f"/made-up/{number}")
        ask(f"MADE{number}", "/healthz")
        ask("GET", f"/static/{number}")
    assert len(metrics(ask)) - before < 4 * (len(BOUNDS) + 6)


def test_pages_found_and_made_are_counted(ask: Ask, store: Store) -> None:
    registry = Registry(store)
    registry.open_deal()
    for _ in range(3):
        page = ask("GET", "/fi/").content
    values = metrics(ask)
    assert value(values, "registry_page_cache_total", outcome="miss") == 1
    assert value(values, "registry_page_cache_total", outcome="hit") == 2
    assert value(values, "registry_page_cache_pages") == 1
    assert value(values, "registry_page_cache_bytes") > len(page)  # kept compressed as well


def test_documents_are_counted_and_the_queue_is_told(ask: Ask, store: Store) -> None:
    registry = Registry(store)
    registry.open_deal()
    number = registry.agree()
    assert ask("GET", f"/api/v1/agreements/{number}/summary.pdf").status_code == 200
    values = metrics(ask)
    assert value(values, "registry_documents_total", outcome="drawn") == 1
    assert value(values, "registry_documents_total", outcome="failed") == 0
    assert value(values, "registry_documents_total", outcome="refused") == 0
    assert value(values, "registry_document_workers", state="idle") == 1
    assert value(values, "registry_document_workers", state="busy") == 0
    assert value(values, "registry_documents_waiting") == 0
    assert value(values, "registry_documents_oldest_seconds") == 0


def test_the_software_and_the_process_are_told(ask: Ask) -> None:
    values = metrics(ask)
    assert value(values, "registry_build_info", version=__version__, edition=edition()) == 1
    assert (value(values, "process_resident_memory_bytes") or 0) > 0


def test_applications_count_apart(store: Store) -> None:
    with serving(store) as one, serving(store) as other:
        one("GET", "/healthz")
        labels = {"method": "GET", "route": "/healthz", "status": "200"}
        assert value(metrics(one), "registry_requests_total", **labels) == 1
        assert value(metrics(other), "registry_requests_total", **labels) is None


# The database


def test_of_the_database_nothing_is_told_if_it_is_not_asked(ask: Ask) -> None:
    assert not [name for name, _ in metrics(ask) if "database" in name or "job" in name or "lag" in name]


def test_what_the_database_knows_of_itself_is_told(store: Store) -> None:
    told = StoreHealth(PoolHealth(5, 3, 2), {"second": 0.25}, {"mail": QueueHealth(7, 61.5, 2)})
    with serving(store, store_health=lambda _: told) as ask:
        values = metrics(ask)
    assert value(values, "registry_database_up") == 1
    assert value(values, "registry_database_connections", state="idle") == 3
    assert value(values, "registry_database_connections", state="busy") == 2
    assert value(values, "registry_database_connections_waited_for") == 2
    assert value(values, "registry_replication_lag_seconds", replica="second") == 0.25
    assert value(values, "registry_jobs_waiting", kind="mail") == 7
    assert value(values, "registry_jobs_oldest_seconds", kind="mail") == 61.5
    assert value(values, "registry_jobs_given_up", kind="mail") == 2


def test_the_database_tells_what_waits_in_it(store: Store) -> None:
    with store.transaction() as tx:
        jobs.queue(tx, "agreement_summaries", "GD-2026-0001", NOW)
    with serving(store, store_health=partial(health, now=NOW + dt.timedelta(seconds=90))) as ask:
        values = metrics(ask)
    for kind, waiting, oldest in (("agreement_summaries", 1, 90), ("daily_round", 0, 0)):
        assert value(values, "registry_jobs_waiting", kind=kind) == waiting
        assert value(values, "registry_jobs_oldest_seconds", kind=kind) == oldest
        assert value(values, "registry_jobs_given_up", kind=kind) == 0


def test_what_the_database_does_not_know_is_left_out(store: Store) -> None:
    with serving(store, store_health=lambda _: StoreHealth()) as ask:
        told = {name for name, _ in metrics(ask) if "database" in name or "job" in name or "lag" in name}
    assert told == {"registry_database_up"}


def test_a_database_that_does_not_answer_is_down_and_the_rest_is_told(store: Store) -> None:
    def fail(_: Store) -> StoreHealth:
        raise StoreBusy

    with serving(store, store_health=fail) as ask:
        values = metrics(ask)
    assert value(values, "registry_database_up") == 0
    assert value(values, "registry_requests_under_way") == 1


# To whom


@pytest.mark.parametrize(
    ("client", "headers"),
    [
        (LOCAL, {}),
        ("::1", {}),
        ("::ffff:127.0.0.1", {}),
        (PROXY, {"x_forwarded_for": LOCAL}),
    ],
)
def test_those_in_the_settings_may_read(ask: Ask, client: str, headers: dict[str, str]) -> None:
    assert ask("GET", "/metrics", client, **headers).status_code == 200


@pytest.mark.parametrize(
    ("client", "headers"),
    [
        (STRANGER, {}),
        ("127.0.0.1.example.fi", {}),
        ("/run/registry.sock", {}),
        (PROXY, {}),
        (PROXY, {"x_forwarded_for": STRANGER}),
        (PROXY, {"x_forwarded_for": f"{LOCAL}, {STRANGER}"}),
        (STRANGER, {"x_forwarded_for": LOCAL}),
        (LOCAL, {"x_forwarded_for": STRANGER}),
        (LOCAL, {"x_forwarded_for": LOCAL}),
        (LOCAL, {"forwarded": "for=198.51.100.77"}),
    ],
)
def test_for_anybody_else_it_is_not_there(ask: Ask, client: str, headers: dict[str, str]) -> None:
    refused = ask("GET", "/metrics", client, **headers)
    unknown = ask("GET", "/metric", client, **headers)
    assert refused.status_code == unknown.status_code == 404
    assert refused.content.replace(b"/metrics", b"") == unknown.content.replace(b"/metric", b"")


def test_the_settings_may_name_others(store: Store) -> None:
    with serving(store, settings=Settings(metrics_readers=("192.0.2.0/24",))) as ask:
        assert ask("GET", "/metrics", "192.0.2.9").status_code == 200
        assert ask("GET", "/metrics", LOCAL).status_code == 404
