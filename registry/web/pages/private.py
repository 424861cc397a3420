"""Pages for people who are signed in, and where browsers are led from their forms.

Nothing of them is kept anywhere: they are made for each request, for one person. A form is sent to
the address of the page that it stands on; `form_answers` says what comes of it.
"""

from typing import Any, Final
from urllib.parse import quote

from litestar import HttpMethod, Request, Response, post, route

from registry.actions import demo_state, sessions
from registry.model.people import Account, Actor
from registry.store import Store
from registry.web.cookies import notice_cookie
from registry.web.forms.tokens import token_for
from registry.web.guards import form_of_person, guarded_by, signed_in
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.looks import store_for
from registry.web.pages.frame import HTML, Frame, Person, render
from registry.web.pages.notices import Notice, notice_of, told
from registry.web.wiring import wiring_of

NO_STORE: Final = {"cache-control": "no-store"}
MOST_FORM_BYTES: Final = 2_000_000


def private_page(path: str) -> route:
    """Return the decorator of a page, at a path behind the language, for whoever is signed in."""
    methods = [HttpMethod.GET, HttpMethod.HEAD]
    return route(path, http_method=methods, include_in_schema=False, **guarded_by(signed_in))


def form(path: str, most_bytes: int = MOST_FORM_BYTES) -> post:
    """Return the decorator of what takes a form: when it runs, the form is read and the person's own."""
    return post(path, include_in_schema=False, request_max_body_size=most_bytes, **guarded_by(form_of_person))


def path_of(request: Request[Any, Any, Any]) -> str:
    """Return the address of a page behind its language."""
    return request.url.path.partition(f"/{language_of(request).value}/")[2]


async def show(
    request: Request[Any, Any, Any],
    template: str,
    content: object,
    *,
    query: str = "",
    status: int = 200,
) -> Response[bytes]:
    """Answer with a page for the person who asks; `query` has the parameters that the page understood."""
    wiring, actor = wiring_of(request), await actor_of(request)
    account, is_demo = await store_for(request).read(_reader, actor)
    notice = notice_of(request)
    frame = Frame(
        language=language_of(request),
        path=path_of(request),
        query=query,
        site=wiring.settings.public_url,
        is_demo=is_demo,
        is_lasting=False,
        has_session=True,
        person=Person.of(account),
        token=token_for(request),
        notice=notice,
    )
    page = render(template, frame, content)
    cookies = [] if notice is None else [told(wiring.settings)]
    return Response(page, status_code=status, headers=NO_STORE, cookies=cookies, media_type=HTML)


def _reader(store: Store, actor: Actor) -> tuple[Account, bool]:
    return sessions.who_am_i(store, actor), demo_state.is_demo(store)


def done(request: Request[Any, Any, Any], path: str, notice: Notice) -> Response[bytes]:
    """Lead the browser on to a path behind the language, where the notice says what was done."""
    response = lead_to(request, path)
    response.cookies.append(notice_cookie(wiring_of(request).settings, notice.value))
    return response


def lead_to(request: Request[Any, Any, Any], path: str) -> Response[bytes]:
    """Lead the browser on to a path behind the language; `path` may have a query."""
    location = f"/{language_of(request).value}/{quote(path, safe='/?=&#%')}"
    return Response(b"", status_code=303, headers=NO_STORE | {"location": location}, media_type=HTML)
