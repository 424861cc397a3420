"""Progress reports: what a unit files for one agreement and one period."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

import msgspec

from registry.model.agreements import VersionStatus
from registry.model.deals import MeasureStatus
from registry.model.evidence import Evidence
from registry.model.languages import Language
from registry.model.reviews import Review, public_reviews


class ReportStatus(StrEnum):
    """Where a report is in its life; see `lifecycles.PROGRESS_REPORT`.

    A report that is `open` has no row yet: the deal's round says that it may be drafted.
    """

    OPEN = "open"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"


class MissingReason(StrEnum):
    """Why a value could not be given; a missing value is never 0 (rule 1)."""

    NOT_MEASURED = "not_measured"
    NOT_AVAILABLE_YET = "not_available_yet"
    NOT_APPLICABLE = "not_applicable"
    CONFIDENTIAL = "confidential"


class EvidenceLevel(StrEnum):
    """How well a value is backed, weakest first (rule 7)."""

    SELF_DECLARED = "self_declared"
    DOCUMENTED = "documented"
    CHECKED = "checked"
    VERIFIED = "verified"


class ReportedValue(msgspec.Struct, frozen=True):
    """One indicator's figure: numerator and denominator, an amount, or an answer.

    Either the parts that the indicator's kind asks for are given, or `missing` says why not.
    `indicator_version` is the definition in force at the end of the period (rule 4).
    """

    indicator: str
    indicator_version: int
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    answer: bool | None = None
    missing: MissingReason | None = None
    evidence: EvidenceLevel = EvidenceLevel.SELF_DECLARED
    note: str = ""


class MeasureProgress(msgspec.Struct, frozen=True):
    """How far one measure of the agreement has come; `commitment` is its number."""

    commitment: int
    status: MeasureStatus
    note: str = ""


class ReportContent(msgspec.Struct, frozen=True):
    """What a version of a report says, written by the unit in `language`."""

    language: Language
    summary: str = ""
    values: tuple[ReportedValue, ...] = ()
    measures: tuple[MeasureProgress, ...] = ()


class ReportVersion(msgspec.Struct, frozen=True):
    """One version of a report; a correction of an accepted one would be the next.

    `handed_over_at` is set while editors have finished it and an approver has not submitted it.
    """

    version: int
    status: VersionStatus
    content: ReportContent
    submission: int = 0
    submitted_at: dt.datetime | None = None
    accepted_at: dt.datetime | None = None
    reviews: tuple[Review, ...] = ()
    handed_over_at: dt.datetime | None = None
    evidence: tuple[Evidence, ...] = ()


class ProgressReport(msgspec.Struct, frozen=True):
    """A report with all its versions, oldest first; `agreement` is a register number."""

    agreement: str
    period: int
    status: ReportStatus
    created_at: dt.datetime
    modified_at: dt.datetime
    versions: tuple[ReportVersion, ...]
    revision: int = 0

    @property
    def latest(self) -> ReportVersion:
        """The newest version, decided or not."""
        return self.versions[-1]

    def published(self) -> "ProgressReport":
        """Return what the public sees: accepted versions with their acceptance and their public evidence."""
        versions = tuple(
            msgspec.structs.replace(
                version,
                reviews=public_reviews(version.reviews, version.submission),
                evidence=tuple(one for one in version.evidence if one.is_public),
            )
            for version in self.versions
            if version.status is VersionStatus.APPROVED
        )
        return msgspec.structs.replace(self, versions=versions)

    @property
    def accepted(self) -> ReportVersion | None:
        """The newest accepted version: the one that the public sees and figures are made of."""
        decided = [v for v in self.versions if v.status is VersionStatus.APPROVED]
        return decided[-1] if decided else None
