"""Submitting a progress report, and what a ministry decides on it."""

import datetime as dt

import msgspec

from registry.actions.agreements.loading import save as save_agreement
from registry.actions.deciding import deciding_ministry
from registry.actions.progress_reports.drafting import defined
from registry.actions.progress_reports.loading import Loaded, load, save, with_latest
from registry.errors import WrongState
from registry.model import report_rules
from registry.model.agreements import IN_FORCE, VersionStatus
from registry.model.calendar import day_of
from registry.model.lifecycles import AGREEMENT, PROGRESS_REPORT
from registry.model.offices import of_ministry, of_unit
from registry.model.people import Actor
from registry.model.permissions import Verb
from registry.model.records import ReportRecord
from registry.model.reviews import Decision, Review
from registry.store import Store, Transaction


def submit(
    store: Store, actor: Actor, number: str, period: int, *, expected: int | None, now: dt.datetime
) -> ReportRecord:
    """Submit a report to the deal's ministries; raises InvalidInput with all that is still missing."""
    with store.transaction() as tx:
        loaded = load(tx, actor, number, period, Verb.SUBMIT, expected)
        report, agreement = loaded.report, loaded.agreement.agreement
        if agreement.status not in IN_FORCE:
            raise WrongState(verb="report", status=agreement.status.value)
        status = PROGRESS_REPORT.after(report.status, "submit")
        content = defined(report.latest.content, agreement, loaded.deal, period)
        report_rules.check_complete(content, agreement, loaded.deal, period, day_of(now))
        submission = report.latest.submission + 1
        submitted = with_latest(
            report,
            content=content,
            status=VersionStatus.SUBMITTED,
            submission=submission,
            submitted_at=now,
            handed_over_at=None,
        )
        return save(
            tx,
            actor,
            loaded,
            msgspec.structs.replace(submitted, status=status),
            verb="submit",
            office=of_unit(agreement.organisation),
            now=now,
            told={"submission": submission, "content": msgspec.to_builtins(content)},
        )


def accept(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    *,
    expected: int | None,
    now: dt.datetime,
    ministry: str | None = None,
    reason: str = "",
) -> ReportRecord:
    """Accept a submitted report, which publishes it; the last period's completes the agreement.

    One ministry of the deal is enough: it accepts that the unit has reported, not what it promised.
    """
    with store.transaction() as tx:
        loaded = load(tx, actor, number, period, Verb.REVIEW, expected)
        report = loaded.report
        status = PROGRESS_REPORT.after(report.status, "accept")
        review = _review(actor, loaded, Decision.ACCEPTED, ministry, reason, now)
        accepted = with_latest(
            report,
            status=VersionStatus.APPROVED,
            accepted_at=now,
            reviews=(*report.latest.reviews, review),
        )
        saved = save(
            tx,
            actor,
            loaded,
            msgspec.structs.replace(accepted, status=status),
            verb="accept",
            office=of_ministry(review.ministry),
            now=now,
            told={"ministry": review.ministry, "reason": reason},
            is_public=True,
        )
        _complete_after_last(tx, actor, loaded, period, review.ministry, now)
        return saved


def _complete_after_last(
    tx: Transaction, actor: Actor, loaded: Loaded, period: int, ministry: str, now: dt.datetime
) -> None:
    agreement = loaded.agreement.agreement
    is_last = report_rules.is_final(agreement, loaded.deal, period)
    if not is_last or agreement.status not in IN_FORCE:
        return
    completed = msgspec.structs.replace(agreement, status=AGREEMENT.after(agreement.status, "complete"))
    save_agreement(
        tx,
        actor,
        loaded.agreement,
        completed,
        verb="complete",
        office=of_ministry(ministry),
        now=now,
        is_public=True,
    )


def give_back(
    store: Store,
    actor: Actor,
    number: str,
    period: int,
    reason: str,
    *,
    expected: int | None,
    now: dt.datetime,
    ministry: str | None = None,
) -> ReportRecord:
    """Return a submitted report to its unit with a reason."""
    with store.transaction() as tx:
        loaded = load(tx, actor, number, period, Verb.REVIEW, expected)
        report = loaded.report
        status = PROGRESS_REPORT.after(report.status, "return")
        review = _review(actor, loaded, Decision.RETURNED, ministry, reason, now)
        returned = with_latest(
            report, status=VersionStatus.RETURNED, reviews=(*report.latest.reviews, review)
        )
        return save(
            tx,
            actor,
            loaded,
            msgspec.structs.replace(returned, status=status),
            verb="return",
            office=of_ministry(review.ministry),
            now=now,
            told={"ministry": review.ministry, "reason": reason},
        )


def _review(
    actor: Actor, loaded: Loaded, decision: Decision, wanted: str | None, reason: str, now: dt.datetime
) -> Review:
    latest = loaded.report.latest
    ministry = deciding_ministry(
        actor, loaded.agreement.ministries, wanted, latest.reviews, latest.submission
    )
    return Review(ministry, decision, latest.submission, now, actor.account, reason)
