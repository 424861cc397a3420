"""Pages for everybody that are made anew for each request."""

from typing import Any

from litestar import Request, Response

from registry.model.languages import Language
from registry.web.identity import session_of
from registry.web.languages import language_in, language_of
from registry.web.pages.frame import HTML, Frame, render
from registry.web.wiring import wiring_of


def show(
    request: Request[Any, Any, Any],
    template: str,
    content: object,
    path: str,
    *,
    is_demo: bool,
    status: int = 200,
    language: Language | None = None,
) -> Response[bytes]:
    """Answer with a page; `path` is what follows the language in its address, if that begins with one."""
    frame = Frame(
        language=language or language_of(request),
        path=path,
        site=wiring_of(request).settings.public_url,
        is_demo=is_demo,
        is_lasting=False,
        has_session=session_of(request) is not None,
    )
    vary = "Cookie" if language_in(request) else "Accept, Accept-Language, Cookie"
    return Response(
        render(template, frame, content),
        status_code=status,
        headers={"cache-control": "no-cache", "vary": vary},
        media_type=HTML,
    )
