"""An agreement in parts, as the pages ask for it: each puts one part of a draft anew."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from registry.model.agreements import ContactPerson, DecisionReference, Terms
from registry.model.languages import Language
from registry.wire.agreement_drafts import (
    ContactPersonIn,
    DecisionReferenceIn,
    MeasureCommitmentIn,
    TargetCommitmentIn,
)
from registry.wire.business_ids import canonical_by_pointer, indexed
from registry.wire.texts import BusinessId, Code, Prose


class NewAgreementIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which unit agrees under which deal, and in which language it will write."""

    deal: Code
    organisation: BusinessId
    language: Language


class CommitmentsIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the unit promises."""

    commitments: Annotated[tuple[TargetCommitmentIn | MeasureCommitmentIn, ...], Meta(max_length=200)] = ()

    def into(self, terms: Terms) -> Terms:
        """Return the terms with these promises; one that somebody else has taken out is a new one again."""
        known = {commitment.number for commitment in terms.commitments}
        promised = (one.commitment() for one in self.commitments)
        return replace(
            terms,
            commitments=tuple(one if one.number in known else replace(one, number=0) for one in promised),
        )


class ScopeIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the agreement is about: when, which procurement, how it is to be done, and for whom else."""

    language: Language
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    scope: Prose = ""
    implementation_plan: Prose = ""
    covers: Annotated[tuple[BusinessId, ...], Meta(max_length=500)] = ()

    def into(self, terms: Terms) -> Terms:
        """Return the terms with this scope; raises InvalidInput for business IDs that are none."""
        return replace(
            terms,
            language=self.language,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            scope=self.scope,
            implementation_plan=self.implementation_plan,
            covers=tuple(canonical_by_pointer(indexed("covers", self.covers)).values()),
        )

    @classmethod
    def of(cls, terms: Terms) -> "ScopeIn":
        """Return the part of the terms that the form asks for."""
        return cls(
            terms.language,
            terms.starts_on,
            terms.ends_on,
            terms.scope,
            terms.implementation_plan,
            terms.covers,
        )


class DecisionIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the unit's own body decided; nothing at all while it has not."""

    decision: DecisionReferenceIn | None = None

    def into(self, terms: Terms) -> Terms:
        """Return the terms with this decision."""
        made = self.decision
        reference = DecisionReference(made.body, made.decided_on, made.record) if made else None
        return replace(terms, decision=reference)


class ContactsIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom the ministry may call, and whether the region's advisers may read along."""

    contacts: Annotated[tuple[ContactPersonIn, ...], Meta(max_length=20)] = ()
    invites_advice: bool = False

    def contact_persons(self) -> tuple[ContactPerson, ...]:
        """Return the model's contact persons."""
        return tuple(ContactPerson(c.name, c.email, c.phone, c.title) for c in self.contacts)
