"""Reading one agreement, with what a decision about it depends on."""

import datetime as dt
from collections import defaultdict

import msgspec

from registry.model.agreements import (
    Agreement,
    AgreementStatus,
    AgreementVersion,
    Baseline,
    Commitment,
    ContactPerson,
    DecisionReference,
    Ending,
    MeasureCommitment,
    TargetCommitment,
    Terms,
    VersionStatus,
)
from registry.model.languages import Language, Translated
from registry.model.quantities import from_thousandths
from registry.model.records import AgreementRecord
from registry.model.reviews import Review
from registry.store.reviews import ReviewRow
from registry.store.transaction import Transaction


class _Row(msgspec.Struct, array_like=True):
    id: int
    number: str
    deal: str
    deal_fi: str
    deal_sv: str
    deal_en: str
    organisation: str
    organisation_fi: str
    organisation_sv: str
    organisation_en: str
    region: str
    is_invented: bool
    ministries: str
    status: AgreementStatus
    invites_advice: bool
    created_at: dt.datetime
    modified_at: dt.datetime
    published_at: dt.datetime | None
    ending_on: dt.date | None
    ending_reason: str | None
    ending_heard_on: dt.date | None
    ending_hearing: str | None
    revision: int

    def ending(self) -> Ending | None:
        if self.ending_on is None:
            return None
        return Ending(
            self.ending_on, self.ending_reason or "", self.ending_heard_on, self.ending_hearing or ""
        )


class _VersionRow(msgspec.Struct, array_like=True):
    id: int
    version: int
    status: VersionStatus
    language: Language
    starts_on: dt.date | None
    ends_on: dt.date | None
    scope: str
    implementation_plan: str
    decision_body: str | None
    decision_on: dt.date | None
    decision_record: str | None
    submission: int
    submitted_at: dt.datetime | None
    approved_at: dt.datetime | None
    handed_over_at: dt.datetime | None

    def decision(self) -> DecisionReference | None:
        if self.decision_body is None or self.decision_on is None:
            return None
        return DecisionReference(self.decision_body, self.decision_on, self.decision_record or "")


class _CommitmentRow(msgspec.Struct, array_like=True):
    version_id: int
    number: int
    indicator: str | None
    due_on: dt.date
    value: int | None
    baseline: int | None
    baseline_on: dt.date | None
    area: str | None
    own_area: str | None
    description: str | None
    responsible: str | None

    def commitment(self) -> Commitment:
        if self.indicator is None:
            return MeasureCommitment(
                self.number,
                self.description or "",
                self.due_on,
                self.responsible or "",
                self.area,
                self.own_area,
            )
        baseline = None
        if self.baseline is not None and self.baseline_on is not None:
            baseline = Baseline(from_thousandths(self.baseline), self.baseline_on)
        value = None if self.value is None else from_thousandths(self.value)
        return TargetCommitment(self.number, self.indicator, self.due_on, value, baseline)


def by_number(tx: Transaction, number: str) -> AgreementRecord | None:
    """Return the agreement with this register number, or None where there is none."""
    row = tx.row(_Row, _AGREEMENT, number=number)
    if row is None:
        return None
    versions, contacts = _parts(tx, row.id)
    agreement = Agreement(
        number=row.number,
        deal=row.deal,
        organisation=row.organisation,
        status=row.status,
        created_at=row.created_at,
        modified_at=row.modified_at,
        versions=versions,
        contacts=contacts,
        invites_advice=row.invites_advice,
        published_at=row.published_at,
        ending=row.ending(),
        revision=row.revision,
    )
    return AgreementRecord(
        row.id,
        agreement,
        Translated(row.deal_fi, row.deal_sv, row.deal_en),
        Translated(row.organisation_fi, row.organisation_sv, row.organisation_en),
        row.region,
        tuple(row.ministries.split()),
        row.is_invented,
    )


