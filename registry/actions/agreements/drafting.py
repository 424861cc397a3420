"""Drafting an agreement: a unit's own business until it is submitted."""

import datetime as dt
from collections.abc import Callable

import msgspec

from registry.actions.agreements.loading import load, save, with_latest
from registry.actions.differences import differences
from registry.actions.once import RequestKey, once
from registry.errors import AlreadyExists, FieldError, InvalidInput
from registry.model import agreement_rules
from registry.model.agreements import (
    Agreement,
    AgreementStatus,
    AgreementVersion,
    ContactPerson,
    Terms,
    VersionStatus,
)
from registry.model.audit_events import SubjectKind
from registry.model.calendar import day_of
from registry.model.deals import Deal
from registry.model.lifecycles import AGREEMENT
from registry.model.offices import of_unit
from registry.model.people import Actor
from registry.model.permissions import Verb, may_read_deal, require_draft_for
from registry.model.records import AgreementRecord
from registry.store import Store, Transaction, agreements, audit_events, deals, organisations, typed_forms


class AgreementDraft(msgspec.Struct, frozen=True):
    """What a unit writes into a draft, contact persons included."""

    terms: Terms
    contacts: tuple[ContactPerson, ...] = ()
    invites_advice: bool = False


def draft(
    store: Store,
    actor: Actor,
    deal_slug: str,
    organisation: str,
    content: AgreementDraft,
    *,
    now: dt.datetime,
    key: RequestKey | None = None,
) -> AgreementRecord:
    """Begin an agreement of a unit under a deal; it gets its register number here and keeps it.

    Raises InvalidInput for a deal that is not open, an unknown organisation or terms that
    contradict the deal; AlreadyExists when the unit has an agreement under the deal.
    """
    with store.transaction() as tx:
        require_draft_for(actor, organisation)

        def make() -> AgreementRecord:
            tx.hold("drafting", f"{deal_slug} {organisation}")
            tx.hold_still("deal", deal_slug)
            tx.hold_still("organisation", organisation)
            deal = _deal_to_join(tx, actor, deal_slug, day_of(now))
            _check(tx, content.terms, deal)
            existing = agreements.occupying(tx, deal.slug, organisation)
            if existing is not None:
                raise AlreadyExists(existing=existing)
            return _begin(tx, actor, deal, organisation, content, now)

        return once(tx, actor, key, make, AgreementRecord, now=now)


def _deal_to_join(tx: Transaction, actor: Actor, slug: str, today: dt.date) -> Deal:
    deal = deals.by_slug(tx, slug)
    if deal is None or not may_read_deal(actor, deal):
        raise InvalidInput(FieldError("/deal", "unknown_deal"))
    agreement_rules.check_joinable(deal, today)
    return deal


def _check(tx: Transaction, terms: Terms, deal: Deal) -> None:
    unknown = organisations.unknown(tx, terms.covers)
    errors = [
        FieldError(f"/covers/{index}", "unknown_organisation")
        for index, organisation in enumerate(terms.covers)
        if organisation in unknown
    ]
    try:
        agreement_rules.check_draft(terms, deal)
    except InvalidInput as refusal:
        errors.extend(refusal.errors)
    if errors:
        raise InvalidInput(*errors)


def _begin(
    tx: Transaction,
    actor: Actor,
    deal: Deal,
    organisation: str,
    content: AgreementDraft,
    now: dt.datetime,
) -> AgreementRecord:
    number = agreements.next_number(tx, day_of(now).year)
    terms = agreement_rules.with_numbers(content.terms, None)
    revision = audit_events.record(
        tx,
        at=now,
        actor=actor,
        office=of_unit(organisation),
        verb="draft",
        kind=SubjectKind.AGREEMENT,
        subject=number,
        version=1,
        after={"status": AgreementStatus.DRAFT, "deal": deal.slug, "organisation": organisation}
        | {"terms": msgspec.to_builtins(terms)},
    )
    agreement = Agreement(
        number=number,
        deal=deal.slug,
        organisation=organisation,
        status=AgreementStatus.DRAFT,
        created_at=now,
        modified_at=now,
        versions=(AgreementVersion(1, VersionStatus.DRAFT, terms),),
        contacts=content.contacts,
        invites_advice=content.invites_advice,
        revision=revision,
    )
    agreements.add(tx, agreement)
    record = agreements.by_number(tx, number)
    if record is None:
        raise LookupError(number)
    return record


def revise(
    store: Store,
    actor: Actor,
    number: str,
    content: AgreementDraft,
    *,
    expected: int | None,
    now: dt.datetime,
) -> AgreementRecord:
    """Put a draft's or a returned agreement's content anew.

    Raises Stale, WrongState once it is submitted, and InvalidInput like `draft`.
    """
    return revise_part(store, actor, number, lambda _: content, expected=expected, now=now)


def revise_part(
    store: Store,
    actor: Actor,
    number: str,
    part: Callable[[AgreementDraft], AgreementDraft],
    *,
    expected: int | None,
    now: dt.datetime,
) -> AgreementRecord:
    """Put one part of a draft anew; `part` makes the new content of what is saved. Raises like `revise`."""
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.DRAFT, expected)
        agreement = record.agreement
        status = AGREEMENT.after(agreement.status, "revise")
        saved = AgreementDraft(agreement.latest.terms, agreement.contacts, agreement.invites_advice)
        content = part(saved)
        terms = agreement_rules.with_numbers(content.terms, agreement)
        deal = deals.by_slug(tx, agreement.deal)
        if deal is not None:
            _check(tx, terms, deal)
        before, after = differences(agreement.latest.terms, terms)
        if content.contacts != agreement.contacts:
            after["contacts"] = "changed"
        revised = msgspec.structs.replace(
            with_latest(agreement, terms=terms),
            status=status,
            contacts=content.contacts,
            invites_advice=content.invites_advice,
        )
        office = of_unit(agreement.organisation)
        return save(
            tx, actor, record, revised, verb="revise", office=office, now=now, before=before, told=after
        )


def hand_over(
    store: Store, actor: Actor, number: str, *, expected: int | None, now: dt.datetime
) -> AgreementRecord:
    """Hand a draft over to the unit's approvers: its editors have done their part.

    It may still lack what approvers add, such as the decision reference. Raises WrongState once it
    is submitted.
    """
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.DRAFT, expected)
        agreement = record.agreement
        status = AGREEMENT.after(agreement.status, "hand_over")
        handed_over = msgspec.structs.replace(with_latest(agreement, handed_over_at=now), status=status)
        office = of_unit(agreement.organisation)
        return save(tx, actor, record, handed_over, verb="hand_over", office=office, now=now)


def discard(
    store: Store, actor: Actor, number: str, *, expected: int | None, now: dt.datetime
) -> AgreementRecord:
    """Give up a draft. It keeps its register number and its trail; its contact persons are erased.

    So is what people have typed into its forms and not saved, which may name the same persons.
    """
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.DRAFT, expected)
        agreement = record.agreement
        status = AGREEMENT.after(agreement.status, "discard")
        discarded = msgspec.structs.replace(agreement, status=status, contacts=())
        typed_forms.remove_all_about(tx, number)
        office = of_unit(agreement.organisation)
        return save(tx, actor, record, discarded, verb="discard", office=office, now=now)
