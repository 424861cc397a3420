"""The page that asks for a document: its file, or what is printed on it.

Where scripts run, the file is hashed in the browser and never leaves it. Elsewhere it is sent, hashed
as it comes in, and not kept.
"""

import datetime as dt
import hashlib
from typing import Any, Final

import msgspec
from litestar import Request, Response, post
from litestar.exceptions import HTTPException

from registry.actions import demo_state
from registry.locale import marked, translate
from registry.store import Store
from registry.web.forms.shown import Form, Message
from registry.web.guards import file_of_anybody, guarded_by
from registry.web.languages import language_of
from registry.web.looks import look_up
from registry.web.pages.private import lead_to
from registry.web.pages.public.published import published
from registry.web.pages.public.queries import query_of
from registry.web.pages.routes import page
from registry.web.pages.verifying.results import canonical
from registry.web.pages.verifying.showing import show
from registry.web.sent_hashes import sha256_of_file

PATH: Final = "verify"
MOST_BYTES: Final = 50_000_000
"""A hundred times what a long document takes."""

_AROUND: Final = 100_000
_TEMPLATE: Final = "pages/verifying/verify.html"
_TOO_LARGE: Final = 413
_LONGEST: Final = 200
_NOTHING: Final = hashlib.sha256(b"").hexdigest()
_CHOOSE: Final = marked("Choose the file that you want to verify.")
_EMPTY: Final = marked("This file is empty. Get it again from where you got it, and choose it then.")
_TOO_BIG: Final = marked("Choose another file: documents of the registry are never as big as this one.")
_UNREADABLE: Final = marked(
    "Give the code as it stands on the document, 12 letters and digits, or a SHA-256 of 64 digits."
)


class VerifyQuery(msgspec.Struct, frozen=True):
    """What somebody has typed: the code of a document, or the hash of a file."""

    document: str | None = None


class VerifyPage(msgspec.Struct, frozen=True):
    """The forms, with what is wrong with what was sent; a file may have `most_bytes`."""

    form: Form = Form()
    most_bytes: int = MOST_BYTES


@page(f"/{PATH}")
async def show_verify(request: Request[Any, Any, Any]) -> Response[bytes]:
    """The forms; with something typed, what comes of it."""
    typed = query_of(request, VerifyQuery)[0].document or ""
    if "document" not in request.query_params:

        def load(_store: Store, _today: dt.date) -> VerifyPage:
            return VerifyPage()

        return await published(request, _TEMPLATE, PATH, load)
    if mark := canonical(typed):
        return lead_to(request, f"{PATH}/{mark}")
    return await _again(request, "document", _UNREADABLE, 422, typed)


@post(
    f"/{PATH}",
    include_in_schema=False,
    request_max_body_size=MOST_BYTES + _AROUND,
    **guarded_by(file_of_anybody),
)
async def verify_file(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Look at a file, and lead on to what is known of it."""
    try:
        sha256 = await sha256_of_file(request)
    except HTTPException as error:
        if error.status_code != _TOO_LARGE:
            raise
        return await _again(request, "file", _TOO_BIG, _TOO_LARGE)
    if sha256 is None:
        return await _again(request, "file", _CHOOSE, 422)
    if sha256 == _NOTHING:
        return await _again(request, "file", _EMPTY, 422)
    return lead_to(request, f"{PATH}/{sha256}")


async def _again(
    request: Request[Any, Any, Any], name: str, said: str, status: int, typed: str = ""
) -> Response[bytes]:
    """Show the forms again with what is wrong with one of them."""
    message = Message(name, translate(language_of(request), said))
    form = Form(fields={"document": (typed[:_LONGEST],)}, messages=(message,))
    is_demo = await look_up(request, demo_state.is_demo)
    return show(request, _TEMPLATE, VerifyPage(form), PATH, is_demo=is_demo, status=status)


HANDLERS = [show_verify, verify_file]
