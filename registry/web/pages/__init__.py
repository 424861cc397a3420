"""The pages: server-rendered HTML in three languages, which work without any script.

Each public page is a function of what is published; `published` renders it once for each state.
"""

from litestar import Router
from litestar.handlers import HTTPRouteHandler
from litestar.types import ControllerRouterHandler

from registry.model.languages import Language
from registry.web.pages import agreements, deals, front, invitations, organisations
from registry.web.pages.entrance import enter

IN_EACH_LANGUAGE: list[HTTPRouteHandler] = [
    *front.HANDLERS,
    *deals.HANDLERS,
    *agreements.HANDLERS,
    *organisations.HANDLERS,
    *invitations.HANDLERS,
]

HANDLERS: list[ControllerRouterHandler] = [
    enter,
    *(Router(path=f"/{language.value}", route_handlers=IN_EACH_LANGUAGE) for language in Language),
]
