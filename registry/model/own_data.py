"""What the registry holds on a person, as it is told to them."""

import datetime as dt
from collections.abc import Mapping

import msgspec

from registry.model.agreements import ContactPerson
from registry.model.api_tokens import ApiToken
from registry.model.audit_events import SubjectKind
from registry.model.languages import Language
from registry.model.people import Account, NamedGrant
from registry.model.sessions import Session


class Deed(msgspec.Struct, frozen=True, array_like=True):
    """What an event of the audit trail says: when, in which office, which verb, on what."""

    at: dt.datetime
    office: str
    verb: str
    kind: SubjectKind
    subject: str


class OwnComment(msgspec.Struct, frozen=True, array_like=True):
    """A comment as its author finds it again: on which agreement, when, and what it says."""

    agreement: str
    at: dt.datetime
    language: Language
    text: str


class UnsavedForm(msgspec.Struct, frozen=True):
    """What was typed into the form at an address behind the language, and not saved."""

    address: str
    at: dt.datetime
    fields: Mapping[str, tuple[str, ...]]


class StoredAnswer(msgspec.Struct, frozen=True, array_like=True):
    """What a program of the person's was answered, and is answered again if it asks again: JSON."""

    at: dt.datetime
    answer: str


class OwnContact(msgspec.Struct, frozen=True):
    """The person as an agreement names them for the ministry to reach: found by their e-mail."""

    agreement: str
    contact: ContactPerson


class OwnData(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the registry holds on a person (GDPR, articles 15 and 20).

    Passwords, keys and links are held as hashes only, and are not in it. `password_set_at` is None
    while there is no password, `invited_until` while no invitation is open. `failed_sign_ins` are
    those of the last quarter of an hour. `deeds` are what the person has done and `events` what was
    done to the account, both by the audit trail, the latest first; `deed_count` tells how many deeds
    there are, if fewer were asked for.
    """

    account: Account
    roles: tuple[NamedGrant, ...]
    password_set_at: dt.datetime | None
    invited_until: dt.datetime | None
    failed_sign_ins: tuple[dt.datetime, ...]
    sessions: tuple[Session, ...]
    api_tokens: tuple[ApiToken, ...]
    unsaved_forms: tuple[UnsavedForm, ...]
    stored_answers: tuple[StoredAnswer, ...]
    contacts: tuple[OwnContact, ...]
    comments: tuple[OwnComment, ...]
    events: tuple[Deed, ...]
    deeds: tuple[Deed, ...]
    deed_count: int
