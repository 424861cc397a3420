"""Pages about the registry itself: how its figures come about, and how accessible it is."""

import datetime as dt
from typing import Any, Final

import msgspec
from litestar import Request, Response

from registry.store import Store
from registry.web.pages.public.published import published
from registry.web.pages.routes import page
from registry.web.wiring import wiring_of

ASSESSED_ON: Final = dt.date(2026, 11, 24)
"""When the statement was last brought up to what the tests show."""


class AccessibilityPage(msgspec.Struct, frozen=True):
    """The statement that Finnish law asks for (306/2019, section 9; Commission decision 2018/1523).

    `contact` is where readers write to, an empty text where the operator has named none.
    """

    assessed_on: dt.date
    contact: str


@page("/about-the-figures")
async def show_about_figures(request: Request[Any, Any, Any]) -> Response[bytes]:
    """How the figures come about."""

    def load(_store: Store, _today: dt.date) -> None:
        return None

    return await published(request, "pages/public/about_figures.html", "about-the-figures", load)


@page("/accessibility")
async def show_accessibility(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The accessibility statement."""
    statement = AccessibilityPage(ASSESSED_ON, wiring_of(request).settings.contact)

    def load(_store: Store, _today: dt.date) -> AccessibilityPage:
        return statement

    return await published(request, "pages/public/accessibility.html", "accessibility", load)


HANDLERS = [show_about_figures, show_accessibility]
