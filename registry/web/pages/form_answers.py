"""What comes of a form that was sent: saved and led on, or shown again with nothing lost.

When it was saved, the next page confirms it. When it was not, the same page comes again with
everything as it was typed, which is kept until it is saved or discarded (docs/decisions/0020).
"""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from litestar import Request, Response

from registry.actions import typed_forms
from registry.errors import InvalidInput, Stale
from registry.locale import marked, translate
from registry.web.answers import JSON
from registry.web.changes import write
from registry.web.forms.sent import SentForm
from registry.web.forms.shown import Form
from registry.web.identity import actor_of
from registry.web.languages import language_of
from registry.web.looks import store_for
from registry.web.pages.private import NO_STORE, path_of
from registry.web.wiring import wiring_of
from registry.wire.encoding import encode
from registry.wire.forms import FormRefused, field_of, renamed

_REFUSED, _STALE = 422, 412
_SAVED: Final = marked("Saved.")
_NOT_YET: Final = marked("Not everything can be saved yet. What you typed is kept.")
_SOMEBODY_ELSE: Final = marked("Somebody else has changed this. Save to see both side by side.")


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
