"""One person: how they are reached, which roles they have, and their invitation."""

from typing import Any, Final

import msgspec
from litestar import Request, Response
from litestar.params import FromPath

from registry.actions import accounts, invitations, organisations, places, role_grants
from registry.actions.accounts import KeptAccount
from registry.errors import AlreadyExists
from registry.model.listings import OrganisationFilter
from registry.model.organisations import Ministry, Organisation
from registry.model.people import Role
from registry.model.places import Region
from registry.web.changes import write
from registry.web.forms.sent import sent_form
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.looks import look, look_up
from registry.web.pages.admin.people import account_in, email_taken
from registry.web.pages.form_answers import answer_form, opened
from registry.web.pages.notices import Notice
from registry.web.pages.private import done, form, private_page, show
from registry.web.wiring import wiring_of
from registry.wire.accounts import AccountIn, RoleGrantIn

_AT = "/admin/people/{account:int}"
_MOST_OFFERED: Final = 1000


class PersonPage(msgspec.Struct, frozen=True):
    """A person as admins keep them, and what is asked about them; `link` is shown this once."""

    kept: KeptAccount
    form: Form = Form()
    link: str = ""


class RolePage(msgspec.Struct, frozen=True):
    """The form that gives a role, with all that a role can be held for."""

    kept: KeptAccount
    form: Form
    units: tuple[Organisation, ...]
    ministries: tuple[Ministry, ...]
    regions: tuple[Region, ...]
    roles: tuple[Role, ...] = tuple(Role)


@private_page(_AT)
async def show_person(request: Request[Any, Any, Any], account: FromPath[int]) -> Response[bytes]:
    """A person with their roles."""
    kept = await look(request, accounts.kept_account, account)
    return await show(request, "pages/admin/person.html", PersonPage(kept))


@private_page(f"{_AT}/details")
async def show_details(request: Request[Any, Any, Any], account: FromPath[int]) -> Response[bytes]:
    """How somebody is reached, as a form."""
    kept = await look(request, accounts.kept_account, account)
    return await _show_details(request, kept, await opened(request, _filled(request, kept)), 200)


@form(f"{_AT}/details")
async def save_details(request: Request[Any, Any, Any], account: FromPath[int]) -> Response[bytes]:
    """Save how somebody is reached."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        new, actor, now = account_in(sent), await actor_of(request), wiring_of(request).now()
        given = (account, new.email, new.name, new.language)
        try:
            await write(request, accounts.revise_account, actor, *given, now=now)
        except AlreadyExists as error:
            raise email_taken(error) from error
        return done(request, f"admin/people/{account}", Notice.SAVED)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show_details(
            request, await look(request, accounts.kept_account, account), form_, status
        )

    return await answer_form(request, sent, save, again)


@private_page(f"{_AT}/roles")
async def show_roles(request: Request[Any, Any, Any], account: FromPath[int]) -> Response[bytes]:
    """The form that gives a role."""
    return await _show_roles(request, account, await opened(request, Form()), 200)


@form(f"{_AT}/roles")
async def give_role(request: Request[Any, Any, Any], account: FromPath[int]) -> Response[bytes]:
    """Give a role."""
    sent = sent_form(request)

    async def save() -> Response[bytes]:
        role, now = sent.decode(RoleGrantIn).grant(), wiring_of(request).now()
        await write(request, role_grants.grant, await actor_of(request), account, role, now)
        return done(request, f"admin/people/{account}", Notice.ROLE_GIVEN)

    async def again(form_: Form, status: int) -> Response[bytes]:
        return await _show_roles(request, account, form_, status)

    return await answer_form(request, sent, save, again)


@form(f"{_AT}/roles/revocation")
async def take_role(request: Request[Any, Any, Any], account: FromPath[int]) -> Response[bytes]:
    """Take a role away."""
    role, now = sent_form(request).decode(RoleGrantIn).grant(), wiring_of(request).now()
    await write(request, role_grants.revoke, await actor_of(request), account, role, now)
    return done(request, f"admin/people/{account}", Notice.ROLE_TAKEN)


@private_page(f"{_AT}/invitation")
async def show_invitation(request: Request[Any, Any, Any], account: FromPath[int]) -> Response[bytes]:
    """What inviting somebody comes to."""
    kept = await look(request, accounts.kept_account, account)
    return await show(request, "pages/admin/invitation.html", PersonPage(kept))


@form(f"{_AT}/invitation")
async def invite(request: Request[Any, Any, Any], account: FromPath[int]) -> Response[bytes]:
    """Make the link, and show it this once: nothing but its hash is kept."""
    wiring = wiring_of(request)
    secret = await write(request, invitations.invite, await actor_of(request), account, wiring.now())
    kept: KeptAccount = await look(request, accounts.kept_account, account)
    link = f"{wiring.settings.public_url}/{kept.account.language.value}/invitation/{secret}"
    return await show(request, "pages/admin/invitation.html", PersonPage(kept, link=link))


def _filled(request: Request[Any, Any, Any], kept: KeptAccount) -> Form:
    saved = kept.account
    return Form.of(language_of(request), AccountIn(saved.email, saved.name, saved.language))


async def _show_details(
    request: Request[Any, Any, Any], kept: KeptAccount, form_: Form, status: int
) -> Response[bytes]:
    page = PersonPage(kept, form_)
    return await show(request, "pages/admin/person_details.html", page, status=status)


async def _show_roles(
    request: Request[Any, Any, Any], account: int, form_: Form, status: int
) -> Response[bytes]:
    kept = await look(request, accounts.kept_account, account)
    units = await look_up(request, organisations.matching, OrganisationFilter(), "", _MOST_OFFERED)
    page = RolePage(
        kept,
        form_,
        tuple(units.items),
        tuple(await look_up(request, places.all_ministries)),
        tuple(await look_up(request, places.regions)),
    )
    return await show(request, "pages/admin/role.html", page, status=status)


HANDLERS = [
    show_person,
    show_details,
    save_details,
    show_roles,
    give_role,
    take_role,
    show_invitation,
    invite,
]
