"""Whether the service is well, for whoever watches it."""

from typing import Any

from litestar import Request, Response, get

from registry import __version__
from registry.actions.readiness import check_ready
from registry.errors import StoreNotReady
from registry.web.answers import JSON
from registry.web.api.contract import Operation, contract
from registry.web.guards import public
from registry.web.wiring import wiring_of
from registry.wire.encoding import encode
from registry.wire.problems import HealthOut

_HEALTH = Operation(tag="Service", gives=HealthOut, is_tagged=False, refuses=(StoreNotReady,))


@get("/healthz", **contract(_HEALTH, public))
async def show_health(request: Request[Any, Any, Any]) -> Response[bytes]:
    """200 once the database is migrated and readable, 503 before."""
    await wiring_of(request).store.read(check_ready)
    return Response(
        encode(HealthOut("ok", __version__)), headers={"cache-control": "no-store"}, media_type=JSON
    )


HANDLERS = [show_health]
