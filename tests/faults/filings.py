"""What is filed while something breaks, and what has to be on record of it afterwards.

A filing is an agreement and a progress report, each drafted under an idempotency key and then
submitted: four transactions, which between them write everything that a write can touch (register
number, search index, values, audit trail, kept answers).
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Final

import msgspec

from registry.actions import agreements, progress_reports
from registry.actions.agreements import AgreementDraft
from registry.actions.once import KEPT, RequestKey
from registry.errors import Stale
from registry.model import agreement_rules
from registry.model.agreements import ContactPerson
from registry.model.audit_events import AuditEvent, SubjectKind
from registry.model.listings import AgreementFilter, AgreementSort
from registry.model.people import Actor
from registry.model.progress_reports import ReportContent
from registry.store import Store, Transaction, audit_events, idempotency_keys
from registry.store import agreements as stored_agreements
from registry.store import progress_reports as stored_reports
from tests.builders import NOW, a_share, a_yes, an_amount, some_content
from tests.crowd import DEAL, Crowd, gather, some_draft, submitted

PERIODS: Final = (2023, 2024, 2025)
"""What an agreement of the crowd can be reported for by `NOW`."""

STEPS: Final = ("agreement drafted", "agreement submitted", "report drafted", "report submitted")

CONTACTS: Final = (ContactPerson("Aino Aalto", "aino.aalto@example.org"),)


class Filing(msgspec.Struct, frozen=True):
    """One unit's agreement, and another unit's report on an agreement in force; one approver for both."""

    approver: int
    unit: str
    reporter: str
    reported: str
    period: int

    @property
    def actor(self) -> Actor:
        """The approver, as far as this filing is concerned: of a thousand roles, two."""
        units = frozenset({self.unit, self.reporter})
        return Actor(account=self.approver, approves=units, belongs_to=units)

    @property
    def scope(self) -> str:
        """What the agreement says of its sites: no other says the same."""
        return f"The sites of {self.unit}."

    @property
    def subject(self) -> str:
        """The report's key in the audit trail."""
        return f"{self.reported}/{self.period}"

    def draft(self) -> AgreementDraft:
        """Return the agreement as its unit writes it."""
        return msgspec.structs.replace(some_draft(scope=self.scope), contacts=CONTACTS)

    def content(self) -> ReportContent:
        """Return the report as its unit writes it."""
        return some_content(values=(a_share(10, 20), an_amount(Decimal("12.5")), a_yes()))

    def key(self, step: str) -> RequestKey:
        """Return what a sender calls a step, each time that it is sent."""
        key = f"{step.replace(' ', '-')}-{self.unit}"
        return RequestKey(key, f"fingerprint of {key}")


def furnish(store: Store, filings: int, now: dt.datetime = NOW) -> tuple[tuple[Filing, ...], Crowd]:
    """Fill a migrated, empty store with what so many filings need; return them, and who is there."""
    in_force = -(-filings // len(PERIODS))
    crowd = gather(store, filings + in_force, now)
    assert crowd.approver.account is not None
    reports = []
    for unit in range(filings, filings + in_force):
        number = submitted(store, crowd, unit, now)
        agreements.approve(store, crowd.officers[0], number, expected=None, now=now)
        reports += [(crowd.units[unit], number, period) for period in PERIODS]
    made = [
        Filing(crowd.approver.account, unit, *report)
        for unit, report in zip(crowd.units[:filings], reports, strict=False)
    ]
    return tuple(made), crowd


def file(store: Store, filing: Filing, acknowledge: Callable[[str], object], now: dt.datetime = NOW) -> None:
    """Make a filing, or make it again: steps that were done before are acknowledged and not repeated."""
    actor, period = filing.actor, filing.period
    key = filing.key(STEPS[0])
    drafted = agreements.draft(store, actor, DEAL, filing.unit, filing.draft(), now=now, key=key).agreement
    acknowledge(STEPS[0])
    _unless_done(agreements.submit, store, actor, drafted.number, expected=drafted.revision, now=now)
    acknowledge(STEPS[1])
    number, key = filing.reported, filing.key(STEPS[2])
    report = progress_reports.draft(store, actor, number, period, filing.content(), now=now, key=key).report
    acknowledge(STEPS[2])
    _unless_done(progress_reports.submit, store, actor, number, period, expected=report.revision, now=now)
    acknowledge(STEPS[3])


def _unless_done(submit: Callable[..., object], *subject: object, **from_what: object) -> None:
    """Submit what was drafted; if it has moved on since, the sender's first attempt was the cause."""
    try:
        submit(*subject, **from_what)
    except Stale:
        return


def steps_on_record(store: Store, filing: Filing) -> tuple[str, ...]:
    """Return the steps of a filing that are stored; raises AssertionError for one that is half there."""
    with store.snapshot() as tx:
        drafts = (_is_kept(tx, filing, STEPS[0]), _is_kept(tx, filing, STEPS[2]))
        agreement = _verbs_of_agreement(tx, filing)
        report = _verbs_of_report(tx, filing)
    assert (bool(agreement), bool(report)) == drafts
    done = (*(f"agreement {verb}" for verb in agreement), *(f"report {verb}" for verb in report))
    assert done == STEPS[: len(done)]
    return done


def _is_kept(tx: Transaction, filing: Filing, step: str) -> bool:
    """Tell whether the answer to a step is kept for when it is sent again."""
    key = filing.key(step)
    kept = idempotency_keys.find(tx, filing.approver, key.key, NOW - KEPT)
    assert kept is None or kept.fingerprint == key.fingerprint
    return kept is not None


def _verbs_of_agreement(tx: Transaction, filing: Filing) -> list[str]:
    number = stored_agreements.occupying(tx, DEAL, filing.unit)
    if number is None:
        return []
    record = stored_agreements.by_number(tx, number)
    assert record is not None
    agreement, draft = record.agreement, filing.draft()
    assert agreement.latest.terms == agreement_rules.with_numbers(draft.terms, None)
    assert agreement.contacts == CONTACTS
    wanted = AgreementFilter(text=number, organisation=filing.unit)
    found = stored_agreements.matching(tx, filing.actor, wanted, AgreementSort.NUMBER, None, 2)
    assert [row.number for row in found.items] == [number]
    events = audit_events.of_subject(tx, SubjectKind.AGREEMENT, number)
    return _judged(events, agreement.status, agreement.revision)


def _verbs_of_report(tx: Transaction, filing: Filing) -> list[str]:
    found = stored_reports.by_period(tx, filing.reported, filing.period)
    events = audit_events.of_subject(tx, SubjectKind.PROGRESS_REPORT, filing.subject)
    if found is None:
        assert not events
        return []
    assert found.report.latest.content == filing.content()
    return _judged(events, found.report.status, found.report.revision)


def _judged(events: list[AuditEvent], status: str, revision: int) -> list[str]:
    """Return what was done to an object that is as its newest event says."""
    assert (events[-1].number, events[-1].after["status"]) == (revision, status)
    return [_DONE[event.verb] for event in events]


_DONE: Final = {"draft": "drafted", "submit": "submitted"}
