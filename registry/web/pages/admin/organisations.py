"""Organisations: the list, registering one, and putting its facts anew."""

from typing import Annotated, Any, Final
from urllib.parse import urlencode

import msgspec
from litestar import Request, Response
from litestar.params import FromPath
from msgspec import Meta
from msgspec.structs import replace

from registry.actions import organisations, places
from registry.errors import AlreadyExists, FieldError, InvalidInput
from registry.model.listings import OrganisationFilter, Page
from registry.model.organisations import Organisation, OrganisationKind
from registry.model.permissions import require_admin
from registry.model.places import Municipality, Region
from registry.web.changes import act
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.looks import look_up
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.pages.public.queries import query_of
from registry.web.wiring import wiring_of
from registry.wire.organisations import OrganisationFactsIn, OrganisationIn
from registry.wire.texts import BusinessId, RegionCode

_LIST = "/admin/organisations"
_PAGE_LENGTH: Final = 50


class OrganisationsQuery(msgspec.Struct, frozen=True):
    """Which organisations; the page begins behind the business ID `after`."""

    text: Annotated[str, Meta(max_length=200)] | None = None
    region: RegionCode | None = None
    kind: OrganisationKind | None = None
    after: BusinessId | None = None

    def wanted(self) -> OrganisationFilter:
        """Return the model's filter."""
        return OrganisationFilter(self.region, self.kind, self.text)


class OrganisationsPage(msgspec.Struct, frozen=True):
    """A page of the list, and what it can be narrowed by; `following` is the next page's query."""

    query: OrganisationsQuery
    organisations: tuple[Organisation, ...]
    following: str
    start: str
    regions: tuple[Region, ...]
    kinds: tuple[OrganisationKind, ...] = tuple(OrganisationKind)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return any((self.query.text, self.query.region, self.query.kind))

    def region(self, code: str) -> Region | None:
        """Return a region by its code."""
        return next((region for region in self.regions if region.code == code), None)


class OrganisationPage(msgspec.Struct, frozen=True):
    """An organisation's facts in a form; without `organisation`, one is to be registered."""

    form: Form
    organisation: Organisation | None
    regions: tuple[Region, ...]
    municipalities: tuple[Municipality, ...]
    kinds: tuple[OrganisationKind, ...] = tuple(OrganisationKind)


def _address(query: OrganisationsQuery) -> str:
    return urlencode({name: v for name, v in msgspec.structs.asdict(query).items() if v is not None})


@private_page(_LIST)
async def list_organisations(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The list of organisations."""
    require_admin(await actor_of(request))
    query, address = query_of(request, OrganisationsQuery)
    found: Page[Organisation] = await look_up(
        request, organisations.matching, query.wanted(), query.after or "", _PAGE_LENGTH
    )
    following = ""
    if found.next_key:
        following = _address(replace(query, after=str(found.next_key[0])))
    page = OrganisationsPage(
        query,
        tuple(found.items),
        following,
        _address(replace(query, after=None)),
        tuple(await look_up(request, places.regions)),
    )
    return await show(request, "pages/admin/organisations.html", page, query=address)


@private_page(f"{_LIST}/new")
async def show_new(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The form that registers an organisation."""
    usual = Form(fields={"kind": ("municipality",)})
    return await _show(request, await opened(request, usual), None, 200)


@form(f"{_LIST}/new")
async def register(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Register the organisation."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        new = sent.decode(OrganisationIn)
        organisation = new.organisation(new.business_id)
        try:
            await act(request, organisations.register, organisation, now=wiring_of(request).now())
        except AlreadyExists as error:
            raise InvalidInput(
                FieldError("/business_id", "is_taken", {"existing": error.params["existing"]})
            ) from error
        return done(request, "admin/organisations", Notice.ORGANISATION_REGISTERED)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show(request, form_, None, status)

    return await answer_form(request, sent, save, again)


@private_page(f"{_LIST}/{{business_id:str}}")
async def show_organisation(request: Request[Any, Any, Any], business_id: FromPath[str]) -> Response[bytes]:
    """An organisation's facts, as a form."""
    organisation: Organisation = await look_up(request, organisations.show, business_id)
    filled = _filled(request, organisation)
    return await _show(request, await opened(request, filled), organisation, 200)


@form(f"{_LIST}/{{business_id:str}}")
async def revise(request: Request[Any, Any, Any], business_id: FromPath[str]) -> Response[bytes]:
    """Save an organisation's facts."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        organisation = sent.decode(OrganisationFactsIn).organisation(business_id)
        now = wiring_of(request).now()
        await act(request, organisations.revise, organisation, expected=sent.revision, now=now)
        return done(request, "admin/organisations", Notice.SAVED)

    async def again(form_: Form, status: int) -> Response[bytes]:
        saved = await look_up(request, organisations.show, business_id)
        return await _show(request, form_, saved, status)

    async def current() -> Form:
        return _filled(request, await look_up(request, organisations.show, business_id))

    return await answer_form(request, sent, save, again, current)


class _Facts(msgspec.Struct, frozen=True):
    """The facts in the order of the form."""

    name: object
    kind: OrganisationKind
    region: str
    municipality: str | None
    acts_for: tuple[str, ...]


def _filled(request: Request[Any, Any, Any], saved: Organisation) -> Form:
    facts = _Facts(saved.name, saved.kind, saved.region, saved.municipality, saved.acts_for)
    return Form.of(language_of(request), facts, saved.revision)


async def _show(
    request: Request[Any, Any, Any], form_: Form, organisation: Organisation | None, status: int
) -> Response[bytes]:
    require_admin(await actor_of(request))
    regions, municipalities = await look_up(request, places.everywhere)
    page = OrganisationPage(form_, organisation, tuple(regions), tuple(municipalities))
    return await show(request, "pages/admin/organisation.html", page, status=status)


HANDLERS = [list_organisations, show_new, register, show_organisation, revise]
