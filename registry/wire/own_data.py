"""What the registry holds on a person, as they take it along (GDPR, articles 15 and 20)."""

import datetime as dt
from collections.abc import Mapping

import msgspec

from registry.model.audit_events import SubjectKind
from registry.model.languages import Language
from registry.model.own_data import Deed, OwnData
from registry.model.people import RoleGrant
from registry.wire.people import ApiTokenOut
from registry.wire.texts import Moment


class SessionOfPersonOut(msgspec.Struct, frozen=True):
    """A session: the device that it began on, and its time."""

    device: str
    started_at: Moment
    expires_at: Moment


class UnsavedFormOut(msgspec.Struct, frozen=True):
    """What was typed into a form, at an address behind the language, and not saved."""

    address: str
    at: Moment
    fields: Mapping[str, tuple[str, ...]]


class StoredAnswerOut(msgspec.Struct, frozen=True):
    """What is answered again, for two days, if the same request comes again."""

    at: Moment
    answer: msgspec.Raw


class OwnContactOut(msgspec.Struct, frozen=True):
    """How an agreement names the person as somebody whom the ministry may call."""

    agreement: str
    name: str
    email: str
    phone: str
    title: str


class OwnCommentOut(msgspec.Struct, frozen=True):
    """A comment that the person has made on a draft."""

    agreement: str
    at: Moment
    language: Language
    text: str


class DeedOut(msgspec.Struct, frozen=True):
    """What the audit trail says that somebody did: in which office, and on what."""

    at: Moment
    office: str
    verb: str
    kind: SubjectKind
    subject: str

    @classmethod
    def of(cls, deed: Deed) -> "DeedOut":
        """Show a deed."""
        return cls(deed.at, deed.office, deed.verb, deed.kind, deed.subject)


class OwnDataOut(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the registry holds on a person; what is secret of it, only that it is there."""

    account: int
    email: str
    name: str
    language: Language
    is_demo: bool
    created_at: Moment
    roles: tuple[RoleGrant, ...]
    password_set_at: Moment | None
    invited_until: Moment | None
    failed_sign_ins: list[Moment]
    sessions: list[SessionOfPersonOut]
    api_tokens: list[ApiTokenOut]
    unsaved_forms: list[UnsavedFormOut]
    stored_answers: list[StoredAnswerOut]
    contacts: list[OwnContactOut]
    comments: list[OwnCommentOut]
    events: list[DeedOut]
    deeds: list[DeedOut]
    as_of: Moment

    @classmethod
    def of(cls, found: OwnData, as_of: dt.datetime) -> "OwnDataOut":
        """Show what was found at a moment."""
        account = found.account
        return cls(
            account=account.id,
            email=account.email,
            name=account.name,
            language=account.language,
            is_demo=account.is_demo,
            created_at=account.created_at,
            roles=account.grants,
            password_set_at=found.password_set_at,
            invited_until=found.invited_until,
            failed_sign_ins=list(found.failed_sign_ins),
            sessions=[SessionOfPersonOut(s.device, s.started_at, s.expires_at) for s in found.sessions],
            api_tokens=[ApiTokenOut.of(token) for token in found.api_tokens],
            unsaved_forms=[UnsavedFormOut(f.address, f.at, f.fields) for f in found.unsaved_forms],
            stored_answers=[
                StoredAnswerOut(kept.at, msgspec.Raw(kept.answer.encode())) for kept in found.stored_answers
            ],
            contacts=[
                OwnContactOut(c.agreement, c.contact.name, c.contact.email, c.contact.phone, c.contact.title)
                for c in found.contacts
            ],
            comments=[OwnCommentOut(c.agreement, c.at, c.language, c.text) for c in found.comments],
            events=[DeedOut.of(event) for event in found.events],
            deeds=[DeedOut.of(deed) for deed in found.deeds],
            as_of=as_of,
        )
