"""The pages: server-rendered HTML in three languages, which work without any script.

Each room has the pages of those who use them; what they share is here.
"""

from litestar import Router
from litestar.handlers import HTTPRouteHandler
from litestar.types import ControllerRouterHandler

from registry.model.languages import Language
from registry.web.pages import (
    admin,
    deal_editing,
    profile,
    public,
    reviews,
    signing_in,
    typed_forms,
    verifying,
    workspace,
)
from registry.web.pages.entrance import enter

IN_EACH_LANGUAGE: list[HTTPRouteHandler] = [
    *public.HANDLERS,
    *verifying.HANDLERS,
    *signing_in.HANDLERS,
    *workspace.HANDLERS,
    *reviews.HANDLERS,
    *profile.HANDLERS,
    *deal_editing.HANDLERS,
    *admin.HANDLERS,
    *typed_forms.HANDLERS,
]

HANDLERS: list[ControllerRouterHandler] = [
    enter,
    *verifying.WITHOUT_LANGUAGE,
    *(Router(path=f"/{language.value}", route_handlers=IN_EACH_LANGUAGE) for language in Language),
]
