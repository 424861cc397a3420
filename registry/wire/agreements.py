"""Agreements on the wire."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

from registry.model.agreements import (
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
from registry.model.records import AgreementRecord, Comment
from registry.wire.business_ids import canonical_by_pointer, indexed
from registry.wire.quantity import Quantity
from registry.wire.reviews import ReviewOut
from registry.wire.texts import BusinessId, Code, Line, Moment, Prose, Reason, whole

CommitmentNumber = Annotated[
    int | None, Meta(description="The number of a commitment that there is already; null for a new one")
]


class DecisionReferenceIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the unit's own body decided to agree."""

    body: Line
    decided_on: dt.date
    record: Line


class ContactPersonIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom the ministry may call; never published."""

    name: Line
    email: Annotated[str, whole(r"[^@\s]+@[^@\s]+", max_length=254)]
    phone: Annotated[str, Meta(max_length=40)] = ""
    title: Annotated[str, Meta(max_length=200)] = ""


class BaselineIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the unit started from."""

    value: Quantity
    on: dt.date


class TargetCommitmentIn(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="target"
):
    """A promise to bring an indicator to a value by a day; a null value is still to be set."""

    indicator: Code
    due_on: dt.date
    value: Quantity | None = None
    baseline: BaselineIn | None = None
    number: CommitmentNumber = None

    def commitment(self) -> Commitment:
        """Return the model's commitment; a new one has number 0 as yet."""
        baseline = Baseline(self.baseline.value, self.baseline.on) if self.baseline else None
        return TargetCommitment(self.number or 0, self.indicator, self.due_on, self.value, baseline)


class MeasureCommitmentIn(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="measure"
):
    """A promise to do something by a day; `responsible` names an office or a role, no person."""

    description: Reason
    due_on: dt.date
    responsible: Annotated[str, Meta(max_length=200)] = ""
    area: Code | None = None
    own_area: Annotated[str, Meta(min_length=1, max_length=200)] | None = None
    number: CommitmentNumber = None

    def commitment(self) -> Commitment:
        """Return the model's commitment; a new one has number 0 as yet."""
        return MeasureCommitment(
            self.number or 0, self.description, self.due_on, self.responsible, self.area, self.own_area
        )


class AgreementContentIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a unit writes into a draft; what is needed only for submitting may still be missing."""

    language: Language
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    scope: Prose = ""
    implementation_plan: Prose = ""
    decision: DecisionReferenceIn | None = None
    covers: Annotated[tuple[BusinessId, ...], Meta(max_length=500)] = ()
    commitments: Annotated[tuple[TargetCommitmentIn | MeasureCommitmentIn, ...], Meta(max_length=200)] = ()
    contacts: Annotated[tuple[ContactPersonIn, ...], Meta(max_length=20)] = ()
    invites_advice: bool = False

    def terms(self) -> Terms:
        """Return the model's terms; raises InvalidInput for business IDs that are none."""
        covers = canonical_by_pointer(indexed("covers", self.covers))
        decision = self.decision
        return Terms(
            language=self.language,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            scope=self.scope,
            implementation_plan=self.implementation_plan,
            decision=DecisionReference(decision.body, decision.decided_on, decision.record)
            if decision
            else None,
            covers=tuple(covers.values()),
            commitments=tuple(commitment.commitment() for commitment in self.commitments),
        )

    def contact_persons(self) -> tuple[ContactPerson, ...]:
        """Return the model's contact persons."""
        return tuple(ContactPerson(c.name, c.email, c.phone, c.title) for c in self.contacts)


class AgreementIn(AgreementContentIn, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An agreement to be drafted: who, under which deal, and what is known already."""

    deal: Code
    organisation: BusinessId


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


class CommentIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A comment on a draft."""

    language: Language
    text: Reason


class CommentOut(msgspec.Struct, frozen=True):
    """A comment on a draft; never published."""

    number: int
    author: str
    at: Moment
    language: Language
    text: str

    @classmethod
    def of(cls, comment: Comment) -> "CommentOut":
        """Show a comment."""
        return cls(comment.number, comment.author, comment.at, comment.language, comment.text)


class CommentsOut(msgspec.Struct, frozen=True):
    """All comments on an agreement, oldest first; there is never a second page."""

    items: list[CommentOut]
