"""What can go wrong, as codes with parameters.

Nothing here knows HTTP or a human language: `web.errors` maps a code to a status, `locale` has
the sentence. Everything that the registry refuses on purpose is a `RegistryError`; any other
exception is a fault of ours.
"""

from typing import ClassVar

import msgspec

Parameter = str | int
"""What may be filled into a message: text, or a whole number."""


class FieldError(msgspec.Struct, frozen=True):
    """One thing that is wrong with one field of what was sent.

    `pointer` is a JSON Pointer (RFC 6901) into the body, such as `/commitments/0/value`; for a
    query parameter it is the parameter's name behind a slash. `code` names the message.
    """

    pointer: str
    code: str
    params: dict[str, Parameter] = {}


class RegistryError(Exception):
    """The root of everything that the registry refuses on purpose."""

    code: ClassVar[str] = "refused"

    def __init__(self, **params: Parameter) -> None:
        super().__init__(self.code, params)
        self.params = params


class InvalidInput(RegistryError):
    """What was sent breaks rules; `errors` lists every field at fault, not the first alone."""

    code = "invalid_input"

    def __init__(self, *errors: FieldError) -> None:
        super().__init__()
        self.errors = errors

    def __str__(self) -> str:
        return "; ".join(f"{error.pointer}: {error.code}" for error in self.errors)


class MalformedBody(RegistryError):
    """The body is not JSON at all, so that no field can be named."""

    code = "malformed_body"


class UnsupportedMediaType(RegistryError):
    """The body says that it is something else than JSON."""

    code = "unsupported_media_type"


class NotFound(RegistryError):
    """There is no such object, or the actor may not know that there is one."""

    code = "not_found"


class NotSignedIn(RegistryError):
    """The verb needs a person, and nobody is signed in (or the session or token has ended)."""

    code = "not_signed_in"


class WrongCredentials(RegistryError):
    """Unknown account or wrong password; the two are never told apart."""

    code = "wrong_credentials"


class TooManyAttempts(RegistryError):
    """Sign-in is throttled; `seconds` says when the next attempt is looked at."""

    code = "too_many_attempts"


class NotAllowed(RegistryError):
    """The actor's roles do not reach this verb on this object."""

    code = "not_allowed"


class OwnFiling(NotAllowed):
    """Nobody reviews a filing of the own organisation."""

    code = "own_filing"


class OwnRole(NotAllowed):
    """Nobody takes the role of an administrator from themselves: so there is always one."""

    code = "own_role"


class ScopeMissing(NotAllowed):
    """The token was made for less than this (`scope` names what it lacks)."""

    code = "scope_missing"


class ForeignOrigin(NotAllowed):
    """A browser sent a signed-in request on behalf of another site."""

    code = "foreign_origin"


class FormOutdated(NotAllowed):
    """The form was shown to somebody else, or before its sender signed in anew: they have to see it again."""

    code = "form_outdated"


class WrongState(RegistryError):
    """The lifecycle has no such move from the object's present `status`."""

    code = "wrong_state"


class AlreadyExists(RegistryError):
    """Another object holds this identity already; `existing` names it."""

    code = "already_exists"


class AlreadyDecided(RegistryError):
    """The `ministry` has decided on this filing already."""

    code = "already_decided"


class Stale(RegistryError):
    """The object has changed since the sender read it; `current` is its present revision."""

    code = "stale"


class PreconditionMissing(RegistryError):
    """A change came without saying which revision it was made from."""

    code = "precondition_missing"


class KeyReused(RegistryError):
    """The idempotency key came before with another body."""

    code = "key_reused"


class LinkExpired(RegistryError):
    """An invitation link was used before, replaced, or is too old."""

    code = "link_expired"


class StoreBusy(RegistryError):
    """The database could not be written to in time; nothing was saved, and trying again is safe."""

    code = "store_busy"


class StoreAway(RegistryError):
    """No database server answers that could do this; nothing was saved, and trying again is safe.

    So it is for the seconds that another server needs to take over. `database` and `reason` may
    tell an operator more.
    """

    code = "store_away"


class OutcomeUnknown(RegistryError):
    """The database was lost while it saved: it may have been saved, or not. It is not to be done twice."""

    code = "outcome_unknown"


class StoreNotReady(RegistryError):
    """The database is missing, unreadable, or lacks migrations."""

    code = "store_not_ready"


class FileLost(RegistryError):
    """A stored file is not where it has to be, or no longer what it was: for an operator to put back."""

    code = "file_lost"


class NoLongerKept(NotFound):
    """The document was issued, but its file is not kept any more; `current` is where the present one is."""

    code = "no_longer_kept"


class DocumentFailed(RegistryError):
    """A document could not be drawn, not at the second try either; nothing else is affected."""

    code = "document_failed"


class SealFailed(DocumentFailed):
    """Documents are to be sealed and cannot be: none is issued. `reason` is for the operator, in English."""

    code = "seal_failed"


class DocumentsBusy(RegistryError):
    """Too many documents are waiting to be drawn; `seconds` says when it is worth trying again."""

    code = "documents_busy"