def _parts(
    tx: Transaction, agreement_id: int
) -> tuple[tuple[AgreementVersion, ...], tuple[ContactPerson, ...]]:
    with tx.together() as asked:
        commitment_rows = asked.rows(_CommitmentRow, _COMMITMENTS, id=agreement_id)
        covered_rows = asked.rows(_CoveredRow, _COVERED, id=agreement_id)
        review_rows = asked.rows(ReviewRow, _REVIEWS, id=agreement_id)
        version_rows = asked.rows(_VersionRow, _VERSIONS, id=agreement_id)
        contact_rows = asked.rows(_ContactRow, _CONTACTS, id=agreement_id)
    commitments: dict[int, list[Commitment]] = defaultdict(list)
    for commitment in commitment_rows:
        commitments[commitment.version_id].append(commitment.commitment())
    covers: dict[int, list[str]] = defaultdict(list)
    for covered in covered_rows:
        covers[covered.version_id].append(covered.organisation)
    reviews: dict[int, list[Review]] = defaultdict(list)
    for review in review_rows:
        reviews[review.version_id].append(review.review())
    versions = tuple(
        AgreementVersion(
            row.version,
            row.status,
            Terms(
                row.language,
                row.starts_on,
                row.ends_on,
                row.scope,
                row.implementation_plan,
                row.decision(),
                tuple(covers[row.id]),
                tuple(commitments[row.id]),
            ),
            row.submission,
            row.submitted_at,
            row.approved_at,
            tuple(reviews[row.id]),
            row.handed_over_at,
        )
        for row in version_rows
    )
    return versions, tuple(ContactPerson(c.name, c.email, c.phone, c.title) for c in contact_rows)


class _ContactRow(msgspec.Struct, array_like=True):
    name: str
    email: str
    phone: str
    title: str


class _CoveredRow(msgspec.Struct, array_like=True):
    version_id: int
    organisation: str


_AGREEMENT = """
    select agreement.id, agreement.number, deal.slug, deal.name_fi, deal.name_sv, deal.name_en,
        organisation.business_id, organisation.name_fi, organisation.name_sv, organisation.name_en,
        organisation.region_code, organisation.is_invented,
        (
            select group_concat(ministry_code, ' ')
            from (
                select ministry_code from deal_ministry where deal_id = deal.id order by position
            ) as ordered
        ),
        agreement.status, invites_advice, created_at, modified_at, published_at, ending_on, ending_reason,
        ending_heard_on, ending_hearing, agreement.revision
    from agreement
    join deal on deal.id = agreement.deal_id
    join organisation on organisation.id = agreement.organisation_id
    where agreement.number = :number
"""

_VERSIONS = """
    select id, version, status, language, starts_on, ends_on, scope, implementation_plan, decision_body,
        decision_on, decision_record, submission, submitted_at, approved_at, handed_over_at
    from agreement_version
    where agreement_id = :id
    order by version
"""

_COMMITMENTS = """
    select agreement_version.id, commitment.number, indicator.code, commitment.due_on, value_thousandths,
        baseline_thousandths, baseline_on, measure_area.code, own_area, description, responsible
    from agreement_version
    join commitment on commitment.agreement_version_id = agreement_version.id
    left join indicator on indicator.id = commitment.indicator_id
    left join measure_area on measure_area.id = commitment.measure_area_id
    where agreement_version.agreement_id = :id
    order by agreement_version.version, commitment.position
"""

_COVERED = """
    select agreement_version.id, organisation.business_id
    from agreement_version
    join covered_organisation on covered_organisation.agreement_version_id = agreement_version.id
    join organisation on organisation.id = covered_organisation.organisation_id
    where agreement_version.agreement_id = :id
    order by agreement_version.version, covered_organisation.position
"""

_REVIEWS = """
    select agreement_version.id, ministry_code, decision, review.submission, decided_at, reviewer_id, reason
    from agreement_version
    join review on review.agreement_version_id = agreement_version.id
    where agreement_version.agreement_id = :id
    order by review.id
"""

_CONTACTS = """
    select name, email, phone, title
    from contact_person
    where agreement_id = :id
    order by position
"""
