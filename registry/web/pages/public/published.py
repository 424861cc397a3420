"""How every public page is answered: rendered once for each state of the public record.

The state is read in each request, before anything else. If something is published while a page is
being made, what the page is made from is read together with the number it belongs to: a change is
never seen late, and a page never goes by the number of another state.

Where the database cannot be reached, pages that are at hand are still shown: nothing can have been
published meanwhile by way of it.
"""

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar

import msgspec
from litestar import Request, Response

from registry.actions import public_record
from registry.actions.public_record import PublishedState
from registry.edition import edition
from registry.errors import StoreAway, StoreBusy
from registry.model.calendar import day_of
from registry.store import Store
from registry.web.answers import is_known
from registry.web.compressing import Compressed, compressed
from registry.web.identity import session_of
from registry.web.languages import language_of
from registry.web.looks import store_for_browser
from registry.web.pages.frame import HTML, Frame, render
from registry.web.pages.public.kept_pages import KeptPages, Moment
from registry.web.wiring import wiring_of

T = TypeVar("T")

KEPT: Final = "kept_pages"
"""Where the application keeps its KeptPages, in its state."""


async def published(
    request: Request[Any, Any, Any],
    template: str,
    path: str,
    load: Callable[[Store, dt.date], object],
    query: str = "",
) -> Response[bytes]:
    """Answer with a page that shows nothing but the public record.

    `path` is the address behind the language and `query` the parameters that matter; `load`
    returns the content as of a day, and what it raises is answered like any refusal.
    """
    wiring = wiring_of(request)
    frame = Frame(
        language=language_of(request),
        path=path,
        query=query,
        site=wiring.settings.public_url,
        has_session=session_of(request) is not None,
    )

    async def rendered(state: PublishedState, content: object) -> bytes:
        return render(template, msgspec.structs.replace(frame, is_demo=state.is_demo), content)

    address = f"{frame.href(frame.language)}{' s' if frame.has_session else ''}"
    page = await at_present(request, address, load, rendered)
    body, coding = page.content.body_for(request)
    encoding = coding.get("content-encoding")
    tag = page.tag(
        f"{frame.language.value}{'.s' if frame.has_session else ''}{f'.{encoding}' if encoding else ''}"
    )
    headers = {"etag": tag, "cache-control": "no-cache", "vary": "Accept-Encoding, Cookie"}
    if is_known(request, tag):
        return Response(b"", status_code=304, headers=headers, media_type=HTML)
    return Response(body, headers=coding | headers, media_type=HTML)


class Published(msgspec.Struct, frozen=True):
    """What is answered with, and of which moment it is."""

    moment: Moment
    content: Compressed

    def tag(self, kind: str) -> str:
        """Return the entity tag; another coding, language or frame is another `kind`."""
        state = f"{self.moment.published.number}{'d' if self.moment.published.is_demo else ''}"
        return f'"{state}.{self.moment.today:%Y%m%d}.{kind}.{edition()}"'


async def at_present(
    request: Request[Any, Any, Any],
    address: str,
    load: Callable[[Store, dt.date], T],
    make: Callable[[PublishedState, T], Awaitable[bytes]],
) -> Published:
    """Return what is kept under an address, or what `make` makes of what `load` returns as of a day."""
    wiring, kept = wiring_of(request), kept_pages(request)
    today = day_of(wiring.now())
    moment = await _present(store_for_browser(request), kept, today)
    content = kept.get(moment, address)
    if content is None:
        store = wiring.store.seeing(event=moment.published.number or None)
        state, loaded = await store.read(_together, load, today)
        moment = Moment(state, today)
        content = compressed(await make(state, loaded))
        # What takes long to make may be of yesterday once it is made: it must not take today's pages away.
        if kept.moment is None or not kept.moment.is_later_than(moment):
            kept.keep(moment, address, content)
    return Published(moment, content)


def kept_pages(request: Request[Any, Any, Any]) -> KeptPages:
    """Return the pages that this process keeps."""
    kept: KeptPages = request.app.state[KEPT]
    return kept


async def _present(store: Store, kept: KeptPages, today: dt.date) -> Moment:
    """Return which state the public record is in now, or was when it could last be read.

    A replica that lags behind another does not take readers back to what was: neither here, nor when
    a page is made, which is done where at least this state has been heard of.
    """
    try:
        moment = Moment(await store.read(public_record.state), today)
    except (StoreAway, StoreBusy):
        if kept.moment is None:
            raise
        return kept.moment
    if store.has_replicas and kept.moment is not None and kept.moment.is_later_than(moment):
        return Moment(kept.moment.published, today)
    return moment


def _together(store: Store, load: Callable[[Store, dt.date], T], today: dt.date) -> tuple[PublishedState, T]:
    with store.at_one_moment() as now:
        return public_record.state(now), load(now, today)
