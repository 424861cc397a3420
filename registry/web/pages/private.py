"""Pages for people who are signed in, and the forms on them.

Nothing of them is kept anywhere: they are made for each request, for one person. A form is sent to
the address of the page that it stands on. When it was saved, the browser is led on, and the next
page confirms it; when it was not, the same page comes again with everything as it was typed.
"""

from collections.abc import Awaitable, Callable
from typing import Any, Final
from urllib.parse import quote

from litestar import HttpMethod, Request, Response, post, route

from registry.actions import demo_state, sessions, typed_forms
from registry.errors import InvalidInput, Stale
from registry.locale import marked, translate
from registry.model.people import Account, Actor
from registry.store import Store
from registry.web.answers import JSON
from registry.web.changes import write
from registry.web.cookies import notice_cookie
from registry.web.forms.sent import SentForm
from registry.web.forms.shown import Form
from registry.web.forms.tokens import token_for
from registry.web.guards import form_of_person, guarded_by, signed_in
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.looks import store_for
from registry.web.pages.frame import HTML, Frame, Person, render
from registry.web.pages.notices import Notice, notice_of, told
from registry.web.wiring import wiring_of
from registry.wire.encoding import encode
from registry.wire.forms import FormRefused, field_of, renamed

NO_STORE: Final = {"cache-control": "no-store"}
MOST_FORM_BYTES: Final = 2_000_000
_REFUSED, _STALE = 422, 412
_SAVED: Final = marked("Saved.")
_NOT_YET: Final = marked("Not everything can be saved yet. What you typed is kept.")
_SOMEBODY_ELSE: Final = marked("Somebody else has changed this. Save to see both side by side.")


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


async def opened(request: Request[Any, Any, Any], filled: Form) -> Form:
    """Return a form as it is shown first: with what was typed here earlier and could not be saved, if any."""
    kept = await store_for(request).read(typed_forms.find, await actor_of(request), path_of(request))
    if kept is None:
        return filled
    typed = Form(fields=kept.fields, revision=kept.made_from, typed_at=kept.at)
    return typed if kept.made_from == filled.revision else typed.beside(filled)


async def answer_form(
    request: Request[Any, Any, Any],
    sent: SentForm,
    save: Callable[[], Awaitable[Response[bytes]]],
    show_again: Callable[[Form, int], Awaitable[Response[bytes]]],
    current: Callable[[], Awaitable[Form]] | None = None,
) -> Response[bytes]:
    """Save what was sent and lead on, or show it again with all that is in the way.

    `save` reads the form, runs the action and says where to go on. `show_again` shows a form with
    a status. `current` fills the form from what is saved now, for when somebody else has changed
    it meanwhile. A form that saves itself while it is being typed into is told in JSON.
    """
    form_ = Form(fields=sent.fields, revision=sent.revision)
    try:
        answered = await save()
    except FormRefused as refusal:
        return await _again(request, sent, form_.refused(language_of(request), refusal), _REFUSED, show_again)
    except InvalidInput as refusal:
        refused = InvalidInput(*renamed(refusal.errors, sent.rows))
        return await _again(request, sent, form_.refused(language_of(request), refused), _REFUSED, show_again)
    except Stale:
        if current is None:
            raise
        beside = form_.beside(await current())
        return await _again(request, sent, beside, _STALE, show_again)
    await write(request, typed_forms.forget, await actor_of(request), path_of(request))
    if sent.saves_itself:
        saved = await current() if current is not None else Form()
        given = _given_by_saving(sent, saved)
        return _told(200, translate(language_of(request), _SAVED), saved.revision, given)
    return answered


def _given_by_saving(sent: SentForm, saved: Form) -> dict[str, str]:
    """Return what the form had no field for and has now: the numbers that saving gives to new rows."""
    given = {field_of(name, sent.rows): saved.text(name) for name in saved.fields}
    return {name: text for name, text in given.items() if text and name not in sent.fields}


async def _again(
    request: Request[Any, Any, Any],
    sent: SentForm,
    form_: Form,
    status: int,
    show_again: Callable[[Form, int], Awaitable[Response[bytes]]],
) -> Response[bytes]:
    """Keep what was typed and could not be saved, and show it again."""
    now = wiring_of(request).now()
    actor = await actor_of(request)
    await write(request, typed_forms.keep, actor, path_of(request), sent.keepable, sent.revision, now=now)
    if not sent.saves_itself:
        return await show_again(form_, status)
    said = _SOMEBODY_ELSE if status == _STALE else _NOT_YET
    return _told(status, translate(language_of(request), said), sent.revision)


def _told(
    status: int, message: str, revision: int | None, fields: dict[str, str] | None = None
) -> Response[bytes]:
    body = encode({"message": message, "revision": revision, "fields": fields or {}})
    return Response(body, status_code=status, headers=NO_STORE, media_type=JSON)
