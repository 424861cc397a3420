"""The parts of an agreement that are one form each: its scope, its decision, its contact persons."""

from collections.abc import Callable
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.params import FromPath
from msgspec.structs import replace

from registry.actions.agreements import AgreementDraft
from registry.model.agreements import ContactPerson, DecisionReference
from registry.model.own_work import OwnAgreement
from registry.web.forms.sent import SentForm, sent_form
from registry.web.pages.private import form, private_page
from registry.web.pages.workspace.agreement_forms import PartOfAgreement
from registry.wire.agreement_parts import ContactsIn, DecisionIn, ScopeIn

Change = Callable[[AgreementDraft], AgreementDraft]


class _Decision(msgspec.Struct, frozen=True):
    decision: DecisionReference | None


class _Contacts(msgspec.Struct, frozen=True):
    contacts: tuple[ContactPerson, ...]
    invites_advice: bool


def _scope_of(own: OwnAgreement) -> ScopeIn:
    return ScopeIn.of(own.record.agreement.latest.terms)


def _read_scope(sent: SentForm) -> Change:
    scope = sent.decode(ScopeIn)
    return lambda draft: replace(draft, terms=scope.into(draft.terms))


def _decision_of(own: OwnAgreement) -> _Decision:
    return _Decision(own.record.agreement.latest.terms.decision)


def _read_decision(sent: SentForm) -> Change:
    decision = sent.decode(DecisionIn)
    return lambda draft: replace(draft, terms=decision.into(draft.terms))


def _contacts_of(own: OwnAgreement) -> _Contacts:
    return _Contacts(own.record.agreement.contacts, own.record.agreement.invites_advice)


def _read_contacts(sent: SentForm) -> Change:
    given = sent.decode(ContactsIn)
    return lambda draft: replace(draft, contacts=given.contact_persons(), invites_advice=given.invites_advice)


SCOPE = PartOfAgreement("pages/workspace/scope.html", _scope_of, _read_scope)
DECISION = PartOfAgreement("pages/workspace/decision.html", _decision_of, _read_decision)
CONTACTS = PartOfAgreement("pages/workspace/contacts.html", _contacts_of, _read_contacts)

_AT = "/workspace/agreements/{number:str}"


@private_page(f"{_AT}/scope")
async def show_scope(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """What the agreement is about, as a form."""
    return await SCOPE.open(request, number)


@form(f"{_AT}/scope")
async def save_scope(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Save what the agreement is about."""
    return await SCOPE.save(request, number, sent_form(request))


@private_page(f"{_AT}/decision")
async def show_decision(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Where the unit decided, as a form."""
    return await DECISION.open(request, number)


@form(f"{_AT}/decision")
async def save_decision(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Save where the unit decided."""
    return await DECISION.save(request, number, sent_form(request))


@private_page(f"{_AT}/contacts")
async def show_contacts(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """The contact persons, as a form."""
    return await CONTACTS.open(request, number)


@form(f"{_AT}/contacts")
async def save_contacts(request: Request[Any, Any, Any], number: FromPath[str]) -> Response[bytes]:
    """Save the contact persons."""
    return await CONTACTS.save(request, number, sent_form(request))


HANDLERS = [show_scope, save_scope, show_decision, save_decision, show_contacts, save_contacts]
