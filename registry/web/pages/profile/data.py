"""What the registry holds on the person: to be read, and to be taken along."""

from typing import Any, Final

from litestar import Request, Response

from registry.actions import own_data
from registry.web.answers import JSON
from registry.web.looks import look
from registry.web.pages.private import NO_STORE, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.encoding import encode
from registry.wire.own_data import OwnDataOut

_DEEDS_ON_PAGE: Final = 50


@private_page("/profile/data")
async def show_data(request: Request[Any, Any, Any]) -> Response[bytes]:
    """All that is held on the person, of what they have done the latest."""
    now = wiring_of(request).now()
    found = await look(request, own_data.own_data, now=now, most_deeds=_DEEDS_ON_PAGE)
    return await show(request, "pages/profile/data.html", found)


@private_page("/profile/data.json")
async def download_data(request: Request[Any, Any, Any]) -> Response[bytes]:
    """All of it for programs (GDPR, article 20)."""
    now = wiring_of(request).now()
    found = await look(request, own_data.own_data, now=now)
    headers = NO_STORE | {"content-disposition": 'attachment; filename="registry-data.json"'}
    return Response(encode(OwnDataOut.of(found, now)), headers=headers, media_type=JSON)


HANDLERS = [show_data, download_data]
