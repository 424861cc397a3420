"""Submitting an agreement, and what ministries decide on it."""

import datetime as dt

import msgspec

from registry.actions.agreements.loading import load, save, with_latest
from registry.actions.deciding import deciding_ministry
from registry.errors import NotFound
from registry.model import agreement_rules
from registry.model.agreements import VersionStatus
from registry.model.calendar import day_of
from registry.model.lifecycles import AGREEMENT, verb_of_approval
from registry.model.offices import of_ministry, of_unit
from registry.model.people import Actor
from registry.model.permissions import Verb
from registry.model.records import AgreementRecord
from registry.model.reviews import Decision, Review
from registry.store import Store, deals


def submit(
    store: Store, actor: Actor, number: str, *, expected: int | None, now: dt.datetime
) -> AgreementRecord:
    """Submit a draft or a mended agreement to the deal's ministries.

    Raises InvalidInput with all that is still missing, the decision reference before all: an
    approver never submits what nobody decided.
    """
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.SUBMIT, expected)
        agreement = record.agreement
        status = AGREEMENT.after(agreement.status, "submit")
        deal = deals.by_slug(tx, agreement.deal)
        if deal is None:
            raise NotFound
        agreement_rules.check_joinable(deal, day_of(now))
        agreement_rules.check_complete(agreement.latest.terms, deal, day_of(now))
        submission = agreement.latest.submission + 1
        submitted = with_latest(
            agreement,
            status=VersionStatus.SUBMITTED,
            submission=submission,
            submitted_at=now,
            handed_over_at=None,
        )
        return save(
            tx,
            actor,
            record,
            msgspec.structs.replace(submitted, status=status),
            verb="submit",
            office=of_unit(agreement.organisation),
            now=now,
            told={"submission": submission, "terms": msgspec.to_builtins(agreement.latest.terms)},
        )


def approve(
    store: Store,
    actor: Actor,
    number: str,
    *,
    expected: int | None,
    now: dt.datetime,
    ministry: str | None = None,
    reason: str = "",
) -> AgreementRecord:
    """Approve a submitted agreement for one ministry; the last ministry's approval publishes it.

    Raises OwnFiling, WrongState, or AlreadyDecided when this ministry has approved it before.
    """
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.REVIEW, expected)
        agreement, latest = record.agreement, record.agreement.latest
        AGREEMENT.after(agreement.status, "approve")
        office = deciding_ministry(actor, record.ministries, ministry, latest.reviews, latest.submission)
        review = Review(office, Decision.APPROVED, latest.submission, now, actor.account, reason)
        reviews = (*latest.reviews, review)
        verb = verb_of_approval(record.ministries, reviews, latest.submission)
        status = AGREEMENT.after(agreement.status, verb)
        reviewed = msgspec.structs.replace(with_latest(agreement, reviews=reviews), status=status)
        is_last = verb == "activate"
        if is_last:
            approved = with_latest(reviewed, status=VersionStatus.APPROVED, approved_at=now)
            published_at = agreement.published_at or now
            reviewed = msgspec.structs.replace(approved, published_at=published_at)
        return save(
            tx,
            actor,
            record,
            reviewed,
            verb="approve",
            office=of_ministry(office),
            now=now,
            told={"ministry": office, "reason": reason},
            is_public=is_last,
        )


def give_back(
    store: Store,
    actor: Actor,
    number: str,
    reason: str,
    *,
    expected: int | None,
    now: dt.datetime,
    ministry: str | None = None,
) -> AgreementRecord:
    """Return a submitted agreement to its unit with a reason; approvals of this submission lapse."""
    with store.transaction() as tx:
        record = load(tx, actor, number, Verb.REVIEW, expected)
        agreement, latest = record.agreement, record.agreement.latest
        status = AGREEMENT.after(agreement.status, "return")
        office = deciding_ministry(actor, record.ministries, ministry, latest.reviews, latest.submission)
        review = Review(office, Decision.RETURNED, latest.submission, now, actor.account, reason)
        returned = with_latest(agreement, status=VersionStatus.RETURNED, reviews=(*latest.reviews, review))
        return save(
            tx,
            actor,
            record,
            msgspec.structs.replace(returned, status=status),
            verb="return",
            office=of_ministry(office),
            now=now,
            told={"ministry": office, "reason": reason},
        )
