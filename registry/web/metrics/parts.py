"""What the parts of a running service tell of themselves when they are asked."""

from collections.abc import Iterable, Iterator

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from registry import __version__
from registry.documents.workers import Renderer
from registry.edition import edition
from registry.store.health import StoreHealth
from registry.web.pages.public.kept_pages import KeptPages


class SoftwareCollector(Collector):
    """Which software runs."""

    def collect(self) -> Iterable[Metric]:
        """Return version and edition."""
        labels = {"version": __version__, "edition": edition()}
        yield InfoMetricFamily("registry_build", "The software that runs", labels)


class PageCollector(Collector):
    """Public pages that are kept."""

    def __init__(self, kept: KeptPages) -> None:
        self._kept = kept

    def collect(self) -> Iterable[Metric]:
        """Return how often a page was there already, and what is there now."""
        asked = CounterMetricFamily(
            "registry_page_cache_total", "Pages asked for, there already or not", labels=["outcome"]
        )
        asked.add_metric(["hit"], self._kept.hits)
        asked.add_metric(["miss"], self._kept.misses)
        yield asked
        yield _gauge("registry_page_cache_pages", "Pages kept", len(self._kept))
        yield _gauge("registry_page_cache_bytes", "Bytes of the pages kept", self._kept.size)


class DocumentCollector(Collector):
    """Documents that are drawn."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    def collect(self) -> Iterable[Metric]:
        """Return the queue, the workers and what came of the documents."""
        load = self._renderer.load
        workers = GaugeMetricFamily("registry_document_workers", "Workers for documents", labels=["state"])
        workers.add_metric(["busy"], load.busy)
        workers.add_metric(["idle"], load.idle)
        yield workers
        yield _gauge("registry_documents_waiting", "Documents that wait for a worker", load.waiting)
        yield _gauge(
            "registry_documents_oldest_seconds", "How long the first of them has waited", load.oldest_seconds
        )
        documents = CounterMetricFamily(
            "registry_documents_total", "Documents asked for, by what came of them", labels=["outcome"]
        )
        for outcome, count in (("drawn", load.drawn), ("failed", load.failed), ("refused", load.refused)):
            documents.add_metric([outcome], count)
        yield documents


class StoreCollector(Collector):
    """The database, as it told of itself just now (or None, if it did not answer).

    What it does not know of is left out.
    """

    def __init__(self, health: StoreHealth | None) -> None:
        self._health = health

    def collect(self) -> Iterable[Metric]:
        """Return whether it answered, and what."""
        health = self._health
        yield _gauge("registry_database_up", "Whether the database answers", int(health is not None))
        if health is None:
            return
        yield from _pool(health)
        if health.lags:
            lag = GaugeMetricFamily(
                "registry_replication_lag_seconds",
                "How far a replica is behind the primary",
                labels=["replica"],
            )
            for replica, seconds in health.lags.items():
                lag.add_metric([replica], seconds)
            yield lag
        if health.queues is not None:
            yield from _queues(health)


def _pool(health: StoreHealth) -> Iterator[Metric]:
    if health.pool is None:
        return
    connections = GaugeMetricFamily(
        "registry_database_connections", "Connections to the database", labels=["state"]
    )
    connections.add_metric(["idle"], health.pool.idle)
    connections.add_metric(["busy"], health.pool.size - health.pool.idle)
    yield connections
    yield _gauge(
        "registry_database_connections_waited_for", "Who waits for a connection", health.pool.waiting
    )


def _queues(health: StoreHealth) -> Iterator[Metric]:
    waiting = GaugeMetricFamily("registry_jobs_waiting", "Jobs that wait", labels=["kind"])
    oldest = GaugeMetricFamily(
        "registry_jobs_oldest_seconds", "How long the first of them has waited", labels=["kind"]
    )
    given_up = GaugeMetricFamily("registry_jobs_given_up", "Jobs that nobody tries any more", labels=["kind"])
    for kind, queue in (health.queues or {}).items():
        waiting.add_metric([kind], queue.waiting)
        oldest.add_metric([kind], queue.oldest_seconds)
        given_up.add_metric([kind], queue.given_up)
    yield waiting
    yield oldest
    yield given_up


def _gauge(name: str, documentation: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, documentation, value=value)
