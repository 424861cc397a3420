"""Lists on the wire: what may be asked of them, and their rows."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.agreements import AgreementStatus
from registry.model.business_ids import canonical
from registry.model.languages import Translated
from registry.model.listings import (
    AgreementFilter,
    AgreementSort,
    ListedAgreement,
    ListedReport,
    OrganisationFilter,
    ReportFilter,
    ReportSort,
)
from registry.model.organisations import OrganisationKind
from registry.model.progress_reports import ReportStatus
from registry.wire.agreements import DealRefOut, OrganisationRefOut
from registry.wire.texts import BusinessId, Code, Instant, RegionCode, Year

Limit = Annotated[int, Meta(ge=1, le=200, description="How many items a page holds at the most")]
Cursor = Annotated[
    str, Meta(max_length=200, description="Where the page begins: taken from `next`, not made up")
]
Search = Annotated[
    str, Meta(min_length=1, max_length=200, description="Any part of a number, a name or a published scope")
]


def _canonical(business_id: str | None) -> str | None:
    """Return the form that is stored; raises InvalidInput for what is no business ID."""
    return None if business_id is None else canonical(business_id, "/organisation")


class AgreementsQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which agreements, in which order, from where on."""

    deal: Code | None = None
    organisation: BusinessId | None = None
    region: RegionCode | None = None
    status: AgreementStatus | None = None
    period: Annotated[Year, Meta(description="Those whose term has at least a day in this year")] | None = (
        None
    )
    text: Search | None = None
    sort: AgreementSort = AgreementSort.NUMBER
    limit: Limit = 50
    cursor: Cursor | None = None

    def wanted(self) -> AgreementFilter:
        """Return the model's filter."""
        return AgreementFilter(
            self.deal, _canonical(self.organisation), self.region, self.status, self.period, self.text
        )


class ReportsQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which progress reports, in which order, from where on."""

    deal: Code | None = None
    organisation: BusinessId | None = None
    region: RegionCode | None = None
    status: ReportStatus | None = None
    period: Year | None = None
    text: Search | None = None
    sort: ReportSort = ReportSort.CREATED
    limit: Limit = 50
    cursor: Cursor | None = None

    def wanted(self) -> ReportFilter:
        """Return the model's filter."""
        return ReportFilter(
            self.deal, _canonical(self.organisation), self.region, self.status, self.period, self.text
        )


class OrganisationsQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which organisations, from where on; they come by business ID."""

    region: RegionCode | None = None
    kind: OrganisationKind | None = None
    text: Search | None = None
    limit: Limit = 50
    cursor: Cursor | None = None

    def wanted(self) -> OrganisationFilter:
        """Return the model's filter."""
        return OrganisationFilter(self.region, self.kind, self.text)


class ListedAgreementOut(msgspec.Struct, frozen=True):
    """An agreement in a list; the term is the approved version's where there is one."""

    number: str
    deal: DealRefOut
    organisation: OrganisationRefOut
    status: AgreementStatus
    starts_on: dt.date | None
    ends_on: dt.date | None
    published_at: Instant | None
    modified_at: Instant

    @classmethod
    def of(cls, row: ListedAgreement) -> "ListedAgreementOut":
        """Show a row."""
        return cls(
            row.number,
            DealRefOut(row.deal, Translated(row.deal_fi, row.deal_sv, row.deal_en)),
            OrganisationRefOut(
                row.organisation,
                Translated(row.organisation_fi, row.organisation_sv, row.organisation_en),
                row.region,
                row.is_invented,
            ),
            row.status,
            row.starts_on,
            row.ends_on,
            row.published_at,
            row.modified_at,
        )


class AgreementsOut(msgspec.Struct, frozen=True):
    """A page of agreements; `next` is where the following page is, null on the last."""

    items: list[ListedAgreementOut]
    next: str | None


class ListedReportOut(msgspec.Struct, frozen=True):
    """A progress report in a list."""

    agreement: str
    period: int
    status: ReportStatus
    deal: DealRefOut
    organisation: OrganisationRefOut
    submitted_at: Instant | None
    accepted_at: Instant | None
    modified_at: Instant

    @classmethod
    def of(cls, row: ListedReport) -> "ListedReportOut":
        """Show a row."""
        return cls(
            row.agreement,
            row.period,
            row.status,
            DealRefOut(row.deal, Translated(row.deal_fi, row.deal_sv, row.deal_en)),
            OrganisationRefOut(
                row.organisation,
                Translated(row.organisation_fi, row.organisation_sv, row.organisation_en),
                row.region,
                row.is_invented,
            ),
            row.submitted_at,
            row.accepted_at,
            row.modified_at,
        )


class ReportsOut(msgspec.Struct, frozen=True):
    """A page of progress reports; `next` is where the following page is, null on the last."""

    items: list[ListedReportOut]
    next: str | None
