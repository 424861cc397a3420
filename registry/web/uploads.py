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
    items = list(parts.multi_items())
    sent = [(name, await read_upload(value)) for name, value in items if isinstance(value, UploadFile)]
    errors = [FieldError(f"/{name}", "unknown_field") for name, _ in sent if name != FILE]
    file = next((upload for name, upload in sent if name == FILE), None)
    if file is None:
        errors.append(FieldError(f"/{FILE}", "required"))
    texts = [(name, value) for name, value in items if isinstance(value, str) and name != FILE]
    try:
        said = decode_query(texts, type_)
    except InvalidInput as refusal:
        raise InvalidInput(*refusal.errors, *errors) from refusal
    if file is None or errors:
        raise InvalidInput(*errors)
    return said, file


async def read_upload(file: UploadFile) -> Upload:
    """Return a file that was sent, and let go of what it was kept in meanwhile."""
    content = await file.read()
    await file.close()
    return Upload(file.filename, content)
