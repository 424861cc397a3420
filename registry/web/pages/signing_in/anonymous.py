"""Pages for people who are not signed in, with forms of their own: nothing of them is kept anywhere."""

from typing import Any

from litestar import Request, Response

from registry.web.forms.tokens import begin_visit
from registry.web.identity import session_of
from registry.web.languages import language_of
from registry.web.pages.errors import may_be_demo
from registry.web.pages.frame import HTML, Frame, render
from registry.web.pages.notices import notice_of, told
from registry.web.pages.private import NO_STORE, path_of
from registry.web.wiring import wiring_of


def show_to_anybody(
    request: Request[Any, Any, Any],
    template: str,
    content: object,
    *,
    path: str | None = None,
    status: int = 200,
    headers: dict[str, str] | None = None,
    is_demo: bool | None = None,
) -> Response[bytes]:
    """Answer with a page whose forms bring the token of this browser's visit.

    Whether this is a demo is told as far as it is known, where the caller does not say.
    """
    settings = wiring_of(request).settings
    token, visit = begin_visit(request)
    notice = notice_of(request)
    frame = Frame(
        language=language_of(request),
        path=path_of(request) if path is None else path,
        site=settings.public_url,
        is_demo=may_be_demo(request) if is_demo is None else is_demo,
        is_lasting=False,
        has_session=session_of(request) is not None,
        token=token,
        notice=notice,
    )
    cookies = [visit] if visit is not None else []
    if notice is not None:
        cookies.append(told(settings))
    return Response(
        render(template, frame, content),
        status_code=status,
        headers=NO_STORE | {"x-robots-tag": "noindex"} | (headers or {}),
        cookies=cookies,
        media_type=HTML,
    )
