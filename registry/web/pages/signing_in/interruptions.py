"""When a session is asked for and there is none: sign in, and go on where it was.

A page leads to the page for signing in, and back. A form that was sent too late comes back with the
form for signing in below it: what was typed goes along, and is sent on once its author has said so.
"""

from typing import Any, Final
from urllib.parse import quote

import msgspec
from litestar import Request, Response

from registry.actions.demo_state import PASSWORD
from registry.errors import FormOutdated, RegistryError
from registry.web.forms.sent import TOKEN, SentForm, sent_form
from registry.web.languages import language_of
from registry.web.own_addresses import own_page
from registry.web.pages.frame import HTML
from registry.web.pages.private import NO_STORE
from registry.web.pages.signing_in.anonymous import show_to_anybody

_SAFE_METHODS: Final = frozenset({"GET", "HEAD"})
_FORBIDDEN, _UNAUTHORISED, _SEE_OTHER = 403, 401, 303


class KeptForm(msgspec.Struct, frozen=True):
    """A form that could not be taken yet: where it goes, and its fields, those of its own among them."""

    address: str
    fields: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, address: str, form: SentForm) -> "KeptForm":
        """Return the form as it was sent, without its token and without passwords."""
        own = [(name, text) for name, text in form.own.items() if name != TOKEN]
        typed = [(name, text) for name, texts in form.keepable.items() for text in texts]
        return cls(address, (*own, *typed))

    @classmethod
    def read(cls, text: str) -> "KeptForm | None":
        """Return the form that was handed on as a text; None for one that leads nowhere of ours."""
        try:
            kept = msgspec.json.decode(text, type=cls)
        except (msgspec.DecodeError, UnicodeError):
            return None
        return kept if own_page(kept.address) else None

    @property
    def handed_on(self) -> str:
        """The form as one text, for a hidden field."""
        return msgspec.json.encode(self).decode()


class SignInPage(msgspec.Struct, frozen=True):
    """The form for signing in: what is wrong with it, and where to go on, with or without a form.

    `is_interrupted` after a form has come without a session. A demo names its people, by e-mail and name.
    """

    email: str = ""
    refusal: str = ""
    onward: str = ""
    kept: KeptForm | None = None
    is_interrupted: bool = False
    demo_people: tuple[tuple[str, str], ...] = ()
    demo_password: str = PASSWORD


class ResumePage(msgspec.Struct, frozen=True):
    """A form that its author has to look at again before it is sent on."""

    kept: KeptForm


def ask_to_sign_in(request: Request[Any, Any, Any], refusal: RegistryError) -> Response[bytes]:
    """Answer a request for a page that needs a person, and where none is known."""
    if request.method in _SAFE_METHODS:
        query = f"?{request.url.query}" if request.url.query else ""
        onward = quote(own_page(f"{request.url.path}{query}") or "", safe="/")
        location = f"/{language_of(request).value}/sign-in" + (f"?next={onward}" if onward else "")
        return Response(
            b"", status_code=_SEE_OTHER, headers=NO_STORE | {"location": location}, media_type=HTML
        )
    kept = KeptForm.of(request.url.path, sent_form(request))
    if isinstance(refusal, FormOutdated):
        return resume(request, kept, _FORBIDDEN)
    page = SignInPage(kept=kept, is_interrupted=True)
    template = "pages/signing_in/sign_in.html"
    return show_to_anybody(request, template, page, path="sign-in", status=_UNAUTHORISED)


def resume(request: Request[Any, Any, Any], kept: KeptForm, status: int = 200) -> Response[bytes]:
    """Show what was typed before signing in, to be sent on."""
    return show_to_anybody(
        request, "pages/signing_in/resume.html", ResumePage(kept), path="workspace", status=status
    )
