"""Agreements: the list of those that are published, and the page of each."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import public_record
from registry.model.agreements import AgreementStatus
from registry.model.languages import Translated
from registry.model.listings import ListedAgreement
from registry.model.places import Region
from registry.store import Store
from registry.web.languages import language_of
from registry.web.pages.public.agreement_record import agreement_page
from registry.web.pages.public.published import published
from registry.web.pages.public.queries import AgreementsQuery, query_of
from registry.web.pages.routes import page

PAGE_LENGTH = 50
PUBLIC_STATUSES = (
    AgreementStatus.ACTIVE,
    AgreementStatus.ON_HOLD,
    AgreementStatus.COMPLETED,
    AgreementStatus.ENDED,
    AgreementStatus.WITHDRAWN,
    AgreementStatus.TERMINATED,
)


class AgreementsPage(msgspec.Struct, frozen=True):
    """A page of the list, what it was narrowed by (`query`), and what it can be narrowed by.

    `following` is the query of the next page, None on the last.
    """

    query: AgreementsQuery
    agreements: tuple[ListedAgreement, ...]
    following: str | None
    deals: tuple[tuple[str, Translated], ...]
    regions: tuple[Region, ...]
    statuses: tuple[AgreementStatus, ...] = PUBLIC_STATUSES

    @property
    def start(self) -> str:
        """The query of the list's start, narrowed in the same way."""
        return _address(msgspec.structs.replace(self.query, after=None))

    @property
    def is_narrowed(self) -> bool:
        """Whether anything was chosen."""
        return any((self.query.deal, self.query.region, self.query.status, self.query.text))


def agreements_page(store: Store, query: AgreementsQuery) -> AgreementsPage:
    """Load a page of the list."""
    found = public_record.agreement_list(store, query.wanted(), query.key(), PAGE_LENGTH)
    rows = found.page.items
    return AgreementsPage(
        query,
        tuple(rows),
        _address(msgspec.structs.replace(query, after=rows[-1].number)) if found.page.next_key else None,
        found.deals,
        found.regions,
    )


def _address(query: AgreementsQuery) -> str:
    given = msgspec.structs.asdict(query).items()
    return urlencode([(name, str(value)) for name, value in given if value is not None])


@page("/agreements")
async def list_agreements(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The list of agreements."""
    query, text = query_of(request, AgreementsQuery)

    def load(store: Store, _today: dt.date) -> AgreementsPage:
        return agreements_page(store, query)

    return await published(request, "pages/public/agreements/list.html", "agreements", load, text)


@page("/agreements/{number:str}")
async def show_agreement(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """An agreement."""
    return await published(
        request,
        "pages/public/agreements/agreement.html",
        f"agreements/{number}",
        lambda store, today: agreement_page(store, number, today, language_of(request)),
    )


HANDLERS = [list_agreements, show_agreement]
