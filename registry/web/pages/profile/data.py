"""What the registry holds on the person: to be read, and to be taken along."""

import datetime as dt
from typing import Any

from litestar import Request, Response

from registry.actions import own_account
from registry.actions.own_account import OwnData
from registry.web.answers import JSON
from registry.web.looks import look
from registry.web.pages.private import NO_STORE, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.encoding import encode
from registry.wire.own_account import CommentOfPersonOut, DeedOut, OwnDataOut, SessionOfPersonOut
from registry.wire.people import ApiTokenOut


@private_page("/profile/data")
async def show_data(request: Request[Any, Any, Any]) -> Response[bytes]:
    """All that is held on the person."""
    found = await look(request, own_account.own_data, now=wiring_of(request).now())
    return await show(request, "pages/profile/data.html", found)


@private_page("/profile/data.json")
async def download_data(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The same for programs (GDPR, article 20)."""
    now = wiring_of(request).now()
    found = await look(request, own_account.own_data, now=now)
    headers = NO_STORE | {"content-disposition": 'attachment; filename="registry-data.json"'}
    return Response(encode(_out(found, now)), headers=headers, media_type=JSON)


def _out(found: OwnData, now: dt.datetime) -> OwnDataOut:
    account = found.account
    return OwnDataOut(
        email=account.email,
        name=account.name,
        language=account.language,
        created_at=account.created_at,
        roles=account.grants,
        has_password=found.has_password,
        sessions=[SessionOfPersonOut(s.device, s.started_at, s.expires_at) for s in found.sessions],
        api_tokens=[ApiTokenOut.of(token) for token in found.api_tokens],
        unsaved_forms=found.typed_forms,
        comments=[CommentOfPersonOut(c.agreement, c.at, c.language, c.text) for c in found.comments],
        deeds=[DeedOut(deed.at, deed.verb, deed.kind.value, deed.subject) for deed in found.deeds],
        as_of=now,
    )


HANDLERS = [show_data, download_data]
