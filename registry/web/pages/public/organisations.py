"""An organisation's page: who it is, and what it has agreed."""

import datetime as dt
from typing import Any

from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import public_record
from registry.actions.public_record import PublicOrganisation
from registry.store import Store
from registry.web.pages.public.published import published
from registry.web.pages.routes import page


@page("/organisations/{business_id:str}")
async def show_organisation(request: Request[Any, Any, Any], business_id: FromPath[str]) -> Response[bytes]:
    """An organisation."""

    def load(store: Store, _today: dt.date) -> PublicOrganisation:
        return public_record.organisation(store, business_id)

    path = f"organisations/{business_id}"
    return await published(request, "pages/public/organisations/organisation.html", path, load)


HANDLERS = [show_organisation]
