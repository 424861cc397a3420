"""Agreements as they go out."""

import datetime as dt

import msgspec
from msgspec import UNSET, UnsetType

from registry.model.agreements import (
    AgreementStatus,
    AgreementVersion,
    Commitment,
    ContactPerson,
    DecisionReference,
    Ending,
    TargetCommitment,
    VersionStatus,
)
from registry.model.languages import Language, Translated
from registry.model.records import AgreementRecord
from registry.wire.agreement_drafts import BaselineIn
from registry.wire.quantity import Quantity
from registry.wire.reviews import ReviewOut
from registry.wire.texts import Moment


class DealRefOut(msgspec.Struct, frozen=True):
    """The deal that something belongs to."""

    slug: str
    name: Translated


class OrganisationRefOut(msgspec.Struct, frozen=True):
    """The organisation that something belongs to."""

    business_id: str
    name: Translated
    region: str
    is_invented: bool


class TargetCommitmentOut(msgspec.Struct, frozen=True, tag_field="kind", tag="target"):
    """A promised value."""

    number: int
    indicator: str
    due_on: dt.date
    value: Quantity | None
    baseline: BaselineIn | None


class MeasureCommitmentOut(msgspec.Struct, frozen=True, tag_field="kind", tag="measure"):
    """A promised measure."""

    number: int
    description: str
    due_on: dt.date
    responsible: str
    area: str | None
    own_area: str | None


def _commitment_out(promised: Commitment) -> TargetCommitmentOut | MeasureCommitmentOut:
    # By hand: matching on the classes' fields takes three times as long, for each of many.
    if isinstance(promised, TargetCommitment):
        baseline = promised.baseline
        start = BaselineIn(baseline.value, baseline.on) if baseline else None
        return TargetCommitmentOut(
            promised.number, promised.indicator, promised.due_on, promised.value, start
        )
    return MeasureCommitmentOut(
        promised.number,
        promised.description,
        promised.due_on,
        promised.responsible,
        promised.area,
        promised.own_area,
    )


class AgreementVersionOut(msgspec.Struct, frozen=True, kw_only=True):
    """One version of an agreement: its terms, in `language`, and what became of them."""

    version: int
    status: VersionStatus
    language: Language
    starts_on: dt.date | None
    ends_on: dt.date | None
    scope: str
    implementation_plan: str
    decision: DecisionReference | None
    covers: tuple[str, ...]
    commitments: list[TargetCommitmentOut | MeasureCommitmentOut]
    submission: int
    submitted_at: Moment | None
    approved_at: Moment | None
    handed_over_at: Moment | None
    reviews: list[ReviewOut]

    @classmethod
    def of(cls, version: AgreementVersion) -> "AgreementVersionOut":
        """Show a version."""
        terms = version.terms
        return cls(
            version=version.version,
            status=version.status,
            language=terms.language,
            starts_on=terms.starts_on,
            ends_on=terms.ends_on,
            scope=terms.scope,
            implementation_plan=terms.implementation_plan,
            decision=terms.decision,
            covers=terms.covers,
            commitments=[_commitment_out(commitment) for commitment in terms.commitments],
            submission=version.submission,
            submitted_at=version.submitted_at,
            approved_at=version.approved_at,
            handed_over_at=version.handed_over_at,
            reviews=[ReviewOut.of(review) for review in version.reviews],
        )


class AgreementOut(msgspec.Struct, frozen=True, kw_only=True):
    """An agreement with the newest of the versions that its reader may see.

    `contacts` and `invites_advice` are there only for those who work on it.
    """

    number: str
    deal: DealRefOut
    organisation: OrganisationRefOut
    ministries: tuple[str, ...]
    status: AgreementStatus
    created_at: Moment
    modified_at: Moment
    published_at: Moment | None
    ending: Ending | None
    current: AgreementVersionOut
    versions: list[int]
    contacts: tuple[ContactPerson, ...] | UnsetType = UNSET
    invites_advice: bool | UnsetType = UNSET

    @classmethod
    def of(cls, record: AgreementRecord, *, is_private: bool) -> "AgreementOut":
        """Show an agreement, with its private parts for those who may read them."""
        agreement = record.agreement
        return cls(
            number=agreement.number,
            deal=DealRefOut(agreement.deal, record.deal_name),
            organisation=OrganisationRefOut(
                agreement.organisation, record.organisation_name, record.region, record.is_invented
            ),
            ministries=record.ministries,
            status=agreement.status,
            created_at=agreement.created_at,
            modified_at=agreement.modified_at,
            published_at=agreement.published_at,
            ending=agreement.ending,
            current=AgreementVersionOut.of(agreement.latest),
            versions=[version.version for version in agreement.versions],
            contacts=agreement.contacts if is_private else UNSET,
            invites_advice=agreement.invites_advice if is_private else UNSET,
        )


class AgreementVersionsOut(msgspec.Struct, frozen=True):
    """All versions that the reader may see, oldest first; there is never a second page."""

    items: list[AgreementVersionOut]
