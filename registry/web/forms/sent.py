"""What a browser sends of a form."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import UploadFile

from registry.errors import MalformedBody
from registry.web.headers import header
from registry.web.languages import language_of
from registry.web.uploads import Upload, read_upload
from registry.wire.forms import decode_form

T = TypeVar("T")

TOKEN: Final = "_token"  # noqa: S105 (the name of a field)
REVISION: Final = "_revision"
SECRETS: Final = frozenset({"old_password", "password", "password_again"})
"""Fields that are shown to nobody again, not even to whoever has filled them in."""

_SENT: Final = "registry.form"
_MOST_DIGITS: Final = 18
_UNTICKED: Final = ("false",)


class SentForm:
    """The fields of a form as they were sent, by name; those of its own begin with `_`.

    `revision` is that of the object that the form was filled from, `button` what was pressed.
    `rows` says which rows of its lists were filled in, once it was decoded.
    """

    def __init__(self, request: Request[Any, Any, Any], pairs: list[tuple[str, str]]) -> None:
        self._language = language_of(request)
        self.own: dict[str, str] = {name: text for name, text in pairs if name.startswith("_")}
        self.fields: dict[str, tuple[str, ...]] = {}
        for name, text in pairs:
            if not name.startswith("_"):
                earlier = self.fields.get(name, ())
                # A box that is ticked comes behind the hidden field that says no for it.
                self.fields[name] = (text,) if earlier == _UNTICKED else (*earlier, text)
        self.files: Mapping[str, Upload] = {}
        self.rows: Mapping[str, tuple[str, ...]] = {}
        self.saves_itself = header(request, b"x-autosave") is not None

    @property
    def token(self) -> str:
        """The token of the page that the form stood on."""
        return self.own.get(TOKEN, "")

    @property
    def revision(self) -> int | None:
        """The revision that the form was filled from; one that is none matches nothing."""
        text = self.own.get(REVISION, "")
        if not text:
            return None
        is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
        return int(text) if is_number else -1

    @property
    def button(self) -> str:
        """The value of the button `_do` that was pressed."""
        return self.own.get("_do", "")

    @property
    def keepable(self) -> dict[str, tuple[str, ...]]:
        """The fields but for passwords: what may be kept, or sent back to be sent once more."""
        return {name: texts for name, texts in self.fields.items() if name not in SECRETS}

    def text(self, name: str) -> str:
        """Return what a field holds, an empty text where there is no such field."""
        texts = self.fields.get(name, ())
        return texts[-1] if texts else ""

    def decode(self, type_: type[T]) -> T:
        """Read the fields as a Struct of the wire; raises InvalidInput with every error."""
        decoded = decode_form(self._language, self.fields, type_)
        self.rows = decoded.rows
        return decoded.content


async def read_form(connection: ASGIConnection) -> SentForm:  # type: ignore[type-arg]
    """Return the form that a request brings; it is read once.

    Raises MalformedBody for what no browser sends.
    """
    known: SentForm | None = connection.scope.get(_SENT)  # type: ignore[assignment]
    if known is not None:
        return known
    request: Request[Any, Any, Any] = connection  # type: ignore[assignment]
    try:
        data = await request.form()
    except (LookupError, UnicodeError) as error:  # a part in an encoding that there is not, or not in its own
        raise MalformedBody from error
    pairs = [(name, value) for name, value in data.multi_items() if isinstance(value, str)]
    form = SentForm(request, [(_clean(name), _clean(value)) for name, value in pairs])
    connection.scope[_SENT] = form  # type: ignore[typeddict-unknown-key]
    return form


async def take_files(connection: ASGIConnection) -> None:  # type: ignore[type-arg]
    """Bring the files of a form that was read along with it."""
    sent_form(connection).files = {name: await read_upload(file) for name, file in await _files(connection)}


async def drop_files(connection: ASGIConnection) -> None:  # type: ignore[type-arg]
    """Let go of the files of a form that was read: whoever sent it has to send them again."""
    for _, file in await _files(connection):
        await file.close()


async def _files(connection: ASGIConnection) -> list[tuple[str, UploadFile]]:  # type: ignore[type-arg]
    request: Request[Any, Any, Any] = connection  # type: ignore[assignment]
    data = await request.form()  # it was read before, and is kept
    return [(name, value) for name, value in data.multi_items() if isinstance(value, UploadFile)]


def sent_form(connection: ASGIConnection) -> SentForm:  # type: ignore[type-arg]
    """Return the form that was read before the handler ran; raises LookupError where none was."""
    form: SentForm | None = connection.scope.get(_SENT)  # type: ignore[assignment]
    if form is None:
        raise LookupError(connection.url.path)
    return form


def _clean(text: str) -> str:
    """Return a text without what no browser sends and nobody can store or see."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")
