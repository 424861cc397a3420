"""Problem documents (RFC 9457): what every refusal of the API looks like."""

import msgspec


class FieldProblemOut(msgspec.Struct, frozen=True):
    """What is wrong with one field, and how to mend it, in the reader's language.

    `pointer` is a JSON Pointer (RFC 6901) into the body, or the name of a query parameter
    behind a slash.
    """

    pointer: str
    code: str
    detail: str


class ProblemOut(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A refusal. `code` is stable and for programs, `title` and `detail` are for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    errors: list[FieldProblemOut] = []


class HealthOut(msgspec.Struct, frozen=True):
    """The service is up, and its database migrated and readable."""

    status: str
    version: str
