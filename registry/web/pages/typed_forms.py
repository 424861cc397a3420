"""Discarding what was typed into a form and could not be saved."""

from typing import Any

from litestar import Request, Response

from registry.actions import typed_forms
from registry.web.changes import write
from registry.web.forms.sent import sent_form
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.own_addresses import own_page
from registry.web.pages.private import form, lead_to


@form("/typed-forms/discard")
async def discard_typed(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Forget what was typed, and show the page again as it is saved."""
    address = sent_form(request).text("address")
    await write(request, typed_forms.forget, await actor_of(request), address)
    is_page = own_page(f"/{language_of(request).value}/{address}") is not None
    return lead_to(request, address if is_page else "workspace")


HANDLERS = [discard_typed]
