"""The words for the model's codes: statuses, levels and reasons, as pages and documents show them."""

from collections.abc import Mapping
from enum import StrEnum

from registry.locale import marked, translate
from registry.model.agreements import AgreementStatus
from registry.model.deals import DealKind, DealStatus, Direction, IndicatorKind, MeasureStatus
from registry.model.figures import FigureKind, TargetStatus
from registry.model.languages import Language
from registry.model.organisations import OrganisationKind
from registry.model.people import Role, TokenScope
from registry.model.progress_reports import EvidenceLevel, MissingReason, ReportStatus

WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    AgreementStatus: {
        AgreementStatus.DRAFT: marked("Draft"),
        AgreementStatus.SUBMITTED: marked("Submitted"),
        AgreementStatus.RETURNED: marked("Returned"),
        AgreementStatus.DISCARDED: marked("Discarded"),
        AgreementStatus.ACTIVE: marked("In force"),
        AgreementStatus.ON_HOLD: marked("On hold"),
        AgreementStatus.WITHDRAWN: marked("Withdrawn"),
        AgreementStatus.TERMINATED: marked("Terminated"),
        AgreementStatus.COMPLETED: marked("Completed"),
        AgreementStatus.ENDED: marked("Ended"),
    },
    DealStatus: {
        DealStatus.PREPARING: marked("In preparation"),
        DealStatus.OPEN: marked("Open to new agreements"),
        DealStatus.CLOSED: marked("Closed to new agreements"),
        DealStatus.ENDED: marked("The deal has ended"),
        DealStatus.MERGED: marked("Merged into another deal"),
    },
    DealKind: {
        DealKind.PROCUREMENT: marked("For procuring units"),
        DealKind.SECTOR: marked("For a whole sector with its companies"),
    },
    IndicatorKind: {
        IndicatorKind.SHARE: marked("Share: a part of a whole"),
        IndicatorKind.AMOUNT: marked("Amount: one number"),
        IndicatorKind.YES_NO: marked("Yes or no"),
    },
    Direction: {
        Direction.UP: marked("More is better"),
        Direction.DOWN: marked("Less is better"),
    },
    OrganisationKind: {
        OrganisationKind.MUNICIPALITY: marked("Municipality"),
        OrganisationKind.JOINT_AUTHORITY: marked("Joint municipal authority"),
        OrganisationKind.WELLBEING_SERVICES_COUNTY: marked("Wellbeing services county"),
        OrganisationKind.STATE_AGENCY: marked("State agency"),
        OrganisationKind.STATE_ENTERPRISE: marked("State enterprise"),
        OrganisationKind.PUBLIC_COMPANY: marked("Publicly owned company"),
    },
    TargetStatus: {
        TargetStatus.REACHED: marked("Reached"),
        TargetStatus.ON_TRACK: marked("On track"),
        TargetStatus.BEHIND: marked("Behind"),
        TargetStatus.MISSED: marked("Missed"),
        TargetStatus.NO_DATA: marked("No data"),
        TargetStatus.NOT_SET: marked("Target not yet set"),
    },
    MeasureStatus: {
        MeasureStatus.NOT_STARTED: marked("Not started"),
        MeasureStatus.UNDER_WAY: marked("Under way"),
        MeasureStatus.DONE: marked("Done"),
        MeasureStatus.DROPPED: marked("Dropped"),
    },
    FigureKind: {
        FigureKind.VALUE: marked("Value"),
        FigureKind.NO_ACTIVITY: marked("No activity"),
        FigureKind.MISSING: marked("Missing"),
    },
    ReportStatus: {
        ReportStatus.OPEN: marked("To be reported"),
        ReportStatus.DRAFT: marked("Draft"),
        ReportStatus.SUBMITTED: marked("Submitted"),
        ReportStatus.RETURNED: marked("Returned"),
        ReportStatus.ACCEPTED: marked("Accepted"),
    },
    Role: {
        Role.EDITOR: marked("Editor of a procuring unit"),
        Role.APPROVER: marked("Approver of a procuring unit"),
        Role.OFFICER: marked("Ministry officer"),
        Role.ADVISER: marked("Adviser"),
        Role.ADMIN: marked("Administrator"),
    },
    TokenScope: {
        TokenScope.READ: marked("Reading"),
        TokenScope.DRAFT: marked("Drafting"),
        TokenScope.SUBMIT: marked("Submitting"),
        TokenScope.REVIEW: marked("Reviewing"),
        TokenScope.ADMINISTER: marked("Administering"),
    },
    MissingReason: {
        MissingReason.NOT_MEASURED: marked("Not measured"),
        MissingReason.NOT_AVAILABLE_YET: marked("Not available yet"),
        MissingReason.NOT_APPLICABLE: marked("Not applicable"),
        MissingReason.CONFIDENTIAL: marked("Confidential"),
    },
    EvidenceLevel: {
        EvidenceLevel.SELF_DECLARED: marked("Self-declared"),
        EvidenceLevel.DOCUMENTED: marked("Documented"),
        EvidenceLevel.CHECKED: marked("Checked by the ministry"),
        EvidenceLevel.VERIFIED: marked("Verified by a third party"),
    },
}


def word(language: Language, code: StrEnum) -> str:
    """Return the word for a code in a language; raises KeyError for an enum that has no words here."""
    return translate(language, WORDS[type(code)][code])
