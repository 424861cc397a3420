"""Error pages: what went wrong and what to do, in the reader's language, and nothing of our insides."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from litestar import Request, Response

from registry.model.languages import Language
from registry.web.identity import session_of
from registry.web.languages import language_in
from registry.web.pages.frame import HTML, Frame, render
from registry.web.pages.public.published import kept_pages
from registry.web.wiring import wiring_of

TOLD: Final = frozenset({"outcome_unknown", 400, 403, 404, 405, 409, 413, 422, 429, 500, 503})
"""The codes and statuses that have a text of their own; others are told as the first of their kind."""

_FIRST_OF_SERVER = 500


class ErrorPage(msgspec.Struct, frozen=True):
    """Which error page: its text goes by the status, or by a code that needs words of its own.

    A fault of ours has a number to find it by.
    """

    told: int | str
    request_id: str = ""


def error_page(
    request: Request[Any, Any, Any],
    status: int,
    language: Language,
    headers: Mapping[str, str] | None = None,
    *,
    code: str = "",
    request_id: str = "",
) -> Response[bytes]:
    """Answer a refused request for a page; `headers` are those that belong to it, such as Allow."""
    told = next((told for told in (code, status) if told in TOLD), _kind_of(status))
    path = request.url.path.removeprefix(f"/{language.value}/") if language_in(request) else ""
    frame = Frame(
        language=language,
        path=path if language_in(request) else "",
        site=wiring_of(request).settings.public_url,
        is_demo=may_be_demo(request),
        is_lasting=False,
        has_session=session_of(request) is not None,
    )
    kept = {"cache-control": "no-store", "vary": "Accept-Language", **(headers or {})}
    return Response(
        render("pages/errors/error.html", frame, ErrorPage(told, request_id)),
        status_code=status,
        headers=kept,
        media_type=HTML,
    )


def _kind_of(status: int) -> int:
    return 500 if status >= _FIRST_OF_SERVER else 404


def may_be_demo(request: Request[Any, Any, Any]) -> bool:
    """Tell whether to show the demo lines, as far as it is known: the store may be what has failed."""
    moment = kept_pages(request).moment
    return moment is not None and moment.published.is_demo
