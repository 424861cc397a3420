"""Files that a request brings along."""

from typing import Any, Final, TypeVar

import msgspec
from litestar import Request
from litestar.datastructures import UploadFile

from registry.errors import FieldError, InvalidInput, MalformedBody
from registry.wire.decoding import decode_query

T = TypeVar("T")

FILE: Final = "file"
"""The name of the part, or of the field of a form, that has the file."""

MULTIPART: Final = "multipart/form-data"


class Upload(msgspec.Struct, frozen=True):
    """A file as it was sent, under the name that its sender gave it."""

    name: str
    content: bytes


async def upload_of(request: Request[Any, Any, Any], type_: type[T]) -> tuple[T, Upload]:
    """Return what a body of several parts says beside its file, and the file.

    Raises MalformedBody, or InvalidInput with every error.
    """
    try:
        parts = await request.form()
    except (
        LookupError,
        UnicodeError,
    ) as error:  # a part in an encoding that there is not, or not in the one it names
        raise MalformedBody from error
    texts = [(name, value) for name, value in parts.multi_items() if isinstance(value, str) and name != FILE]
    errors: tuple[FieldError, ...] = ()
    said = None
    try:
        said = decode_query(texts, type_)
    except InvalidInput as refusal:
        errors = refusal.errors
    file = next((value for value in parts.getall(FILE, []) if isinstance(value, UploadFile)), None)
    if file is None:
        errors = (*errors, FieldError(f"/{FILE}", "required"))
    if said is None or file is None or errors:
        raise InvalidInput(*errors)
    return said, await read_upload(file)


async def read_upload(file: UploadFile) -> Upload:
    """Return a file that was sent, and let go of what it was kept in meanwhile."""
    content = await file.read()
    await file.close()
    return Upload(file.filename, content)
