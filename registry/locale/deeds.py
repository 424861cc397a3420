"""The words for what the audit trail says that somebody did, and on what."""

from collections.abc import Mapping
from typing import Final

from registry.locale import marked, translate
from registry.model.audit_events import SubjectKind
from registry.model.languages import Language

VERBS: Final[Mapping[str, str]] = {
    "accept": marked("Accepted"),
    "added": marked("Added"),
    "approve": marked("Approved"),
    "attach_evidence": marked("Attached evidence"),
    "close": marked("Closed to new agreements"),
    "complete": marked("Completed by the final report"),
    "created": marked("Made"),
    "describe_evidence": marked("Changed evidence"),
    "detach_evidence": marked("Removed evidence"),
    "discard": marked("Discarded the draft"),
    "draft": marked("Began a draft"),
    "end": marked("Ended"),
    "granted": marked("Gave a role"),
    "hand_over": marked("Handed over to the approvers"),
    "invited": marked("Invited"),
    "keep_state_measure": marked("Wrote how a state measure went"),
    "merge": marked("Merged into another deal"),
    "open": marked("Opened to agreements"),
    "password_set": marked("Set the password"),
    "prepare": marked("Began to prepare"),
    "register": marked("Registered"),
    "return": marked("Returned with a reason"),
    "revise": marked("Changed"),
    "revised": marked("Changed"),
    "revoked": marked("Took away"),
    "submit": marked("Submitted to the ministry"),
    "terminate": marked("Terminated for the ministry"),
    "withdraw": marked("Withdrew for the unit"),
}

KINDS: Final[Mapping[SubjectKind, str]] = {
    SubjectKind.ACCOUNT: marked("Account"),
    SubjectKind.AGREEMENT: marked("Agreement"),
    SubjectKind.API_TOKEN: marked("API token"),
    SubjectKind.DEAL: marked("Deal"),
    SubjectKind.ORGANISATION: marked("Organisation"),
    SubjectKind.PROGRESS_REPORT: marked("Progress report"),
}


def done(language: Language, verb: str) -> str:
    """Return what a verb of the audit trail says was done; one without words stands as it is."""
    return translate(language, VERBS[verb]) if verb in VERBS else verb


def kind(language: Language, kind_: SubjectKind) -> str:
    """Return what something is on which it was done."""
    return translate(language, KINDS[kind_])
