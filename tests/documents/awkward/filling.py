"""Awkward records in a store: written as the demo writes its own, without the years that it took."""

from collections.abc import Iterable

from msgspec.structs import replace

from registry.actions import accounts
from registry.actions.accounts import NewAccount
from registry.model.agreements import Agreement
from registry.model.audit_events import SubjectKind
from registry.model.languages import Language
from registry.model.organisations import Ministry
from registry.model.people import SYSTEM, Role, RoleGrant
from registry.model.places import Region
from registry.model.progress_reports import ProgressReport
from registry.model.reviews import Review
from registry.store import (
    Store,
    Transaction,
    agreements,
    audit_events,
    deals,
    ministries,
    organisations,
    places,
    progress_reports,
)
from registry.store.progress_reports import NewReport
from tests.builders import NOW, UUSIMAA, words
from tests.documents.awkward.records import Record


def fill(store: Store, records: Iterable[Record]) -> None:
    """Put records into a migrated, empty store, with the region and the ministry that they name."""
    with store.transaction() as tx:
        places.add_region(tx, Region(UUSIMAA, words("Uusimaa")))
        ministries.add(tx, Ministry("YM", words("Environment")))
    new = NewAccount(
        "officer@example.org", "Olli Otso", Language.FI, (RoleGrant(Role.OFFICER, ministry="YM"),)
    )
    officer = accounts.add_account(store, SYSTEM, new, NOW).id
    for record in records:
        with store.transaction() as tx:
            _add(tx, record, officer)


def _add(tx: Transaction, record: Record, officer: int) -> None:
    for unit in record.units:
        revision = _event(tx, SubjectKind.ORGANISATION, unit.business_id)
        organisations.add(tx, replace(unit, revision=revision))
    deals.add(tx, replace(record.deal, revision=_event(tx, SubjectKind.DEAL, record.deal.slug)))
    agreed = [
        _agreement(agreement, officer, _event(tx, SubjectKind.AGREEMENT, agreement.number))
        for agreement in record.agreements
    ]
    rows = dict(zip((one.number for one in agreed), agreements.add_all(tx, agreed), strict=True))
    told = [
        _report(
            report, officer, _event(tx, SubjectKind.PROGRESS_REPORT, f"{report.agreement}/{report.period}")
        )
        for report in record.reports
    ]
    progress_reports.add_all(tx, [NewReport(rows[one.agreement], record.deal.slug, one) for one in told])


def _reviewed(reviews: tuple[Review, ...], officer: int) -> tuple[Review, ...]:
    return tuple(replace(review, reviewer=officer) for review in reviews)


def _agreement(agreement: Agreement, officer: int, revision: int) -> Agreement:
    versions = tuple(
        replace(version, reviews=_reviewed(version.reviews, officer)) for version in agreement.versions
    )
    return replace(agreement, versions=versions, revision=revision)


def _report(report: ProgressReport, officer: int, revision: int) -> ProgressReport:
    versions = tuple(
        replace(
            version,
            reviews=_reviewed(version.reviews, officer),
            evidence=tuple(replace(one, added_by=officer) for one in version.evidence),
        )
        for version in report.versions
    )
    return replace(report, versions=versions, revision=revision)


def _event(tx: Transaction, kind: SubjectKind, subject: str) -> int:
    return audit_events.record(
        tx,
        at=NOW,
        actor=SYSTEM,
        office="registry",
        verb="register",
        kind=kind,
        subject=subject,
        is_public=True,
    )
