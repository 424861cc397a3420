"""People: the list of accounts, and adding somebody."""

from typing import Annotated, Any, Final
from urllib.parse import urlencode

import msgspec
from litestar import Request, Response
from msgspec import Meta

from registry.actions import accounts
from registry.actions.accounts import NewAccount, Scopes
from registry.errors import AlreadyExists, FieldError, InvalidInput
from registry.model.people import Account
from registry.model.permissions import require_admin
from registry.web.changes import write
from registry.web.forms.sent import SentForm, sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.looks import look
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.pages.public.queries import query_of
from registry.web.wiring import wiring_of
from registry.wire.accounts import AccountIn

_LIST = "/admin/people"
_PAGE_LENGTH: Final = 50


class PeopleQuery(msgspec.Struct, frozen=True):
    """Whom; the page begins behind the e-mail `after`."""

    text: Annotated[str, Meta(max_length=200)] | None = None
    after: Annotated[str, Meta(max_length=254)] | None = None


class PeoplePage(msgspec.Struct, frozen=True):
    """A page of the list; `following` and `start` are queries, `scopes` what roles are held for."""

    query: PeopleQuery
    people: tuple[Account, ...]
    scopes: Scopes
    following: str
    start: str


class NewPersonPage(msgspec.Struct, frozen=True):
    """The form that adds somebody."""

    form: Form


@private_page(_LIST)
async def list_people(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The list of accounts with their roles."""
    query, address = query_of(request, PeopleQuery)
    found, scopes = await look(request, accounts.matching, query.text or "", query.after or "", _PAGE_LENGTH)
    narrowed = {"text": query.text} if query.text else {}
    following = urlencode({**narrowed, "after": found.next_key[0]}) if found.next_key else ""
    page = PeoplePage(query, tuple(found.items), scopes, following, urlencode(narrowed))
    return await show(request, "pages/admin/people.html", page, query=address)


@private_page(f"{_LIST}/new")
async def show_new(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The form that adds somebody."""
    return await _show(request, await opened(request, Form(fields={"language": ("fi",)})), 200)


@form(f"{_LIST}/new")
async def add(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Add somebody, and go on to their roles and their invitation."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        new, now = account_in(sent), wiring_of(request).now()
        try:
            account = await write(request, accounts.add_account, await actor_of(request), new, now)
        except AlreadyExists as error:
            raise email_taken(error) from error
        return done(request, f"admin/people/{account.id}", Notice.PERSON_ADDED)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show(request, form_, status)

    return await answer_form(request, sent, save, again)


def account_in(sent: SentForm) -> NewAccount:
    """Return how somebody is reached and addressed, as it was typed."""
    typed = sent.decode(AccountIn)
    return NewAccount(typed.email, typed.name, typed.language)


def email_taken(error: AlreadyExists) -> InvalidInput:
    """Return the refusal of an e-mail that is somebody else's."""
    return InvalidInput(FieldError("/email", "is_taken", {"existing": error.params["existing"]}))


async def _show(request: Request[Any, Any, Any], form_: Form, status: int) -> Response[bytes]:
    require_admin(await actor_of(request))
    return await show(request, "pages/admin/new_person.html", NewPersonPage(form_), status=status)


HANDLERS = [list_people, show_new, add]
