"""The composition root: settings → store → the web application."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, cast

from litestar import Litestar, Router
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import BaseRouteHandler
from litestar.types import ASGIApp
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from registry.actions.health import health as store_health
from registry.documents.workers import Renderer
from registry.errors import RegistryError
from registry.jobs.desks import Desk
from registry.jobs.worker import Worker
from registry.settings import Settings
from registry.store import Store
from registry.store.health import StoreHealth
from registry.web import health, pages, static_files
from registry.web.api import (
    agreement_filings,
    agreements,
    api_tokens,
    deals,
    documents,
    evidence,
    issued_documents,
    organisations,
    places,
    progress_reports,
    reference,
    sessions,
)
from registry.web.changes import hand_over_receipt
from registry.web.errors import own_up, refuse, refuse_request
from registry.web.guards import guards_of
from registry.web.known_documents import KNOWN, KnownDocuments
from registry.web.metrics import gathering
from registry.web.metrics.requests import RequestCounts
from registry.web.networks import Networks
from registry.web.pages.public import charts
from registry.web.pages.public.kept_pages import KeptPages
from registry.web.pages.public.published import KEPT
from registry.web.security_headers import add_security_headers
from registry.web.watch import Watch
from registry.web.wiring import KEY, Wiring, utc_now

API_PATH = "/api/v1"
_API: Sequence[Any] = (
    *deals.HANDLERS,
    *organisations.HANDLERS,
    *places.HANDLERS,
    *agreements.HANDLERS,
    *agreement_filings.HANDLERS,
    *progress_reports.HANDLERS,
    *evidence.HANDLERS,
    *documents.HANDLERS,
    *issued_documents.HANDLERS,
    *sessions.HANDLERS,
    *api_tokens.HANDLERS,
)


def create(settings: Settings, *, now: Callable[[], Any] = utc_now, works: bool = False) -> Litestar:
    """Return the application on the database that the settings name; it is migrated first.

    If it `works`, it does jobs as well, as `registry work` does.
    """
    store = Store.of(settings)
    store.migrate()

    def ask_health(store: Store) -> StoreHealth:
        return store_health(store, now=now())

    renderer = Renderer(settings.document_workers)
    return assemble(Wiring(settings, store, renderer, now, ask_health), works=works)


def assemble(wiring: Wiring, *, works: bool = False) -> Litestar:
    """Return the application made of these parts; it opens none of them before a request or job comes."""

    @asynccontextmanager
    async def closing(_app: Litestar) -> AsyncIterator[None]:
        desk = Desk(
            wiring.store,
            wiring.renderer,
            wiring.settings.public_url,
            wiring.settings.kept_documents,
            wiring.now,
        )
        worker = Worker(desk) if works else None
        if worker is not None:
            worker.start()
        yield
        if worker is not None:
            worker.stop()
        wiring.renderer.close()
        wiring.store.close()

    counts, kept = RequestCounts(), KeptPages()
    app = Litestar(
        route_handlers=[
            Router(API_PATH, route_handlers=_API),
            *health.HANDLERS,
            *gathering.HANDLERS,
            *reference.HANDLERS,
            *pages.HANDLERS,
            *charts.HANDLERS,
            static_files.ROUTER,
        ],
        state=State(
            {
                KEY: wiring,
                KEPT: kept,
                KNOWN: KnownDocuments(),
                gathering.KEY: gathering.registered(wiring, counts, kept),
            }
        ),
        lifespan=[closing],
        before_send=[add_security_headers, hand_over_receipt],
        exception_handlers={
            RegistryError: refuse,
            HTTPException: refuse_request,
            Exception: own_up,
        },
        openapi_config=None,
        logging_config=None,
    )
    _refuse_unguarded(app)
    app.asgi_handler = _watched(app.asgi_handler, wiring.settings, counts)
    return app


def _watched(handler: ASGIApp, settings: Settings, counts: RequestCounts) -> ASGIApp:
    """Put around the whole application what sees every request.

    The watch comes before a proxy's word on the client is taken: it has to see whose word that is.
    """
    proxies = list(settings.trusted_proxies)
    if proxies:
        handler = cast(ASGIApp, ProxyHeadersMiddleware(cast(Any, handler), trusted_hosts=proxies))
    return Watch(handler, counts, Networks(proxies))


def _refuse_unguarded(app: Litestar) -> None:
    """Raise RuntimeError for a route that names no guard: nothing is public by oversight."""
    for route in app.routes:
        for handler in getattr(route, "route_handlers", ()):
            if not _is_guarded(handler):
                raise RuntimeError(f"no guard at {route.path}")


def _is_guarded(handler: BaseRouteHandler) -> bool:
    answers_options_alone = getattr(handler, "http_methods", None) == {"OPTIONS"}
    return answers_options_alone or bool(guards_of(handler))
