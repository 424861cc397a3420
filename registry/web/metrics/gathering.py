"""Where metrics are gathered: `GET /metrics`, for those who watch the service."""

from collections.abc import Callable
from typing import Any, Final

from litestar import Request, Response, get
from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from registry.errors import RegistryError
from registry.store import Store
from registry.store.health import StoreHealth
from registry.web.guards import guarded_by, metrics_reader
from registry.web.metrics.parts import (
    DocumentCollector,
    PageCollector,
    SoftwareCollector,
    StoreCollector,
)
from registry.web.metrics.requests import RequestCounts
from registry.web.pages.public.kept_pages import KeptPages
from registry.web.wiring import Wiring, wiring_of

KEY: Final = "metrics"


def registered(wiring: Wiring, requests: RequestCounts, kept: KeptPages) -> CollectorRegistry:
    """Return all that one application can be asked about at any time."""
    registry = CollectorRegistry()
    for collector in (
        SoftwareCollector(),
        requests,
        PageCollector(kept),
        DocumentCollector(wiring.renderer),
    ):
        registry.register(collector)
    ProcessCollector(registry=registry)  # memory, processor time, open files
    return registry


@get("/metrics", include_in_schema=False, **guarded_by(metrics_reader))
async def show_metrics(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Answer with the numbers of this process, and those of the database if it was asked."""
    registry: CollectorRegistry = request.app.state[KEY]
    text = generate_latest(registry)
    wiring = wiring_of(request)
    if wiring.store_health is not None:
        text += generate_latest(StoreCollector(await _asked(wiring.store, wiring.store_health)))
    return Response(text, headers={"cache-control": "no-store"}, media_type=CONTENT_TYPE_LATEST)


HANDLERS = [show_metrics]


async def _asked(store: Store, ask: Callable[[Store], StoreHealth]) -> StoreHealth | None:
    """Return what the store says of itself, or None if it cannot."""
    try:
        return await store.read(ask)
    except RegistryError:
        return None
