"""How every public page is answered: rendered once for each state of the public record.

The state is read in each request, before anything else. If something is published while a page is
being rendered, the page may already show it, under a tag that nobody will be told is current: a
change is never seen late.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec
from litestar import Request, Response

from registry.actions import public_record
from registry.actions.public_record import PublishedState
from registry.model.calendar import day_of
from registry.store import Store
from registry.web.answers import is_known
from registry.web.edition import edition
from registry.web.pages.frame import Frame, render
from registry.web.pages.kept_pages import KeptPages
from registry.web.pages.languages import language_of
from registry.web.wiring import Wiring, wiring_of

HTML = "text/html"
_KEPT = "kept_pages"


class _Moment(msgspec.Struct, frozen=True):
    """All that public pages depend on: what is published, and the day, on which deals end."""

    published: PublishedState
    today: dt.date


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
    moment = _Moment(await wiring.store.read(public_record.state), day_of(wiring.now()))
    frame = _frame(request, wiring, moment, path, query)
    tag = _tag(moment, frame)
    headers = {"etag": tag, "cache-control": "no-cache"}
    kept: KeptPages = request.app.state.setdefault(_KEPT, KeptPages())
    address = frame.href(frame.language)
    page = kept.get(moment, address)
    if page is None:
        page = render(template, frame, await wiring.store.read(load, moment.today))
        kept.keep(moment, address, page)
    if is_known(request, tag):
        return Response(b"", status_code=304, headers=headers, media_type=HTML)
    return Response(page, headers=headers, media_type=HTML)


def _frame(request: Request[Any, Any, Any], wiring: Wiring, moment: _Moment, path: str, query: str) -> Frame:
    return Frame(
        language=language_of(request),
        path=path,
        query=query,
        site=wiring.settings.public_url,
        is_demo=moment.published.is_demo,
    )


def _tag(moment: _Moment, frame: Frame) -> str:
    state = f"{moment.published.number}{'d' if moment.published.is_demo else ''}"
    return f'"{state}.{moment.today:%Y%m%d}.{frame.language.value}.{edition()}"'
