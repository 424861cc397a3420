"""Organisations."""

from typing import Any

from litestar import Request, Response, get, post, put
from litestar.params import FromPath

from registry.actions import organisations
from registry.errors import AlreadyExists, NotAllowed, NotFound
from registry.model.organisations import Organisation
from registry.web.answers import answer
from registry.web.api.contract import CREATED, Operation, body_of, contract, query_of
from registry.web.api.trails import trail_answer
from registry.web.changes import change, create
from registry.web.cursors import next_address, read
from registry.web.guards import public, signed_in
from registry.web.looks import look_up
from registry.wire.audit_events import AuditTrailOut, TrailQuery
from registry.wire.listings import OrganisationsQuery
from registry.wire.organisations import (
    ListedOrganisationOut,
    OrganisationFactsIn,
    OrganisationIn,
    OrganisationOut,
    OrganisationsOut,
)

_TAG = "Organisations"
_SORT = "business_id"
_LIST = Operation(tag=_TAG, query=OrganisationsQuery, gives=OrganisationsOut)
_SHOW = Operation(tag=_TAG, gives=OrganisationOut, refuses=(NotFound,))
_REGISTER = Operation(
    tag=_TAG,
    takes=OrganisationIn,
    gives=OrganisationOut,
    status=CREATED,
    creates=True,
    refuses=(AlreadyExists, NotAllowed),
)
_REVISE = Operation(
    tag=_TAG,
    takes=OrganisationFactsIn,
    gives=OrganisationOut,
    changes=True,
    refuses=(NotFound, NotAllowed),
)
_TRAIL = Operation(tag=_TAG, query=TrailQuery, gives=AuditTrailOut, refuses=(NotFound, NotAllowed))


def _shown(request: Request[Any, Any, Any], organisation: Organisation, status: int = 200) -> Response[bytes]:
    location = f"/api/v1/organisations/{organisation.business_id}" if status == CREATED else None
    return answer(
        request,
        OrganisationOut.of(organisation),
        status=status,
        revision=organisation.revision,
        location=location,
    )


@get("/organisations", **contract(_LIST, public))
async def list_organisations(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Organisations by business ID."""
    query = query_of(request, OrganisationsQuery)
    after = read(request, query.cursor, _SORT, (str,))
    start = str(after[0]) if after else ""
    page = await look_up(request, organisations.matching, query.wanted(), start, query.limit)
    items = [ListedOrganisationOut.of(organisation) for organisation in page.items]
    return answer(request, OrganisationsOut(items, next_address(request, _SORT, page.next_key)))


@get("/organisations/{business_id:str}", **contract(_SHOW, public))
async def show_organisation(request: Request[Any, Any, Any], business_id: FromPath[str]) -> Response[bytes]:
    """An organisation."""
    return _shown(request, await look_up(request, organisations.show, business_id))


@post("/organisations", **contract(_REGISTER, signed_in))
async def register_organisation(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Register an organisation (admins)."""
    content, data = await body_of(request, OrganisationIn)
    organisation = await create(
        request, organisations.register, content.organisation(content.business_id), body=data
    )
    return _shown(request, organisation, CREATED)


@put("/organisations/{business_id:str}", **contract(_REVISE, signed_in))
async def revise_organisation(request: Request[Any, Any, Any], business_id: FromPath[str]) -> Response[bytes]:
    """Put an organisation's facts anew (admins)."""
    await look_up(request, organisations.show, business_id)
    content, _ = await body_of(request, OrganisationFactsIn)
    organisation = await change(request, organisations.revise, content.organisation(business_id))
    return _shown(request, organisation)


@get("/organisations/{business_id:str}/audit-trail", **contract(_TRAIL, signed_in))
async def show_organisation_trail(
    request: Request[Any, Any, Any], business_id: FromPath[str]
) -> Response[bytes]:
    """Who changed an organisation's record, and when (admins)."""
    return await trail_answer(request, organisations.trail, business_id)


HANDLERS = [
    list_organisations,
    show_organisation,
    register_organisation,
    revise_organisation,
    show_organisation_trail,
]
