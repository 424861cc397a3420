"""What a unit writes into an agreement, as it comes in."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from registry.model.agreements import (
    Baseline,
    Commitment,
    ContactPerson,
    DecisionReference,
    MeasureCommitment,
    TargetCommitment,
    Terms,
)
from registry.model.languages import Language
from registry.wire.business_ids import canonical_by_pointer, indexed
from registry.wire.quantity import Quantity
from registry.wire.texts import BusinessId, Code, Line, Prose, Reason, whole

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
