"""Agreements: one procuring unit's agreement with the state under one deal."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

import msgspec

from registry.model.calendar import day_of
from registry.model.languages import Language
from registry.model.reviews import Review, public_reviews


class AgreementStatus(StrEnum):
    """Where an agreement is in its life; see `lifecycles.AGREEMENT`."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    DISCARDED = "discarded"
    ACTIVE = "active"
    ON_HOLD = "on_hold"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    COMPLETED = "completed"
    ENDED = "ended"


class VersionStatus(StrEnum):
    """Where one version of an agreement or a report is; an approved one never changes again."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


IN_FORCE = frozenset({AgreementStatus.ACTIVE, AgreementStatus.ON_HOLD})
"""Statuses in which the unit is bound by its commitments and reports on them."""

UNDECIDED = frozenset({AgreementStatus.DRAFT, AgreementStatus.SUBMITTED, AgreementStatus.RETURNED})
"""Statuses before the first approval, when nothing is public."""

OCCUPYING = UNDECIDED | IN_FORCE
"""Statuses in which the unit cannot have a second agreement under the same deal."""


class DecisionReference(msgspec.Struct, frozen=True):
    """Where the unit's own body decided to agree: which body, when, under which record number."""

    body: str
    decided_on: dt.date
    record: str


class ContactPerson(msgspec.Struct, frozen=True):
    """Whom the ministry may call; personal data, so never public and never in the audit trail."""

    name: str
    email: str
    phone: str = ""
    title: str = ""


class Baseline(msgspec.Struct, frozen=True):
    """Where a unit started from: the value on a day."""

    value: Decimal
    on: dt.date


class TargetCommitment(msgspec.Struct, frozen=True, tag_field="kind", tag="target"):
    """A promise to bring one indicator to a value by a day; no `value` means "to be set"."""

    number: int
    indicator: str
    due_on: dt.date
    value: Decimal | None = None
    baseline: Baseline | None = None


class MeasureCommitment(msgspec.Struct, frozen=True, tag_field="kind", tag="measure"):
    """A promise to do something by a day.

    `area` is a code of the deal's measure areas; where the deal lists none, `own_area` names
    one in the unit's words.
    """

    number: int
    description: str
    due_on: dt.date
    responsible: str = ""
    area: str | None = None
    own_area: str | None = None


Commitment = TargetCommitment | MeasureCommitment


class Terms(msgspec.Struct, frozen=True):
    """What a version of an agreement says, all of it written by the unit in `language`.

    `covers` lists the organisations that the unit reports for together with its own figures.
    Commitments keep their numbers through all versions, so that reports can point at them.
    """

    language: Language
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    scope: str = ""
    implementation_plan: str = ""
    decision: DecisionReference | None = None
    covers: tuple[str, ...] = ()
    commitments: tuple[Commitment, ...] = ()

    @property
    def targets(self) -> tuple[TargetCommitment, ...]:
        """The commitments to a value."""
        return tuple(c for c in self.commitments if isinstance(c, TargetCommitment))

    @property
    def measures(self) -> tuple[MeasureCommitment, ...]:
        """The commitments to do something."""
        return tuple(c for c in self.commitments if isinstance(c, MeasureCommitment))


class AgreementVersion(msgspec.Struct, frozen=True):
    """One version of an agreement: its terms, and what happened to them.

    `submission` counts how often this version has been submitted (0 while it never was).
    `handed_over_at` is set while editors have finished it and an approver has not submitted it.
    """

    version: int
    status: VersionStatus
    terms: Terms
    submission: int = 0
    submitted_at: dt.datetime | None = None
    approved_at: dt.datetime | None = None
    reviews: tuple[Review, ...] = ()
    handed_over_at: dt.datetime | None = None

    def has_begun_by(self, day: dt.date) -> bool:
        """Tell whether the version had both been approved and started by the end of `day`."""
        is_approved = self.approved_at is not None and day_of(self.approved_at) <= day
        return is_approved and self.terms.starts_on is not None and self.terms.starts_on <= day


class Ending(msgspec.Struct, frozen=True):
    """Why and when an agreement ended before its time; a termination tells how the unit was heard."""

    on: dt.date
    reason: str
    heard_on: dt.date | None = None
    hearing: str = ""


class Agreement(msgspec.Struct, frozen=True):
    """An agreement with all its versions, oldest first.

    `deal` is a slug, `organisation` a business ID. `revision` is the number of the audit event
    that last changed anything of it; `published_at` is set by the first approval and stays.
    """

    number: str
    deal: str
    organisation: str
    status: AgreementStatus
    created_at: dt.datetime
    modified_at: dt.datetime
    versions: tuple[AgreementVersion, ...]
    contacts: tuple[ContactPerson, ...] = ()
    invites_advice: bool = False
    published_at: dt.datetime | None = None
    ending: Ending | None = None
    revision: int = 0

    @property
    def latest(self) -> AgreementVersion:
        """The newest version, decided or not."""
        return self.versions[-1]

    @property
    def approved(self) -> AgreementVersion | None:
        """The newest approved version: the one that the public sees."""
        decided = [v for v in self.versions if v.status is VersionStatus.APPROVED]
        return decided[-1] if decided else None

    def published(self) -> "Agreement":
        """Return what the public sees: approved versions with their approvals, and nothing personal."""
        versions = tuple(
            msgspec.structs.replace(version, reviews=public_reviews(version.reviews, version.submission))
            for version in self.versions
            if version.status is VersionStatus.APPROVED
        )
        return msgspec.structs.replace(self, versions=versions, contacts=(), invites_advice=False)

    def in_force_at(self, day: dt.date) -> AgreementVersion | None:
        """Return the approved version in force on `day`, by which its figures are judged (rule 4).

        A version holds from its start, and never before its approval: until then the old one
        does. Before the first version, and after the last one ends, the nearest one counts.
        """
        decided = [v for v in self.versions if v.status is VersionStatus.APPROVED]
        begun = [v for v in decided if v.has_begun_by(day)]
        in_force = begun or decided[:1]
        return in_force[-1] if in_force else None
